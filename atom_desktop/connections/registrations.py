"""The user's own clients: from the practice services, the environment or the profile.

One from the environment is changed there. One that came with the practice services gives way to one
that was set up here, so that setting up can be rehearsed; without that one it serves again.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.ports import (
    RegistrationRecord,
    RegistrationRepository,
    SecretStore,
)
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.registry import ProviderRegistry
from atom_desktop.providers.spec import ProviderSpec, SecretRule
from atom_desktop.providers.tenants import has_tenant, is_tenant

_Key = tuple[str, str]  # family, variant
_CLIENT_ID = re.compile(r"\S+")


class Registrations:
    """Finds the registration for a service. One serves every service of its family."""

    def __init__(
        self,
        registry: ProviderRegistry,
        repository: RegistrationRepository,
        secrets: SecretStore,
        *,
        environment: Mapping[str, str],
        practice: tuple[ClientRegistration, ...] = (),
    ) -> None:
        self._registry = registry
        self._repository = repository
        self._secrets = secrets
        self._stored: dict[_Key, RegistrationRecord] = {}
        self._secret_cache: dict[_Key, Secret | None] = {}
        self._outside: dict[_Key, ClientRegistration] = {}
        # Practice services know their own clients only, and no other secret is theirs to see.
        for entry in (*practice, *_from_environment(registry, environment)):
            self._outside.setdefault((entry.family, entry.variant), entry)
        for key in self._outside:
            self._use_tenant(key)

    async def load(self) -> None:
        """Read the stored client ids; secrets stay in the keyring until they are needed."""
        self._stored = {
            (record.family, record.variant): record for record in await self._repository.all()
        }
        for key in self._stored:
            self._use_tenant(key)

    def find(self, spec: ProviderSpec) -> ClientRegistration | None:
        """Return the registration for `spec`, without its stored secret; None if there is none."""
        kept = self.kept(spec)
        if kept is None:
            return self._outside.get((spec.family, spec.variant))
        return ClientRegistration(
            family=spec.family,
            client_id=kept.client_id,
            variant=spec.variant,
            tenant=kept.tenant,
        )

    def kept(self, spec: ProviderSpec) -> RegistrationRecord | None:
        """Return the profile's own record for `spec`; None where another source goes first."""
        return None if self._fixed(spec) else self._stored.get((spec.family, spec.variant))

    def stored(self) -> tuple[RegistrationRecord, ...]:
        """Return what the profile keeps, by family and variant; nothing from outside."""
        return tuple(record for _, record in sorted(self._stored.items(), key=lambda one: one[0]))

    def comes_from_outside(self, family: str, variant: str) -> bool:
        """Whether the environment or the practice services set it, so that it stays."""
        return (family, variant) in self._outside

    def _fixed(self, spec: ProviderSpec) -> ClientRegistration | None:
        """Return the registration that nothing kept here goes before: one of the environment."""
        found = self._outside.get((spec.family, spec.variant))
        return found if found is not None and found.source != "practice" else None

    def secret_names(self) -> tuple[str, ...]:
        """Return the names under which secrets of stored registrations may lie."""
        return tuple(_secret_name(key) for key in self._stored)

    def active_variant(self, provider_id: str) -> ProviderSpec:
        """Return the service in the shape that is set up, or in its usual one."""
        variants = self._registry.variants(provider_id)
        return next((spec for spec in variants if self.find(spec)), variants[0])

    async def complete(self, spec: ProviderSpec) -> ClientRegistration:
        """Return the registration with its secret, ready for a token request.

        Raises:
            ConfigurationError: `not_set_up` or `secret_needed`.
            LockedError: the secret lies in a keyring that is locked.
        """
        found = self.find(spec)
        if found is None:
            raise ConfigurationError("not_set_up", service=spec.name, company=spec.company)
        key = (spec.family, spec.variant)
        if found.source == "profile" and spec.secret is not SecretRule.NEVER:
            if key not in self._secret_cache:
                self._secret_cache[key] = await self._secrets.load_secret(_secret_name(key))
            found = ClientRegistration(
                family=found.family,
                client_id=found.client_id,
                client_secret=self._secret_cache[key],
                variant=found.variant,
                tenant=found.tenant,
            )
        if spec.secret is SecretRule.REQUIRED and not found.client_secret:
            raise ConfigurationError("secret_needed", service=spec.name, company=spec.company)
        return found

    async def draft(
        self,
        spec: ProviderSpec,
        client_id: str | None,
        client_secret: Secret | None,
        tenant: str | None = None,
    ) -> tuple[ClientRegistration, bool]:
        """Return the client with what was typed put in, and whether that is the one in use.

        Raises as `complete`, and `client_id_needed` or `tenant_invalid`.
        """
        found = self.find(spec)
        whole = None
        if client_id is None or (found is not None and client_secret is None):
            whole = await self.complete(spec)
        chosen = client_id.strip() if client_id is not None else whole.client_id if whole else ""
        if not _CLIENT_ID.fullmatch(chosen):
            raise ConfigurationError("client_id_needed", company=spec.company)
        draft = ClientRegistration(
            family=spec.family,
            client_id=chosen,
            client_secret=client_secret or (whole.client_secret if whole else None),
            variant=spec.variant,
            tenant=_checked_tenant(spec, tenant, found.tenant if found else ""),
        )
        if spec.secret is SecretRule.REQUIRED and not draft.client_secret:
            raise ConfigurationError("secret_needed", service=spec.name, company=spec.company)
        same = whole is not None and (whole.client_id, whole.tenant) == (chosen, draft.tenant)
        return draft, same and client_secret is None

    async def note_check(self, record: RegistrationRecord, *, at: datetime, code: str) -> None:
        """Remember how a check of `record` ended, unless it was replaced meanwhile."""
        key = (record.family, record.variant)
        if self._stored.get(key) is record:
            self._stored[key] = replace(record, checked_at=at, check_code=code)
            await self._repository.set(self._stored[key])

    async def set(
        self,
        spec: ProviderSpec,
        *,
        client_id: str,
        client_secret: Secret | None,
        tenant: str | None = None,
    ) -> None:
        """Keep a registration. Without `client_secret` and `tenant` the stored ones stay.

        Raises:
            ConfigurationError: `client_id_needed`, `tenant_invalid`, or `registration_fixed` for
                one from the environment.
        """
        fixed = self._fixed(spec)
        if fixed is not None:
            raise ConfigurationError("registration_fixed", source=fixed.source)
        client_id = client_id.strip()
        if not _CLIENT_ID.fullmatch(client_id):
            raise ConfigurationError("client_id_needed", company=spec.company)
        kept = self.kept(spec)
        await self.keep(
            RegistrationRecord(
                family=spec.family,
                client_id=client_id,
                variant=spec.variant,
                tenant=_checked_tenant(spec, tenant, kept.tenant if kept is not None else ""),
            ),
            client_secret,
        )

    async def keep(self, record: RegistrationRecord, client_secret: Secret | None) -> None:
        """Store a registration as it is; without `client_secret` the stored one stays."""
        key = (record.family, record.variant)
        if client_secret is not None:
            # The secret first: an id without its secret would look set up and fail at sign-in.
            await self._secrets.save_secret(_secret_name(key), client_secret)
            self._secret_cache[key] = client_secret
        await self._repository.set(record)
        self._stored[key] = record
        self._use_tenant(key)

    async def stored_secret(self, record: RegistrationRecord) -> Secret | None:
        """Return a stored registration's secret; raises as `SecretStore.load_secret`."""
        return await self._secrets.load_secret(_secret_name((record.family, record.variant)))

    async def remove(self, spec: ProviderSpec) -> None:
        """Forget a registration and its secret.

        Raises:
            ConfigurationError: `registration_fixed` for one from outside.
        """
        fixed = self._fixed(spec) or (None if self.kept(spec) else self.find(spec))
        if fixed is not None:
            raise ConfigurationError("registration_fixed", source=fixed.source)
        await self.forget(spec.family, spec.variant)

    async def forget(self, family: str, variant: str) -> None:
        """Remove a stored registration and its secret; what is missing already is fine."""
        key = (family, variant)
        await self._repository.remove(family, variant)
        self._stored.pop(key, None)
        self._secret_cache.pop(key, None)
        self._use_tenant(key)
        await self._secrets.delete_secret(_secret_name(key))

    def _use_tenant(self, key: _Key) -> None:
        """Have the services of a registration ask for the tenant of the client in use."""
        outside, stored = self._outside.get(key), self._stored.get(key)
        is_fixed = outside is not None and outside.source != "practice"
        used = outside if is_fixed or stored is None else stored
        self._registry.use_tenant(*key, used.tenant if used is not None else "")


def _checked_tenant(spec: ProviderSpec, typed: str | None, kept: str) -> str:
    if typed is None:
        return kept
    tenant = typed.strip()
    if tenant and not (has_tenant(spec) and is_tenant(tenant)):
        raise ConfigurationError("tenant_invalid", company=spec.company)
    return tenant


def _secret_name(key: _Key) -> str:
    return f"client-secret/{key[0]}/{key[1]}"


def environment_names(spec: ProviderSpec) -> tuple[str, ...]:
    """Return the beginnings of the variables that may name a client for `spec`.

    The service's own name goes before the family's; the usual shape has no suffix.
    """
    suffix = "" if spec.variant == "oauth2" else f"_{spec.variant}"
    names = (f"{name}{suffix}" for name in (spec.id, spec.family))
    return tuple(dict.fromkeys("ATOM_" + re.sub(r"[^A-Z0-9]", "_", name.upper()) for name in names))


def _from_environment(
    registry: ProviderRegistry, environment: Mapping[str, str]
) -> list[ClientRegistration]:
    found = []
    for usual in registry.specs():
        for spec in registry.variants(usual.id):
            for name in environment_names(spec):
                client_id = environment.get(f"{name}_CLIENT_ID", "").strip()
                if client_id:
                    secret = environment.get(f"{name}_CLIENT_SECRET", "").strip()
                    tenant = environment.get(f"{name}_TENANT", "").strip()
                    found.append(
                        ClientRegistration(
                            family=spec.family,
                            client_id=client_id,
                            client_secret=Secret(secret) if secret else None,
                            variant=spec.variant,
                            source="environment",
                            tenant=tenant if has_tenant(spec) and is_tenant(tenant) else "",
                        )
                    )
                    break
    return found
