"""The screens' samples as the core makes them: real services, real rows, in the language in use."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import fake_specs
import sample_rows
import screens
from ending_rows import ANA, connected
from fake_manager import view_of
from sample_rows import NOW

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summarize import summarize_service
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.providers.registry import load_registry

_S = ConnectionStatus
_REGISTRY = load_registry(None)
_SPECS = _REGISTRY.specs()
_CHANGES: dict[ConnectionStatus, dict[str, Any]] = {
    _S.PROBLEM: {"status": _S.PROBLEM, "failure_code": "invalid_client"},
    _S.SIGN_IN_AGAIN: {
        "status": _S.SIGN_IN_AGAIN,
        "failure_code": "session_ended",
        "failed_at": NOW - timedelta(hours=2),
    },
    # Renewals fail, and what is not renewed for 90 days ends.
    _S.EXPIRING: {
        "signed_in_at": NOW - timedelta(days=100),
        "renewed_at": NOW - timedelta(days=88),
        "failures": 3,
    },
    _S.LOCKED: {"status": _S.LOCKED, "failure_code": "keyring_locked"},
    _S.UNREACHABLE: {
        "status": _S.UNREACHABLE,
        "failure_code": "unreachable",
        "retry_at": NOW + timedelta(minutes=4),
    },
    _S.PAUSED: {"status": _S.PAUSED},
}


def core_row(
    provider_id: str,
    status: ConnectionStatus,
    *,
    account: str = ANA.label,
    title: str = "",
) -> ConnectionSummary:
    """Return the row of a service in a state."""
    if status in (_S.READY, _S.NOT_SET_UP):
        return summarize_service(_REGISTRY.get(provider_id), is_set_up=status is _S.READY)
    known = replace(ANA, label=account)
    changes = {"title": title, **_CHANGES.get(status, {})}
    made = connected(provider_id, known, **changes)
    if status is not _S.CONNECTING:
        return made
    begun = summarize_service(
        _REGISTRY.get(provider_id), is_set_up=True, sign_in=view_of(provider_id)
    )
    return replace(made, **{name: getattr(begun, name) for name in _OF_A_SIGN_IN})


_OF_A_SIGN_IN = ("status", "status_label", "second_line", "tone", "button", "sign_in_id")


@contextmanager
def core_samples() -> Iterator[None]:
    """Let every screen show what the core makes, instead of what the samples say."""
    with ExitStack() as stack:
        for where, name, value in (
            (fake_specs, "SPECS", _SPECS),
            (sample_rows, "SPECS", _SPECS),
            (sample_rows, "row", core_row),
            (screens, "row", core_row),
        ):
            stack.enter_context(patch.object(where, name, value))
        yield
