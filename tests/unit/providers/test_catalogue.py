"""What every service of the catalogue has to have."""

import re
from dataclasses import MISSING, fields, replace
from types import MappingProxyType
from typing import Any

import pytest

from atom_desktop.providers import trello
from atom_desktop.providers.address_rules import address_fault, spec_addresses
from atom_desktop.providers.registry import BUILT_IN, load_registry, resolve
from atom_desktop.providers.spec import (
    ErrorRule,
    Flow,
    IdentitySource,
    Meaning,
    Phase,
    Pkce,
    ProviderSpec,
    RequestAuth,
    Rotation,
    SecretRule,
    TokenEndpointAuthMethod,
)

EVERY_SPEC = tuple(resolve(spec) for spec in (*BUILT_IN, trello.LEGACY))
CODES = frozenset(
    {
        "session_ended",
        "session_idle",
        "password_changed",
        "session_policy",
        "mfa_required",
        "consent_missing",
        "permission_missing",
        "account_disabled",
        "account_not_allowed",
        "email_unverified",
        "code_rejected",
        "invalid_client",
        "client_deleted",
        "secret_missing",
        "secret_unwanted",
        "redirect_uri_mismatch",
        "wrong_platform",
        "tenant_wrong",
        "client_not_in_tenant",
        "api_not_enabled",
        "pkce_switched_off",
        "invalid_scope",
        "request_rejected",
        "admin_approval_required",
        "blocked_by_policy",
        "app_blocked",
        "feature_unavailable",
        "rate_limited",
        "provider_unavailable",
        "unexpected_answer",
        "access_denied",
        "access_token_expired",
        "organisation_sso",
        "oauth_incomplete",
    }
)
JARGON = re.compile(r"\b(oauth|scopes?|tokens?|api|grant|redirect|uri)\b", re.IGNORECASE)
_NO_CONDITIONS: dict[str, Any] = {
    field.name: field.default if field.default is not MISSING else MappingProxyType({})
    for field in fields(ErrorRule)
    if field.name not in {"means", "code"}
}
PLACES = {"client_id", "client_secret", "access_token", "refresh_token"}

every_spec = pytest.mark.parametrize(
    "spec", EVERY_SPEC, ids=[f"{spec.id}-{spec.variant}" for spec in EVERY_SPEC]
)


def test_the_ten_services_stand_in_the_order_they_are_shown() -> None:
    assert [spec.id for spec in BUILT_IN] == [
        *("gmail", "outlook", "slack", "teams", "trello"),
        *("asana", "notion", "github", "dropbox", "google_drive"),
    ]


@every_spec
def test_every_address_is_https_and_filled_in(spec: ProviderSpec) -> None:
    for key, address in spec_addresses(spec):
        assert set(re.findall(r"{(\w+)}", address)) <= PLACES, key
        filled = re.sub(r"{\w+}", "x", address)
        assert address_fault(filled, allow_loopback_http=False) is None, key
    links = [spec.docs_url, spec.setup.console_url, spec.revocation.help_url]
    links += [step.link for step in spec.setup.steps if step.link]
    for link in links:
        assert link.startswith("https://")
        assert "{" not in link


@every_spec
def test_every_permission_is_described(spec: ProviderSpec) -> None:
    values = [scope.value for scope in spec.scopes]
    assert len(set(values)) == len(values)
    assert len(values) >= (3 if spec is EVERY_SPEC[-1] else 5)
    assert spec.default_scopes
    for scope in spec.scopes:
        assert scope.words[0].isupper()
        assert not scope.words.endswith(".")
        assert scope.words != scope.value
    assert set(spec.scope_rules.always) <= set(values)


@every_spec
def test_words_for_people_have_no_jargon(spec: ProviderSpec) -> None:
    for scope in spec.scopes:
        assert not JARGON.search(scope.words), scope.words
    titles = [step.title for step in spec.setup.steps]
    # Names that the consoles print on their tabs and buttons.
    allowed = re.compile(
        r"OAuth 2\.0 tab|OAuth tab|OAuth app|token rotation|User Token Scopes|API permissions"
        r"|(Gmail|Google Drive) API|API key"
    )
    for title in titles:
        assert not JARGON.search(allowed.sub("", title)), title


@every_spec
def test_every_setup_says_what_matters_and_what_to_paste(spec: ProviderSpec) -> None:
    steps = spec.setup.steps
    assert sum(step.decisive for step in steps) == 1
    assert re.compile(spec.setup.client_id_pattern)
    copied = "".join(step.copy or "" for step in steps)
    if spec.redirect.register is None:
        assert "{redirect_uri}" not in copied
    else:
        assert ("{origin}" if spec.flow is Flow.FRAGMENT_TOKEN else "{redirect_uri}") in copied
    known = {"redirect_uri", "scopes", "origin", "app_name"}
    assert set(re.findall(r"{(\w+)}", copied)) <= known


@every_spec
def test_the_redirect_rule_is_consistent(spec: ProviderSpec) -> None:
    rule = spec.redirect
    if not rule.any_port:
        assert (rule.host, rule.path) == ("localhost", f"/callback/{spec.id}")
        assert rule.register == f"http://localhost:{{port}}/callback/{spec.id}"
    elif rule.register is not None:
        assert rule.register == f"http://{rule.host}{rule.path}".removesuffix("/")
    else:
        assert (rule.host, rule.path) == ("127.0.0.1", "/")


@every_spec
def test_the_client_proves_itself_as_its_secret_allows(spec: ProviderSpec) -> None:
    public = spec.token_endpoint_auth_method is TokenEndpointAuthMethod.NONE
    assert public == (spec.secret is SecretRule.NEVER)
    without_proof = {"notion", "trello-api_key"}
    name = spec.id if spec.variant == "oauth2" else f"{spec.id}-{spec.variant}"
    assert (spec.pkce is Pkce.UNSUPPORTED) == (name in without_proof)
    for request in spec.revocation.requests:
        if request.auth is RequestAuth.CLIENT_BASIC or "client_secret" in request.body:
            assert spec.secret is SecretRule.REQUIRED


@every_spec
def test_a_service_that_cannot_revoke_leads_to_a_page(spec: ProviderSpec) -> None:
    assert spec.revocation.help_words
    assert bool(spec.revocation.requests) == (spec.family != "microsoft")
    assert bool(spec.revocation.warning) == (spec.family == "google")
    assert spec.revocation.best_effort == (spec.id == "trello" and spec.variant == "oauth2")


@every_spec
def test_an_identity_source_comes_with_its_paths(spec: ProviderSpec) -> None:
    identity = spec.identity
    assert (identity.source is IdentitySource.ID_TOKEN) == (identity.id_token_paths is not None)
    needs = identity.source is IdentitySource.TOKEN_RESPONSE
    assert needs == (identity.token_response_paths is not None)
    if identity.source is IdentitySource.ID_TOKEN:
        assert spec.endpoints.issuer
        assert spec.endpoints.jwks_uri


@every_spec
def test_every_row_of_the_error_tables_can_be_reached_and_is_worded(spec: ProviderSpec) -> None:
    for rules, phases in (
        (spec.token_errors, {Phase.AUTHORIZE, Phase.EXCHANGE, Phase.REFRESH}),
        (spec.api_errors, {Phase.API, Phase.REVOKE}),
    ):
        for rule in rules:
            assert rule.code in CODES, rule
            assert rule.means is not Meaning.OK
            assert rule.phases <= phases, rule
            assert rule.retry_after is None or rule.means is Meaning.RETRY
        conditions = [
            replace(rule, means=Meaning.RETRY, code="", retry_after=None) for rule in rules
        ]
        assert all(rule not in conditions[:n] for n, rule in enumerate(conditions))
        catch_all = replace(conditions[0], **_NO_CONDITIONS) if conditions else None
        assert catch_all not in conditions[:-1]


@every_spec
def test_single_use_goes_with_rotation(spec: ProviderSpec) -> None:
    assert not spec.refresh.single_use or spec.refresh.rotation is Rotation.ROTATES
    assert (spec.refresh.rotation is Rotation.NONE) == (spec.flow is Flow.FRAGMENT_TOKEN)


def test_services_of_a_family_share_what_a_registration_holds() -> None:
    families = load_registry(None).families()
    assert [s.id for s in families["google"]] == ["gmail", "google_drive"]
    assert [s.id for s in families["microsoft"]] == ["outlook", "teams"]
    for specs in families.values():
        assert len({(s.family_name, s.secret, s.redirect) for s in specs}) == 1


@every_spec
def test_only_google_and_microsoft_must_send_an_id_token_and_can_be_checked(
    spec: ProviderSpec,
) -> None:
    assert spec.requires_id_token == (spec.family in {"google", "microsoft"})
    assert not spec.requires_id_token or (spec.endpoints.issuer and spec.endpoints.jwks_uri)
