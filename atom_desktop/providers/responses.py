"""Answers read by a spec's data, and nothing else: pure functions.

The other readers, `judge`, `authorization_error` and `compare_scopes`, are offered here as well.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from atom_desktop.foundation.errors import ProviderError
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.answer import decode_json
from atom_desktop.providers.judging import Judgement, authorization_error, judge
from atom_desktop.providers.scope_comparison import ScopeComparison, compare_scopes
from atom_desktop.providers.spec import AccountPaths, Meaning, Phase, ProviderSpec, lookup

__all__ = [
    "AccountFacts",
    "AnswerError",
    "Judgement",
    "ScopeComparison",
    "authorization_error",
    "compare_scopes",
    "judge",
    "read_account",
    "read_token_response",
]

MAX_TOKEN = 64 * 1024
MAX_LABEL = 320
_MAX_SCOPES = 1000
_LONGEST_LIFE = 3650 * 86400.0
_CONTROL = re.compile(r"[^\x21-\x7e]")
_NO_SCOPE = re.compile(r"[^\x21\x23-\x5b\x5d-\x7e]+")  # RFC 6749 section 3.3, scope-token


class AnswerError(ProviderError):
    """An answer of the token endpoint that is not a token; `judgement` says what it means."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(judgement.code, provider_code=judgement.provider_code)
        self.judgement = judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """Who an answer says this is; `subject` is the stable key, the rest is for people."""

    subject: str
    label: str
    display_name: str = ""
    place: str = ""


def read_token_response(
    spec: ProviderSpec,
    *,
    phase: Phase,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    now: datetime,
) -> TokenSet:
    """Read a token endpoint's answer (RFC 6749 sections 5.1 and 5.2).

    `now` is when it was received, aware UTC. Members of the wrong type count as absent, except
    those without which nothing works: the access token and its type.

    Raises:
        AnswerError: for an error answer, and for anything that is not a usable token.
    """
    judgement = judge(spec, phase=phase, status=status, headers=headers, body=body, now=now)
    if judgement.means is not Meaning.OK:
        raise AnswerError(judgement)
    document, _ = decode_json(body)
    token = next(
        found
        for path in spec.token_paths
        if isinstance(found := lookup(document, path), dict) and found.get("access_token")
    )
    access_token = _token(token.get("access_token"))
    if access_token is None:
        raise AnswerError(_unusable(phase, "access_token"))
    return TokenSet(
        access_token=access_token,
        received_at=now,
        refresh_token=_token(token.get("refresh_token")),
        expires_at=_moment(token.get("expires_in"), now),
        refresh_token_expires_at=_moment(token.get("refresh_token_expires_in"), now),
        scope=_scope(token.get("scope")),
        token_type=_token_type(spec, phase, token.get("token_type")),
        id_token=_token(token.get("id_token")),
    )


def read_account(paths: AccountPaths, answer: object) -> AccountFacts | None:
    """Find the account in decoded JSON; None where a part of the subject is missing.

    The texts are cut to 320 characters and stripped of characters that do not print.
    """
    parts = [_subject_part(lookup(answer, path)) for path in paths.subject]
    if not parts or not all(parts):
        return None
    subject = "/".join(parts)
    labels = (_text(lookup(answer, path)) for path in paths.label)
    return AccountFacts(
        subject=subject,
        label=next((label for label in labels if label), subject),
        display_name=_text(lookup(answer, paths.display_name)) if paths.display_name else "",
        place=_text(lookup(answer, paths.place)) if paths.place else "",
    )


def _unusable(phase: Phase, member: str) -> Judgement:
    means = Meaning.RETRY if phase is Phase.REFRESH else Meaning.RESTART_FLOW
    return Judgement(means=means, code="unexpected_answer", provider_code=member)


def _token(value: object) -> Secret | None:
    if not isinstance(value, str) or not value or len(value) > MAX_TOKEN:
        return None
    return None if _CONTROL.search(value) else Secret(value)


def _token_type(spec: ProviderSpec, phase: Phase, value: object) -> str:
    if value is None and spec.token_type_optional:
        return "Bearer"
    if isinstance(value, str) and value.lower() in spec.token_types:
        return value
    raise AnswerError(_unusable(phase, "token_type"))


def _moment(value: object, now: datetime) -> datetime | None:
    """Turn a lifetime in seconds into a time; nonsense, zero and less count as not given."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    if not math.isfinite(seconds) or seconds <= 0:
        return None
    return now + timedelta(seconds=min(seconds, _LONGEST_LIFE))


def _scope(value: object) -> tuple[str, ...] | None:
    """Split on spaces and commas; empty is "not said": GitHub Apps answer so for any grant.

    Characters that no scope may hold are left out.
    """
    if isinstance(value, list):
        value = " ".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str):
        return None
    found = re.split(r"[\s,]+", value[:MAX_TOKEN])
    parts = dict.fromkeys(_NO_SCOPE.sub("", part) for part in found)
    return tuple(part for part in parts if part)[:_MAX_SCOPES] or None


def _subject_part(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    return _text(str(value))


def _text(value: object) -> str:
    return printable(value, MAX_LABEL) if isinstance(value, str) else ""
