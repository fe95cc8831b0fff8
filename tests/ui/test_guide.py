import json
import os
from pathlib import Path

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from screens import OpenWindow

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.foundation.secret import Secret
from atom_desktop.ui.google_json import NotAClientFileError, read_client
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.not_set_up import NotSetUpPage
from atom_desktop.ui.widgets.buttons import open_web_page
from atom_desktop.ui.widgets.copy_field import CopyButton

_GOOD = "4815162342-abc.apps.googleusercontent.com"
_GUID = "00001111-aaaa-2222-bbbb-3333cccc4444"
_FILE = json.dumps({"installed": {"client_id": _GOOD, "client_secret": "made-up"}})


def _guide(window: MainWindow, provider_id: str) -> GuidePage:
    window.open_guide(provider_id)
    page = window.stack.currentWidget()
    assert isinstance(page, GuidePage)
    return page


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_client_id_is_judged_while_it_is_typed(window: MainWindow) -> None:
    form = _guide(window, "gmail").form
    assert "apps.googleusercontent.com" in form.verdict.text()
    form.client_id.setText("4815162342")
    assert form.verdict.property("role") == "problem"
    assert not form.save.isEnabled()
    form.client_id.setText(f"  {_GOOD} ")
    assert form.verdict.text() == "Looks right"
    assert not form.save.isEnabled()
    assert form.secret is not None
    form.secret.edit.setText("made-up")
    assert form.save.isEnabled()


def test_the_day_the_steps_were_compared_is_written_as_people_write_it(window: MainWindow) -> None:
    assert "Google's pages on 20 November 2026" in _texts(_guide(window, "gmail"))


def test_saving_keeps_the_registration_and_goes_on_to_the_sign_in(
    window: MainWindow, services: FakeServices
) -> None:
    form = _guide(window, "google_drive").form
    form.fill(_GOOD, Secret("made-up"))
    form.save.click()
    assert services.manager.calls == [
        ("set_registration", "google_drive", _GOOD, Secret("made-up"), "oauth2"),
        ("begin", "google_drive", None, None, "oauth2", True),
    ]
    assert window.stack.currentWidget() is window.home


def test_a_secret_is_masked_and_shown_only_while_the_eye_is_held(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = _guide(window, "gmail").form.secret
    assert field is not None
    field.edit.setText("made-up")
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    field.reveal.pressed.emit()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    field.reveal.released.emit()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_a_stored_secret_is_kept_when_nothing_is_typed_and_never_shown(
    open_window: OpenWindow,
) -> None:
    stored = ClientRegistration(family="slack", client_id="1.2345", client_secret=None)
    services = FakeServices(manager=FakeManager(registrations={"slack": stored}))
    form = _guide(open_window(services), "slack").form
    assert form.secret is not None
    assert form.secret.edit.text() == ""
    assert form.secret.edit.placeholderText() == "Kept. Leave empty to keep it"
    assert not form.save.isEnabled()
    form.secret.edit.setText("new")
    assert form.save.isEnabled()
    form.secret.edit.clear()
    form.client_id.setText("9.87654")
    form.save.click()
    assert services.manager.calls[0] == ("set_registration", "slack", "9.87654", None, "oauth2")


def test_a_registration_is_forgotten_only_after_a_second_yes(open_window: OpenWindow) -> None:
    stored = ClientRegistration(family="slack", client_id="1.2345")
    services = FakeServices(manager=FakeManager(registrations={"slack": stored}))
    window = open_window(services)
    form = _guide(window, "slack").form
    form.forget.click()
    assert services.manager.calls == []
    assert form.keep.hasFocus()
    form.keep.click()
    assert form.forget.hasFocus()
    form.forget.click()
    form.really.click()
    assert services.manager.calls == [("remove_registration", "slack", "oauth2")]
    page = window.stack.currentWidget()
    assert isinstance(page, GuidePage)
    assert page.form.client_id.text() == ""
    assert "forgotten" in window.toast.words.text()


def test_who_may_sign_in_is_chosen_in_plain_words_and_kept_with_the_client(
    window: MainWindow, services: FakeServices
) -> None:
    form = _guide(window, "outlook").form
    field = form.tenant
    assert field is not None
    assert field.choices["common"].isChecked()
    assert "personal account may sign in" in field.verdict.text()
    assert not field.organisation.isVisible()
    form.client_id.setText(_GUID)
    assert form.save.isEnabled()
    field.choices[""].click()
    assert field.organisation.hasFocus()
    assert "Directory (tenant) ID" in field.verdict.text()
    assert not form.save.isEnabled()
    assert not form.check.isEnabled()
    field.organisation.setText("contoso")
    assert field.verdict.property("role") == "problem"
    assert not form.save.isEnabled()
    field.organisation.setText(" example.com ")
    assert field.verdict.property("role") == "fine"
    assert "Only accounts of this organisation" in field.verdict.text()
    form.check.click()
    form.save.click()
    assert services.manager.calls[:2] == [
        ("check_registration", "outlook", "oauth2", _GUID, None, "example.com"),
        ("set_registration", "outlook", _GUID, None, "oauth2", "example.com"),
    ]


def test_a_kept_tenant_is_shown_and_another_one_is_news(open_window: OpenWindow) -> None:
    stored = ClientRegistration(family="microsoft", client_id=_GUID, tenant="example.com")
    services = FakeServices(manager=FakeManager(registrations={"teams": stored}))
    form = _guide(open_window(services), "teams").form
    assert form.tenant is not None
    assert form.tenant.organisation.text() == "example.com"
    assert not form.save.isEnabled()
    form.tenant.choices["common"].click()
    assert "Teams itself has no personal accounts." in form.tenant.verdict.text()
    assert form.save.isEnabled()
    form.save.click()
    assert services.manager.calls[0] == (
        "set_registration",
        "teams",
        _GUID,
        None,
        "oauth2",
        "common",
    )


def test_what_nobody_chose_leaves_each_service_its_own_tenant(
    window: MainWindow, services: FakeServices
) -> None:
    form = _guide(window, "teams").form
    form.client_id.setText(_GUID)
    form.save.click()
    assert services.manager.calls[0][-1] == ""
    assert _guide(window, "gmail").form.tenant is None


def test_a_registration_from_the_environment_cannot_be_changed_here(
    open_window: OpenWindow,
) -> None:
    stored = ClientRegistration(family="slack", client_id="1.2345", source="environment")
    services = FakeServices(manager=FakeManager(registrations={"slack": stored}))
    form = _guide(open_window(services), "slack").form
    assert form.client_id.isReadOnly()
    assert not form.save.isEnabled()
    assert "environment" in _texts(form)


def test_with_practice_services_setting_up_can_be_rehearsed(open_window: OpenWindow) -> None:
    stored = ClientRegistration(family="github", client_id="Ov23liPractice", source="practice")
    services = FakeServices(manager=FakeManager(registrations={"github": stored}))
    form = _guide(open_window(services), "github").form
    assert "Practice comes set up" in _texts(form)
    assert (form.client_id.text(), form.client_id.isReadOnly()) == ("", False)
    form.client_id.setText("Ov23liTyped")
    assert not form.save.isEnabled()  # the secret of the practice client is not lent
    assert form.secret is not None
    form.secret.edit.setText("made-up")
    form.save.click()
    assert services.manager.calls[0] == (
        "set_registration",
        "github",
        "Ov23liTyped",
        Secret("made-up"),
        "oauth2",
    )


def test_what_was_typed_is_still_there_after_going_back(window: MainWindow) -> None:
    page = _guide(window, "gmail")
    page.form.client_id.setText(_GOOD)
    assert page.form.secret is not None
    page.form.secret.edit.setText("shown once")
    page.back.click()
    form = _guide(window, "google_drive").form  # the same registration
    assert form.client_id.text() == _GOOD
    assert form.secret is not None
    assert form.secret.value() == Secret("shown once")
    assert form.save.isEnabled()
    assert _guide(window, "slack").form.client_id.text() == ""


def test_an_organisation_half_typed_is_still_there_after_going_back(window: MainWindow) -> None:
    page = _guide(window, "outlook")
    assert page.form.tenant is not None
    page.form.tenant.choices[""].click()
    page.form.tenant.organisation.setText("example.")
    page.back.click()
    field = _guide(window, "teams").form.tenant
    assert field is not None
    assert field.choices[""].isChecked()
    assert field.organisation.text() == "example."
    field.choices["common"].click()
    assert window.commands.drafts.find(window.commands.spec("outlook")) is None


def test_what_was_saved_or_emptied_is_no_draft(window: MainWindow) -> None:
    form = _guide(window, "gmail").form
    form.fill(_GOOD, Secret("made-up"))
    form.save.click()
    assert _guide(window, "gmail").form.client_id.text() == ""
    form = _guide(window, "slack").form
    form.client_id.setText("1.2")
    form.client_id.clear()
    assert window.commands.drafts.find(window.commands.spec("slack")) is None


def test_a_link_can_be_copied_where_no_browser_opens(window: MainWindow) -> None:
    page = _guide(window, "github")
    [copy] = [one for one in page.steps.findChildren(CopyButton) if one.text() == "Copy link"]
    copy.click()
    assert QGuiApplication.clipboard().text() == page.spec.setup.steps[0].link
    assert copy.text() == "Copied"


def test_the_steps_ahead_end_with_pasting_and_saving(window: MainWindow) -> None:
    window.choose("google_drive")
    page = window.home.pane.page
    assert isinstance(page, NotSetUpPage)
    assert _texts(page).splitlines()[-1] == "Paste it into the guide and press Save and sign in."


def test_the_return_address_is_copied_letter_by_letter(window: MainWindow) -> None:
    page = _guide(window, "slack")
    address = "http://127.0.0.1:53682/callback/slack"
    assert address in [field.value for field in page.steps.copies]
    for field in page.steps.copies:
        field.copy()
        assert QGuiApplication.clipboard().text() == field.value


def test_the_way_by_hand_stands_apart_and_links_name_their_page(window: MainWindow) -> None:
    page = _guide(window, "slack")
    [box] = page.steps.findChildren(QPlainTextEdit)
    assert box.toPlainText().startswith("app: Atom Desktop\nback: http://127.0.0.1")
    words = _texts(page.steps)
    assert "Or by hand, instead of step 1" in words
    assert words.index("Paste it beside these steps") < words.index("Or by hand")
    page = _guide(window, "gmail")
    links = [one.text() for one in page.steps.findChildren(QAbstractButton)]
    assert "Open the page for a new project" in links
    assert "Or by hand" not in _texts(page.steps)
    assert "The same client ID serves Google Drive." in _texts(page)


def test_the_decisive_step_is_named_in_words_once(window: MainWindow) -> None:
    for provider_id in ("gmail", "slack"):
        words = _texts(_guide(window, provider_id).steps)
        assert words.count("The step that matters most") == 1


def test_where_nothing_is_registered_the_guide_says_so(window: MainWindow) -> None:
    assert "Nothing to register" in _texts(_guide(window, "gmail"))


def test_trello_offers_both_ways_to_sign_in(window: MainWindow) -> None:
    page = _guide(window, "trello")
    assert page.form.secret is not None
    page.choices["api_key"].click()
    assert page.spec.variant == "api_key"
    assert page.choices["api_key"].isChecked()
    assert "Client secret" not in _texts(page.form)


def test_google_s_file_fills_both_fields(window: MainWindow, tmp_path: Path) -> None:
    form = _guide(window, "gmail").form
    file = tmp_path / "client_secret_1.json"
    file.write_text(_FILE)
    form.json.take_file(str(file))
    assert form.client_id.text() == _GOOD
    assert form.save.isEnabled()
    QGuiApplication.clipboard().setText(_FILE.replace("4815", "2342"))
    form.json.paste.click()
    assert form.client_id.text().startswith("2342")
    QGuiApplication.clipboard().setText("something else")
    form.json.paste.click()
    assert "The clipboard holds no such text" in form.json.problem.text()


def test_another_file_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    form = _guide(window, "gmail").form
    form.json.take_file(str(tmp_path / "is not there"))
    assert form.json.problem.isVisible()
    form.json.take_text('{"web": {"client_id": "x", "client_secret": "made-up"}}')
    assert "Desktop app" in form.json.problem.text()
    assert "made-up" not in form.json.problem.text()
    assert form.client_id.text() == ""


def test_a_pipe_that_was_dropped_keeps_nobody_waiting(window: MainWindow, tmp_path: Path) -> None:
    form = _guide(window, "gmail").form
    os.mkfifo(tmp_path / "client_secret_1.json")
    form.json.take_file(str(tmp_path / "client_secret_1.json"))
    assert form.json.problem.isVisible()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"installed": 1}',
        '{"installed": {"client_id": 7}}',
        '{"installed": {"client_id": " "}}',
        '{"installed": {"client_id": "half a \\ud83d sign"}}',
        '{"installed": {"client_id": "good", "client_secret": "half a \\ud83d sign"}}',
        "[" * 60_000,
        "x" * 70_000,
    ],
)
def test_a_file_that_is_something_else_is_refused(text: str) -> None:
    with pytest.raises(NotAClientFileError):
        read_client(text)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", ""]
)
def test_only_web_pages_are_opened(address: str) -> None:
    assert not open_web_page(address)
