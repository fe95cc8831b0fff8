"""All services that can be connected: the ten built-in ones, then the user's own."""

import difflib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from atom_desktop.foundation.errors import UsageError
from atom_desktop.providers import (
    asana,
    dropbox,
    github,
    gmail,
    google_drive,
    notion,
    outlook,
    slack,
    teams,
    trello,
)
from atom_desktop.providers.addresses import with_addresses
from atom_desktop.providers.custom import ProviderFileProblem, read_provider_files
from atom_desktop.providers.rebase import rebased
from atom_desktop.providers.spec import ProviderSpec
from atom_desktop.providers.tenants import has_tenant, with_tenant

BUILT_IN = (
    gmail.SPEC,
    outlook.SPEC,
    slack.SPEC,
    teams.SPEC,
    trello.SPEC,
    asana.SPEC,
    notion.SPEC,
    github.SPEC,
    dropbox.SPEC,
    google_drive.SPEC,
)
_OTHER_VARIANTS = (trello.LEGACY,)


class ProviderRegistry:
    """The services by id, in the order in which they are shown, as their registrations want them.

    `use_tenant` changes what a service is asked as; who holds a spec keeps the one it had.
    """

    def __init__(
        self,
        specs: tuple[ProviderSpec, ...],
        problems: tuple[ProviderFileProblem, ...] = (),
        others: tuple[ProviderSpec, ...] = _OTHER_VARIANTS,
    ) -> None:
        self._unresolved = (*specs, *others)
        self._specs = {spec.id: resolve(spec) for spec in specs}
        self._others = tuple(resolve(spec) for spec in others)
        self.problems = problems

    @property
    def unresolved(self) -> tuple[ProviderSpec, ...]:
        """Every variant of every service, with `{parameters}` in its addresses."""
        return self._unresolved

    def use_tenant(self, family: str, variant: str, tenant: str) -> None:
        """Have the services of a registration ask for `tenant`; "" is their own."""
        for spec in self._unresolved:
            if (spec.family, spec.variant) == (family, variant) and has_tenant(spec):
                self._specs[spec.id] = resolve(with_tenant(spec, tenant))

    def with_tenant(self, spec: ProviderSpec, tenant: str) -> ProviderSpec:
        """Return a service as it would be with `tenant`, without using that."""
        if not has_tenant(spec):
            return spec
        found = next(
            one for one in self._unresolved if (one.id, one.variant) == (spec.id, spec.variant)
        )
        return resolve(with_tenant(found, tenant))

    def specs(self) -> tuple[ProviderSpec, ...]:
        """Return the usual variant of every service."""
        return tuple(self._specs.values())

    def get(self, provider_id: str, variant: str | None = None) -> ProviderSpec:
        """Return a service; without `variant` the usual one.

        Raises:
            UsageError: `unknown_service` with `near` (the names most like it), or
                `unknown_variant`.
        """
        for spec in self.variants(provider_id):
            if variant in (None, spec.variant):
                return spec
        raise UsageError("unknown_variant", service=provider_id, variant=variant or "")

    def variants(self, provider_id: str) -> tuple[ProviderSpec, ...]:
        """Return the ways to sign in at a service, the usual one first.

        Raises:
            UsageError: `unknown_service`.
        """
        spec = self._specs.get(provider_id) or self._by_name(provider_id)
        if spec is None:
            name = provider_id.lower()
            near = difflib.get_close_matches(name, self._specs, n=3, cutoff=0.5)
            # Nothing is really like it: the least unlike names still show how names look.
            near = near or difflib.get_close_matches(name, self._specs, n=3, cutoff=0.0)
            raise UsageError("unknown_service", service=provider_id, near=" or ".join(near))
        others = (other for other in self._others if other.id == spec.id)
        return (spec, *others)

    def _by_name(self, text: str) -> ProviderSpec | None:
        """Find a service as people write it: "Google Drive", "google-drive"."""
        wanted = _plain(text)
        found = (
            spec for spec in self._specs.values() if wanted in {_plain(spec.id), _plain(spec.name)}
        )
        return next(found, None)

    def families(self) -> Mapping[str, tuple[ProviderSpec, ...]]:
        """Return the services that share a client registration, by family."""
        families: dict[str, tuple[ProviderSpec, ...]] = {}
        for spec in self._specs.values():
            families[spec.family] = (*families.get(spec.family, ()), spec)
        return families


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def rebased_registry(registry: ProviderRegistry, bases: Mapping[str, str]) -> ProviderRegistry:
    """Return the services of `registry` as `bases` (service id to address) offers them."""

    def moved(spec: ProviderSpec) -> ProviderSpec:
        return rebased(spec, bases[spec.id]) if spec.id in bases else spec

    count = len(registry.specs())
    specs = tuple(moved(spec) for spec in registry.unresolved)
    return ProviderRegistry(specs[:count], registry.problems, specs[count:])


def load_registry(providers_d: Path | None) -> ProviderRegistry:
    """Read the user's files in `providers_d` over the built-in services.

    Never raises for what a file holds: a bad one is left out and stands in `problems`.
    """
    specs, problems = read_provider_files(providers_d, BUILT_IN)
    return ProviderRegistry(specs, problems)


def resolve(spec: ProviderSpec) -> ProviderSpec:
    """Return `spec` with its own `{parameters}` put into all addresses and links.

    The places for client ID and tokens in request templates stay.
    """

    def filled(text: str) -> str:
        for name, value in spec.parameters.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    setup = spec.setup
    return replace(
        with_addresses(spec, filled),
        setup=replace(
            setup,
            console_url=filled(setup.console_url),
            steps=tuple(
                replace(step, link=filled(step.link)) if step.link else step for step in setup.steps
            ),
        ),
        revocation=replace(
            with_addresses(spec, filled).revocation, help_url=filled(spec.revocation.help_url)
        ),
    )
