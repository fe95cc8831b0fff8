"""What the lines logged here and now are about: a connection, and the request made for it last.

Kept in a context variable: each task has its own, and a task begins with a copy of its starter's.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})
_FIELDS: ContextVar[Mapping[str, str]] = ContextVar("log_fields", default=_NOTHING)


@contextmanager
def log_scope(**fields: str) -> Iterator[None]:
    """Put `fields` on every line logged inside; what is added inside ends with it."""
    token = _FIELDS.set({**_FIELDS.get(), **fields})
    try:
        yield
    finally:
        _FIELDS.reset(token)


def add_to_scope(**fields: str) -> None:
    """Put `fields` on the lines that follow, until the scope around ends; "" takes one away."""
    _FIELDS.set({**_FIELDS.get(), **fields})


def scope_fields() -> Mapping[str, str]:
    """Return what is on the lines logged now, without what is empty."""
    return {key: value for key, value in _FIELDS.get().items() if value}


def fields(**values: object) -> dict[str, object]:
    """Return `values` as the `extra` of one line; None and "" are left out.

    A value stands in the log for everybody to read: ids, codes and figures, never a person's name.
    """
    return {"fields": {key: str(value) for key, value in values.items() if value not in (None, "")}}
