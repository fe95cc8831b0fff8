"""Every message of tests/samples about identity, health and revocation."""

import pytest
from wire_samples import NOW, SERVICES, Message, judged, samples, spec_of

from atom_desktop.providers.responses import Judgement, compare_scopes, read_account
from atom_desktop.providers.spec import AccountPaths, Meaning, Phase, Rotation, lookup

M = Meaning

# The name is ours, and a key that never ends is one that never has to be asked for again.
_OUR_CHOICES = {"name": "Atom Desktop", "expiration": "never"}


def health_cases() -> list[tuple[str, str, Message]]:
    found: list[tuple[str, str, Message]] = []
    for service in SERVICES:
        for kind, messages in samples(service)["health"].items():
            listed = messages if isinstance(messages, list) else [messages]
            found.extend(
                (service, kind, message)
                for message in listed
                if isinstance(message, dict) and "status" in message
            )
    return found


# Free words of the samples, said in ours.
IN_OUR_WORDS = {
    "offer 'add permission'; token is alive": M.RECONSENT,
    "scope missing: offer 'add permission'": M.RECONSENT,
    "missing permission or admin role; token alive": M.ALIVE,
    "retry with back-off": M.RETRY,
    "wait for the next day; token alive": M.RETRY,
    "fix_registration (enable the API)": M.FIX_REGISTRATION,
    "retry; never drop the connection": M.RETRY,
    "open the picker; token alive": M.ALIVE,
    "retry after the header": M.RETRY,
    "account has no cloud mailbox; token alive": M.ALIVE,
    "account has no Teams licence; token alive": M.ALIVE,
    "open the address in X-GitHub-SSO": M.ALIVE,
    "list is incomplete; token alive": M.OK,
    "ask_admin (organisation owner must approve the app)": M.ASK_ADMIN,
    "retry after x-ratelimit-reset": M.RETRY,
    "retry after retry-after": M.RETRY,
    "retry after at least 60 s": M.RETRY,
    "GitHub App lacks the permission or is not installed; token alive": M.ALIVE,
    "private thing hidden, or scope missing; token alive": M.ALIVE,
    "client bug": M.ALIVE,
}


@pytest.mark.parametrize(
    ("service", "kind", "message"),
    health_cases(),
    ids=[f"{s}-{k}-{m.get('case', m['status'])}" for s, k, m in health_cases()],
)
def test_every_health_answer_means_what_its_sample_says(
    service: str, kind: str, message: Message
) -> None:
    found = judged(spec_of(service), Phase.API, message)
    if kind == "ok":
        assert found == Judgement(means=M.OK)
    elif kind.startswith("dead"):
        assert found.means is M.SIGN_IN_AGAIN
        assert found.code in {"session_ended", "account_disabled"}
    elif message.get("means"):
        words = message["means"]
        expected = IN_OUR_WORDS.get(words) or M(words)
        assert found.means is expected
    else:
        alive = {M.ALIVE, M.RETRY, M.RECONSENT, M.REFRESH, M.ASK_ADMIN}
        assert found.means in alive, found


REVOKED = {
    "done": M.OK,
    "revoked": M.OK,
    "revoked_maybe": M.OK,
    "already_gone": M.ALREADY_GONE,
    "already_gone_maybe": M.ALREADY_GONE,
    "already_gone (success for the user)": M.ALREADY_GONE,
    "treat as already_gone after checking GET /user = 401": M.ALREADY_GONE,
    "not revoked: show link to myaccount.google.com/connections": M.FAILED,
    "client bug: method must be POST": M.FAILED,
    "failed": M.FAILED,
    "failed_bug": M.FAILED,
    "not_revoked": M.FAILED,
    "tell_user_to_revoke_by_hand": M.FAILED,
    "refresh_then_revoke": M.REFRESH,
    "refresh_then_revoke_or_ignore": M.REFRESH,
    "fix_registration (client ID or secret)": M.FIX_REGISTRATION,
    "fix_registration": M.FIX_REGISTRATION,
    "retry": M.RETRY,
}
REVOCATIONS = [
    (service, message)
    for service in SERVICES
    for message in samples(service)["revoke"].get("answers", ())
]


@pytest.mark.parametrize(
    ("service", "message"), REVOCATIONS, ids=[f"{s}-{m['case']}" for s, m in REVOCATIONS]
)
def test_every_revocation_answer_means_what_its_sample_says(service: str, message: Message) -> None:
    found = judged(spec_of(service), Phase.REVOKE, message)
    assert found.means is REVOKED[message["means"]], found


def sample_value(document: object, paths: str | list[str]) -> object:
    """Follow the samples' `$.a.b[0]` paths; of several the first that is there."""
    for path in paths if isinstance(paths, list) else [paths]:
        dotted = path.removeprefix("$.").replace("[", ".").replace("]", "")
        if (value := lookup(document, dotted)) is not None:
            return value
    return None


def check_account(paths: AccountPaths, expected: Message, body: object) -> None:
    account = read_account(paths, body)
    assert account is not None
    parts = expected.get("subject_parts") or [expected["subject"]]
    parts = parts if isinstance(parts, list) else [parts]
    assert account.subject == "/".join(str(sample_value(body, part)) for part in parts)
    assert account.label in {str(sample_value(body, path)) for path in expected["label"]}
    if name := sample_value(body, expected["display_name"]):
        assert account.display_name == name


@pytest.mark.parametrize("service", SERVICES)
def test_every_identity_answer_names_its_account(service: str) -> None:
    sample = samples(service)["identity"]
    identity = spec_of(service).identity
    check_account(identity.paths, sample["account"], sample["response"]["body"])
    if "from_token_response" in sample["account"]:
        assert identity.token_response_paths is not None
        body = samples(service)["token_exchange"]["response"]["body"]
        check_account(identity.token_response_paths, sample["account"]["from_token_response"], body)


@pytest.mark.parametrize("service", SERVICES)
def test_requests_go_where_the_samples_sent_them(service: str) -> None:
    spec, data = spec_of(service), samples(service)
    pairs = [
        (spec.identity.request, data["identity"]["request"]),
        (spec.health, data["health"]["request"]),
    ]
    if "request" in data["revoke"]:
        pairs.append((spec.revocation.requests[0], data["revoke"]["request"]))
    for ours, sample in pairs:
        token = sample["url"].partition("/tokens/")[2].partition("?")[0]
        client = sample["url"].partition("/applications/")[2].partition("/")[0]
        url = ours.url.replace("{client_id}", client).replace("{access_token}", token)
        assert (ours.method, url) in {
            (sample["method"], sample["url"]),
            (sample["method"], sample["url"].partition("?")[0]),
        }
        if isinstance(sample.get("body"), dict):
            assert set(ours.body) == set(sample["body"])
    asked = data["authorize_request"]
    assert spec.endpoints.authorization_endpoint == asked["url"]
    assert (
        spec.authorization_parameters.items()
        <= {
            **asked["params"],
            **(_OUR_CHOICES if service == "trello_legacy" else {}),
        }.items()
    )
    if spec.scope_rules.parameter and service != "trello_legacy":
        sent = spec.scope_rules.separator.join(spec.default_scopes)
        assert set(sent.split(spec.scope_rules.separator)) == set(
            asked["params"][spec.scope_rules.parameter].split(spec.scope_rules.separator)
        )
    if "request" in data["token_exchange"]:
        request = data["token_exchange"]["request"]
        assert spec.endpoints.token_endpoint == request["url"]
        assert spec.request_format == request["body_format"]
        assert spec.token_headers.items() <= request["headers"].items()
        assert ("client_secret" in request["body"]) == (
            spec.token_endpoint_auth_method == "client_secret_post"
        )
        assert ("code_verifier" in request["body"]) == (spec.pkce == "S256")


@pytest.mark.parametrize("service", SERVICES)
def test_the_refresh_rule_is_what_the_samples_show(service: str) -> None:
    spec, data = spec_of(service), samples(service)
    answer = data["refresh"].get("response")
    if answer is None:
        assert spec.refresh.rotation is Rotation.NONE
    else:
        rotates = "refresh_token" in answer["body"]
        assert spec.refresh.rotation is (Rotation.ROTATES if rotates else Rotation.STAYS)


@pytest.mark.parametrize("service", [s for s in SERVICES if s not in {"notion", "trello_legacy"}])
def test_what_was_granted_in_the_samples_covers_what_is_asked_by_default(service: str) -> None:
    spec = spec_of(service)
    body = samples(service)["token_exchange"]["response"]["body"]
    scope = (body.get("authed_user") or body).get("scope")
    granted = scope.replace(",", " ").split() if scope else None
    compared = compare_scopes(spec, spec.default_scopes, granted)
    assert compared.missing == ()
    assert compared.extra == ()
    assert compared.granted == spec.default_scopes


def github_waits() -> dict[str, float | None]:
    spec = spec_of("github")
    return {
        message["case"]: judged(spec, Phase.API, message).retry_after
        for message in samples("github")["health"]["not_dead"]
    }


def test_github_s_limits_say_how_long_to_wait() -> None:
    waits = github_waits()
    assert waits["secondary_rate_limit"] == 60.0
    assert waits["secondary_rate_limit_no_header"] == 60.0
    assert waits["primary_rate_limit"] == pytest.approx(
        min(3600.0, max(1.0, 1795136400 - NOW.timestamp()))
    )


def test_dropbox_s_longer_wait_in_the_body_wins_over_the_header() -> None:
    message = samples("dropbox")["api_rate_limit"]
    assert judged(spec_of("dropbox"), Phase.API, message).retry_after == 300.0


def test_notion_s_wait_in_the_body_may_be_a_text() -> None:
    message = dict(samples("notion")["api_rate_limit"], headers={})
    assert judged(spec_of("notion"), Phase.API, message).retry_after == 12.0
