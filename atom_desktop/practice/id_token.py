"""ID tokens (OpenID Connect Core 1.0 section 2), signed with RS256."""

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey


def base64url(data: bytes) -> str:
    """Encode without padding (RFC 7515 section 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def at_hash(access_token: str) -> str:
    """Return the left half of the token's hash (OpenID Connect Core section 3.1.3.6)."""
    return base64url(hashlib.sha256(access_token.encode("ascii")).digest()[:16])


class Signer:
    """One RSA key, made at first use, and the key set that publishes it (RFC 7517)."""

    def __init__(self) -> None:
        self.key_id = secrets.token_hex(20)

    @cached_property
    def _key(self) -> "RSAPrivateKey":
        from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415  # heavy

        return rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def sign(self, claims: Mapping[str, Any]) -> str:
        """Return `claims` as a compact JWS (RFC 7515 section 7.1)."""
        from cryptography.hazmat.primitives import hashes  # noqa: PLC0415  # heavy
        from cryptography.hazmat.primitives.asymmetric import padding  # noqa: PLC0415  # heavy

        header = {"alg": "RS256", "kid": self.key_id, "typ": "JWT"}
        signed = ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
        signature = self._key.sign(signed.encode("ascii"), padding.PKCS1v15(), hashes.SHA256())
        return f"{signed}.{base64url(signature)}"

    def key_set(self) -> dict[str, list[dict[str, str]]]:
        """Return the public key as a JWK set (RFC 7518 section 6.3)."""
        numbers = self._key.public_key().public_numbers()
        key = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": self.key_id}
        for name, number in (("n", numbers.n), ("e", numbers.e)):
            key[name] = base64url(number.to_bytes((number.bit_length() + 7) // 8, "big"))
        return {"keys": [key]}
