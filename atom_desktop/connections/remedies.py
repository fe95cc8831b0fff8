"""What helps after a failure, as buttons: the first one is the most likely to heal it."""

from collections.abc import Mapping
from types import MappingProxyType

from atom_desktop.connections.summary import Action, Button
from atom_desktop.foundation.language import marked, tr
from atom_desktop.providers.spec import ProviderSpec

_Remedy = tuple[Action, str]
_AGAIN: _Remedy = (Action.TRY_NOW, marked("Try again"))
_TRY_NOW: _Remedy = (Action.TRY_NOW, marked("Try now"))
_START: _Remedy = (Action.TRY_NOW, marked("Start again"))
_SIGN_IN: _Remedy = (Action.SIGN_IN_AGAIN, marked("Sign in again"))
_FIX: _Remedy = (Action.FIX, marked("Check the client ID…"))
_CONSOLE: _Remedy = (Action.OPEN_CONSOLE, marked("Open {company}'s console"))
_ADDRESS: _Remedy = (Action.COPY_ADDRESS, marked("Copy address"))
_ADMIN: _Remedy = (Action.COPY_FOR_ADMIN, marked("Copy for administrator"))
_PROXY: _Remedy = (Action.OPEN_NETWORK, marked("Proxy settings…"))
_CLOCK: _Remedy = (Action.OPEN_DATE_SETTINGS, marked("Open date settings"))
_UNLOCK: _Remedy = (Action.UNLOCK, marked("Unlock"))

_REMEDIES: Mapping[str, tuple[_Remedy, ...]] = MappingProxyType(
    {
        "sign_in_timeout": (_START, _FIX),
        **dict.fromkeys(
            (
                *("sign_in_unknown", "issuer_mismatch", "response_invalid"),
                *("id_token_invalid", "code_rejected"),
            ),
            (_START,),
        ),
        "redirect_uri_mismatch": (_ADDRESS, _CONSOLE, _FIX),
        "wrong_platform": (_CONSOLE, _ADDRESS, _FIX),
        "api_not_enabled": (_CONSOLE, _AGAIN, _FIX),
        "pkce_switched_off": (_CONSOLE, _AGAIN, _FIX),
        "client_deleted": (_FIX, _CONSOLE),
        **dict.fromkeys(
            (
                *("invalid_client", "secret_missing", "secret_unwanted", "secret_needed"),
                *(
                    "client_id_needed",
                    "not_set_up",
                    "tenant_wrong",
                    "client_not_in_tenant",
                    "request_rejected",
                ),
            ),
            (_FIX,),
        ),
        "invalid_scope": ((Action.CHANGE_PERMISSIONS, marked("Review permissions…")), _CONSOLE),
        "permission_missing": (
            (Action.CHANGE_PERMISSIONS, marked("Choose permissions…")),
            _SIGN_IN,
        ),
        **dict.fromkeys(
            (
                *("admin_approval_required", "blocked_by_policy", "app_blocked"),
                "feature_unavailable",
            ),
            (_ADMIN, _AGAIN),
        ),
        "testing_ended": (_SIGN_IN, (Action.SET_UP, marked("How to publish the app"))),
        "tls_failure": (_TRY_NOW, _PROXY),
        "proxy_refused": (_TRY_NOW, _PROXY),
        "proxy_invalid": (_PROXY,),
        "certificate_date": (_TRY_NOW, _CLOCK),
        "clock_off": (_CLOCK,),
        "port_taken": ((Action.OPEN_NETWORK, marked("Use another port…")), _AGAIN),
        "keyring_locked": (_UNLOCK,),
        "keyring_timeout": (_UNLOCK,),
    }
)


def remedies(code: str | None, spec: ProviderSpec) -> tuple[Button, ...]:
    """Return the buttons for a failure code; none where nothing beats trying again."""
    return tuple(
        Button(action=action, label=tr(label, company=spec.company))
        for action, label in _REMEDIES.get(code or "", ())
        if action is not Action.COPY_ADDRESS or spec.redirect.register is not None
    )
