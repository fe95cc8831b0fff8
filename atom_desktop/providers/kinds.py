"""The closed sets that a service's data is written in."""

from enum import StrEnum


class TokenEndpointAuthMethod(StrEnum):
    """How the client proves itself at the token endpoint (RFC 7591 section 2)."""

    NONE = "none"
    POST = "client_secret_post"
    BASIC = "client_secret_basic"


class SecretRule(StrEnum):
    """Whether the person needs a client secret."""

    REQUIRED = "required"
    OPTIONAL = "optional"  # sent when present
    NEVER = "never"


class RequestFormat(StrEnum):
    """The body of a token request."""

    FORM = "form"
    JSON = "json"


class Pkce(StrEnum):
    """Proof key for code exchange (RFC 7636); `plain` does not exist here."""

    S256 = "S256"
    UNSUPPORTED = "unsupported"


class Flow(StrEnum):
    """How a sign-in comes back."""

    CODE = "code"
    FRAGMENT_TOKEN = "fragment_token"  # noqa: S105  # Trello's API-key sign-in


class Rotation(StrEnum):
    """What a renewal does to the refresh token."""

    ROTATES = "rotates"  # every answer brings a new one
    STAYS = "stays"  # answers bring none: keep the old
    NONE = "none"  # there is no refresh token at all


class CountsFrom(StrEnum):
    """What the days of a forecast are counted from."""

    SIGN_IN = "sign_in"  # nothing moves the end
    RENEWAL = "renewal"  # each renewal moves it
    USE = "use"  # each request moves it
    POLICY = "policy"  # somebody else decides: no days


class Certainty(StrEnum):
    """How well the end of a sign-in is known."""

    ANNOUNCED = "announced"  # the service said so with the sign-in
    DOCUMENTED = "documented"  # its pages say so
    ASSUMED = "assumed"  # the natural reading of its pages
    UNKNOWN = "unknown"


class Phase(StrEnum):
    """Which conversation an answer belongs to."""

    AUTHORIZE = "authorize"
    EXCHANGE = "exchange"
    REFRESH = "refresh"
    API = "api"  # identity and health
    REVOKE = "revoke"


class Meaning(StrEnum):
    """What an answer means for the person."""

    OK = "ok"
    SIGN_IN_AGAIN = "sign_in_again"
    REFRESH = "refresh"  # the access token is over, the sign-in is not
    RECONSENT = "reconsent"  # alive, but a permission is missing
    FIX_REGISTRATION = "fix_registration"
    ASK_ADMIN = "ask_admin"
    RETRY = "retry"
    RESTART_FLOW = "restart_flow"
    CANCELLED = "cancelled"
    ALIVE = "alive"  # a refusal that says nothing about the sign-in
    ALREADY_GONE = "already_gone"  # revocation: there was nothing left to revoke
    FAILED = "failed"  # revocation: not done, and trying again will not help


class Reach(StrEnum):
    """What a revocation ends at the service, besides the tokens that are sent."""

    SIGN_IN = "sign_in"  # what came from the same sign-in, nothing else
    SERVICE = "service"  # perhaps every sign-in of this account to this service; also if unknown
    FAMILY = "family"  # the account's sign-ins to every service of the family


class Care(StrEnum):
    """How much a permission lets its holder do."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    TECHNICAL = "technical"  # not about the person's data


class Category(StrEnum):
    """What a service is for; decides the colour of its tile, never a brand."""

    MAIL = "mail"
    CHAT = "chat"
    BOARD = "board"
    TASKS = "tasks"
    NOTES = "notes"
    CODE = "code"
    FILES = "files"


class RequestAuth(StrEnum):
    """How an API request is authorised."""

    BEARER_ACCESS = "bearer_access"
    BEARER_REFRESH = "bearer_refresh"  # Slack revokes token by token
    CLIENT_BASIC = "client_basic"
    TRELLO_OAUTH = "trello_oauth"  # Authorization: OAuth oauth_consumer_key, oauth_token
    NONE = "none"


class BodyKind(StrEnum):
    """The body of an API request."""

    EMPTY = "empty"
    FORM = "form"
    JSON = "json"
    NULL = "null"  # the literal `null` as JSON: Dropbox's call without arguments


class IdentitySource(StrEnum):
    """Where the account's name comes from."""

    ID_TOKEN = "id_token"  # noqa: S105  # falls back to the request
    TOKEN_RESPONSE = "token_response"  # noqa: S105  # falls back to the request
    REQUEST = "request"
