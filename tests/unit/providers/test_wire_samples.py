"""Every token message and redirect of tests/samples, read by the catalogue."""

from dataclasses import dataclass

import pytest
from wire_samples import NOW, SERVICES, Message, judged, samples, spec_of, wire

from atom_desktop.providers.responses import (
    AnswerError,
    authorization_error,
    compare_scopes,
    read_token_response,
)
from atom_desktop.providers.spec import Meaning, Phase

M = Meaning


@dataclass(frozen=True)
class Case:
    service: str
    name: str
    message: Message
    phase: Phase
    means: Meaning


PHASES = {
    "refresh": (Phase.REFRESH,),
    "exchange": (Phase.EXCHANGE,),
    "any": (Phase.EXCHANGE, Phase.REFRESH),
}
# Where an answer means something else in the other of the two phases, or a sample says that it
# cannot be told from another one (Notion's used code and wrong address are the same bytes).
TOLD_APART = {
    ("outlook", "refresh_or_code_expired", Phase.EXCHANGE): M.RESTART_FLOW,
    ("teams", "refresh_or_code_expired", Phase.EXCHANGE): M.RESTART_FLOW,
    ("trello", "empty_json", Phase.REFRESH): M.RETRY,
    ("dropbox", "no_error_key", Phase.REFRESH): M.RETRY,
    ("notion", "redirect_uri_mismatch", Phase.EXCHANGE): M.RESTART_FLOW,
}
# Trello's old sign-in has no token endpoint: its answers are those of the interface. The text about
# permission is listed both as dead and as alive there; alive keeps the connection.
LEGACY = {
    "missing scopes": M.RECONSENT,
    "unauthorized permission requested": M.ALIVE,
    "invalid id": M.ALIVE,
}


def token_error_cases() -> list[Case]:
    cases = []
    for service in SERVICES:
        for message in samples(service)["token_errors"]:
            if message["status"] is None:
                continue  # a page in the browser; no answer of any endpoint
            for phase in PHASES[message["when"]]:
                if service == "trello_legacy":
                    body = message["body"]
                    means = LEGACY.get(body if isinstance(body, str) else "", M(message["means"]))
                    chosen = Phase.API
                else:
                    key = (service, message["case"], phase)
                    means, chosen = TOLD_APART.get(key, M(message["means"])), phase
                cases.append(Case(service, message["case"], message, chosen, means))
    return cases


def names(case: Case) -> str:
    return f"{case.service}-{case.name}-{case.phase}"


@pytest.mark.parametrize("case", token_error_cases(), ids=names)
def test_every_token_error_means_what_its_sample_says(case: Case) -> None:
    spec = spec_of(case.service)
    found = judged(spec, case.phase, case.message)
    assert found.means is case.means, found
    assert found.code
    if case.phase is not Phase.API:
        with pytest.raises(AnswerError) as caught:
            read_token_response(
                spec,
                phase=case.phase,
                status=case.message["status"],
                headers=case.message["headers"],
                body=wire(case.message),
                now=NOW,
            )
        assert caught.value.judgement.means is case.means


def authorize_cases() -> list[tuple[str, Message]]:
    return [
        (service, message)
        for service in SERVICES
        for message in samples(service)["authorize_response"]
        if message.get("query") is not None
    ]


@pytest.mark.parametrize(
    ("service", "message"),
    authorize_cases(),
    ids=lambda value: value["case"] if isinstance(value, dict) else value,
)
def test_every_redirect_means_what_its_sample_says(service: str, message: Message) -> None:
    spec = spec_of(service)
    answer = message["fragment"] if "fragment" in message else message["query"]
    if "error" in answer or message["means"] == "cancelled":
        assert authorization_error(spec, answer).means is M(message["means"])
    elif message["means"] == "offer_add_permission":
        granted = answer["scope"].split()
        assert compare_scopes(spec, spec.default_scopes, granted).missing
    elif message["means"] == "restart_flow":
        assert answer["iss"] != spec.endpoints.issuer
    else:
        assert message["means"] == "ok"
        assert answer.get("iss", spec.endpoints.issuer) == spec.endpoints.issuer


def token_answers(service: str) -> list[tuple[str, Phase, Message]]:
    data = samples(service)
    found = []
    for key, phase in (("token_exchange", Phase.EXCHANGE), ("refresh", Phase.REFRESH)):
        if "response" in data[key]:
            found.append((key, phase, data[key]["response"]))
    shapes = data["other_shapes"]
    named = shapes.items() if isinstance(shapes, dict) else ((s["case"], s) for s in shapes)
    for name, shape in named:
        body = shape.get("body") if isinstance(shape, dict) else None
        if not isinstance(body, dict) or shape.get("status") != 200:
            continue
        inner = body.get("authed_user") if isinstance(body.get("authed_user"), dict) else {}
        if "access_token" in body or "access_token" in (inner or {}):
            phase = Phase.REFRESH if "refresh" in name.split("_")[:3] else Phase.EXCHANGE
            found.append((name, phase, shape))
    return found


# Tokens of another kind than asked for: a bot's, or of Slack's separate sign-in.
NOT_OURS = {"exchange_authed_user_without_token", "refresh_bot", "openid_connect_token"}
TOKENS = [(service, *found) for service in SERVICES for found in token_answers(service)]


@pytest.mark.parametrize(
    ("service", "name", "phase", "message"),
    [case for case in TOKENS if case[1] not in NOT_OURS],
    ids=[f"{case[0]}-{case[1]}" for case in TOKENS if case[1] not in NOT_OURS],
)
def test_every_token_answer_becomes_a_token_set(
    service: str, name: str, phase: Phase, message: Message
) -> None:
    spec = spec_of(service)
    tokens = read_token_response(
        spec,
        phase=phase,
        status=message["status"],
        headers=message.get("headers", {}),
        body=wire(message),
        now=NOW,
    )
    body = message["body"]
    if "access_token" in (body.get("authed_user") or {}):
        body = body["authed_user"]
    assert tokens.access_token.reveal() == body["access_token"]
    kept = tokens.refresh_token.reveal() if tokens.refresh_token else None
    assert kept == (body.get("refresh_token") or None)
    for member, moment in (
        ("expires_in", tokens.expires_at),
        ("refresh_token_expires_in", tokens.refresh_token_expires_at),
    ):
        seconds = (moment - NOW).total_seconds() if moment else None
        assert seconds == (float(body[member]) if member in body else None)
    scope = body.get("scope") or None
    assert tokens.scope == (tuple(scope.replace(",", " ").split()) if scope else None)
    assert (tokens.id_token is not None) == ("id_token" in body)


@pytest.mark.parametrize(
    ("service", "name", "phase", "message"),
    [case for case in TOKENS if case[1] in NOT_OURS],
    ids=[case[1] for case in TOKENS if case[1] in NOT_OURS],
)
def test_a_token_of_another_kind_is_refused(
    service: str, name: str, phase: Phase, message: Message
) -> None:
    with pytest.raises(AnswerError) as caught:
        read_token_response(
            spec_of(service),
            phase=phase,
            status=message["status"],
            headers={},
            body=wire(message),
            now=NOW,
        )
    assert caught.value.code == "unexpected_answer"


def test_the_samples_hold_a_token_answer_for_every_service_that_exchanges() -> None:
    assert {case[0] for case in TOKENS} == set(SERVICES) - {"trello_legacy"}
    assert {case[1] for case in TOKENS if case[1] in NOT_OURS} == NOT_OURS
