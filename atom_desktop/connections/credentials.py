"""All registrations at a glance: whose they are, who uses them, and how their last check ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.foundation.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.connections.engine import Engine
    from atom_desktop.connections.registration_check import RegistrationCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationView:
    """One registration. `provider_id` is the first service it serves, `services` names all.

    `accounts` are the connections made with it, as `Gmail, ana@example.com`. `source` is that of
    `ClientRegistration`; only those of the profile can be changed and remember checks:
    `checked_at` is None before the first, `check_code` is empty after one that went well.
    """

    provider_id: str
    variant: str
    name: str
    variant_name: str
    company: str
    client_id: str
    source: str
    services: tuple[str, ...]
    accounts: tuple[str, ...]
    checked_at: datetime | None = None
    check_code: str = ""


class Credentials:
    """Lists registrations and checks them."""

    def __init__(
        self,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        engine: "Callable[[], Engine]",
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._engine = engine

    def views(self) -> tuple[RegistrationView, ...]:
        """Return every registration once, in the order of the services."""
        found: dict[tuple[str, str], RegistrationView] = {}
        for usual in self._known.all():
            for spec in self._known.variants(usual.id):
                client = self._registrations.find(spec)
                if client is None or (spec.family, spec.variant) in found:
                    continue
                family = self._known.family(spec.family)
                kept = self._registrations.kept(spec)
                found[spec.family, spec.variant] = RegistrationView(
                    provider_id=spec.id,
                    variant=spec.variant,
                    name=spec.family_name or spec.name,
                    variant_name=spec.variant_name,
                    company=spec.company,
                    client_id=client.client_id,
                    source=client.source,
                    services=tuple(one.name for one in family),
                    accounts=tuple(
                        f"{one.name}, {connection.account.label}"
                        for one in family
                        for connection in self._records.of(one.id)
                        if connection.variant == spec.variant
                    ),
                    checked_at=kept.checked_at if kept else None,
                    check_code=kept.check_code if kept else "",
                )
        return tuple(found.values())

    async def check(
        self,
        provider_id: str,
        variant: str | None = None,
        *,
        client_id: str | None = None,
        client_secret: Secret | None = None,
        tenant: str | None = None,
    ) -> "RegistrationCheck":
        """Ask the service about a client; see `RegistrationChecker.check`."""
        return await self._engine().registration_checker.check(
            provider_id, variant, client_id=client_id, client_secret=client_secret, tenant=tenant
        )
