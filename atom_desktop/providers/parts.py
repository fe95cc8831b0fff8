"""The parts of a `ProviderSpec`: what a service wants, gives and says, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from atom_desktop.providers.kinds import (
    BodyKind,
    Care,
    Certainty,
    CountsFrom,
    IdentitySource,
    Meaning,
    Phase,
    Reach,
    RequestAuth,
    Rotation,
)

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """Addresses, named as RFC 8414 section 2 names them."""

    authorization_endpoint: str
    token_endpoint: str
    issuer: str | None = None
    jwks_uri: str | None = None
    revocation_endpoint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectRule:
    """Where the browser comes back (RFC 8252 section 7.3).

    `host` is spelled exactly as registered: `127.0.0.1` and `localhost` are different strings.
    `any_port` is true where the service ignores the port of a loopback address; else the
    profile's fixed port is used. `register` is what the person pastes into the console: a text
    with `{port}`, or None where nothing has to be registered.
    """

    host: str
    path: str
    any_port: bool
    register: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """One permission: the service's own name and what it means in plain words."""

    value: str
    words: str
    care: Care
    default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRules:
    """How permissions are asked for and how granted is compared with asked.

    `aliases` maps a spelling in an answer to ours; `implies` says which ones a wider one contains;
    `never_echoed` are asked but not repeated in answers; `always` are asked on top of the chosen
    ones. `resource_prefix` is what answers may put before a name. `parameter` is None for a service
    that has no scopes (Notion); its catalogue then describes what is chosen in the console.
    """

    parameter: str | None = "scope"
    separator: str = " "
    aliases: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    implies: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    never_echoed: frozenset[str] = frozenset()
    always: tuple[str, ...] = ()
    resource_prefix: str = ""
    case_sensitive: bool = True
    user_may_untick: bool = False
    adds_up: bool = False  # a sign-in adds to what was granted before, so only the rest is asked


@dataclass(frozen=True, slots=True, kw_only=True)
class RefreshRule:
    """How a sign-in is renewed.

    `single_use`: presenting a refresh token twice can end the sign-in.
    """

    rotation: Rotation
    single_use: bool = False
    parameters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    sends_redirect_uri: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRule:
    """One way in which a service ends sign-ins by itself.

    `days` after what is counted from; None where nobody can know (`CountsFrom.POLICY`).
    `renewable` limits the rule to sign-ins that renew themselves, or to those that do not.
    `announced`: it only names the reason, where the service itself set an end after that time.
    `ended_code` is the failure code for a sign-in that ended at that age without a reason.
    """

    counts_from: CountsFrom
    code: str
    days: int | None = None
    certainty: Certainty = Certainty.DOCUMENTED
    renewable: bool | None = None
    announced: bool = False
    ended_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiRequest:
    """One HTTP request of ours, apart from the token endpoint."""

    method: str
    url: str
    auth: RequestAuth = RequestAuth.BEARER_ACCESS
    headers: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    body_kind: BodyKind = BodyKind.EMPTY
    body: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPaths:
    """Where the account stands in an answer; the parts of `subject` are joined with `/`.

    `label` lists candidates: the first that is there is what rows show; `place` adds the workspace
    or team it belongs to, where that tells two accounts apart.
    """

    subject: tuple[str, ...]
    label: tuple[str, ...]
    display_name: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who signed in. `request` is also the fallback when the first source lacks the subject."""

    source: IdentitySource
    request: ApiRequest
    paths: AccountPaths
    token_response_paths: AccountPaths | None = None
    id_token_paths: AccountPaths | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """How access is withdrawn at the service.

    `requests` are sent in order; none means that the service offers no way, and `help_url` leads
    to the page where the person can do it. `needs_live_access_token`: renew first when expired.
    `warning` is shown before (Google's project-wide effect). `best_effort`: the address is not
    documented for this service, so success is never claimed. `reach` is what else it ends.
    """

    requests: tuple[ApiRequest, ...] = ()
    reach: Reach = Reach.SERVICE
    needs_live_access_token: bool = False
    best_effort: bool = False
    warning: str | None = None
    help_words: str
    help_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorRule:
    """One row of a service's error table; the first row that matches decides.

    An empty condition matches everything. `errors` compares the service's error code (see
    `ProviderSpec.error_paths`), `error_prefixes` its beginning, `numbers` the numbers of
    `error_codes` and of `AADSTS…`; `texts` looks for a part of the description or of a plain text
    body and is used only where nothing else tells. `body` compares values inside a JSON body,
    `headers` asks for a header's presence, `plain_text` for a body that is neither JSON nor HTML.
    `retry_after` is how many seconds to wait where the answer itself does not say.
    `code` is our own stable failure code, keyed in `foundation/wording.py`.
    """

    means: Meaning
    code: str
    phases: frozenset[Phase] = frozenset()
    statuses: frozenset[int] = frozenset()
    errors: frozenset[str] = frozenset()
    error_prefixes: tuple[str, ...] = ()
    numbers: frozenset[int] = frozenset()
    texts: tuple[str, ...] = ()
    body: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    headers: tuple[str, ...] = ()
    plain_text: bool = False
    retry_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupStep:
    """One step in the service's console: one sentence, at most one link and one value to copy.

    `copy` may hold `{redirect_uri}`, `{scopes}`, `{origin}` and `{app_name}`; `link_words` name
    the page that `link` opens. Steps `by_hand` are another way to do what the first step does.
    """

    title: str
    detail: str = ""
    link: str | None = None
    link_words: str = ""
    copy: str | None = None
    decisive: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """How a person gets a client registration."""

    console_url: str
    minutes: int
    steps: tuple[SetupStep, ...]
    client_id_label: str = "Client ID"
    client_id_pattern: str = r"\S{4,}"
    client_id_hint: str = ""
    client_secret_label: str = "Client secret"  # noqa: S105
    imports_google_json: bool = False
    checked_on: str = "2026-11-20"
