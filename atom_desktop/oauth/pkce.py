"""Proof Key for Code Exchange, S256 only (RFC 7636)."""

import secrets

from atom_desktop.foundation.secret import Secret


def new_verifier() -> Secret:
    """Return a verifier of 43 characters from 32 random octets (RFC 7636 section 4.1)."""
    return Secret(secrets.token_urlsafe(32))


def s256_challenge(verifier: Secret) -> str:
    """Return the base64url SHA-256 of the verifier (RFC 7636 section 4.2)."""
    from authlib.oauth2.rfc7636 import (  # noqa: PLC0415  # 40 ms, at the first sign-in only
        create_s256_code_challenge,
    )

    challenge: str = create_s256_code_challenge(  # type: ignore[no-untyped-call]  # stubs lag
        verifier.reveal()
    )
    return challenge
