"""Outlook and Teams: one public client at the Microsoft identity platform v2.0.

learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow. No secret; `http://localhost`
with any port; refresh tokens change at every use and the old ones live on; nothing to revoke with.
"""

import secrets
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlsplit
from uuid import uuid4

from atom_desktop.practice import permissions
from atom_desktop.practice.console import ConsoleForm
from atom_desktop.practice.id_token import Signer
from atom_desktop.practice.microsoft_answers import aad_error, graph_error, graph_user
from atom_desktop.practice.parts import RefusedError, Route, Stage
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Grant, Reason
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.wire import Request, Response, json_response

_OIDC = ("openid", "profile", "email", "offline_access")
_GRAPH = "https://graph.microsoft.com/"
_TEAMS = ("team", "channel", "chat")
_DIRECTORY = "aaaabbbb-0000-cccc-1111-dddd2222eeee"
_PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad"
_TENANTS = {"common": _DIRECTORY, "organizations": _DIRECTORY, "consumers": _PERSONAL}
_SPELLING = {scope.casefold(): scope for scope in permissions.MICROSOFT}
_CODE_WORDS = {
    Reason.UNKNOWN: (9002313, "Invalid request. The code is malformed."),
    Reason.USED: (54005, "OAuth2 Authorization code was already redeemed."),
    Reason.REVOKED: (54005, "OAuth2 Authorization code was already redeemed."),
    Reason.EXPIRED: (70008, "The provided authorization code has expired."),
    Reason.CLIENT: (700005, "The code was issued to another client."),
    Reason.REDIRECT: (500112, "The redirect URI differs from the one of the authorization."),
    Reason.VERIFIER_MISSING: (50148, "The code_verifier is missing."),
    Reason.VERIFIER_WRONG: (501481, "The Code_Verifier does not match the code_challenge."),
}


class Microsoft(PracticeService):
    """The identity platform, its keys, and the part of Graph that tells who somebody is."""

    ids = ("outlook", "teams")
    name = "Microsoft"
    permissions = permissions.MICROSOFT
    code_shape = Shape("1.AQ", 800)
    access_shape = Shape("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.", 1500)
    refresh_shape = Shape("1.AQ", 1000)
    refresh_lifetime = 90 * 86400
    rotates = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._signer = Signer()

    def make_client_id(self) -> str:
        """Return an application id, a GUID."""
        return str(uuid4())

    def console_form(self, variant: str) -> ConsoleForm:
        """Return the form for a desktop app; the port of its address does not matter."""
        return replace(
            super().console_form(variant),
            addresses=("http://localhost",),
            address_label="Redirect URI",
            id_label="Application (client) ID",
        )

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses at two hosts."""
        login = "/login.microsoftonline.com/{tenant}"
        graph = "/graph.microsoft.com"
        return (
            Route("GET", f"{login}/oauth2/v2.0/authorize", "authorize", self._authorize),
            Route("POST", f"{login}/oauth2/v2.0/token", "token", self._token),
            Route("GET", f"{login}/discovery/v2.0/keys", "jwks", self._keys),
            Route("GET", f"{graph}/v1.0/me", "api", self._me),
            Route("GET", f"{graph}/v1.0/me/joinedTeams", "api", self._joined_teams),
            Route("GET", f"{graph}/oidc/userinfo", "api", self._userinfo),
        )

    def service_for(self, scopes: tuple[str, ...]) -> str:
        """Return Teams where one of its permissions is asked for, else Outlook."""
        short = [scope.removeprefix(_GRAPH).casefold() for scope in scopes]
        return "teams" if any(scope.startswith(_TEAMS) for scope in short) else "outlook"

    def lifetime(self) -> int:
        """Return a random lifetime of 60 to 90 minutes."""
        return 3600 + secrets.randbelow(1801)

    def denied(self, ask: Ask) -> dict[str, str]:
        """Return what Cancel sends."""
        del ask
        return {"error": "access_denied", "error_subcode": "cancel"}

    def code_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant` with the number of the cause."""
        return aad_error(self.ledger.now(), "invalid_grant", *_CODE_WORDS[reason])

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant` with the number of the cause."""
        number, words = 700082, "The refresh token has expired due to inactivity."
        if reason is Reason.REVOKED:
            number, words = 50173, "The provided grant has expired due to it being revoked."
        elif reason is not Reason.EXPIRED:
            number, words = 9002313, "Invalid request. The refresh token is malformed."
        return aad_error(self.ledger.now(), "invalid_grant", number, words, suberror="bad_token")

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401 as Graph does; the words differ for a token that ran out."""
        words = "Access token validation failure."
        if reason is Reason.EXPIRED:
            words = "Lifetime validation failed, the token is expired."
        return graph_error(HTTPStatus.UNAUTHORIZED, "InvalidAuthenticationToken", words)

    def _authorize(self, request: Request) -> Response:
        query, tenant = request.query, request.params["tenant"]
        self._check_page(tenant, query.get("client_id", ""), query.get("redirect_uri", ""))
        asked = query.get("scope", "").split()
        ask = Ask(
            service_id=self.service_for(tuple(asked)),
            client_id=self.client_id,
            redirect_uri=query["redirect_uri"],
            scopes=tuple(dict.fromkeys(_known(scope) or scope for scope in asked)),
            state=query.get("state"),
            code_challenge=query.get("code_challenge", ""),
            code_challenge_method=query.get("code_challenge_method", "plain"),
            nonce=query.get("nonce"),
            login_hint=query.get("login_hint"),
            tenant=tenant,
        )
        if query.get("response_type") != "code" or query.get("response_mode", "query") != "query":
            raise self._sent_back(ask, "invalid_request", 900144, "response_type or response_mode")
        if query.get("prompt", "login") not in {"login", "none", "consent", "select_account"}:
            raise self._sent_back(ask, "invalid_request", 90023, "Unsupported 'prompt' value.")
        if not asked or None in map(_known, asked):
            raise self._sent_back(ask, "invalid_scope", 70011, "The 'scope' is not valid.")
        return self.ask_person(ask)

    def _check_page(self, tenant: str, client_id: str, redirect_uri: str) -> None:
        if tenant not in (*_TENANTS, _DIRECTORY):
            raise self.page("Sign in", f"AADSTS90002: Tenant '{tenant}' not found.")
        if client_id != self.client_id:
            raise self.page("Sign in", f"AADSTS700016: Application '{client_id}' was not found.")
        uri = urlsplit(redirect_uri)
        if uri.scheme != "http" or uri.hostname != "localhost" or uri.path not in {"", "/"}:
            words = f"The redirect URI '{redirect_uri}' does not match the registered ones."
            raise self.page("Sign in", f"AADSTS50011: {words}")

    def _token(self, request: Request) -> Response:
        fields, tenant = request.form, request.params["tenant"]
        self._check_client(request, tenant)
        grant_type, scope = fields.get("grant_type"), fields.get("scope", "")
        if grant_type == "authorization_code":
            code = self.ledger.codes.get(fields.get("code", ""))
            if code is not None and code.ask.tenant != tenant:
                raise self._no("invalid_grant", 700005, "The code is for another tenant.")
            grant = self.redeem(fields)
            covered = self._covered(grant, scope, mixed=False)
            return self._answer_tokens(grant, covered, grant.nonce)
        if grant_type == "refresh_token":
            grant = self.spend(fields)
            return self._answer_tokens(grant, self._covered(grant, scope, mixed=True), None)
        words = "The request body must contain the following parameter: 'grant_type'."
        raise self._no("invalid_request", 900144, words)

    def _check_client(self, request: Request, tenant: str) -> None:
        fields = request.form
        if tenant not in (*_TENANTS, _DIRECTORY):
            raise self._no("invalid_request", 90002, f"Tenant '{tenant}' not found.")
        if fields.get("client_id") != self.client_id:
            raise self._no("unauthorized_client", 700016, "Application was not found.")
        if request.basic or "client_secret" in fields or "client_assertion" in fields:
            words = "Client is public so no 'client_assertion' or 'client_secret' is presented."
            raise self._no("invalid_client", 700025, words, HTTPStatus.UNAUTHORIZED)

    def _covered(self, grant: Grant, asked: str, *, mixed: bool) -> tuple[str, ...]:
        """Return what one access token covers: permissions of one resource only."""
        scopes = tuple(_known(scope) or scope for scope in asked.split()) or grant.scopes
        if not set(scopes) <= {*grant.scopes, *_OIDC}:
            words = "The user or administrator has not consented to use the application."
            raise self._no("invalid_grant", 65001, words, suberror="consent_required")
        products = [scope for scope in scopes if scope not in _OIDC]
        resources = list(dict.fromkeys(map(_resource, products)))
        if asked and not mixed and len(resources) > 1:
            words = "The 'scope' names more than one resource."
            raise self._no("invalid_scope", 70011, words)
        first = [scope for scope in products if _resource(scope) == resources[0]]
        return (*first, *(scope for scope in grant.scopes if scope in _OIDC[:3]))

    def _answer_tokens(self, grant: Grant, covered: tuple[str, ...], nonce: str | None) -> Response:
        issued = self.issue(grant, with_refresh="offline_access" in grant.scopes, scopes=covered)
        answer: dict[str, object] = {
            "token_type": "Bearer",
            "scope": " ".join(covered),
            "expires_in": issued.expires_in,
            "ext_expires_in": issued.expires_in,
            "access_token": issued.access,
        }
        if issued.refresh is not None:
            answer["refresh_token"] = issued.refresh
        if "openid" in grant.scopes:
            answer["id_token"] = self._id_token(grant, nonce)
        return json_response(answer)

    def _id_token(self, grant: Grant, nonce: str | None) -> str:
        now, person = int(self.ledger.now()), grant.person
        tid = _TENANTS.get(grant.tenant, _DIRECTORY)
        claims = {
            "aud": grant.client_id,
            "iss": f"{self.base}/login.microsoftonline.com/{tid}/v2.0",
            "iat": now,
            "nbf": now,
            "exp": now + 3900,
            "oid": person.guid(0x0D),
            "sub": f"practice-pairwise-subject-{person.number:017d}",
            "tid": tid,
            "uti": secrets.token_urlsafe(16),
            "ver": "2.0",
        }
        if "profile" in grant.scopes:
            claims |= {"name": person.name, "preferred_username": person.email}
        if "email" in grant.scopes:
            claims["email"] = person.email
        return self._signer.sign(claims if nonce is None else {**claims, "nonce": nonce})

    def _keys(self, request: Request) -> Response:
        del request
        return json_response(self._signer.key_set())

    def _me(self, request: Request) -> Response:
        person = self._graph_person(request, "User.Read")
        context = f"{_GRAPH}v1.0/$metadata#users"
        facts = graph_user(person)
        select = request.query.get("$select")
        if select is None:
            return json_response({"@odata.context": f"{context}/$entity", **facts})
        chosen = {name: facts[name] for name in select.split(",") if name in facts}
        return json_response({"@odata.context": f"{context}({select})/$entity", **chosen})

    def _joined_teams(self, request: Request) -> Response:
        self._graph_person(request, "Team.ReadBasic.All")
        teams = [{"id": str(uuid4()), "displayName": "Practice team", "isArchived": False}]
        return json_response({"@odata.context": f"{_GRAPH}v1.0/$metadata#teams", "value": teams})

    def _userinfo(self, request: Request) -> Response:
        person = self._graph_person(request, "openid")
        subject = f"practice-pairwise-subject-{person.number:017d}"
        return json_response({"sub": subject, "name": person.name, "email": person.email})

    def _graph_person(self, request: Request, scope: str) -> Person:
        token = self.token_of(request.bearer)
        if scope not in token.scopes:
            words = "Insufficient privileges to complete the operation."
            refused = graph_error(HTTPStatus.FORBIDDEN, "Authorization_RequestDenied", words)
            raise RefusedError(refused)
        return token.grant.person

    def _no(
        self, error: str, number: int, words: str, status: int = 400, suberror: str | None = None
    ) -> RefusedError:
        return RefusedError(
            aad_error(self.ledger.now(), error, number, words, status, suberror=suberror)
        )

    def _sent_back(self, ask: Ask, error: str, number: int, words: str) -> RefusedError:
        uri = f"https://login.microsoftonline.com/error?code={number}"
        words = f"AADSTS{number}: {words}"
        return self.sent_back(ask, error=error, error_description=words, error_uri=uri)


def _known(scope: str) -> str | None:
    """Return a permission as the service spells it: letter case and Graph's address are free."""
    return _SPELLING.get(scope.removeprefix(_GRAPH).casefold())


def _resource(scope: str) -> str:
    return scope.rpartition("/")[0]
