"""Microsoft's tenants: which accounts one registration lets in.

The tenant stands in every address of the identity platform. Source:
learn.microsoft.com/entra/identity-platform/v2-protocols (the value `{tenant}`).
"""

import re
from dataclasses import dataclass

from atom_desktop.foundation.language import marked
from atom_desktop.providers.spec import ProviderSpec, with_parameters

PARAMETER = "tenant"
_NO_PERSONAL = "organizations"
_GUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"(?=.{{4,253}}\Z)({_LABEL}\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantChoice:
    """One value that stands for many organisations: what to call it, and who may sign in."""

    value: str
    name: str
    words: str


CHOICES = (
    TenantChoice(
        value="common",
        name=marked("Work and personal"),
        words=marked("Any work, school or personal account may sign in."),
    ),
    TenantChoice(
        value=_NO_PERSONAL,
        name=marked("Work or school only"),
        words=marked("Any work or school account may sign in, and no personal one."),
    ),
    TenantChoice(
        value="consumers",
        name=marked("Personal only"),
        words=marked("Only personal accounts may sign in, such as one at outlook.com."),
    ),
)
ONE_ORGANISATION = TenantChoice(
    value="",
    name=marked("One organisation"),
    words=marked("Only accounts of this organisation and its guests may sign in."),
)
HINT = marked("The Directory (tenant) ID from the Overview page, or a domain like example.com")
NO_PERSONAL = marked("{service} itself has no personal accounts.")


def has_tenant(spec: ProviderSpec) -> bool:
    """Whether a registration for this service can name a tenant."""
    return PARAMETER in spec.parameters


def is_tenant(text: str) -> bool:
    """Whether `text` may be a tenant: one of `CHOICES`, a GUID or a domain."""
    return any(text == one.value for one in CHOICES) or is_one_organisation(text)


def is_one_organisation(text: str) -> bool:
    """Whether `text` is a tenant's GUID or domain."""
    return any(pattern.fullmatch(text) for pattern in (_GUID, _DOMAIN))


def tenant_words(tenant: str) -> str:
    """Return who may sign in with `tenant`, a text for `tr`; empty for what is no tenant."""
    for one in CHOICES:
        if tenant == one.value:
            return one.words
    return ONE_ORGANISATION.words if is_one_organisation(tenant) else ""


def with_tenant(spec: ProviderSpec, tenant: str) -> ProviderSpec:
    """Return `spec`, not resolved yet, for `tenant`; an empty one leaves the service's own.

    A service without personal accounts always asks for work accounts, whatever a registration that
    it shares lets in: so nobody chooses an account there that cannot work.
    """
    if not tenant or not has_tenant(spec):
        return spec
    if spec.work_accounts_only and not is_one_organisation(tenant):
        tenant = _NO_PERSONAL
    return with_parameters(spec, {PARAMETER: tenant})
