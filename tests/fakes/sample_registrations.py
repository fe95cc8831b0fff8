"""Registrations as a profile may have them."""

from dataclasses import replace
from datetime import timedelta

from sample_rows import NOW

from atom_desktop.connections.credentials import RegistrationView

_LONG = "wilhelmina-konstantina.featherstonehaugh@department-of-very-long-addresses.example.com"


def _view(provider_id: str, name: str, company: str, *services: str) -> RegistrationView:
    return RegistrationView(
        provider_id=provider_id,
        variant="oauth2",
        name=name,
        variant_name="",
        company=company,
        client_id=f"{provider_id}-made-up-client",
        source="profile",
        services=services or (name,),
        accounts=(),
    )


def registrations() -> tuple[RegistrationView, ...]:
    """Return one accepted, one never checked, one refused, one from the environment."""
    return (
        replace(
            _view("gmail", "Gmail and Google Drive", "Google", "Gmail", "Google Drive"),
            client_id="4815162342-abcdefghijklmnop.apps.googleusercontent.com",
            accounts=("Gmail, ana@example.com", "Google Drive, ana@example.com"),
            checked_at=NOW - timedelta(hours=2),
        ),
        _view("outlook", "Outlook and Teams", "Microsoft", "Outlook", "Teams"),
        replace(
            _view("github", "GitHub", "GitHub"),
            accounts=("GitHub, analind",),
            checked_at=NOW - timedelta(days=3),
            check_code="invalid_client",
        ),
        replace(_view("dropbox", "Dropbox", "Dropbox"), source="environment"),
    )


def long_registrations() -> tuple[RegistrationView, ...]:
    """Return one with everything long."""
    first = registrations()[0]
    return (
        replace(
            first,
            client_id=f"{'4815162342' * 6}-{'a' * 60}.apps.googleusercontent.com",
            accounts=tuple(f"Gmail, {number}.{_LONG}" for number in range(5)),
            check_code="client_deleted",
        ),
    )
