"""One request in the log: its own id, the service's id for it, and how it ended.

The host alone is named: paths and queries of some services hold tokens.
"""

import asyncio
import logging
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.log_scope import add_to_scope, fields

_log = logging.getLogger(__name__)
# What services call the id that their support asks for, as their answers show; the first that is
# there counts. Google sends none.
_ID_HEADERS = (
    "x-github-request-id",
    "x-slack-req-id",
    "x-dropbox-request-id",
    "x-ms-request-id",
    "request-id",
    "x-request-id",
    "x-notion-request-id",
    "cf-ray",
)
_ID = re.compile(r"[\w.:/+=-]{1,128}")
_REFUSED = 400


class RequestTrace:
    """What one request says about itself."""

    def __init__(self, method: str, url: str) -> None:
        self._what = {"method": method, "host": _host(url)}
        self._began = asyncio.get_running_loop().time()

    def begin(self) -> None:
        """Give the lines that follow this request's id, until the next request or scope."""
        add_to_scope(request=secrets.token_hex(4), service_request="")
        _log.debug("request", extra=fields(**self._what))

    def answered(self, status: int, headers: Mapping[str, str], size: int) -> None:
        """Log an answer; `headers` have lower-case names, `size` is in bytes as received."""
        add_to_scope(service_request=_service_id(headers))
        level = logging.INFO if status >= _REFUSED else logging.DEBUG
        self._end(level, "request answered", status=status, bytes=size)

    def ended(self, failure: str) -> None:
        """Log that there is no answer to use; `failure` is a code."""
        self._end(logging.INFO, "request failed", failure=failure)

    def _end(self, level: int, text: str, **values: object) -> None:
        taken = round((asyncio.get_running_loop().time() - self._began) * 1000)
        _log.log(level, text, extra=fields(**self._what, **values, ms=taken))


@contextmanager
def traced(method: str, url: str) -> Iterator[RequestTrace]:
    """Log the beginning of a request, and its failure where there is one."""
    trace = RequestTrace(method, url)
    trace.begin()
    try:
        yield trace
    except AtomError as error:
        trace.ended(error.code)
        raise
    except asyncio.CancelledError:
        trace.ended("cancelled")
        raise


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _service_id(headers: Mapping[str, str]) -> str:
    found = (headers.get(name, "") for name in _ID_HEADERS)
    return next((value for value in found if _ID.fullmatch(value)), "")
