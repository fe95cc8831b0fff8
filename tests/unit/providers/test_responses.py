"""Token answers as no sample has them: odd, cut off, hostile."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers import gmail, slack, trello
from atom_desktop.providers.responses import AnswerError, read_account, read_token_response
from atom_desktop.providers.spec import AccountPaths, Meaning, Phase, ProviderSpec

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def read(
    answer: object,
    *,
    spec: ProviderSpec = gmail.SPEC,
    phase: Phase = Phase.REFRESH,
    status: int = 200,
) -> TokenSet:
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    return read_token_response(spec, phase=phase, status=status, headers={}, body=body, now=NOW)


def token(**members: object) -> dict[str, object]:
    return {"access_token": "at-1", "token_type": "Bearer", **members}


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (3600, 3600.0),
        ("3600", 3600.0),
        ("3600.5", 3600.5),
        (3600.5, 3600.5),
        (None, None),
        (0, None),
        (-5, None),
        ("abc", None),
        ("", None),
        ("nan", None),
        (True, None),
        ([3600], None),
        (1e20, timedelta(days=3650).total_seconds()),
        ("1e400", None),
        (10**400, None),
    ],
)
def test_an_odd_lifetime_is_put_right_or_counts_as_not_given(
    value: object, seconds: float | None
) -> None:
    for member, attribute in (
        ("expires_in", "expires_at"),
        ("refresh_token_expires_in", "refresh_token_expires_at"),
    ):
        moment = getattr(read(token(**{member: value})), attribute)
        assert moment == (None if seconds is None else NOW + timedelta(seconds=seconds))


def test_an_infinite_lifetime_counts_as_not_given() -> None:
    body = b'{"access_token": "a", "token_type": "bearer", "expires_in": Infinity}'
    assert read(body).expires_at is None


@pytest.mark.parametrize("value", [None, "", 5, "with\nbreak", "x" * 70000, ["a"]])
def test_a_refresh_token_that_cannot_be_one_is_absent(value: object) -> None:
    assert read(token(refresh_token=value)).refresh_token is None


def test_a_large_access_token_is_read_whole() -> None:
    large = "a" * 12 * 1024
    assert read(token(access_token=large)).access_token == Secret(large)


UNUSABLE: list[Any] = [
    {},
    [],
    None,
    "text",
    5,
    {"ok": True},
    {"access_token": 5, "token_type": "bearer"},
    {"access_token": "", "token_type": "bearer"},
    {"access_token": ["a"], "token_type": "bearer"},
    token(access_token="x" * 70000),
    token(access_token="a\r\nSet-Cookie: b"),
    token(access_token="a b"),
    token(access_token="ä"),
    token(token_type="mac"),
    token(token_type=None),
    token(token_type=7),
    {"access_token": "a"},
    b"",
    b"not json",
    b"<!DOCTYPE html><html>Sign in to the wi-fi</html>",
    b"access_token=a&token_type=bearer",
    b"\xff\xfe{}",
    b"[" * 100000,
    b"9" * 6000,
    b'{"access_token": "a", "token_type": "bearer", "pad": "' + b"x" * 1048576 + b'"}',
]


@pytest.mark.parametrize("answer", UNUSABLE, ids=range(len(UNUSABLE)))
@pytest.mark.parametrize("phase", [Phase.EXCHANGE, Phase.REFRESH])
def test_what_is_not_a_usable_token_is_refused_and_never_ends_a_sign_in(
    answer: object, phase: Phase
) -> None:
    with pytest.raises(AnswerError) as caught:
        read(answer, phase=phase)
    allowed = {Meaning.RETRY} if phase is Phase.REFRESH else {Meaning.RETRY, Meaning.RESTART_FLOW}
    assert caught.value.judgement.means in allowed
    page = isinstance(answer, bytes) and b"<html>" in answer
    assert caught.value.code == ("captive_portal" if page else "unexpected_answer")


def test_an_error_in_a_200_answer_wins_over_a_token_beside_it() -> None:
    with pytest.raises(AnswerError):
        read(token(error="invalid_grant"))


def test_a_token_in_a_failure_is_not_taken() -> None:
    for status in (302, 400, 401, 403, 429, 500):
        with pytest.raises(AnswerError):
            read(token(), status=status)


def test_a_known_token_type_counts_in_any_case() -> None:
    assert read(token(token_type="bEARER")).access_token == Secret("at-1")


def test_a_missing_token_type_is_taken_only_where_a_service_was_seen_to_omit_it() -> None:
    assert read({"access_token": "a"}, spec=trello.SPEC).token_type == "Bearer"
    with pytest.raises(AnswerError):
        read({"access_token": "a"}, spec=gmail.SPEC)


def test_slack_s_user_token_is_taken_beside_a_bot_s() -> None:
    answer = {
        "ok": True,
        "access_token": "bot",
        "token_type": "bot",
        "authed_user": {"access_token": "user", "token_type": "user"},
    }
    assert read(answer, spec=slack.SPEC).access_token == Secret("user")


@pytest.mark.parametrize(
    ("value", "scope"),
    [
        ("a b", ("a", "b")),
        ("a,b", ("a", "b")),
        ("a, b  a", ("a", "b")),
        (["a", "b", 3], ("a", "b")),
        ("", None),
        (None, None),
        (7, None),
        ("a \ud800 b\u202e \x1b[31m", ("a", "b", "[31m")),
        (["\u200b", 'quo"te', "back\\slash", "\u00e4"], ("quote", "backslash")),
        ("\ud800", None),
    ],
)
def test_scopes_are_split_on_spaces_and_commas(value: object, scope: object) -> None:
    assert read(token(scope=value)).scope == scope


def test_the_error_shows_neither_the_answer_nor_its_text() -> None:
    with pytest.raises(AnswerError) as caught:
        read({"error": "invalid_grant", "error_description": "token rt-secret is over"}, status=400)
    assert "rt-secret" not in f"{caught.value!s}{caught.value!r}{caught.value.judgement}"


def test_the_values_of_a_token_set_are_secret() -> None:
    assert "at-1" not in repr(read(token(refresh_token="rt-1", id_token="id-1")))


PATHS = AccountPaths(
    subject=("team", "id"), label=("mail", "name"), display_name="name", place="team_name"
)


def test_an_account_is_put_together_from_its_parts() -> None:
    account = read_account(PATHS, {"team": "T1", "id": 7, "mail": None, "name": "Grace"})
    assert account is not None
    assert (account.subject, account.label, account.place) == ("T1/7", "Grace", "")


@pytest.mark.parametrize(
    "answer",
    [{}, [], None, "x", {"team": "T1"}, {"team": "", "id": 1}, {"team": True, "id": 1}],
)
def test_an_account_without_its_whole_key_is_no_account(answer: object) -> None:
    assert read_account(PATHS, answer) is None


def test_an_account_s_texts_are_cleaned_and_cut() -> None:
    account = read_account(
        PATHS, {"team": "T", "id": 1, "mail": "a\n\u202eb" + "x" * 999, "name": "\x00"}
    )
    assert account is not None
    assert account.label.startswith("abx")
    assert len(account.label) == 320
    assert account.display_name == ""


@pytest.mark.parametrize(
    "hidden", ["\ud800", "\x1b", "\x9b", "\u200b", "\u200e", "\u061c", "\ufeff", "\U000e0041"]
)
def test_no_part_of_an_account_holds_what_does_not_print(hidden: str) -> None:
    text = f"a{hidden}b"
    account = read_account(PATHS, {"team": text, "id": text, "mail": text, "name": text})
    assert account is not None
    assert (account.subject, account.label, account.display_name) == ("ab/ab", "ab", "ab")
    assert read_account(PATHS, {"team": hidden, "id": 1}) is None


def test_a_byte_order_mark_before_the_answer_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + json.dumps(token()).encode()).access_token == Secret("at-1")
