"""Trello's older sign-in: an API key, and a token in the fragment of the return address.

developer.atlassian.com/cloud/trello/guides/rest-api/authorization. There is no code, no state and
no renewal; the origin of `return_url` must be one of the key's allowed origins.
"""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from atom_desktop.practice import permissions
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, RefusedTokenError, Token
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.wire import (
    Request,
    Response,
    html_response,
    json_response,
    redirect,
    text_response,
)

if TYPE_CHECKING:
    from atom_desktop.practice.trello import Trello

_LIFETIMES = {"1hour": 3600, "1day": 86400, "30days": 30 * 86400, "never": None}
_TOKEN = Shape("ATTA", 76)


class ApiKeySignIn:
    """The authorize page, the token's own facts, and its end."""

    def __init__(self, trello: "Trello") -> None:
        self._trello = trello
        self.api_key = secrets.token_hex(16)

    def origins(self) -> tuple[str, ...]:
        """Return the origins that the app has registered."""
        port = self._trello.stage.redirect_port
        return f"http://localhost:{port}", f"http://127.0.0.1:{port}"

    def authorize(self, request: Request) -> Response:
        """Ask the person; a wrong key or return address ends on a plain page."""
        query = request.query
        return_url = query.get("return_url", "")
        parts = urlsplit(return_url)
        if query.get("key") != self.api_key:
            return text_response("App not found", HTTPStatus.NOT_FOUND)
        if return_url and f"{parts.scheme}://{parts.netloc}" not in self.origins():
            return text_response("Invalid return_url", HTTPStatus.BAD_REQUEST)
        if return_url and query.get("callback_method") not in {"fragment", "postMessage"}:
            return text_response("invalid callback_method", HTTPStatus.BAD_REQUEST)
        scopes = tuple(dict.fromkeys(query.get("scope", "read").split(",")))
        expiration = query.get("expiration", "30days")
        if not set(scopes) <= set(permissions.TRELLO_API_KEY) or expiration not in _LIFETIMES:
            return text_response("invalid scope or expiration", HTTPStatus.BAD_REQUEST)
        if query.get("response_type") != "token":
            return text_response("invalid response_type", HTTPStatus.BAD_REQUEST)
        ask = Ask(
            service_id="trello",
            client_id=self.api_key,
            redirect_uri=return_url,
            scopes=scopes,
            variant=expiration,
        )
        return self._trello.ask_person(ask)

    def allow(self, ask: Ask, person: Person, scopes: tuple[str, ...]) -> Response:
        """Send the token in the fragment, or print it where there is no return address."""
        token = self._lasting(ask, person, scopes) or self._new(ask, person, scopes)
        if not ask.redirect_uri:
            text = f"You have granted access. Your token is: <pre>{token.value}</pre>"
            return html_response(f"<!doctype html><title>Trello Practice</title>{text}")
        return redirect(ask.redirect_uri, {}, fragment=urlencode({"token": token.value}))

    def refuse(self, ask: Ask) -> Response:
        """Send the refusal in the fragment, or say so where there is no return address."""
        if not ask.redirect_uri:
            return html_response("<!doctype html><title>Trello Practice</title>Access denied.")
        words = "Token request rejected"
        return redirect(ask.redirect_uri, {}, fragment=urlencode({"error": words}))

    def token_of(self, key: str | None, value: str | None) -> Token:
        """Return the living token that was given to `key`.

        Raises:
            RefusedError: in Trello's plain words.
        """
        if not key and not value:
            raise self._trello.plain("unauthorized permission requested")
        if key != self.api_key:
            raise self._trello.plain("invalid key")
        if not value:
            raise self._trello.plain("missing scopes")
        token = self._trello.token_of(value)
        if token.grant.client_id != key:
            raise self._trello.plain("invalid token")
        return token

    def token_facts(self, request: Request) -> Response:
        """Answer what a token is, about itself or another of the same key."""
        caller = self._trello.caller(request)
        token = self._named(request)
        if token is None or token.grant.client_id != caller.grant.client_id:
            return text_response("token not found", HTTPStatus.NOT_FOUND)
        member = f"5f{token.grant.person.number:022d}"
        rights = {"read": "read" in token.scopes, "write": "write" in token.scopes}
        models = (("Member", member), ("Board", "*"), ("Organization", "*"))
        facts: dict[str, object] = {
            "id": f"4e{int(token.issued_at):022d}",
            "identifier": "Practice",
            "idMember": member,
            "dateCreated": _stamp(token.issued_at),
            "dateExpires": None if token.expires_at is None else _stamp(token.expires_at),
            "permissions": [{"idModel": i, "modelType": m, **rights} for m, i in models],
        }
        wanted = request.query.get("fields", "all").split(",")
        chosen = {name: facts[name] for name in facts if name in {"id", *wanted}}
        return json_response(facts if wanted == ["all"] else chosen)

    def delete_token(self, request: Request) -> Response:
        """End a token and its grant."""
        caller = self._trello.caller(request)
        token = self._named(request)
        if token is None or token.grant.client_id != caller.grant.client_id:
            return text_response("token not found", HTTPStatus.NOT_FOUND)
        self._trello.ledger.revoke([token.grant])
        return json_response({"_value": None})

    def _named(self, request: Request) -> Token | None:
        try:
            return self._trello.ledger.find_access(request.params["token"])
        except RefusedTokenError:
            return None

    def _new(self, ask: Ask, person: Person, scopes: Sequence[str]) -> Token:
        ledger, settings = self._trello.ledger, self._trello.settings()
        lifetime: float | None = _LIFETIMES[ask.variant]
        if settings.access_token_lifetime is not None:
            lifetime = settings.access_token_lifetime
        return ledger.add_access(ledger.add_grant(ask, person, scopes), _TOKEN.make(), lifetime)

    def _lasting(self, ask: Ask, person: Person, scopes: Sequence[str]) -> Token | None:
        """Return the token of an equal authorization before: `never` gives the same one again."""
        if ask.variant != "never":
            return None
        for grant in self._trello.ledger.of_person(person):
            same = (grant.client_id, grant.variant, set(grant.scopes))
            if same == (ask.client_id, "never", set(scopes)):
                return grant.access[-1]
        return None


def _stamp(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.000Z"
