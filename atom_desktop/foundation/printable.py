"""Texts from outside, made fit to be shown on a screen, in a terminal and in a log."""

import unicodedata

# Control and escape characters; format characters (direction changes, zero widths, tags); lone
# surrogates, which no encoding takes; line and paragraph separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def printable(text: str, limit: int) -> str:
    """Return `text` without characters that do not print, trimmed, at most `limit` long."""
    # What is cut first is beyond any honest text: hiding four times as much as is shown.
    kept = (char for char in text[: 4 * limit] if unicodedata.category(char) not in _HIDDEN)
    return "".join(kept).strip()[:limit]
