"""All registrations on a page, and how a check of one is shown there and in the guide."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fake_manager import FakeManager, FakeServices
from PySide6.QtWidgets import QLabel, QWidget
from sample_registrations import registrations
from sample_rows import NOW
from screens import OpenWindow

from atom_desktop.connections.connection import ClientRegistration
from atom_desktop.connections.registration_check import RegistrationCheck, RegistrationVerdict
from atom_desktop.foundation.errors import LockedError
from atom_desktop.foundation.events import ProviderChanged
from atom_desktop.foundation.secret import Secret
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.credentials import CredentialsPage
from atom_desktop.ui.pages.guide import GuidePage

_GOOGLE, _GITHUB, _DROPBOX = ("google", "oauth2"), ("github", "oauth2"), ("dropbox", "oauth2")


@pytest.fixture
def page(window: MainWindow, services: FakeServices) -> CredentialsPage:
    services.manager.credentials.listed = registrations()
    window.rail.places["credentials"].click()
    made = window.stack.currentWidget()
    assert isinstance(made, CredentialsPage)
    return made


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def _guide(window: MainWindow, provider_id: str) -> GuidePage:
    window.open_guide(provider_id)
    made = window.stack.currentWidget()
    assert isinstance(made, GuidePage)
    return made


def test_each_registration_stands_once_with_its_accounts_and_its_last_check(
    page: CredentialsPage,
) -> None:
    assert list(page.cards) == [_GOOGLE, ("microsoft", "oauth2"), _GITHUB, _DROPBOX]
    google = _texts(page.cards[_GOOGLE])
    assert "Gmail and Google Drive" in google
    assert "Used by Gmail, ana@example.com · Google Drive, ana@example.com" in google
    assert "Serves Gmail and Google Drive" in google
    assert "Google knows this client ID and secret" in google
    assert "Checked 2 h ago." in google
    assert "Not checked yet" in _texts(page.cards["microsoft", "oauth2"])
    github = _texts(page.cards[_GITHUB])
    assert "GitHub rejected the client ID or secret" in github
    assert "Serves" not in github


def test_a_registration_from_outside_cannot_be_removed_here(page: CredentialsPage) -> None:
    assert not page.cards[_DROPBOX].remove.isVisible()
    assert "changed there" in _texts(page.cards[_DROPBOX])


def test_a_check_asks_about_the_kept_client_and_shows_what_came_of_it(
    page: CredentialsPage, services: FakeServices
) -> None:
    services.manager.credentials.found = RegistrationCheck(
        verdict=RegistrationVerdict.UNKNOWN, at=NOW, code="unreachable"
    )
    card = page.cards[_GITHUB]
    card.check.click()
    assert services.manager.calls == [("check_registration", "github", "oauth2", None, None)]
    assert page.cards[_GITHUB] is card
    assert card.verdict.title.text() == "It could not be checked"
    assert "Nothing has changed." in card.verdict.more.text()
    assert card.check.text() == "Check"


def test_a_sign_in_since_says_more_than_an_older_check_on_this_page(
    page: CredentialsPage, services: FakeServices
) -> None:
    services.manager.credentials.found = RegistrationCheck(
        verdict=RegistrationVerdict.UNKNOWN, at=NOW - timedelta(minutes=2), code="unreachable"
    )
    page.cards[_GOOGLE].check.click()
    assert page.cards[_GOOGLE].verdict.title.text() == "It could not be checked"
    services.manager.credentials.listed = tuple(
        replace(view, checked_at=NOW, check_code="") for view in registrations()
    )
    page.refresh()
    assert page.cards[_GOOGLE].verdict.title.text() == "Google knows this client ID and secret"


def test_a_check_that_cannot_begin_says_why_and_frees_its_button(
    page: CredentialsPage, window: MainWindow, services: FakeServices
) -> None:
    services.manager.error = LockedError("keyring_locked")
    page.cards[_GOOGLE].check.click()
    assert page.cards[_GOOGLE].check.text() == "Check"
    assert "Google knows" in _texts(page.cards[_GOOGLE])
    assert window.toast.isVisible()


def test_removing_asks_first_and_keeps_the_page(
    page: CredentialsPage, window: MainWindow, services: FakeServices
) -> None:
    card = page.cards[_GITHUB]
    card.remove.click()
    assert card.question.isVisible()
    assert window.focusWidget() is card.keep
    card.keep.click()
    assert not card.question.isVisible()
    assert services.manager.calls == []
    card.remove.click()
    card.really.click()
    assert services.manager.calls == [("remove_registration", "github", "oauth2")]
    services.manager.credentials.listed = registrations()[:2]
    services.bus.publish(ProviderChanged(provider_id="github"))
    page.refresh()
    assert _GITHUB not in page.cards
    assert window.stack.currentWidget() is page


def test_the_guide_is_one_click_away(page: CredentialsPage, window: MainWindow) -> None:
    page.cards[_GITHUB].guide.click()
    guide = window.stack.currentWidget()
    assert isinstance(guide, GuidePage)
    assert guide.spec.id == "github"


def test_without_registrations_the_page_says_where_to_begin(window: MainWindow) -> None:
    window.rail.places["credentials"].click()
    page = window.stack.currentWidget()
    assert page is not None
    assert "Nothing is registered yet" in _texts(page)


def test_the_guide_checks_what_is_typed_before_it_is_saved(
    window: MainWindow, services: FakeServices
) -> None:
    form = _guide(window, "github").form
    form.client_id.setText("Ov23liExampleExample")
    assert not form.check.isEnabled()  # the secret is missing
    form.fill("Ov23liExampleExample", Secret("made-up"))
    form.check.click()
    assert services.manager.calls == [
        ("check_registration", "github", "oauth2", "Ov23liExampleExample", Secret("made-up"))
    ]
    assert form.result.title.text() == "GitHub knows this client ID and secret"
    form.client_id.setText("Ov23liExampleExampl")
    assert form.result.isHidden()  # it was about something else


def test_the_guide_tells_a_wrong_client_from_a_wrong_return_address(
    window: MainWindow, services: FakeServices
) -> None:
    form = _guide(window, "github").form
    titles = []
    for code in ("invalid_client", "redirect_uri_mismatch"):
        services.manager.credentials.found = RegistrationCheck(
            verdict=RegistrationVerdict.REFUSED, at=NOW, code=code
        )
        form.fill("Ov23liExampleExample", Secret("made-up"))
        form.check.click()
        titles.append(form.result.title.text())
    assert titles == [
        "GitHub rejected the client ID or secret",
        "GitHub does not know the return address",
    ]


def test_an_answer_to_what_was_typed_before_is_not_shown(window: MainWindow) -> None:
    page = _guide(window, "github")
    page.form.fill("Ov23liExampleExample", Secret("made-up"))
    page.form.check.click()
    page.form.client_id.setText("Ov23liSomethingElse")
    check = RegistrationCheck(verdict=RegistrationVerdict.ACCEPTED, at=NOW)
    window.commands.checks.ended.emit("github", "oauth2", check)
    assert page.form.result.isHidden()
    window.commands.checks.ended.emit("google", "oauth2", check)
    assert page.form.result.isHidden()


def test_the_guide_of_a_sibling_shows_the_last_check_and_checks_the_kept_client(
    open_window: OpenWindow,
) -> None:
    view = registrations()[0]
    kept = ClientRegistration(family="google", client_id=view.client_id)
    manager = FakeManager(registrations={"google_drive": kept})
    manager.credentials.listed = (view,)
    window = open_window(FakeServices(manager=manager))
    form = _guide(window, "google_drive").form
    assert form.result.more.text() == "Checked 2 h ago."
    form.check.click()
    assert manager.calls == [("check_registration", "google_drive", "oauth2", None, None)]
