"""What a process can do so that its memory does not end up in a file."""

import sys


def no_core_dumps() -> None:
    """Forbid core dumps of this process: tokens in its memory would lie on the disk."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # there is none on Windows

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
