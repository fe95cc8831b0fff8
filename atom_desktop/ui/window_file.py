"""What the window remembers of itself: names and texts in a small JSON file.

Not by QSettings: its files may hold pickled Python objects, which are run when they are read.
"""

import contextlib
import json
from pathlib import Path

from atom_desktop.foundation.bounded_file import read_bounded
from atom_desktop.foundation.whole_file import write_whole

_LARGEST = 64 * 1024


class WindowFile:
    """Texts by name, as far as the file makes sense; what cannot be written is forgotten."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def texts(self, name: str) -> tuple[str, ...]:
        """Return what was kept under `name`; nothing where nothing was."""
        kept = self._read().get(name)
        return tuple(one for one in kept if isinstance(one, str)) if type(kept) is list else ()

    def keep(self, name: str, texts: tuple[str, ...]) -> None:
        """Keep `texts` under `name` in place of what was there."""
        content = json.dumps({**self._read(), name: texts}, indent=1).encode()
        if len(content) <= _LARGEST:
            with contextlib.suppress(OSError):
                write_whole(self._path, content)

    def _read(self) -> dict[str, object]:
        try:
            content = read_bounded(self._path, max_size=_LARGEST)
            kept = json.loads(content) if len(content) <= _LARGEST else {}
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}
