"""Somebody at a practice consent page, without a browser: reads the form and presses a button."""

import asyncio
import re
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx


@dataclass
class Form:
    """The consent page's form: where it goes and what is filled in."""

    action: str = ""
    fields: list[tuple[str, str]] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    buttons: dict[str, tuple[str, str]] = field(default_factory=dict)


class _FormReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.form = Form()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "form":
            self.form.action = given.get("action", "")
        elif tag == "input" and given.get("type") == "radio":
            self.form.accounts.append(given.get("value", ""))
        elif tag == "input" and given.get("type") == "checkbox":
            if "checked" in given:
                self.form.fields.append((given["name"], given.get("value", "on")))
        elif tag == "input" and given.get("name"):
            self.form.fields.append((given["name"], given.get("value", "")))
        elif tag == "button":
            self.form.buttons[given.get("id", "")] = (given.get("name", ""), given.get("value", ""))


@dataclass
class ScriptedPerson:
    """A `Browser` that signs in by itself; `choices` says which account and which button."""

    account: int = 0
    button: str = "allow"
    untick: frozenset[str] = frozenset()
    opened: list[str] = field(default_factory=list)
    last_page: str = ""
    callback_at: float = 0.0  # perf_counter when the browser turned back to the app
    tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    async def open(self, url: str) -> bool:
        """Go through the consent pages in the background, as a person would beside the app."""
        self.opened.append(url)
        self.tasks.append(asyncio.create_task(self._visit(url)))
        return True

    async def finish(self) -> None:
        """Wait until every page that was opened has been left."""
        await asyncio.gather(*self.tasks)

    async def _visit(self, url: str) -> None:
        async def note(request: httpx.Request) -> None:
            if "state" in request.url.params and "code" in request.url.params:
                self.callback_at = time.perf_counter()

        async with httpx.AsyncClient(
            trust_env=False,
            timeout=40,
            follow_redirects=True,
            event_hooks={"request": [note]},
        ) as client:
            page = await client.get(url)
            if "<form" in page.text and 'id="allow"' in page.text:
                page = await self._answer(client, page)
            if urlsplit(str(page.url)).fragment:
                page = await _hand_over_fragment(client, str(page.url))
            self.last_page = page.text

    async def _answer(self, client: httpx.AsyncClient, page: httpx.Response) -> httpx.Response:
        reader = _FormReader()
        reader.feed(page.text)
        form = reader.form
        fields = [pair for pair in form.fields if pair[1] not in self.untick]
        if form.accounts:
            fields.append(("account", form.accounts[self.account]))
        fields.append(form.buttons[self.button])
        data: dict[str, list[str]] = {}
        for key, value in fields:
            data.setdefault(key, []).append(value)
        return await client.post(urljoin(str(page.url), form.action), data=data)


async def _hand_over_fragment(client: httpx.AsyncClient, url: str) -> httpx.Response:
    """Do what the script of the callback page does with the fragment."""
    parts = urlsplit(url)
    address = url.partition("#")[0]
    page = await client.get(address)
    assert re.search(r"<form method=.post.", page.text)
    sent = {key: values[0] for key, values in parse_qs(parts.fragment).items()}
    return await client.post(
        address, data=sent, headers={"Origin": f"{parts.scheme}://{parts.netloc}"}
    )
