"""Microsoft's error tables: `error` decides, the AADSTS number tells the cases apart.

Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. The first row that
matches decides, so the narrow ones come first.
"""

from types import MappingProxyType

from atom_desktop.providers.spec import ErrorRule, Meaning, Phase

_FIX = Meaning.FIX_REGISTRATION
_AGAIN = Meaning.SIGN_IN_AGAIN
_EXCHANGE = frozenset({Phase.EXCHANGE})
_AUTHORIZE = frozenset({Phase.AUTHORIZE})


def _numbers(means: Meaning, code: str, *numbers: int) -> ErrorRule:
    return ErrorRule(means=means, code=code, numbers=frozenset(numbers))


def _errors(means: Meaning, code: str, *errors: str) -> ErrorRule:
    return ErrorRule(means=means, code=code, errors=frozenset(errors))


TOKEN_ERRORS = (
    # A guard against loops, which comes as `invalid_grant` although nothing is over.
    ErrorRule(
        means=Meaning.RETRY,
        code="rate_limited",
        numbers=frozenset({50196, 90055}),
        retry_after=300,
    ),
    _numbers(
        Meaning.RETRY,
        "provider_unavailable",
        *(90033, 50033, 90006, 90010, 90012, 90024, 90090, 70012),
    ),
    _numbers(_FIX, "wrong_platform", 700084, 7000218, 9002327),
    _numbers(
        Meaning.ASK_ADMIN,
        "blocked_by_policy",
        *(53000, 53001, 53002, 53003, 530032, 530035, 50105),
    ),
    _numbers(Meaning.ASK_ADMIN, "admin_approval_required", 90094, 90095),
    ErrorRule(
        means=Meaning.ASK_ADMIN,
        code="admin_approval_required",
        phases=_AUTHORIZE,
        body=MappingProxyType({"admin_consent": "False"}),
    ),
    _numbers(Meaning.CANCELLED, "access_denied", 65004),
    _errors(Meaning.CANCELLED, "access_denied", "authorization_declined"),
    _numbers(_FIX, "secret_unwanted", 700025),
    _numbers(_FIX, "invalid_client", 7000215, 7000222),
    _numbers(_FIX, "client_not_in_tenant", 700016),
    _numbers(_FIX, "redirect_uri_mismatch", 50011, 700011),
    _numbers(_FIX, "tenant_wrong", 90002, 50194, 9002331, 9002332, 9002346, 90124, 90130),
    _numbers(_FIX, "invalid_scope", 70011, 500011, 650057, 700022),
    _numbers(_FIX, "request_rejected", 900144),
    _numbers(_AGAIN, "account_not_allowed", 50020, 500208, 500200),
    _numbers(_AGAIN, "account_disabled", 50057, 50034, 50053),
    _numbers(_AGAIN, "consent_missing", 65001),
    ErrorRule(
        means=_AGAIN,
        code="consent_missing",
        body=MappingProxyType({"suberror": "consent_required"}),
    ),
    _errors(_AGAIN, "consent_missing", "consent_required"),
    _numbers(_AGAIN, "mfa_required", 50072, 50074, 50076, 50078, 50079),
    _errors(_AGAIN, "mfa_required", "interaction_required"),
    _numbers(Meaning.RESTART_FLOW, "code_rejected", 54005, 700005, 501481, 50148),
    # From here on an exchange's `invalid_grant` is about the code, not about a sign-in.
    ErrorRule(
        means=Meaning.RESTART_FLOW,
        code="code_rejected",
        phases=_EXCHANGE,
        errors=frozenset({"invalid_grant"}),
    ),
    _numbers(_AGAIN, "session_idle", 700082),
    _numbers(_AGAIN, "session_policy", 70043),
    _numbers(_AGAIN, "password_changed", 50173, 50133, 50055, 50144),
    _numbers(_AGAIN, "session_ended", 50132, 50089),
    _errors(_AGAIN, "session_ended", "login_required"),
    _errors(_FIX, "request_rejected", "invalid_request"),
    _errors(_FIX, "invalid_scope", "invalid_resource"),
)

API_ERRORS = (
    ErrorRule(
        means=_AGAIN,
        code="session_ended",
        statuses=frozenset({401}),
        errors=frozenset({"InvalidAuthenticationToken"}),
    ),
    ErrorRule(
        means=Meaning.RECONSENT,
        code="permission_missing",
        statuses=frozenset({403}),
        texts=("Missing scope permissions",),
    ),
    ErrorRule(
        means=Meaning.RECONSENT,
        code="permission_missing",
        errors=frozenset({"ErrorAccessDenied"}),
    ),
    ErrorRule(
        means=Meaning.ALIVE,
        code="permission_missing",
        errors=frozenset({"Authorization_RequestDenied"}),
    ),
    ErrorRule(
        means=Meaning.ALIVE,
        code="feature_unavailable",
        statuses=frozenset({403}),
        texts=("license information",),
    ),
    ErrorRule(
        means=Meaning.ALIVE,
        code="feature_unavailable",
        errors=frozenset({"MailboxNotEnabledForRESTAPI"}),
    ),
)
