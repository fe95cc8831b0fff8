"""Slack: a public client with PKCE and token rotation, user tokens only.

docs.slack.dev/authentication/using-pkce and .../using-token-rotation. Errors come with HTTP 200;
the exchange nests the token under `authed_user`, a renewal does not; permissions only ever grow.
"""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from atom_desktop.practice import permissions
from atom_desktop.practice.console import ConsoleForm
from atom_desktop.practice.parts import RefusedError, Route
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Grant, Reason, RefusedTokenError, Token
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape, digits
from atom_desktop.practice.wire import Request, Response, json_response

_SIGN_IN = frozenset({"openid", "email", "profile"})
_TEAM = {"id": "T0PRACTICE1", "name": "Practice Workspace"}
_CODE_WORDS = {
    Reason.CLIENT: "invalid_client_id",
    Reason.REDIRECT: "bad_redirect_uri",
    Reason.VERIFIER_MISSING: "invalid_code_verifier",
    Reason.VERIFIER_WRONG: "invalid_code_verifier",
}
_ACCESS_WORDS = {
    Reason.UNKNOWN: "invalid_auth",
    Reason.REVOKED: "token_revoked",
    Reason.EXPIRED: "token_expired",
}


class Slack(PracticeService):
    """Slack's sign-in and the Web API methods that tell about it."""

    ids = ("slack",)
    name = "Slack"
    permissions = permissions.SLACK
    code_shape = Shape(f"{digits(10)}.{digits(13)}.", 90)
    access_shape = Shape("xoxe.xoxp-1-", 180)
    refresh_shape = Shape("xoxe-1-", 150)
    access_lifetime = 43200
    refresh_lifetime = 30 * 86400
    rotates = True
    single_use = True
    most_live_access = 2

    def make_client_id(self) -> str:
        """Return a client id: two numbers."""
        return f"{digits(10)}.{digits(13)}"

    def console_form(self, variant: str) -> ConsoleForm:
        """Return the form for a new app from a manifest; the return address alone will do."""
        form = super().console_form(variant)
        words = "App manifest, or the return address alone"
        return replace(form, address_label=words, manifest=True)

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses; `v2_user` is the newer pair with an RFC-shaped request."""
        web = "/slack.com/api"
        return (
            Route("GET", "/slack.com/oauth/v2/authorize", "authorize", self._authorize),
            Route("GET", "/slack.com/oauth/v2_user/authorize", "authorize", self._authorize_user),
            Route("POST", f"{web}/oauth.v2.access", "token", self._token),
            Route("POST", f"{web}/oauth.v2.user.access", "token", self._token),
            Route("POST", f"{web}/auth.test", "api", self._test),
            Route("GET", f"{web}/auth.test", "api", self._test),
            Route("GET", f"{web}/users.info", "api", self._users_info),
            Route("POST", f"{web}/users.info", "api", self._users_info),
            Route("POST", f"{web}/auth.revoke", "revoke", self._revoke),
            Route("GET", f"{web}/auth.revoke", "revoke", self._revoke),
        )

    def settled_scopes(self, person: Person, scopes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the permissions added to those of the installation so far."""
        before = (scope for grant in self.ledger.of_person(person) for scope in grant.scopes)
        return tuple(dict.fromkeys((*before, *scopes)))

    def code_refused(self, reason: Reason) -> Response:
        """Answer 200 with Slack's word for it."""
        return _no(_CODE_WORDS.get(reason, "invalid_code"))

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer 200 with Slack's word for it."""
        return _no("invalid_client_id" if reason is Reason.CLIENT else "invalid_refresh_token")

    def access_refused(self, reason: Reason) -> Response:
        """Answer 200 with Slack's word for it."""
        return _no(_ACCESS_WORDS[reason])

    def unknown_address(self, request: Request) -> Response:
        """Answer that there is no such method."""
        del request
        return _no("unknown_method")

    def _authorize(self, request: Request) -> Response:
        if request.query.get("scope"):
            raise self.page("Something went wrong", "Bot permissions need an https redirect_uri.")
        return self._ask(request.query, request.query.get("user_scope", ""))

    def _authorize_user(self, request: Request) -> Response:
        return self._ask(request.query, request.query.get("scope", ""))

    def _ask(self, query: Mapping[str, str], wanted: str) -> Response:
        if query.get("client_id") != self.client_id:
            raise self.page("Something went wrong", "Invalid client_id parameter", 200)
        if query.get("redirect_uri") != self.callback("slack"):
            text = "redirect_uri did not match any configured URIs. Passed URI: "
            raise self.page("Something went wrong", text + query.get("redirect_uri", "none"), 200)
        if not query.get("code_challenge") or query.get("code_challenge_method") != "S256":
            raise self.page("Something went wrong", "A code_challenge with S256 is needed.", 200)
        scopes = tuple(dict.fromkeys(wanted.replace(",", " ").split()))
        ask = Ask(
            service_id="slack",
            client_id=self.client_id,
            redirect_uri=query["redirect_uri"],
            scopes=scopes,
            state=query.get("state"),
            code_challenge=query["code_challenge"],
            code_challenge_method="S256",
        )
        mixed = _SIGN_IN & set(scopes) and set(scopes) - _SIGN_IN
        if not scopes or mixed or not set(scopes) <= set(self.permissions):
            raise self.sent_back(ask, error="invalid_scope")
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        fields = request.form
        if fields.get("client_id") != self.client_id:
            return _no("invalid_client_id")
        if "client_secret" in fields or request.basic:
            return _no("bad_client_secret")
        flat = request.path.endswith("user.access")
        kind = fields.get("grant_type", "authorization_code")
        if kind == "authorization_code":
            grant = self.redeem(fields)
            return self._answer_flat(grant) if flat else self._answer_nested(grant)
        if kind != "refresh_token":
            return _no("invalid_grant_type")
        if "code_verifier" in fields:
            return _no("invalid_arguments")
        return self._answer_flat(self.spend(fields))

    def _answer_nested(self, grant: Grant) -> Response:
        user = {"id": _user_id(grant.person), **self._tokens(grant)}
        return json_response({"ok": True, "app_id": "A0PRACTICE1", "authed_user": user, **_place()})

    def _answer_flat(self, grant: Grant) -> Response:
        tokens = self._tokens(grant)
        return json_response({"ok": True, "app_id": "A0PRACTICE1", **tokens, **_place()})

    def _tokens(self, grant: Grant) -> dict[str, object]:
        rotating = self.settings().expiring_tokens
        kind = {"scope": ",".join(grant.scopes), "token_type": "user"}
        if not rotating:
            token = self.ledger.add_access(grant, Shape("xoxp-", 76).make(), None)
            return {**kind, "access_token": token.value}
        issued = self.issue(grant, with_refresh=True)
        return {
            **kind,
            "access_token": issued.access,
            "refresh_token": issued.refresh,
            "expires_in": issued.expires_in,
        }

    def _test(self, request: Request) -> Response:
        token = self._caller(request)
        person = token.grant.person
        answer: dict[str, object] = {
            "ok": True,
            "url": "https://practice.slack.com/",
            "team": _TEAM["name"],
            "user": person.handle,
            "team_id": _TEAM["id"],
            "user_id": _user_id(person),
            "is_enterprise_install": False,
        }
        if token.expires_at is not None:
            answer["expires_in"] = int(token.expires_at - self.ledger.now())
        return _with_scopes(answer, token)

    def _users_info(self, request: Request) -> Response:
        token = self._caller(request)
        provided = token.grant.scopes
        if "users:read" not in provided:
            lacking = {"needed": "users:read", "provided": ",".join(provided)}
            return json_response({"ok": False, "error": "missing_scope", **lacking})
        person = token.grant.person
        wanted = request.query.get("user") or request.form.get("user")
        if wanted != _user_id(person):
            return _no("user_not_found")
        profile = {"display_name": person.handle, "real_name": person.name}
        if "users:read.email" in provided:
            profile["email"] = person.email
        ids = {"id": wanted, "team_id": _TEAM["id"], "name": person.handle, "deleted": False}
        user = {**ids, "real_name": person.name, "is_bot": False, "profile": profile}
        return _with_scopes({"ok": True, "user": user}, token)

    def _revoke(self, request: Request) -> Response:
        """End the presented token alone; `test=1` only pretends."""
        token = self._caller(request, or_refresh=True)
        if (request.query.get("test") or request.form.get("test")) in {"1", "true"}:
            return json_response({"ok": True, "revoked": False})
        token.revoked = True
        grant = token.grant
        if all(t.revoked or t.used_at is not None for t in (*grant.access, *grant.refresh)):
            grant.revoked = True
        return json_response({"ok": True, "revoked": True})

    def _caller(self, request: Request, *, or_refresh: bool = False) -> Token:
        value = request.bearer or request.form.get("token")
        if not value:
            raise RefusedError(_no("not_authed"))
        if or_refresh:
            try:
                return self.ledger.find_refresh(value)
            except RefusedTokenError as refused:
                if refused.reason is not Reason.UNKNOWN:
                    raise RefusedError(_no("token_revoked")) from None
        return self.token_of(value)


def _user_id(person: Person) -> str:
    return f"U0PRACTIC{person.number:02d}"


def _place() -> dict[str, object]:
    return {"team": _TEAM, "enterprise": None, "is_enterprise_install": False}


def _no(error: str) -> Response:
    return json_response({"ok": False, "error": error})


def _with_scopes(answer: dict[str, object], token: Token) -> Response:
    return json_response(answer, x_oauth_scopes=quote(",".join(token.grant.scopes), safe=":,._"))
