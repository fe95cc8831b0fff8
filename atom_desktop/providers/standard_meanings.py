"""What an answer means where the service's own table is silent.

RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750 section 3.1, RFC 7009 section 2.2, OpenID Connect Core
section 3.1.2.6. A sign-in is declared over only by a code that says so: a bare 401 or 403 at
renewal is as likely a proxy or a firewall.
"""

from atom_desktop.providers.answer import Answer
from atom_desktop.providers.spec import Meaning, Phase

_Verdict = tuple[Meaning, str]

_RETRY_UNEXPECTED: _Verdict = (Meaning.RETRY, "unexpected_answer")
_RATE_LIMITED: _Verdict = (Meaning.RETRY, "rate_limited")
_UNAVAILABLE: _Verdict = (Meaning.RETRY, "provider_unavailable")
_TIMEOUTS = frozenset({408, 425})
_TOO_MANY_REQUESTS = 429
_UNAUTHORIZED = 401
_FORBIDDEN = 403
_FIRST_ERROR = 400
_FIRST_SERVER_ERROR = 500

_AT_ANY_TOKEN_PHASE: dict[str, _Verdict] = {
    "invalid_client": (Meaning.FIX_REGISTRATION, "invalid_client"),
    "unauthorized_client": (Meaning.FIX_REGISTRATION, "invalid_client"),
    "invalid_scope": (Meaning.FIX_REGISTRATION, "invalid_scope"),
    "unsupported_grant_type": (Meaning.FIX_REGISTRATION, "request_rejected"),
    "unsupported_response_type": (Meaning.FIX_REGISTRATION, "request_rejected"),
    "redirect_uri_mismatch": (Meaning.FIX_REGISTRATION, "redirect_uri_mismatch"),
    "server_error": _UNAVAILABLE,
    "temporarily_unavailable": _UNAVAILABLE,
    "slow_down": _RATE_LIMITED,
}
_BY_PHASE: dict[Phase, dict[str, _Verdict]] = {
    Phase.AUTHORIZE: {
        "access_denied": (Meaning.CANCELLED, "access_denied"),
        "invalid_request": (Meaning.RESTART_FLOW, "request_rejected"),
    },
    Phase.EXCHANGE: {
        "access_denied": (Meaning.CANCELLED, "access_denied"),
        "invalid_grant": (Meaning.RESTART_FLOW, "code_rejected"),
        "invalid_request": (Meaning.FIX_REGISTRATION, "request_rejected"),
    },
    Phase.REFRESH: {
        "invalid_grant": (Meaning.SIGN_IN_AGAIN, "session_ended"),
        "invalid_request": (Meaning.FIX_REGISTRATION, "request_rejected"),
        "consent_required": (Meaning.SIGN_IN_AGAIN, "consent_missing"),
        "interaction_required": (Meaning.SIGN_IN_AGAIN, "mfa_required"),
        "login_required": (Meaning.SIGN_IN_AGAIN, "session_ended"),
    },
    Phase.API: {
        "invalid_token": (Meaning.SIGN_IN_AGAIN, "session_ended"),
        "insufficient_scope": (Meaning.RECONSENT, "permission_missing"),
    },
    Phase.REVOKE: {
        "invalid_token": (Meaning.ALREADY_GONE, "session_ended"),
        "invalid_grant": (Meaning.ALREADY_GONE, "session_ended"),
        "invalid_client": (Meaning.FIX_REGISTRATION, "invalid_client"),
        "unauthorized_client": (Meaning.FIX_REGISTRATION, "invalid_client"),
    },
}


def standard_meaning(answer: Answer, *, has_token: bool) -> _Verdict:
    """Return the meaning and our failure code of `answer`; `has_token` counts at token phases."""
    if answer.status == _TOO_MANY_REQUESTS:
        return _RATE_LIMITED
    if answer.status >= _FIRST_SERVER_ERROR or answer.status in _TIMEOUTS:
        return _UNAVAILABLE
    if answer.phase is Phase.API:
        return _at_api(answer)
    if answer.phase is Phase.REVOKE:
        return _at_revocation(answer)
    return _at_token_endpoint(answer, has_token=has_token)


def _at_token_endpoint(answer: Answer, *, has_token: bool) -> _Verdict:
    if not isinstance(answer.document, dict):
        return _RETRY_UNEXPECTED
    if not answer.is_success and answer.status < _FIRST_ERROR:
        return _RETRY_UNEXPECTED
    if answer.error:
        known = _BY_PHASE[answer.phase].get(answer.error) or _AT_ANY_TOKEN_PHASE.get(answer.error)
        if known and known[0] is Meaning.SIGN_IN_AGAIN and answer.is_success:
            # Section 5.2 wants a 400 or 401; services that refuse in a 200 have it in their table.
            return _RETRY_UNEXPECTED
        return known or (Meaning.RESTART_FLOW, "unexpected_answer")
    if answer.is_success and has_token:
        return Meaning.OK, ""
    return Meaning.RESTART_FLOW, "unexpected_answer"


def _at_api(answer: Answer) -> _Verdict:
    if answer.is_success:
        return (Meaning.OK, "") if answer.is_json else _RETRY_UNEXPECTED
    if answer.is_markup or answer.status < _FIRST_ERROR:
        return _RETRY_UNEXPECTED
    if known := _BY_PHASE[Phase.API].get(answer.error):
        return known
    if answer.status == _UNAUTHORIZED:
        return Meaning.REFRESH, "access_token_expired"
    if answer.status == _FORBIDDEN:
        # A firewall forbids as well, and that does not show that the sign-in works.
        return (Meaning.ALIVE, "permission_missing") if answer.is_json else _RETRY_UNEXPECTED
    return Meaning.ALIVE, "request_rejected"


def _at_revocation(answer: Answer) -> _Verdict:
    if answer.status < _FIRST_ERROR and (answer.is_markup or not answer.is_success):
        return _RETRY_UNEXPECTED  # a network's own page or redirect, not the service
    if answer.is_success:
        return Meaning.OK, ""
    if known := _BY_PHASE[Phase.REVOKE].get(answer.error):
        return known
    return Meaning.FAILED, "request_rejected"
