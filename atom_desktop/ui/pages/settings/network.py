"""The port browsers come back to, and the proxy on the way out."""

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.settings import DEFAULT_REDIRECT_PORT, is_port
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.frames import line
from atom_desktop.ui.widgets.labels import AnywhereLabel, label, set_role
from atom_desktop.ui.widgets.setting_card import SettingCard

_PORT_WORDS = marked(
    "Services that want a fixed return address send the browser to this port of your computer. "
    "With another port, register the new address in each service's console."
)
_WRONG = marked("A whole number from 1024 to 65535.")
_LATER = marked("Saved. It counts from the next start.")
_USUAL = marked("{port} is the usual one.")
_PRACTICE = marked("Practice mode has a port of its own.")
_PROXIES = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY")
_FIELD_WIDTH = 120


class NetworkSection(Section):
    """The port is checked as it is typed; the proxy is shown, without its password."""

    def __init__(self, parts: Parts, environment: Mapping[str, str] | None = None) -> None:
        super().__init__(tr("Network"))
        self._preferences = parts.preferences
        card = SettingCard()
        self.port = QLineEdit(str(parts.preferences.now.redirect_port))
        self.port.setAccessibleName(tr("Return port"))
        self.port.setValidator(QIntValidator(0, 99_999, self.port))
        self.port.setMaxLength(5)
        self.port.setFixedWidth(_FIELD_WIDTH)
        self.save = button(tr("Save"), self._save)
        self.answer = label(_usual(), "small", wrap=True)
        row = line(gap=8)
        row.addWidget(self.port)
        row.addWidget(self.save)
        row.addStretch(1)
        card.add(tr("Return port"), tr(_PORT_WORDS), row, self.answer)
        if parts.services.practice:
            self.port.setEnabled(False)
            self.answer.setText(tr(_PRACTICE))
        self.port.textChanged.connect(lambda _: self._judge())
        self.port.returnPressed.connect(self._save)
        parts.preferences.changed.connect(lambda _: self._say_saved())
        self._judge()
        shown = [AnywhereLabel(words, "mono") for words in proxy_lines(environment)]
        if shown:
            card.add(
                tr("Proxy"), tr("Set in the environment, which decides at every start."), *shown
            )
        else:
            card.add(
                tr("Proxy"),
                tr(
                    "None. Atom Desktop takes it from the environment (HTTPS_PROXY, NO_PROXY) at "
                    "every start; connections to this computer never go through one."
                ),
            )
        self.body.addWidget(card)

    def _chosen(self) -> int | None:
        text = self.port.text()
        return int(text) if text.isascii() and text.isdigit() and is_port(int(text)) else None

    def _judge(self) -> None:
        chosen = self._chosen()
        self.save.setEnabled(chosen not in (None, self._preferences.now.redirect_port))
        if chosen is None:
            self._say(tr(_WRONG), "problem")
        elif self.port.isEnabled():
            self._say(_usual(), "small")

    def _save(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.save.isEnabled():
            self._preferences.change(redirect_port=chosen)

    def _say_saved(self) -> None:
        if self.port.isModified() and self._chosen() == self._preferences.now.redirect_port:
            self.save.setEnabled(False)
            self._say(tr(_LATER), "fine")

    def _say(self, words: str, role: str) -> None:
        self.answer.setText(words)
        set_role(self.answer, role)


def proxy_lines(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return "HTTPS_PROXY = http://proxy:3128"; a name and password in it are left out."""
    environment = os.environ if environment is None else environment
    lines = []
    for name in _PROXIES:
        source = name if environment.get(name) else name.lower()
        value = environment.get(source, "")
        if value:
            lines.append(f"{source} = {_bare(value) if 'NO_' not in name else value}")
    return lines


def _usual() -> str:
    return tr(_USUAL, port=DEFAULT_REDIRECT_PORT)


def _bare(value: str) -> str:
    try:
        parts = urlsplit(value if "://" in value else f"//{value}")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return tr("an address that cannot be read")
    scheme = f"{parts.scheme}://" if parts.scheme else ""
    return f"{scheme}{parts.hostname or ''}{port}"
