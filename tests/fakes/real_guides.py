"""The guides as people meet them: fakes below, the ten services' own steps and addresses above."""

from dataclasses import replace

from fake_manager import FakeManager, FakeServices
from sample_rows import usual_day

from atom_desktop.foundation.settings import DEFAULT_REDIRECT_PORT
from atom_desktop.providers.registry import BUILT_IN, ProviderRegistry, load_registry
from atom_desktop.ui.main_window import MainWindow

GUIDED = tuple(spec.id for spec in BUILT_IN)


class RealAddresses(FakeManager):
    """Says what is to be registered at each service."""

    def redirect_address(self, provider_id: str, variant: str | None = None) -> str | None:
        address = load_registry(None).get(provider_id, variant).redirect.register
        return address and address.replace("{port}", str(DEFAULT_REDIRECT_PORT))


def real_guide(provider_id: str) -> MainWindow:
    """Open the guide of a service."""
    registry: ProviderRegistry = load_registry(None)
    services = FakeServices(manager=RealAddresses(rows=usual_day()))
    window = MainWindow(replace(services, registry=registry))  # type: ignore[arg-type]
    window.open_guide(provider_id)
    return window
