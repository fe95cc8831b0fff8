"""ID token validation (OpenID Connect Core 1.0 section 3.1.3.7)."""

import base64
import contextlib
import hashlib
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeGuard

from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.secret import Secret

if TYPE_CHECKING:
    from joserfc.jwk import KeySet

_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384"]
_LEEWAY = timedelta(minutes=5)
_LAST_TIME = 253_402_300_799  # the end of the year 9999, in seconds since 1970
_HASHES = {"256": hashlib.sha256, "384": hashlib.sha384, "512": hashlib.sha512}


def validate_id_token(
    id_token: Secret,
    *,
    jwks: Mapping[str, Any],
    issuer_pattern: str,
    client_id: str,
    nonce: str | None,
    access_token: Secret,
    now: datetime,
) -> dict[str, Any]:
    """Return the claims of a valid ID token.

    `issuer_pattern` is a regular expression that the whole `iss` must match: the escaped issuer,
    or a pattern where a service names the tenant in it (Microsoft). Unsigned and symmetric
    algorithms are refused.

    Raises:
        SignInError: `id_token_invalid`; the detail `reason` names the check that failed.
    """
    from joserfc import jwt  # noqa: PLC0415  # heavy: at the first sign-in only
    from joserfc.errors import JoseError  # noqa: PLC0415

    try:
        token = jwt.decode(id_token.reveal(), _key_set(jwks), algorithms=_ALGORITHMS)
    except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise SignInError("id_token_invalid", reason=type(error).__name__) from None
    claims = dict(token.claims)
    _check_claims(claims, issuer_pattern, client_id, nonce, now)
    _check_access_token_hash(claims, str(token.header.get("alg", "")), access_token)
    return claims


def _key_set(jwks: Mapping[str, Any]) -> "KeySet":
    """Take the keys that can be used; others do not spoil the set (RFC 7517 section 5)."""
    from joserfc.errors import JoseError  # noqa: PLC0415
    from joserfc.jwk import JWKRegistry, KeySet  # noqa: PLC0415

    keys = []
    for entry in jwks["keys"]:
        with contextlib.suppress(JoseError, ValueError, KeyError, TypeError):
            keys.append(JWKRegistry.import_key(entry))
    return KeySet(keys)


def _check_claims(
    claims: Mapping[str, Any], issuer_pattern: str, client_id: str, nonce: str | None, now: datetime
) -> None:
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    expires = claims.get("exp")
    checks = (
        ("iss", re.fullmatch(issuer_pattern, str(claims.get("iss", ""))) is not None),
        ("sub", isinstance(claims.get("sub"), str) and bool(claims["sub"])),
        ("aud", client_id in audiences),
        ("azp", len(audiences) == 1 or claims.get("azp") == client_id),
        ("azp", "azp" not in claims or claims["azp"] == client_id),
        ("exp", _is_time(expires) and now.timestamp() < expires + _LEEWAY.total_seconds()),
        ("iat", _is_past(claims.get("iat"), now)),
        ("nbf", "nbf" not in claims or _is_past(claims["nbf"], now)),
        ("nonce", nonce is None or claims.get("nonce") == nonce),
    )
    for name, passed in checks:
        if not passed:
            raise SignInError("id_token_invalid", reason=name)


def _is_time(value: object) -> TypeGuard[float]:
    """Tell whether it is a NumericDate (RFC 7519 section 2); JSON also knows 1e400 and Infinity."""
    return (
        isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LAST_TIME
    )


def _is_past(value: object, now: datetime) -> bool:
    return _is_time(value) and value - _LEEWAY.total_seconds() <= now.timestamp()


def _check_access_token_hash(
    claims: Mapping[str, Any], algorithm: str, access_token: Secret
) -> None:
    if "at_hash" not in claims:
        return
    digest = _HASHES[algorithm[-3:]](access_token.reveal().encode()).digest()
    expected = base64.urlsafe_b64encode(digest[: len(digest) // 2]).rstrip(b"=").decode()
    if claims["at_hash"] != expected:
        raise SignInError("id_token_invalid", reason="at_hash")
