"""Rows as the core makes them: sign-ins that end, and sign-ins that were allowed in part."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sample_rows import NOW

from atom_desktop.connections.connection import Account, Connection, ConnectionStatus
from atom_desktop.connections.summarize import summarize
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.providers.registry import load_registry

ANA = Account(subject="1", label="ana@example.com", display_name="Ana Lind")
LONG = Account(
    subject="2",
    label=(
        "wilhelmina-konstantina.featherstonehaugh-oberwasserlechner@department-of-very-long-"
        "addresses.subsidiary.example.com"
    ),
    display_name="Wilhelmina-Konstantina Annabelle Featherstonehaugh-Oberwasserlechner",
)


def connected(
    service: str,
    account: Account = ANA,
    **changes: Any,  # noqa: ANN401  # fields of Connection
) -> ConnectionSummary:
    """Return the row of a connection that is a week old and was renewed an hour ago."""
    spec = load_registry(None).get(service)
    connection = Connection(
        id=f"c-{service}",
        provider_id=service,
        variant="oauth2",
        account=account,
        status=ConnectionStatus.CONNECTED,
        created_at=NOW - timedelta(days=7),
        signed_in_at=NOW - timedelta(days=7),
        renewed_at=NOW - timedelta(hours=1),
        checked_at=NOW - timedelta(minutes=4),
        expires_at=NOW + timedelta(minutes=30),
        renew_at=NOW + timedelta(minutes=20),
        can_renew=True,
        asked_scope=spec.default_scopes,
        granted_scope=spec.default_scopes,
    )
    return summarize(replace(connection, **changes), spec, now=NOW, storage="GNOME Keyring")


def in_testing(hours: float, account: Account = ANA) -> ConnectionSummary:
    """Return Gmail's row while the person's app is in testing; it ends in so many hours."""
    ends = NOW + timedelta(hours=hours)
    since = ends - timedelta(days=7)
    return connected("gmail", account, signed_in_at=since, refresh_token_expires_at=ends)


def partly_allowed(account: Account = ANA) -> ConnectionSummary:
    """Return Gmail's row without one of the permissions, and with one that nobody asked for."""
    asked = load_registry(None).get("gmail").default_scopes
    labels = "https://www.googleapis.com/auth/gmail.labels"
    return connected(
        "gmail", account, asked_scope=(*asked, labels), granted_scope=(*asked, "profile")
    )
