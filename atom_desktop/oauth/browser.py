"""Opening the person's own browser (RFC 8252 section 8.12: never a web view)."""

import logging
from typing import Protocol
from urllib.parse import urlsplit

from atom_desktop.foundation.workers import call_in_thread

_log = logging.getLogger(__name__)
_OPENER_DEADLINE = 10.0


class Browser(Protocol):
    """Opens an address where the person is signed in to everything else."""

    async def open(self, url: str) -> bool:
        """Open `url`; False means that nothing was opened and the link should be offered."""


def is_openable(url: str) -> bool:
    """Tell whether `url` is a plain http(s) address that no opener can take for an option."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and url.isascii()
        and url.isprintable()
        and not any(character in url for character in " \"'<>\\^`{|}")
    )


class SystemBrowser:
    """The browser the system (or `BROWSER`) names."""

    async def open(self, url: str) -> bool:
        """Open `url` off the loop; an opener that hangs counts as not opened after 10 s."""
        if not is_openable(url):
            _log.warning("an address that is no plain http(s) address was not opened")
            return False
        try:
            return await call_in_thread(
                lambda: _open(url), deadline=_OPENER_DEADLINE, name="browser opener"
            )
        except TimeoutError:
            _log.warning("the browser opener did not come back")
            return False
        except Exception as error:  # noqa: BLE001  # webbrowser lets its helpers' errors through
            _log.warning("no browser could be opened: %s", type(error).__name__)
            return False


def _open(url: str) -> bool:
    import webbrowser  # noqa: PLC0415  # asks the system for browsers when imported

    return webbrowser.open(url)


def has_browser() -> bool:
    """Whether the system names a browser; blocks, because it looks for programs."""
    import webbrowser  # noqa: PLC0415  # see above

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
