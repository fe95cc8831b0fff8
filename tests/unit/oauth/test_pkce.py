import re

import pytest

from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.pkce import new_verifier, s256_challenge


@pytest.mark.parametrize(
    ("verifier", "challenge"),
    [
        # RFC 7636 appendix B.
        (
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        ),
        # Slack's documentation.
        ("secretpassword", "ldMBaaWcQYtSATMV_IG8mf3wp7A6EW80arYoSW80ntU"),
    ],
)
def test_the_challenge_is_the_published_one(verifier: str, challenge: str) -> None:
    assert s256_challenge(Secret(verifier)) == challenge


def test_a_thousand_verifiers_are_unique_and_fit_the_standard() -> None:
    verifiers = [new_verifier() for _ in range(1000)]
    values = {verifier.reveal() for verifier in verifiers}
    assert len(values) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9._~-]{43,128}", value) for value in values)
    assert len({s256_challenge(verifier) for verifier in verifiers}) == 1000
    assert not any(value in repr(verifiers) for value in values)
