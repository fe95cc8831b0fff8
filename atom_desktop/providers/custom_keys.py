"""The keys of a user's provider file: what each must look like."""

import re
from collections.abc import Callable, Mapping

from atom_desktop.foundation.language import tr
from atom_desktop.providers.spec import (
    Care,
    Category,
    Pkce,
    RequestFormat,
    SecretRule,
    TokenEndpointAuthMethod,
)

Check = Callable[[object], str | None]

_HOST = re.compile(
    r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:(?P<port>[0-9]{1,5}))?(/[A-Za-z0-9._/-]+)?"
)
_SCOPE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")  # RFC 6749 section 3.3, scope-token
_PATH = re.compile(r"/[A-Za-z0-9._~/-]*")
_MAX_TEXT = 2000
_HIGHEST_PORT = 65535


def _text(value: object) -> str | None:
    return None if _is_printed(value) and str(value).strip() else tr("must be a text")


def _is_printed(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _MAX_TEXT and value.isprintable()


def _flag(value: object) -> str | None:
    return None if isinstance(value, bool) else tr("must be true or false")


def _one_of(*allowed: str) -> Check:
    def check(value: object) -> str | None:
        return None if value in allowed else _must_be(allowed)

    return check


def _must_be(allowed: tuple[str, ...]) -> str:
    return tr("must be one of: {names}", names=", ".join(allowed))


def _place(value: object) -> str | None:
    found = _HOST.fullmatch(value) if isinstance(value, str) else None
    if found is None or not 0 < int(found["port"] or 1) <= _HIGHEST_PORT:
        return tr("must be a host name, with a path where needed")
    return None


def _texts_by_name(value: object) -> str | None:
    if isinstance(value, dict) and all(
        _text(name) is None and _is_printed(text) for name, text in value.items()
    ):
        return None
    return tr("must be a table of texts")


def _names(value: object) -> str | None:
    good = isinstance(value, list) and value and all(_text(name) is None for name in value)
    return None if good else tr("must be a list of texts")


def _scopes(value: object) -> str | None:
    if isinstance(value, list) and all(_is_scope(entry) for entry in value):
        return None
    return tr("must be a list of texts, or of tables with value, words, care and default")


def _is_scope(entry: object) -> bool:
    if isinstance(entry, dict):
        unknown = entry.keys() - {"value", "words", "care", "default"}
        return (
            not unknown
            and _is_scope(entry.get("value"))
            and _is_printed(entry.get("words", ""))
            and _CARE(entry.get("care", Care.MEDIUM.value)) is None
            and isinstance(entry.get("default", True), bool)
        )
    return isinstance(entry, str) and bool(_SCOPE.fullmatch(entry))


_CARE = _one_of(*(care.value for care in Care))
_REDIRECT_HOST = _one_of("127.0.0.1", "localhost", "[::1]")


def _redirect(value: object) -> str | None:
    if not isinstance(value, dict) or value.keys() - {"host", "path", "any_port"}:
        return tr("must be a table with host, path and any_port")
    if _REDIRECT_HOST(value.get("host", "localhost")):
        return tr("host must be 127.0.0.1, localhost or [::1]")
    path = value.get("path", "/")
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        return tr("path must begin with /")
    return _flag(value.get("any_port", True))


# Addresses are checked by `address_rules` once the whole table is known.
ADDRESS_KEYS = (
    "issuer",
    "authorization_endpoint",
    "token_endpoint",
    "jwks_uri",
    "revocation_endpoint",
    "userinfo_endpoint",
    "health_endpoint",
)
LINK_KEYS = ("console_url", "docs_url", "help_url")
# The checks of RFC 9700 sections 2.1.2 and 2.4 are spelled out for those who try.
CHECKS: Mapping[str, Check] = {
    "name": _text,
    "company": _text,
    "category": _one_of(*(category.value for category in Category)),
    **dict.fromkeys((*ADDRESS_KEYS, *LINK_KEYS), _text),
    "allow_loopback_http": _flag,
    "response_type": _one_of("code"),
    "grant_type": _one_of("authorization_code"),
    "pkce": _one_of(*(pkce.value for pkce in Pkce)),
    "secret": _one_of(*(rule.value for rule in SecretRule)),
    "token_endpoint_auth_method": _one_of(*(method.value for method in TokenEndpointAuthMethod)),
    "request_format": _one_of(*(form.value for form in RequestFormat)),
    "scopes": _scopes,
    "scope_separator": _one_of(" ", ","),
    "authorization_parameters": _texts_by_name,
    "redirect": _redirect,
    "subject": _names,
    "label": _names,
    "display_name": _text,
}
PARAMETER_CHECK: Check = _place
# What the flow itself puts into the authorization request, and what replaces that (RFC 9101).
RESERVED_PARAMETERS = frozenset(
    {
        *("response_type", "client_id", "client_secret", "redirect_uri", "state", "nonce"),
        *("scope", "code_challenge", "code_challenge_method", "request", "request_uri"),
    }
)
