"""`TokenSet` as text and back: JSON with a version, times in ISO 8601 UTC."""

import json
from collections.abc import Mapping
from datetime import datetime

from atom_desktop.foundation.errors import StorageError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.storage.times import from_text, to_text

FORMAT = 1
_SECRETS = ("access_token", "refresh_token", "id_token")
_TIMES = ("received_at", "expires_at", "refresh_token_expires_at")


def encode(tokens: TokenSet) -> str:
    """Return `tokens` as one line of ASCII. The text holds the secrets themselves."""
    document: dict[str, object] = {"format": FORMAT, "token_type": tokens.token_type}
    for name in _SECRETS:
        secret: Secret | None = getattr(tokens, name)
        document[name] = secret.reveal() if secret is not None else None
    for name in _TIMES:
        document[name] = to_text(getattr(tokens, name))
    document["scope"] = tokens.scope
    return json.dumps(document, separators=(",", ":"))


def decode(text: str) -> TokenSet:
    """Return what `encode` was given.

    Raises:
        StorageError: `sign_in_unreadable`; its reason names what is wrong, never a value.
    """
    try:
        document = json.loads(text)
    except ValueError:
        # The parser's error holds the text it could not read.
        raise StorageError("sign_in_unreadable", reason="not JSON") from None
    if not isinstance(document, dict):
        raise StorageError("sign_in_unreadable", reason="not an object")
    if document.get("format") != FORMAT:
        raise StorageError("sign_in_unreadable", reason="unknown format")
    access_token, received_at = _secret(document, "access_token"), _time(document, "received_at")
    if access_token is None or received_at is None:
        raise StorageError("sign_in_unreadable", reason="incomplete")
    return TokenSet(
        access_token=access_token,
        received_at=received_at,
        refresh_token=_secret(document, "refresh_token"),
        id_token=_secret(document, "id_token"),
        expires_at=_time(document, "expires_at"),
        refresh_token_expires_at=_time(document, "refresh_token_expires_at"),
        scope=_scope(document),
        token_type=_text(document, "token_type") or "Bearer",
    )


def _text(document: Mapping[str, object], name: str) -> str | None:
    value = document.get(name)
    if value is not None and not isinstance(value, str):
        raise StorageError("sign_in_unreadable", reason=f"{name} is no text")
    return value


def _secret(document: Mapping[str, object], name: str) -> Secret | None:
    value = _text(document, name)
    return None if value is None else Secret(value)


def _time(document: Mapping[str, object], name: str) -> datetime | None:
    try:
        return from_text(_text(document, name))
    except ValueError:
        raise StorageError("sign_in_unreadable", reason=f"{name} is no time") from None


def _scope(document: Mapping[str, object]) -> tuple[str, ...] | None:
    value = document.get("scope")
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise StorageError("sign_in_unreadable", reason="scope is no list of texts")
    return tuple(value)
