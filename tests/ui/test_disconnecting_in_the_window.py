"""Ten seconds to undo, and the lines about services that have not been told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fake_manager import FakeServices, leaving_view, withdrawal_views
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sample_rows import NOW

from atom_desktop.connections.summary import Action
from atom_desktop.foundation.errors import LockedError
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.detail import DetailPage
from atom_desktop.ui.pages.questions import DisconnectQuestion


def _leaves(window: MainWindow, services: FakeServices) -> None:
    services.manager.disconnecting.views = (leaving_view(),)
    window.home.refresh()


def test_a_bar_offers_to_undo_and_counts_down(
    window: MainWindow, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not window.home.undo_bars.isVisible()
    _leaves(window, services)
    (bar,) = window.home.undo_bars.bars
    assert bar.isVisible()
    assert (bar.seconds.text(), bar.undo.accessibleName()) == ("7 s", "Undo")
    assert bar.findChildren(QLabel)[0].text() == "Slack, analind was disconnected."
    bar.count_down(NOW + timedelta(seconds=5.5))
    assert (bar.seconds.text(), bar.undo.isEnabled()) == ("2 s", True)
    bar.count_down(NOW + timedelta(seconds=7))
    assert (bar.seconds.text(), bar.undo.isEnabled()) == ("0 s", False)


def test_undo_brings_the_row_back_and_chooses_it(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.disconnecting.is_undone = True
    _leaves(window, services)
    window.choose("c-gmail")
    window.home.undo_bars.bars[0].undo.click()
    assert services.manager.calls == [("undo", "c-slack")]
    assert window.home.selected is not None
    assert window.home.selected.key == "c-slack"
    assert window.home.undo_bars.bars == []
    assert not window.home.undo_bars.isVisible()
    assert window.toast.words.text().startswith("Slack is connected again as ")


def test_control_z_undoes_the_newest(window: MainWindow, services: FakeServices) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert services.manager.calls == []
    _leaves(window, services)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert services.manager.calls == [("undo", "c-slack")]


def test_what_is_too_late_is_said(window: MainWindow, services: FakeServices) -> None:
    _leaves(window, services)
    window.home.undo_bars.bars[0].undo.click()
    assert window.toast.words.text() == "It is too late to undo that."


def test_the_seconds_go_by_themselves(
    window: MainWindow, services: FakeServices, qtbot: QtBot
) -> None:
    _leaves(window, services)
    (bar,) = window.home.undo_bars.bars
    window.home.undo_bars._now = lambda: NOW + timedelta(seconds=3)
    qtbot.waitUntil(lambda: bar.seconds.text() == "4 s")


def test_the_result_is_said_where_the_person_is(window: MainWindow, services: FakeServices) -> None:
    row = window.home.summaries["c-github"]
    window.choose("c-slack")
    window.commands.disconnections.begin(row)
    assert window.toast.words.text() == "Gmail is disconnected."
    assert window.home.pane.farewell is None


def test_an_undone_disconnection_says_nothing_at_its_end(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.disconnecting.is_undone = True
    window.choose("c-github")
    window.commands.disconnections.begin(window.home.summaries["c-github"])
    assert window.home.pane.farewell is None
    assert not window.toast.isVisible()


def test_a_locked_keyring_is_told_and_the_row_stays(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.error = LockedError("keyring_locked")
    window.commands.disconnections.begin(window.home.summaries["c-github"])
    assert "keyring" in window.toast.words.text()
    assert "c-github" in window.home.summaries


def test_a_service_that_was_not_told_has_a_line_and_a_button(
    window: MainWindow, services: FakeServices
) -> None:
    services.manager.disconnecting.lines = withdrawal_views()
    window.home.refresh()
    waiting, refused = window.home.withdrawals.lines
    assert waiting.isVisible()
    assert waiting.button.accessibleName() == "Try now"
    waiting.button.click()
    assert services.manager.calls == [("tell services",)]
    assert window.toast.words.text() == "Every service has been told."
    refused.button.click()
    assert services.manager.calls[-1] == ("dismiss", "c-asana")
    window.home.refresh()
    assert window.home.withdrawals.lines == []
    assert not window.home.withdrawals.isVisible()


def test_before_a_sibling_at_google_is_spared_that_is_said_instead_of_the_warning(
    window: MainWindow, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def question() -> list[str]:
        window.act(window.home.summaries["c-gmail"], Action.DISCONNECT)
        page = window.home.pane.page
        assert isinstance(page, DetailPage)
        assert isinstance(page.question, DisconnectQuestion)
        return [label.text() for label in page.question.findChildren(QLabel)]

    spec = services.registry.get("gmail")
    warning = "Gmail and Google Drive end together."
    ending = replace(spec.revocation, warning=warning)
    monkeypatch.setattr(
        services.registry, "get", lambda *_: replace(spec, revocation=ending), raising=False
    )
    assert warning in question()
    services.manager.disconnecting.sibling = "Google Drive"
    said = question()
    assert warning not in said
    assert any("that would end Google Drive of the same account too." in text for text in said)


def test_many_that_wait_share_one_line(window: MainWindow, services: FakeServices) -> None:
    waiting, refused = withdrawal_views()
    many = tuple(replace(waiting, connection_id=f"c-{number}") for number in range(3))
    services.manager.disconnecting.lines = (*many, refused)
    window.home.refresh()
    first, second = window.home.withdrawals.lines
    assert first.view.words.startswith("3 disconnections have not been told to their services yet.")
    assert second.view == refused


def test_a_message_does_not_cover_the_bar(window: MainWindow, services: FakeServices) -> None:
    _leaves(window, services)
    QApplication.processEvents()
    window.toast.say("Copied.")
    bar = window.home.undo_bars
    top = bar.mapTo(window.stack, bar.rect().topLeft()).y()
    assert window.toast.geometry().bottom() < top
