"""A value that cannot print itself."""

import hmac
from typing import Any, NoReturn


class Secret:
    """Holds a token, code, verifier or client secret; only `reveal()` gives it out.

    Printing, formatting, logging and comparing never show the value; it cannot be pickled.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value, for the one call that has to send or store it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret is not pickled")

    def __deepcopy__(self, memo: dict[int, Any]) -> "Secret":
        return self
