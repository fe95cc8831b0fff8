"""What was typed into a guide and not saved yet.

Some consoles show a secret once, so going back to the list must not lose it. Kept in memory only,
until it is saved, forgotten or the window is closed.
"""

from dataclasses import dataclass

from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A client as far as it was typed; `tenant` is None where nothing else was chosen."""

    client_id: str
    client_secret: Secret | None
    tenant: str | None = None


class Drafts:
    """One draft for each registration, whichever of its services' guides it was typed into."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, str], Draft] = {}

    def find(self, spec: ProviderSpec) -> Draft | None:
        """Return what was typed for `spec`."""
        return self._drafts.get((spec.family, spec.variant))

    def keep(self, spec: ProviderSpec, draft: Draft) -> None:
        """Remember `draft` in place of the one before; an empty one is none."""
        self.drop(spec)
        if draft.client_id or draft.client_secret is not None or draft.tenant is not None:
            self._drafts[spec.family, spec.variant] = draft

    def drop(self, spec: ProviderSpec) -> None:
        """Forget what was typed for `spec`."""
        self._drafts.pop((spec.family, spec.variant), None)
