"""The one stylesheet: what palette and layouts cannot say. `@name` stands for a token."""

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atom_desktop.ui.colours import Tokens

_SHEET = """
QMainWindow { background: @window; }
QFrame[kind="rail"] { background: @rail; border: none; border-right: 1px solid @line; }
QFrame[kind="pane"] { background: @card; border: none; border-left: 1px solid @line; }
QFrame[kind="card"] { background: @card; border: 1px solid @line; border-radius: 10px; }
QFrame[kind="inset"] { background: @window; border: 1px solid @line; border-radius: 8px; }
QFrame[kind="notice"] {
    background: @notice; border: 1px solid @notice_line; border-radius: 10px; }
QFrame[kind="danger"] {
    background: @danger; border: 1px solid @danger_line; border-radius: 10px; }
QFrame[kind="mark"] { background: @selection; border: none; border-radius: 8px; }
QFrame[kind="toast"] { background: @text; border: none; border-radius: 10px; }
QFrame[kind="toast"] QLabel { color: @card; }
QFrame[kind="bubble"] {
    background: @card; border: 1px solid @field; border-radius: 10px; }
QFrame[kind="rule"] { background: @line; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[kind="body"] { background: transparent; }

QLabel { color: @text; background: transparent; }
QLabel[role="display"] { font-size: 22px; font-weight: 600; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="dim"] { color: @dim; }
QLabel[role="small"] { color: @dim; font-size: 12px; }
QLabel[role="problem"] { color: @error; font-size: 12px; }
QLabel[role="fine"] { color: @ok; font-size: 12px; }
QLabel[role="section"] { color: @dim; font-size: 12px; font-weight: 600; }
QLabel[role="state"] { font-size: 13px; }
QLabel[role="mono"] { font-family: monospace; font-size: 13px; }

QPushButton {
    background: @card; color: @text; border: 1px solid @line; border-radius: 8px;
    padding: 0 12px; min-height: 30px; font-size: 13px; outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @dim; background: transparent; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 28px; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled {
    background: @muted; color: @dim; border-color: @muted; }
QPushButton[kind="danger"] { color: @error; }
QPushButton[kind="link"] {
    background: transparent; color: @accent_hover; border: 1px solid transparent;
    padding: 0; min-height: 24px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid @accent; border-radius: 4px; }
QPushButton[kind="choice"]:checked { background: @selection; border-color: @accent; }
QPushButton[kind="tile"] { min-height: 46px; }
QPushButton[kind="tile"]:focus { min-height: 44px; }
QPushButton[kind="nav"] {
    background: transparent; color: @dim; border: 1px solid transparent; text-align: left;
    min-height: 34px; padding: 0 10px; font-size: 14px; }
QPushButton[kind="nav"]:hover { color: @text; }
QPushButton[kind="nav"]:checked { background: @card; color: @text; }
QPushButton[kind="nav"]:focus { border: 1px solid @accent; }

QLineEdit {
    background: @card; color: @text; border: 1px solid @field; border-radius: 8px;
    padding: 0 11px; min-height: 36px; placeholder-text-color: @dim;
    selection-background-color: @accent;
    selection-color: @on_accent; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 10px; min-height: 34px; }
QLineEdit:read-only { background: @window; border-color: @line; }
QLineEdit:disabled { background: transparent; color: @dim; border-color: @line; }
QPlainTextEdit { background: transparent; color: @text; border: none; }
QPlainTextEdit[role="mono"] { font-family: monospace; font-size: 13px; }
QToolTip { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
QMenu { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }

QListView[kind="lines"] { background: transparent; border: none; outline: none; }
QListView[kind="lines"]:focus { border: 2px solid @accent; border-radius: 9px; }

QListView[kind="palette"] { background: transparent; border: none; outline: none; }
QListView[kind="palette"]::item {
    color: @text; padding: 8px 10px; border-left: 3px solid transparent; }
QListView[kind="palette"]::item:hover { background: @hover; }
QListView[kind="palette"]::item:selected {
    background: @selection; color: @text; border-left: 3px solid @accent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @handle; border-radius: 3px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: @handle; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


_STRONGER = """
QPushButton:focus { border: 3px solid @accent; padding: 0 10px; min-height: 26px; }
QPushButton[kind="primary"]:focus { border: 3px solid @text; }
QPushButton[kind="link"] { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0; min-height: 22px; }
QPushButton[kind="choice"]:checked { border: 2px solid @accent; padding: 0 11px; min-height: 28px; }
QPushButton[kind="nav"]:checked { border: 1px solid @text; }
QPushButton[kind="nav"]:focus { border: 2px solid @accent; padding: 0 9px; min-height: 32px; }
QPushButton[kind="tile"]:focus { min-height: 42px; }
QLineEdit:focus { border: 3px solid @accent; padding: 0 9px; min-height: 32px; }
QListView[kind="lines"]:focus { border: 3px solid @accent; }
QMenu::item:selected { border: 1px solid @accent; }
"""


def stylesheet(tokens: "Tokens", *, strong: bool = False) -> str:
    """Return the sheet with the colours of `tokens` filled in; `strong` has heavier edges."""
    colours: dict[str, str] = asdict(tokens)
    sheet = _SHEET + _STRONGER if strong else _SHEET
    return re.sub(r"@(\w+)", lambda match: colours[match[1]], sheet)
