import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from fake_clock import FakeClock
from joserfc import jws, jwt
from joserfc.jwk import ECKey, Key, OctKey, RSAKey

from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.id_token import validate_id_token

ISSUER = "https://issuer.example"
ACCESS = Secret("cnry-access-token")


@cache
def rsa(name: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": name})


@cache
def ec(name: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": name})


def public(*keys: Key) -> dict[str, Any]:
    return {"keys": [key.as_dict(private=False) for key in keys]}


def at_hash(token: str) -> str:
    digest = hashlib.sha256(token.encode()).digest()
    return base64.urlsafe_b64encode(digest[:16]).rstrip(b"=").decode()


def claims(clock: FakeClock, **changed: object) -> dict[str, Any]:
    now = int(clock.now().timestamp())
    made = {
        "iss": ISSUER,
        "sub": "person-1",
        "aud": "the-id",
        "exp": now + 3600,
        "iat": now,
        "nonce": "the-nonce",
        "at_hash": at_hash(ACCESS.reveal()),
        **changed,
    }
    return {name: value for name, value in made.items() if value is not None}


def signed(payload: Mapping[str, Any], *, key: Key | None = None, **header: object) -> str:
    head = {"alg": "RS256", "kid": "one", **header}
    return jwt.encode(
        {name: value for name, value in head.items() if value is not None},
        dict(payload),
        key or rsa("one"),
        algorithms=[str(head["alg"])],
    )


def check(
    token: str,
    clock: FakeClock,
    *,
    jwks: Mapping[str, Any] | None = None,
    nonce: str | None = "the-nonce",
) -> dict[str, Any]:
    return validate_id_token(
        Secret(token),
        jwks=public(rsa("one"), ec("two")) if jwks is None else jwks,
        issuer_pattern=re.escape(ISSUER),
        client_id="the-id",
        nonce=nonce,
        access_token=ACCESS,
        now=clock.now(),
    )


def reason(token: str, clock: FakeClock, *, jwks: Mapping[str, Any] | None = None) -> str:
    with pytest.raises(SignInError) as caught:
        check(token, clock, jwks=jwks)
    assert caught.value.code == "id_token_invalid"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert "cnry" not in f"{caught.value!r}"
    return caught.value.details["reason"]


def test_a_good_token_is_accepted_with_rsa_and_elliptic_curves(clock: FakeClock) -> None:
    assert check(signed(claims(clock)), clock)["sub"] == "person-1"
    token = signed(claims(clock), key=ec("two"), alg="ES256", kid="two")
    assert check(token, clock)["sub"] == "person-1"


@pytest.mark.parametrize(
    ("changed", "failed"),
    [
        ({"iss": "https://evil.example"}, "iss"),
        ({"iss": ISSUER + "/"}, "iss"),
        ({"iss": ISSUER + "\n"}, "iss"),
        ({"iss": ISSUER.upper()}, "iss"),
        ({"iss": "https://issuerxexample"}, "iss"),
        ({"iss": None}, "iss"),
        ({"sub": None}, "sub"),
        ({"sub": ""}, "sub"),
        ({"aud": "other"}, "aud"),
        ({"aud": None}, "aud"),
        ({"aud": "the-id-2"}, "aud"),
        ({"aud": []}, "aud"),
        ({"aud": ["other"], "azp": "the-id"}, "aud"),
        ({"aud": ["the-id", "other"]}, "azp"),
        ({"aud": ["the-id", "other"], "azp": "other"}, "azp"),
        ({"azp": "other"}, "azp"),
        ({"exp": None}, "exp"),
        ({"exp": "9999999999"}, "exp"),
        ({"exp": True}, "exp"),
        ({"exp": 10**400}, "exp"),
        ({"exp": float("inf")}, "exp"),
        ({"exp": float("nan")}, "exp"),
        ({"iat": None}, "iat"),
        ({"iat": "1"}, "iat"),
        ({"iat": True}, "iat"),
        ({"iat": -(10**400)}, "iat"),
        *(({"nbf": nbf}, "nbf") for nbf in (4e9, 10**400, float("inf"), "1", True)),
        ({"nonce": "other"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"at_hash": at_hash("other")}, "at_hash"),
        ({"at_hash": ""}, "at_hash"),
        ({"at_hash": 5}, "at_hash"),
    ],
)
def test_each_claim_is_checked(changed: dict[str, object], failed: str, clock: FakeClock) -> None:
    assert reason(signed(claims(clock, **changed)), clock) == failed


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": ["the-id"]},
        {"aud": ["the-id", "other"], "azp": "the-id"},
        {"azp": "the-id"},
        {"nbf": 0},
        {"at_hash": None},
        {"more": {"deep": [1]}},
    ],
)
def test_harmless_variants_are_accepted(changed: dict[str, object], clock: FakeClock) -> None:
    assert check(signed(claims(clock, **changed)), clock)["sub"] == "person-1"


def test_clocks_may_differ_by_five_minutes_and_no_more(clock: FakeClock) -> None:
    def at(name: str, minutes: float) -> str:
        moment = clock.now() + timedelta(minutes=minutes)
        return signed(claims(clock, **{name: int(moment.timestamp())}))

    check(at("exp", -4.9), clock)
    check(at("iat", 4.9), clock)
    assert reason(at("exp", -5), clock) == "exp"
    assert reason(at("iat", 5.1), clock) == "iat"


def test_a_sign_in_that_sent_no_nonce_expects_none(clock: FakeClock) -> None:
    assert check(signed(claims(clock, nonce=None)), clock, nonce=None)["sub"] == "person-1"


def test_an_unsigned_token_is_refused(clock: FakeClock) -> None:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    for algorithm in ("none", "None", "NONE", ""):
        for kid in ({"kid": "one"}, {}):
            assert reason(f"{part({'alg': algorithm, **kid})}.{part(claims(clock))}.", clock)


def test_a_token_signed_with_the_public_key_as_if_it_were_a_password_is_refused(
    clock: FakeClock,
) -> None:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    signing_input = f"{part({'alg': 'HS256', 'kid': 'one'})}.{part(claims(clock))}"
    password = rsa("one").as_pem(private=False)
    mac = hmac.digest(password, signing_input.encode(), "sha256")
    signature = base64.urlsafe_b64encode(mac).rstrip(b"=").decode()
    assert reason(f"{signing_input}.{signature}", clock)


def test_a_password_among_the_keys_signs_nothing(clock: FakeClock) -> None:
    key = OctKey.generate_key(256, {"kid": "one"})
    token = jwt.encode({"alg": "HS256", "kid": "one"}, claims(clock), key, algorithms=["HS256"])
    assert reason(token, clock, jwks={"keys": [key.as_dict(private=True)]})


def test_a_signature_of_another_key_is_refused(clock: FakeClock) -> None:
    assert reason(signed(claims(clock), key=rsa("other")), clock)
    head, payload, signature = signed(claims(clock)).split(".")
    swapped = ("A" if signature[10] != "A" else "B").join((signature[:10], signature[11:]))
    assert reason(f"{head}.{payload}.{swapped}", clock)
    forged = signed(claims(clock, sub="person-2")).split(".")[1]
    assert reason(f"{head}.{forged}.{signature}", clock)


def test_a_key_that_the_token_brings_along_is_not_trusted(clock: FakeClock) -> None:
    mine = rsa("mine")
    token = signed(claims(clock), key=mine, kid=None, jwk=mine.as_dict(private=False))
    assert reason(token, clock)
    assert reason(token, clock, jwks=public(rsa("one")))


def test_an_unknown_key_id_is_refused_and_a_missing_one_only_where_keys_are_several(
    clock: FakeClock,
) -> None:
    assert reason(signed(claims(clock), kid="unknown"), clock)
    assert reason(signed(claims(clock), kid=None), clock)
    assert check(signed(claims(clock), kid=None), clock, jwks=public(rsa("one")))


def test_a_key_of_a_kind_not_known_here_does_not_spoil_the_others(clock: FakeClock) -> None:
    for odd in (
        {"kty": "AKP", "kid": "new", "alg": "ML-DSA-44", "pub": "AA"},
        {"kty": "EC", "kid": "new", "crv": "P-999", "x": "AA", "y": "AA"},
        {"kty": "RSA", "kid": "new"},
    ):
        jwks = {"keys": [odd, *public(rsa("one"))["keys"]]}
        assert check(signed(claims(clock)), clock, jwks=jwks)["sub"] == "person-1"


@pytest.mark.parametrize(
    "jwks",
    [
        {},
        {"keys": None},
        {"keys": []},
        {"keys": [5]},
        {"keys": ["x"]},
        {"keys": [{"kty": []}]},
        {"keys": [{"kty": "RSA"}]},
        {"keys": [{"kty": "RSA", "n": "!!", "e": "AQAB"}]},
        {"keys": [{"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}]},
    ],
)
def test_keys_that_are_none_refuse_the_token(jwks: dict[str, Any], clock: FakeClock) -> None:
    assert reason(signed(claims(clock)), clock, jwks=jwks)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a.b.c",
        "....",
        "a.b.c.d.e",
        "ä.b.c",
        "e30.e30.AA",
        "W10.e30.AA",
        "bnVsbA.e30.AA",
        "eyJhbGciOjV9.e30.AA",
        "eyJhbGciOlsiUlMyNTYiXX0.e30.AA",
    ],
)
def test_what_is_no_token_is_refused(token: str, clock: FakeClock) -> None:
    assert reason(token, clock)


@pytest.mark.parametrize("payload", [b"[" * 30_000, b"[]", b"null", b"5", b'"text"', b"not json"])
def test_signed_claims_that_are_no_object_are_refused(payload: bytes, clock: FakeClock) -> None:
    token = jws.serialize_compact(
        {"alg": "RS256", "kid": "one"}, payload, rsa("one"), algorithms=["RS256"]
    )
    assert reason(token, clock)


@pytest.mark.parametrize(
    ("curve", "algorithm", "octets"), [("P-256", "ES256", 16), ("P-384", "ES384", 24)]
)
def test_the_hash_of_the_access_token_is_as_long_as_the_algorithm_wants(
    curve: str, algorithm: str, octets: int, clock: FakeClock
) -> None:
    key = ECKey.generate_key(curve, {"kid": "c"})
    digest = {16: hashlib.sha256, 24: hashlib.sha384}[octets](ACCESS.reveal().encode()).digest()
    right = base64.urlsafe_b64encode(digest[:octets]).rstrip(b"=").decode()
    for value, accepted in ((right, True), (right[:-4], False)):
        token = signed(claims(clock, at_hash=value), key=key, alg=algorithm, kid="c")
        if accepted:
            assert check(token, clock, jwks=public(key))["sub"] == "person-1"
        else:
            assert reason(token, clock, jwks=public(key)) == "at_hash"
