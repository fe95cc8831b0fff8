"""What an answer means: the service's own table first, then what the standards say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from atom_desktop.providers.answer import Answer, described, provider_code, take_apart
from atom_desktop.providers.spec import ErrorRule, Meaning, Phase, ProviderSpec, lookup
from atom_desktop.providers.standard_meanings import standard_meaning
from atom_desktop.providers.waiting import retry_after

_TOKEN_PHASES = frozenset({Phase.AUTHORIZE, Phase.EXCHANGE, Phase.REFRESH})
_CLIENT_ERROR = range(400, 500)
_TRANSIENT_CLIENT_ERRORS = frozenset({408, 425, 429})
_FIRST_SERVER_ERROR = 500
# A service that is broken says nothing about the registration or the organisation either.
_FOR_A_PERSON = frozenset({Meaning.FIX_REGISTRATION, Meaning.ASK_ADMIN, Meaning.RECONSENT})

_ENDS = frozenset({Meaning.SIGN_IN_AGAIN, Meaning.ALREADY_GONE})

# What a table says about a sign-in, said of taking it back.
_IN_REVOCATION = {
    Meaning.SIGN_IN_AGAIN: Meaning.ALREADY_GONE,
    Meaning.ALIVE: Meaning.FAILED,
    Meaning.RECONSENT: Meaning.FAILED,
    Meaning.ASK_ADMIN: Meaning.FAILED,
}
# While renewing there is neither a flow to restart nor a person who could have cancelled.
_IN_REFRESH = {Meaning.RESTART_FLOW: Meaning.RETRY, Meaning.CANCELLED: Meaning.RETRY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What an answer means for the person.

    `code` is our failure code ("" with `Meaning.OK`), `provider_code` the service's own codes for
    "Details", `retry_after` the seconds it asked for (1 to 86400) where it did.
    """

    means: Meaning
    code: str = ""
    provider_code: str = ""
    retry_after: float | None = None


def judge(
    spec: ProviderSpec,
    *,
    phase: Phase,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    now: datetime | None = None,
) -> Judgement:
    """Say what an HTTP answer means. Total: any status and any body get a judgement.

    With `Meaning.OK` in the exchange and refresh phases an access token is there, but not checked
    (`read_token_response` does). `now` is needed for waits that are given as dates where the
    answer has no `Date` of its own.
    """
    answer = take_apart(spec, phase=phase, status=status, headers=headers, body=body)
    if answer.is_network_page:
        wait = retry_after(spec, answer.headers, None, now)
        return Judgement(
            means=Meaning.RETRY,
            code="captive_portal",
            provider_code=f"HTTP {status}",
            retry_after=wait,
        )
    return _judged(spec, answer, now)


def authorization_error(spec: ProviderSpec, query: Mapping[str, str]) -> Judgement:
    """Say what the parameters of an error redirect mean (RFC 6749 section 4.1.2.1)."""
    answer = Answer(
        phase=Phase.AUTHORIZE, status=400, headers={}, document=dict(query), is_json=True
    )
    judgement = _judged(spec, described(spec, answer), None)
    if judgement.provider_code.startswith("HTTP "):
        return Judgement(means=judgement.means, code=judgement.code)
    return judgement


def has_token(spec: ProviderSpec, document: object) -> bool:
    """Whether a token object is where the spec says it may be."""
    return any(lookup(lookup(document, path), "access_token") for path in spec.token_paths)


def _judged(spec: ProviderSpec, answer: Answer, now: datetime | None) -> Judgement:
    rules = spec.token_errors if answer.phase in _TOKEN_PHASES else spec.api_errors
    for rule in rules:
        if _matches(rule, answer):
            means, code, wait = rule.means, rule.code, rule.retry_after
            text = next((text for text in rule.texts if text.casefold() in answer.words), "")
            break
    else:
        means, code = standard_meaning(answer, has_token=has_token(spec, answer.document))
        wait, text = None, ""
    if answer.phase is Phase.REVOKE:
        means = _IN_REVOCATION.get(means, means)
    elif answer.phase is Phase.REFRESH:
        means = _IN_REFRESH.get(means, means)
    if means is Meaning.OK:
        return Judgement(means=means)
    asked = retry_after(spec, answer.headers, answer.document, now)
    return Judgement(
        means=means,
        code=code,
        provider_code=provider_code(answer, text),
        retry_after=(asked or wait) if means is Meaning.RETRY else None,
    )


def _matches(rule: ErrorRule, answer: Answer) -> bool:
    if rule.means in _ENDS and not _can_end_a_sign_in(answer):
        return False
    if rule.means in _FOR_A_PERSON and answer.status >= _FIRST_SERVER_ERROR:
        return False
    return all(
        (
            not rule.phases or answer.phase in rule.phases,
            not rule.statuses or answer.status in rule.statuses,
            not rule.errors or answer.error in rule.errors,
            not rule.error_prefixes or answer.error.startswith(rule.error_prefixes),
            not rule.numbers or not rule.numbers.isdisjoint(answer.numbers),
            not rule.texts or any(text.casefold() in answer.words for text in rule.texts),
            all(lookup(answer.document, path) == value for path, value in rule.body.items()),
            all(name in answer.headers for name in rule.headers),
            not rule.plain_text or answer.is_plain_text,
        )
    )


def _can_end_a_sign_in(answer: Answer) -> bool:
    """Whether the service itself can be speaking: not a portal, a proxy or an overload."""
    refusal = answer.status in _CLIENT_ERROR and answer.status not in _TRANSIENT_CLIENT_ERRORS
    return (refusal or answer.is_success) and not answer.is_markup
