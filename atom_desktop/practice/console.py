"""The made-up console of a practice service: where a person registers an app, as the guide says.

One page stands for all the pages of the real console. It compares the return address, which a real
console takes as it is and a real sign-in then fails on, and hands out the service's client.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from atom_desktop.practice.consent import page
from atom_desktop.practice.parts import Route
from atom_desktop.practice.wire import Request, Response

CONSOLE_PATH = "/practice/console"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleForm:
    """What a console asks for and gives out, in its own labels.

    `addresses` are the return addresses that work; none where the service wants none. A `file` is
    offered where the service gives both values as Google's JSON file too. With `manifest` the
    address may come in a text that describes the whole app, as at Slack.
    """

    client_id: str
    client_secret: str | None = None
    addresses: tuple[str, ...] = ()
    address_label: str = "Return address"
    id_label: str = "Client ID"
    secret_label: str = "Client secret"  # a label
    file: bool = False
    manifest: bool = False


class Console:
    """Answers at `CONSOLE_PATH` for one service; the path ends with the way to sign in."""

    def __init__(self, service: str, form: Callable[[str], ConsoleForm]) -> None:
        self._service = service
        self._form = form

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses of the console."""
        pattern = CONSOLE_PATH + "/{variant}"
        return (
            Route("GET", pattern, "console", self._empty),
            Route("POST", pattern, "console", self._registered),
        )

    def _empty(self, request: Request) -> Response:
        return self._ask(self._form(request.params["variant"]), name="", address="", problem="")

    def _registered(self, request: Request) -> Response:
        form = self._form(request.params["variant"])
        name = request.form.get("name", "").strip()
        address = request.form.get("address", "").strip()
        if not name and not form.manifest:
            return self._ask(form, name, address, "The app needs a name.")
        given = set(address.split()) if form.manifest else {address}
        if form.addresses and given.isdisjoint(form.addresses):
            return self._ask(form, name, address, _WRONG_ADDRESS)
        return self._show(form, name or "The app")

    def _ask(self, form: ConsoleForm, name: str, address: str, problem: str) -> Response:
        return self._page(
            "<p>This page is made up. It stands for all pages of the real console that the guide "
            "names; what the guide has you choose there needs no choosing here.</p>"
            '<form method="post">'
            + (f'<p class="problem" role="alert">{escape(problem)}</p>' if problem else "")
            + ("" if form.manifest else _field("name", "Name of the app", name))
            + (self._address(form, address) if form.addresses else "")
            + '<div class="buttons"><button id="register" class="main">Register</button></div>'
            "</form>"
        )

    @staticmethod
    def _address(form: ConsoleForm, value: str) -> str:
        if not form.manifest:
            return _field("address", form.address_label, value)
        return (
            f'<div class="field"><label for="address">{escape(form.address_label)}</label>'
            f'<textarea id="address" name="address" rows="8">{escape(value)}</textarea></div>'
        )

    def _show(self, form: ConsoleForm, name: str) -> Response:
        secret = form.client_secret
        return self._page(
            f"<p>{escape(name)} is registered. Copy this into the guide in Atom Desktop.</p>"
            + _value("client-id", form.id_label, form.client_id)
            + (_value("client-secret", form.secret_label, secret) if secret else "")
            + (_download(form.client_id, secret) if form.file and secret else "")
        )

    def _page(self, body: str) -> Response:
        heading = f"{escape(self._service)} <span>Practice console</span>"
        return page(f"{self._service} Practice console", f"<h1>{heading}</h1>{body}")


_WRONG_ADDRESS = (
    "The address in the guide is not there. A real console would take it, and the sign-in would "
    "fail later: copy the address from the guide and paste it here."
)


def _field(name: str, words: str, value: str) -> str:
    return (
        f'<div class="field"><label for="{name}">{escape(words)}</label>'
        f'<input type="text" id="{name}" name="{name}" value="{escape(value)}"'
        ' autocomplete="off"></div>'
    )


def _value(name: str, words: str, value: str) -> str:
    return (
        f'<div class="field"><label for="{name}">{escape(words)}</label>'
        f'<input type="text" id="{name}" value="{escape(value)}" readonly></div>'
    )


def _download(client_id: str, client_secret: str) -> str:
    """Return a link with the file in it, in the shape of Google's for a desktop app."""
    content = json.dumps({"installed": {"client_id": client_id, "client_secret": client_secret}})
    address = f"data:application/json,{quote(content)}"
    name = f"client_secret_{client_id}.json"
    return f'<p><a id="json" download="{escape(name)}" href="{address}">Download JSON</a></p>'
