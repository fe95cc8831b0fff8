"""Every text that a window shows or tells a screen reader, and which of them are plain English.

Under `pseudo_language` whatever went through `tr` has accents. Plain words that are left are names
and other data, listed here, or texts that somebody forgot.
"""

import re
from collections.abc import Iterator
from html import unescape

from fake_specs import SPECS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from atom_desktop.foundation.licences import shipped_parts

_NAMES = (
    "Atom Desktop",
    "GNOME Keyring",
    "Python",
    "Qt",
    *(name for spec in SPECS for name in (spec.name, spec.company, spec.family_name)),
    *(name for part in shipped_parts() for name in (part.name, part.licence)),
    "PySide6",
    *("English", "Deutsch", "default", "openid", "github"),
    # Accounts of the samples.
    "Anastasia-Maximiliana von Hohenlohe-Langenburg's very own <b>Northwind</b> workspace",
    "Wilhelmina-Konstantina Annabelle Featherstonehaugh-Oberwasserlechner",
    "@ana in Northwind",
    *("Northwind", "Ana's workspace", "ana", "Ana Lind", "ana-l", "analind", "einstweilen"),
)
# Written alike in every language: addresses, hosts, files, permissions, codes, keys, dates.
_DATA = (
    r"https?://\S*",
    r"[\w.+-]*@[\w.-]+",
    r"[\w-]+(?:\.[\w-]+)+",
    r"(?<!\w)[/.][\w./-]+",
    r"\w+_\w+",
    r"[\w-]*\d[\w-]*",
    r"[\w-]+-made-up-client",
    r"Anastasia-Maximiliana[^…]*…",  # shortened
    r"wilhelm…",
    r"\b(?:Ctrl|Shift|Esc|Enter|Tab)\b",
)
_WORD = re.compile(r"[A-Za-z]{2,}")
_ANY_NAME = "|".join(map(re.escape, sorted(_NAMES, key=len, reverse=True)))
_KNOWN = re.compile("|".join((rf"(?<!\w)(?:{_ANY_NAME})(?![-.]?\w)", *_DATA)))
_TAG = re.compile(r"</?qt>")


def plain_words(text: str) -> list[str]:
    """Return the words of a text that are neither in the pseudo-language nor names or data."""
    return _WORD.findall(_KNOWN.sub(" ", text))


def untranslated(window: QWidget) -> list[str]:
    """Return the texts of what is on the screen that hold plain words, with where they are."""
    found = (
        f"{type(widget).__name__}.{kind}: {text!r}"
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible() and widget.window() is window
        for kind, text in texts_of(widget)
        if plain_words(text)
    )
    return list(dict.fromkeys(found))


def untranslated_lines(menu: QMenu) -> list[str]:
    """Return the lines of a menu, and of those in it, that hold plain words."""
    found = [menu.accessibleName(), menu.title()]
    for action in menu.actions():
        found += [action.text(), unescape(_TAG.sub("", action.toolTip()))]
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += untranslated_lines(inner)
    return [text for text in found if plain_words(text)]


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Return what a widget shows and says, each with what it is."""
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield "tooltip", unescape(_TAG.sub("", widget.toolTip()))
    yield "help", widget.whatsThis()
    yield "status tip", widget.statusTip()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    for action in widget.actions():
        yield "action", action.text()
    if widget.property("role") == "mono":  # a value to copy
        return
    match widget:
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QLineEdit():
            yield "placeholder", widget.placeholderText()
        case QAbstractItemView():
            yield from _lines(widget)
        case QMenu():
            yield "menu", widget.title()
        case _:
            return


def _lines(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            yield "line", index.data(role) or ""
