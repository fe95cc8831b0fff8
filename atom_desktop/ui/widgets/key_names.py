"""Keys as they are written on the keyboards of whoever reads."""

from PySide6.QtGui import QKeySequence

_ARROWS = "↑ ↓"


def key_name(keys: str) -> str:
    """Return "Strg+F" for "Ctrl+F" where Qt speaks German; arrows are the same everywhere."""
    if keys == _ARROWS:
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
