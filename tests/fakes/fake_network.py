"""A way out to the network that comes and goes when it is told to."""

HOME = frozenset({"198.51.100.7"})
TRAIN = frozenset({"203.0.113.9"})


class FakeNetwork:
    """`Network` for tests; practice services on loopback count as hosts outside."""

    def __init__(self) -> None:
        self.ways: frozenset[str] = HOME

    def ways_out(self) -> frozenset[str]:
        return self.ways

    def needs_way_out(self, host: str) -> bool:
        return True
