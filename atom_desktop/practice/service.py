"""What all practice services have in common: routes, consent, codes, tokens and faults.

A service is a subclass with its data and its oddities. Its requests are named by endpoint
(`authorize`, `token`, `api`, `revoke`, `jwks`), which is what faults refer to. A request belongs to
one of the service's `ids` by the permissions asked for, or by the code or token it carries; where
it has neither (`jwks`, an unknown token) it belongs to all of them.
"""

import secrets
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import ClassVar

from atom_desktop.practice.consent import CONSENT_PATH, Item, consent_page, notice_page
from atom_desktop.practice.console import Console, ConsoleForm
from atom_desktop.practice.controls import Settings
from atom_desktop.practice.ledger import Ledger
from atom_desktop.practice.parts import Issued, RefusedError, Route, Stage
from atom_desktop.practice.people import PEOPLE, Person, person_index
from atom_desktop.practice.records import (
    Ask,
    Grant,
    Reason,
    RefusedTokenError,
    Token,
)
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.wire import DroppedError, Request, Response, redirect, text_response

_NO_ANSWER = 0
_MOST_TICKETS = 200


class PracticeService(ABC):
    """One service, or two that share a client; the subclasses say which."""

    ids: ClassVar[tuple[str, ...]]
    name: ClassVar[str]
    permissions: ClassVar[Mapping[str, str]]
    optional: ClassVar[tuple[str, ...]] = ()  # beginnings of permissions that may be unticked
    code_shape: ClassVar[Shape] = Shape("")
    access_shape: ClassVar[Shape] = Shape("")
    refresh_shape: ClassVar[Shape] = Shape("")
    access_lifetime: ClassVar[int | None] = 3600
    refresh_lifetime: ClassVar[int | None] = None
    rotates: ClassVar[bool] = False  # an answer to a renewal brings a new refresh token
    single_use: ClassVar[bool] = False  # ... and the old one is dead
    kills_old_access: ClassVar[bool] = False  # a renewal ends the access tokens before it
    most_live_access: ClassVar[int | None] = None

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.ledger = Ledger(lambda: stage.clock.now().timestamp())
        self.base = ""
        self.client_id = self.make_client_id()
        self.client_secret = self.make_client_secret()
        self._tickets: dict[str, Ask] = {}
        self._routes = (
            *self.routes(),
            Route("POST", CONSENT_PATH, "consent", self._decided),
            *Console(self.name, self.console_form).routes(),
        )

    @abstractmethod
    def make_client_id(self) -> str:
        """Return a client id as the service's console shows it."""

    def make_client_secret(self) -> str | None:
        """Return a client secret, or None for a public client."""
        return None

    def console_form(self, variant: str) -> ConsoleForm:
        """Return what the made-up console asks for and hands out for one way to sign in."""
        del variant
        return ConsoleForm(
            client_id=self.client_id,
            client_secret=self.client_secret,
            addresses=tuple(self.callback(service_id) for service_id in self.ids),
        )

    @abstractmethod
    def routes(self) -> tuple[Route, ...]:
        """Return the addresses that the service serves."""

    @abstractmethod
    def code_refused(self, reason: Reason) -> Response:
        """Return the token endpoint's answer to a code that does not do."""

    @abstractmethod
    def refresh_refused(self, reason: Reason) -> Response:
        """Return the token endpoint's answer to a refresh token that does not do."""

    @abstractmethod
    def access_refused(self, reason: Reason) -> Response:
        """Return the API's answer to an access token that does not do."""

    def granted(self, ask: Ask, scopes: tuple[str, ...]) -> dict[str, str]:
        """Return what the redirect carries besides code and state."""
        del ask, scopes
        return {}

    def denied(self, ask: Ask) -> dict[str, str]:
        """Return what the redirect carries after a refusal, besides the state."""
        del ask
        return {"error": "access_denied"}

    def settled_scopes(self, person: Person, scopes: tuple[str, ...]) -> tuple[str, ...]:
        """Return what a person's consent comes to, given what was agreed to before."""
        del person
        return scopes

    def service_for(self, scopes: tuple[str, ...]) -> str:
        """Return which of `ids` an authorization request is for."""
        del scopes
        return self.ids[0]

    def unknown_address(self, request: Request) -> Response:
        """Return the answer to a request that no route serves."""
        del request
        return text_response("Not Found", status=HTTPStatus.NOT_FOUND)

    async def handle(self, request: Request) -> Response:
        """Serve one request, with whatever fault is due.

        Raises:
            DroppedError: when the connection is to end without an answer.
        """
        route, request = self._routed(request)
        endpoint = route.endpoint if route else "none"
        services = self._services_of(request, endpoint)
        fault = self.stage.faults.take(services, endpoint)
        if fault is None:
            response = self._answer(route, request)
            self.ledger.record(request, services, endpoint, response.status)
            return response
        await self.stage.clock.sleep(fault.delay)
        if fault.drop == "before":
            self.ledger.record(request, services, endpoint, _NO_ANSWER)
            raise DroppedError
        response = fault.replacement() or self._answer(route, request)
        response.headers.update(fault.headers)
        response.truncate = fault.truncate
        self.ledger.record(
            request, services, endpoint, _NO_ANSWER if fault.drop == "after" else response.status
        )
        if fault.drop == "after":
            raise DroppedError
        return response

    def settings(self, service_id: str | None = None) -> Settings:
        """Return the settings of one of the ids (default: the first)."""
        return self.stage.settings[service_id or self.ids[0]]

    def callback(self, service_id: str) -> str:
        """Return the one redirect URI that is registered with a fixed port."""
        return f"http://localhost:{self.stage.redirect_port}/callback/{service_id}"

    def page(self, title: str, text: str, status: int = 400) -> RefusedError:
        """Return the refusal that stays in the browser."""
        return RefusedError(notice_page(self.name, title, text, status))

    def sent_back(self, ask: Ask, **query: str) -> RefusedError:
        """Return the refusal that goes to the application by redirect."""
        return RefusedError(redirect(ask.redirect_uri, query | _state(ask)))

    def ask_person(self, ask: Ask) -> Response:
        """Show the consent page, or answer at once where the settings say so."""
        settings = self.settings(ask.service_id)
        if settings.auto_consent:
            scopes = tuple(scope for scope in ask.scopes if scope not in settings.untick)
            return self.allow(ask, PEOPLE[settings.account], scopes)
        ticket = secrets.token_urlsafe(24)
        while len(self._tickets) >= _MOST_TICKETS:
            self._tickets.pop(next(iter(self._tickets)))
        self._tickets[ticket] = ask
        items = [self._item(scope, settings) for scope in ask.scopes]
        return consent_page(self.name, items, person_index(ask.login_hint), ticket)

    def allow(self, ask: Ask, person: Person, scopes: tuple[str, ...]) -> Response:
        """Send the browser back with a code (RFC 6749 section 4.1.2)."""
        settled = self.settled_scopes(person, scopes)
        code = self.code_shape.make()
        self.ledger.add_code(code, ask, person, settled)
        extra = self.granted(ask, settled)
        return redirect(ask.redirect_uri, {"code": code} | _state(ask) | extra)

    def refuse(self, ask: Ask) -> Response:
        """Send the browser back with the person's refusal."""
        return redirect(ask.redirect_uri, self.denied(ask) | _state(ask))

    def redeem(self, fields: Mapping[str, str], client_id: str | None = None) -> Grant:
        """Turn the code of a token request into a grant, or refuse in the service's own words."""
        try:
            return self.ledger.redeem(
                fields.get("code", ""),
                client_id=client_id or fields.get("client_id", ""),
                redirect_uri=fields.get("redirect_uri"),
                verifier=fields.get("code_verifier"),
            )
        except RefusedTokenError as refused:
            raise RefusedError(self.code_refused(refused.reason)) from None

    def spend(self, fields: Mapping[str, str], client_id: str | None = None) -> Grant:
        """Take the refresh token of a token request, or refuse in the service's own words."""
        value = fields.get("refresh_token", "")
        owner = self.ledger.service_of([value])
        try:
            grant = self.ledger.spend(
                value,
                client_id=client_id or fields.get("client_id", ""),
                single_use=self.single_use,
                grace=self.settings(owner).refresh_grace,
            )
        except RefusedTokenError as refused:
            raise RefusedError(self.refresh_refused(refused.reason)) from None
        if self.kills_old_access:
            for token in grant.access:
                token.revoked = True
        return grant

    def issue(
        self, grant: Grant, *, with_refresh: bool, scopes: tuple[str, ...] | None = None
    ) -> Issued:
        """Give out an access token and, where asked, a refresh token."""
        chosen = self.settings(grant.service_id).access_token_lifetime
        lifetime = self.lifetime() if chosen is None else chosen
        access = self.ledger.add_access(grant, self.access_shape.make(), lifetime, scopes)
        if self.most_live_access is not None:
            for token in grant.access[: -self.most_live_access]:
                token.revoked = True
        refresh = None
        if with_refresh:
            value = self.refresh_shape.make()
            own = self.settings(grant.service_id).sign_in_lifetime
            life = self.refresh_lifetime if own is None else own
            refresh = self.ledger.add_refresh(grant, value, life).value
        return Issued(
            access=access.value,
            refresh=refresh,
            expires_in=None if lifetime is None else int(lifetime),
        )

    def lifetime(self) -> int | None:
        """Return for how many seconds an access token lives."""
        return self.access_lifetime

    def token_of(self, value: str | None) -> Token:
        """Return the live access token of an API call, or refuse in the service's own words."""
        try:
            return self.ledger.find_access(value)
        except RefusedTokenError as refused:
            raise RefusedError(self.access_refused(refused.reason)) from None

    def _routed(self, request: Request) -> tuple[Route | None, Request]:
        for route in self._routes:
            params = route.match(request)
            if params is not None:
                return route, replace(request, params=params)
        return None, request

    def _answer(self, route: Route | None, request: Request) -> Response:
        try:
            return route.handler(request) if route else self.unknown_address(request)
        except RefusedError as refused:
            return refused.response

    def _services_of(self, request: Request, endpoint: str) -> tuple[str, ...]:
        if len(self.ids) == 1:
            return self.ids
        if endpoint == "authorize":
            return (self.service_for(tuple(request.query.get("scope", "").split())),)
        sent = (request.form.get(name) for name in ("code", "refresh_token", "token"))
        owner = self.ledger.service_of((*sent, request.bearer))
        return (owner,) if owner else self.ids

    def _item(self, scope: str, settings: Settings) -> Item:
        return Item(
            value=scope,
            words=self.permissions.get(scope, scope),
            optional=scope.startswith(self.optional) if self.optional else False,
            ticked=scope not in settings.untick,
        )

    def _decided(self, request: Request) -> Response:
        """Take the answer from the consent page."""
        ask = self._tickets.pop(request.form.get("ticket", ""), None)
        if ask is None:
            raise self.page("This page was used already.", "Start again in the application.")
        if request.form.get("decision") != "allow":
            return self.refuse(ask)
        chosen = request.form.get("account", "0")
        person = PEOPLE[int(chosen)] if chosen in {"0", "1", "2"} else PEOPLE[0]
        ticked = request.form_values("scope")
        items = [self._item(scope, self.settings(ask.service_id)) for scope in ask.scopes]
        scopes = (item.value for item in items if not item.optional or item.value in ticked)
        return self.allow(ask, person, tuple(scopes))


def _state(ask: Ask) -> dict[str, str]:
    return {} if ask.state is None else {"state": ask.state}
