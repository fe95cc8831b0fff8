"""Start at login on macOS: launchd.plist(5). Not run there yet."""

import plistlib
from pathlib import Path

from atom_desktop.foundation.autostart import EntryFile


class LaunchAgent(EntryFile):
    """A property list that launchd reads at login."""

    def __init__(self, folder: Path, name: str, command: list[str]) -> None:
        super().__init__(folder / f"{name}.plist")
        self._name = name
        self._command = command

    def content(self) -> bytes:
        """Return the property list."""
        return plistlib.dumps(
            {
                "Label": self._name,
                "ProgramArguments": self._command,
                "RunAtLoad": True,
                "ProcessType": "Interactive",
            }
        )

    def is_off(self, found: bytes) -> bool:
        """Whether it is there and does nothing."""
        return not _read(found).get("RunAtLoad")

    def starts_us(self, found: bytes) -> bool:
        """Whether the command is this one."""
        return _read(found).get("ProgramArguments") == self._command


def _read(found: bytes) -> dict[str, object]:
    try:
        read = plistlib.loads(found)
    except (ValueError, plistlib.InvalidFileException):
        return {}
    return read if isinstance(read, dict) else {}
