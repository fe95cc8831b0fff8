"""Buttons that help without a sign-in: copying, opening, leading to where things are set."""

import shutil
import sys
from dataclasses import replace

import pytest
from fake_manager import FakeServices, view_of
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.sign_in import OtherAccount, SignInPhase
from atom_desktop.connections.summary import Action
from atom_desktop.foundation.errors import LockedError, SignInError
from atom_desktop.foundation.events import SignInChanged
from atom_desktop.ui import date_settings, helping
from atom_desktop.ui.date_settings import date_settings_command
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.before import BeforeCard
from atom_desktop.ui.pages.connect import ConnectPage
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.failed import FailedCard
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.widgets.buttons import TextButton

# The offscreen platform says so whenever a window is brought to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def _press(window: MainWindow, words: str) -> None:
    page = window.home.pane.page
    assert page is not None
    (found,) = [one for one in page.findChildren(TextButton) if one.accessibleName() == words]
    found.click()


def _refused(window: MainWindow, services: FakeServices, error: SignInError | LockedError) -> None:
    services.manager.error = error
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)


def _card(window: MainWindow) -> FailedCard:
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, FailedCard)
    return page.card


def test_a_sign_in_that_cannot_begin_says_why_on_its_row_until_it_is_closed(
    window: MainWindow, services: FakeServices
) -> None:
    _refused(window, services, LockedError("keyring_locked"))
    assert "Your keyring is locked" in {one.text() for one in window.findChildren(QLabel)}
    assert not window.toast.isVisible()
    window.home.refresh()
    first = _card(window)
    window.choose("c-github")
    window.choose("c-slack")
    assert _card(window).error is first.error
    _card(window).dismissed.emit()
    assert isinstance(window.home.pane.page, DetailPage)


def test_trying_again_begins_the_same_sign_in_once_more(
    window: MainWindow, services: FakeServices
) -> None:
    _refused(window, services, SignInError("port_taken", port="53682", holder="rclone"))
    services.manager.calls.clear()
    _card(window).retry.click()
    assert services.manager.calls[0][:3] == ("begin", "slack", "c-slack")
    services.manager.views["s-slack"] = view_of("slack")
    window.home.refresh()
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert not isinstance(page.card, FailedCard)


def test_a_taken_port_leads_to_the_settings_of_the_port(
    window: MainWindow, services: FakeServices
) -> None:
    _refused(window, services, SignInError("port_taken", port="53682", holder="rclone"))
    _press(window, "Use another port…")
    assert isinstance(window.page, SettingsPage)


def test_the_return_address_is_copied_and_the_next_step_said(
    window: MainWindow, services: FakeServices
) -> None:
    _refused(window, services, SignInError("redirect_uri_mismatch"))
    _press(window, "Copy address")
    address = "http://127.0.0.1:53682/callback/slack"
    assert QGuiApplication.clipboard().text() == address
    assert window.toast.words.text() == f"{address} is copied. Add it in Slack's console."


def test_a_permission_that_does_not_exist_leads_to_the_choice_of_permissions(
    window: MainWindow, services: FakeServices
) -> None:
    _refused(window, services, SignInError("invalid_scope"))
    _press(window, "Review permissions…")
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    # What was asked for is ticked, and what the sign-in itself needs.
    assert page.card.boxes.chosen() == ("openid", "mail.send")


def test_a_message_for_the_administrator_is_copied(
    window: MainWindow, services: FakeServices
) -> None:
    client = ClientRegistration(family="slack", client_id="4815")
    services.manager.registrations["slack"] = client
    _refused(window, services, SignInError("admin_approval_required"))
    _press(window, "Copy for administrator")
    assert "4815" in QGuiApplication.clipboard().text()
    assert window.toast.words.text() == "Copied. Send it to your administrator."


def test_the_console_is_opened_or_its_address_copied(
    window: MainWindow, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = services.registry.get("slack").setup.console_url
    opened: list[str] = []

    def browser(address: str) -> bool:
        opened.append(address)
        return len(opened) == 1

    monkeypatch.setattr(helping, "open_web_page", browser)
    _refused(window, services, SignInError("redirect_uri_mismatch"))
    _press(window, "Open Slack's console")
    assert opened == [console]
    assert not window.toast.isVisible()
    _press(window, "Open Slack's console")
    assert QGuiApplication.clipboard().text() == console


def test_a_locked_keyring_is_looked_at_again(window: MainWindow, services: FakeServices) -> None:
    _refused(window, services, LockedError("keyring_locked"))
    services.manager.calls.clear()
    _press(window, "Unlock")
    assert services.manager.calls == [("retry",)]


def test_what_a_locked_keyring_stopped_is_said_until_it_is_unlocked(
    window: MainWindow, services: FakeServices
) -> None:
    keeping = services.manager.safekeeping
    is_open = keeping.place
    keeping.place = replace(is_open, trouble="keyring_locked")
    _refused(window, services, LockedError("keyring_locked"))
    window.home.refresh()
    assert _card(window).error.code == "keyring_locked"

    keeping.place = is_open
    window.home.refresh()

    assert isinstance(window.home.pane.page, DetailPage)


def test_what_stopped_a_sign_in_otherwise_is_not_taken_for_mended(
    window: MainWindow, services: FakeServices
) -> None:
    keeping = services.manager.safekeeping
    is_open = keeping.place
    keeping.place = replace(is_open, trouble="keyring_locked")
    _refused(window, services, SignInError("port_taken", port="53219", holder="rclone"))
    keeping.place = is_open
    window.home.refresh()
    assert _card(window).error.code == "port_taken"


def test_an_account_that_is_connected_already_is_shown_in_place_of_the_question(
    window: MainWindow, services: FakeServices
) -> None:
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)
    other = OtherAccount(
        got="bo", expected="ana", held_until=view_of("slack").expires_at, connection_id="c-github"
    )
    views = services.manager.views
    views["s-slack"] = view_of("slack", SignInPhase.OTHER_ACCOUNT, other=other)
    services.bus.publish(SignInChanged(sign_in_id="s-slack", provider_id="slack"))
    window.home.refresh()
    _press(window, "Show it")
    assert ("cancel", "s-slack") in services.manager.calls
    assert window.home.list.selected == "c-github"


def test_an_account_that_was_connected_already_is_told_as_such(
    window: MainWindow, services: FakeServices
) -> None:
    done = replace(view_of("github", SignInPhase.DONE), was_connected=True)
    services.manager.views["s-github"] = done
    services.bus.publish(SignInChanged(sign_in_id="s-github", provider_id="github"))
    label = window.home.summaries["c-github"].account_label
    assert window.toast.words.text() == (
        f"{label} was connected to GitHub already, and signed in anew."
    )


@pytest.mark.parametrize(
    ("desktop", "there", "command"),
    [
        ("KDE", {"systemsettings", "gnome-control-center"}, ("/bin/systemsettings", "kcm_clock")),
        ("ubuntu:GNOME", {"gnome-control-center"}, ("/bin/gnome-control-center", "datetime")),
        ("XFCE", {"gnome-control-center"}, ("/bin/gnome-control-center", "datetime")),
        ("sway", set(), None),
    ],
)
def test_the_date_settings_are_those_of_the_desktop(
    desktop: str, there: set[str], command: tuple[str, ...] | None
) -> None:
    def find(program: str) -> str | None:
        return f"/bin/{program}" if program in there else None

    assert date_settings_command({"XDG_CURRENT_DESKTOP": desktop}, find) == command


def test_where_nobody_knows_the_date_settings_the_person_is_told_to_open_them(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    window.commands.helping.act(Action.OPEN_DATE_SETTINGS)
    assert window.toast.words.text() == (
        "Open the settings of your system, and let it set date and time."
    )


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_have_an_address_for_them(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    assert date_settings.open_date_settings()
    assert opened[0].scheme() in {"ms-settings", "x-apple.systempreferences"}
