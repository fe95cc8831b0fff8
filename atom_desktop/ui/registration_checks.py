"""What the window does to check registrations."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.ui.disconnections import Run
from atom_desktop.ui.ports import Services

if TYPE_CHECKING:
    from atom_desktop.connections.registration_check import RegistrationCheck


class RegistrationChecks(QObject):
    """`began` and `ended` carry family and variant; `ended` the check, None where it failed."""

    began = Signal(str, str)
    ended = Signal(str, str, object)

    def __init__(self, services: Services, run: Run) -> None:
        super().__init__()
        self._services = services
        self._run = run

    def check(
        self,
        spec: ProviderSpec,
        *,
        client_id: str | None = None,
        client_secret: Secret | None = None,
        tenant: str | None = None,
    ) -> None:
        """Check the kept client of a service, or the one given."""

        async def work() -> None:
            found: RegistrationCheck | None = None
            self.began.emit(spec.family, spec.variant)
            try:
                found = await self._services.manager.credentials.check(
                    spec.id,
                    spec.variant,
                    client_id=client_id,
                    client_secret=client_secret,
                    tenant=tenant,
                )
            finally:
                self.ended.emit(spec.family, spec.variant, found)

        name = f"check-registration:{spec.family}:{spec.variant}"
        self._run(work(), name=name, provider_id=spec.id)
