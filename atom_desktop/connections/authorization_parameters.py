"""An authorization request, made from a spec (RFC 6749 4.1.1, RFC 7636 4.3)."""

from collections.abc import Mapping
from datetime import datetime

from atom_desktop.connections.connection import ClientRegistration, Connection
from atom_desktop.oauth.authorization import PendingAuthorization, new_state
from atom_desktop.oauth.pkce import new_verifier, s256_challenge
from atom_desktop.providers.spec import Flow, Pkce, ProviderSpec


def uses_pkce(spec: ProviderSpec) -> bool:
    """Tell whether a verifier belongs to this sign-in; S256 is never dropped where it does."""
    return spec.flow is Flow.CODE and spec.pkce is Pkce.S256


def pending_authorization(
    spec: ProviderSpec,
    *,
    redirect_uri: str,
    foreign_issuers: frozenset[str],
    scopes: tuple[str, ...],
    expires_at: datetime,
) -> PendingAuthorization:
    """Return what is remembered until the browser comes back; its secrets are new."""
    return PendingAuthorization(
        state=new_state(),
        redirect_uri=redirect_uri,
        token_endpoint=spec.endpoints.token_endpoint,
        expires_at=expires_at,
        code_verifier=new_verifier() if uses_pkce(spec) else None,
        nonce=new_state() if "openid" in scopes else None,
        issuer=spec.endpoints.issuer if spec.issuer_in_id_token is None else None,
        requires_issuer=spec.sends_issuer,
        foreign_issuers=foreign_issuers,
    )


def authorization_parameters(
    spec: ProviderSpec,
    registration: ClientRegistration,
    pending: PendingAuthorization,
    scopes: tuple[str, ...],
    connection: Connection | None,
    *,
    choose_account: bool = False,
) -> Mapping[str, str]:
    """Return the parameters, in the spelling and order of the service; none has a secret in it.

    `choose_account`: the last attempt brought another account than the connection's.
    """
    rules = spec.scope_rules
    parameters = {**spec.authorization_parameters}
    if connection is not None:
        parameters.update(spec.reconnect_parameters)
        if choose_account:
            parameters.update(spec.other_account_parameters)
        if spec.login_hint_parameter:
            account = connection.account
            hint = account.subject if spec.login_hint_from == "subject" else account.label
            parameters[spec.login_hint_parameter] = hint
    if rules.parameter and scopes:
        parameters[rules.parameter] = rules.separator.join(scopes)
    if spec.flow is Flow.FRAGMENT_TOKEN:
        # No `state` here: a one-time nonce rides in the return address instead.
        parameters["key"] = registration.client_id
        parameters["return_url"] = f"{pending.redirect_uri}?nonce={pending.state}"
    else:
        parameters |= {
            "response_type": "code",
            "client_id": registration.client_id,
            "redirect_uri": pending.redirect_uri,
            "state": pending.state,
        }
        if pending.nonce is not None:
            parameters["nonce"] = pending.nonce
        if pending.code_verifier is not None:
            parameters["code_challenge"] = s256_challenge(pending.code_verifier)
            parameters["code_challenge_method"] = "S256"
    return {key: value for key, value in parameters.items() if value}
