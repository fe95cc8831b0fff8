"""Pictures of every screen, for people to look at.

QT_QPA_PLATFORM=offscreen PYTHONPATH=.:tests/fakes python tests/fakes/screens.py [folder [name...]]
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from alert_samples import alert
from ending_rows import LONG, connected, in_testing, partly_allowed
from fake_manager import (
    FakeManager,
    FakeServices,
    leaving_view,
    view_of,
    withdrawal_views,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_guides import GUIDED, real_guide
from sample_history import a_month
from sample_registrations import long_registrations, registrations
from sample_rows import NOW, long_names, many_accounts, row, ten_states, usual_day

from atom_desktop.connections.alert import AlertKind
from atom_desktop.connections.alerts import Alerts
from atom_desktop.connections.connection import ClientRegistration, ConnectionStatus
from atom_desktop.connections.credentials import RegistrationView
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.registration_check import RegistrationCheck, RegistrationVerdict
from atom_desktop.connections.sign_in import OtherAccount, SignInPhase
from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.foundation.errors import AtomError, LockedError, SignInError, StorageError
from atom_desktop.foundation.events import UncaughtError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import Settings
from atom_desktop.foundation.unexpected import Unexpected
from atom_desktop.notices import clock_notice, storage_notice, unexpected_notice
from atom_desktop.storage.archive_report import Kind as Carried
from atom_desktop.storage.archive_report import Line, Report, Verdict
from atom_desktop.ui.main_window import MainWindow
from atom_desktop.ui.pages.activity.lines import Kind
from atom_desktop.ui.pages.activity.page import ActivityPage
from atom_desktop.ui.pages.before import BeforeCard
from atom_desktop.ui.pages.connect import ConnectPage
from atom_desktop.ui.pages.credentials import CredentialsPage
from atom_desktop.ui.pages.guide import GuidePage
from atom_desktop.ui.pages.settings.page import SettingsPage
from atom_desktop.ui.pages.settings.storage import StorageSection
from atom_desktop.ui.pages.waiting import WaitingCard
from atom_desktop.ui.theme import Scheme, apply_theme

ShowWindow = Callable[[MainWindow], MainWindow]
OpenWindow = Callable[[FakeServices], MainWindow]
_LONG_ADDRESS = (
    "wilhelmina-konstantina.featherstonehaugh@department-of-very-long-addresses.example.com"
)


def _home() -> MainWindow:
    return MainWindow(FakeServices(manager=FakeManager(rows=usual_day(), entries=a_month())))


def _loading() -> MainWindow:
    window = MainWindow()
    window.show_loading()
    return window


def _activity_loading() -> MainWindow:
    window = _activity()
    page = _activity_page(window)
    page.stack.setCurrentWidget(page.loading)
    return window


def _activity() -> MainWindow:
    window = _home()
    window.rail.places["activity"].click()
    return window


def _activity_page(window: MainWindow) -> ActivityPage:
    assert isinstance(window._page, ActivityPage)
    return window._page


def _activity_empty() -> MainWindow:
    window = _states()
    window.rail.places["activity"].click()
    return window


def _activity_filtered() -> MainWindow:
    window = _activity()
    page = _activity_page(window)
    page.show_service("slack")
    page.kinds.buttons[Kind.TROUBLE].click()
    return window


def _activity_no_match() -> MainWindow:
    window = _activity()
    _activity_page(window).search.setText("xylophone")
    return window


def _activity_failed() -> MainWindow:
    manager = FakeManager(rows=usual_day())
    window = MainWindow(FakeServices(manager=manager))
    manager.history_error = StorageError("database_busy", path="atom.db")
    window.rail.places["activity"].click()
    return window


def _states() -> MainWindow:
    return MainWindow(FakeServices())


def _first_run() -> MainWindow:
    rows = tuple(row(one.provider_id, ConnectionStatus.READY) for one in ten_states())
    place = StoragePlace(kind=PlaceKind.MEMORY, name=tr("memory"))
    notice = storage_notice(replace(place, trouble="keyring_missing"))
    assert notice is not None
    return MainWindow(
        FakeServices(
            manager=FakeManager(rows=rows, place=place),
            practice=True,
            storage_words=place.name,
            notices=(notice,),
        )
    )


def _unexpected() -> MainWindow:
    seen = Unexpected(lambda: NOW)
    seen.note(UncaughtError(where="task renewals", kind="ValueError"))
    notice = unexpected_notice(seen)
    assert notice is not None
    manager = FakeManager(rows=usual_day())
    return MainWindow(FakeServices(manager=manager, unexpected=seen, notices=(notice,)))


def _not_set_up() -> MainWindow:
    window = _home()
    window.choose("google_drive")
    return window


def _another_account() -> MainWindow:
    window = _home()
    window.act(window.home.summaries["c-github"], Action.ADD_ACCOUNT)
    return window


def _before() -> MainWindow:
    window = _home()
    window.choose("trello")
    return window


def _fewer_permissions() -> MainWindow:
    window = _home()
    window.act(window.home.summaries["c-github"], Action.CHANGE_PERMISSIONS)
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, BeforeCard)
    page.card.boxes.boxes["mail.send"].click()
    return window


def _waiting() -> MainWindow:
    views = {"s-teams": view_of("teams")}
    window = MainWindow(FakeServices(manager=FakeManager(views=views)))
    window.choose("c-teams")
    return window


def _waiting_help() -> MainWindow:
    window = _waiting()
    page = window.home.pane.page
    assert isinstance(page, ConnectPage)
    assert isinstance(page.card, WaitingCard)
    page.card.help_link.click()
    return window


def _failed(code: str = "access_denied") -> MainWindow:
    window = _home()
    view = view_of("trello", SignInPhase.FAILED, failure=SignInError(code))
    window.home.pane.follow("trello", "s-trello")
    services = window._services
    assert isinstance(services, FakeServices)
    services.manager.views["s-trello"] = view
    window.choose("trello")
    return window


def _not_begun(error: AtomError) -> MainWindow:
    """Return the page of a sign-in that could not even begin."""
    window = _home()
    services = window._services
    assert isinstance(services, FakeServices)
    services.manager.error = error
    window.commands.act(window.home.summaries["c-slack"], Action.SIGN_IN_AGAIN)
    return window


def _trouble(service: str, status: ConnectionStatus, code: str) -> MainWindow:
    failed_at = NOW - timedelta(hours=2)
    return _one(connected(service, status=status, failure_code=code, failed_at=failed_at))


def _clock_off() -> MainWindow:
    window = MainWindow(
        FakeServices(
            manager=FakeManager(rows=usual_day()), notices=clock_notice(timedelta(minutes=12))
        )
    )
    window.choose("c-gmail")
    return window


def _other_account(got: str, expected: str, connection_id: str | None = None) -> MainWindow:
    window = _home()
    other = OtherAccount(got=got, expected=expected, held_until=NOW, connection_id=connection_id)
    view = view_of("gmail", SignInPhase.OTHER_ACCOUNT, other=other)
    window.home.pane.follow("c-gmail", "s-gmail")
    services = window._services
    assert isinstance(services, FakeServices)
    services.manager.views["s-gmail"] = view
    window.choose("c-gmail")
    return window


def _one(made: ConnectionSummary) -> MainWindow:
    rows = (made, *(one for one in usual_day() if one.provider_id != made.provider_id))
    window = MainWindow(FakeServices(manager=FakeManager(rows=rows)))
    window.choose(made.key)
    return window


def _guide_tenant(tenant: str) -> MainWindow:
    window = _home()
    window.open_guide("outlook")
    page = window.stack.currentWidget()
    assert isinstance(page, GuidePage)
    assert page.form.tenant is not None
    page.form.client_id.setText("00001111-aaaa-2222-bbbb-3333cccc4444")
    if tenant:
        page.form.tenant.choices[""].click()
        page.form.tenant.organisation.setText(tenant)
    return window


def _guide_practice() -> MainWindow:
    client = ClientRegistration(family="github", client_id="made-up", source="practice")
    manager = FakeManager(rows=usual_day(), registrations={"github": client})
    window = MainWindow(FakeServices(manager=manager, practice=True))
    window.open_guide("github")
    return window


def _guide_checked(verdict: RegistrationVerdict, code: str = "") -> MainWindow:
    window = _home()
    services = window._services
    assert isinstance(services, FakeServices)
    services.manager.credentials.found = RegistrationCheck(verdict=verdict, at=NOW, code=code)
    window.open_guide("github")
    page = window._page
    assert isinstance(page, GuidePage)
    page.form.fill("Ov23liExampleExample", Secret("made-up"))
    page.form.check.click()
    return window


def _credentials(listed: tuple[RegistrationView, ...]) -> MainWindow:
    window = _home()
    services = window._services
    assert isinstance(services, FakeServices)
    services.manager.credentials.listed = listed
    window.rail.places["credentials"].click()
    return window


def _credentials_removing() -> MainWindow:
    window = _credentials(registrations())
    page = window._page
    assert isinstance(page, CredentialsPage)
    page.cards["google", "oauth2"].remove.click()
    return window


def _welcome(step: int, place: StoragePlace | None = None) -> MainWindow:
    rows = tuple(row(one.provider_id, ConnectionStatus.NOT_SET_UP) for one in ten_states())
    manager = FakeManager(rows=rows) if place is None else FakeManager(rows=rows, place=place)
    window = MainWindow(FakeServices(manager=manager))
    window.greeter.greet().go(step)
    return window


def _settings(section: str, services: FakeServices | None = None) -> MainWindow:
    window = MainWindow(services or FakeServices(manager=FakeManager(rows=usual_day())))
    window.open_settings(section)
    return window


def _storage_section(window: MainWindow) -> StorageSection:
    page = window._page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, StorageSection)
    return page.section


def _vault() -> FakeServices:
    place = StoragePlace(kind=PlaceKind.VAULT, name=tr("Encrypted vault"))
    return FakeServices(
        manager=FakeManager(rows=usual_day(), place=place), storage_words=place.name
    )


def _to_vault() -> MainWindow:
    window = _settings("storage")
    _storage_section(window).ask_for_vault()
    return window


def _to_keyring() -> MainWindow:
    window = _settings("storage", _vault())
    _storage_section(window).ask_for_keyring(locked=True)
    return window


def _export() -> MainWindow:
    window = _settings("storage")
    card = _storage_section(window).carry.export_to(Path("atom-desktop.atomarchive"))
    card.choice.setChecked(True)
    card.refuse(tr("The two passphrases differ."))
    return window


def _import() -> MainWindow:
    window = _settings("storage")
    _storage_section(window).carry.import_from(Path("atom-desktop.atomarchive"))
    return window


def _imported() -> MainWindow:
    window = _settings("storage")
    lines = (
        Line(kind=Carried.SETTINGS, name="settings.toml", verdict=Verdict.DIFFERS),
        Line(kind=Carried.CLIENT, name="github", verdict=Verdict.TAKEN),
        Line(kind=Carried.ACCOUNT, name="GitHub (ana)", verdict=Verdict.TAKEN),
        Line(kind=Carried.ACCOUNT, name="Slack (ana@example.com)", verdict=Verdict.OLDER),
        Line(kind=Carried.ACCOUNT, name="Asana (ana@example.com)", verdict=Verdict.OTHER_CLIENT),
    )
    window.carrying.imported.emit(Report(lines=lines))
    return window


def _disconnect() -> MainWindow:
    window = _home()
    window.act(window.home.summaries["c-gmail"], Action.DISCONNECT)
    window.toast.say(
        tr("{service} connected as {account}.", service="Gmail", account="ana@example.com")
    )
    return window


def _undo() -> MainWindow:
    manager = FakeManager(rows=tuple(one for one in usual_day() if one.key != "c-slack"))
    manager.disconnecting.views = (leaving_view(),)
    manager.disconnecting.lines = withdrawal_views()
    return MainWindow(FakeServices(manager=manager))


def _sibling() -> MainWindow:
    window = _home()
    services = window._services
    assert isinstance(services, FakeServices)
    services.manager.disconnecting.sibling = "Google Drive"
    window.act(window.home.summaries["c-gmail"], Action.DISCONNECT)
    return window


def _long() -> MainWindow:
    window = MainWindow(
        FakeServices(manager=FakeManager(rows=tuple(replace(one) for one in long_names())))
    )
    window.choose("c-slack")
    return window


def _accounts(number: int) -> MainWindow:
    made = many_accounts(number)
    window = MainWindow(FakeServices(manager=FakeManager(rows=made, entries=a_month())))
    window.choose(made[0].key)
    return window


def _no_match() -> MainWindow:
    window = _home()
    window.home.search.setText("xylophone")
    return window


def _locked_vault() -> MainWindow:
    place = StoragePlace(kind=PlaceKind.VAULT, name=tr("Encrypted vault"), trouble="vault_locked")
    rows = tuple(row(one.provider_id, ConnectionStatus.LOCKED) for one in usual_day())
    notice = storage_notice(place)
    assert notice is not None
    return MainWindow(
        FakeServices(
            manager=FakeManager(rows=rows, place=place),
            storage_words=place.name,
            notices=(notice,),
        )
    )


def _offline() -> MainWindow:
    rows = tuple(
        replace(
            one,
            status_label=tr("Can't reach {service}", service=one.service_name),
            second_line=tr("Trying again by itself"),
        )
        for one in (row(one.provider_id, ConnectionStatus.UNREACHABLE) for one in usual_day())
    )
    return MainWindow(FakeServices(manager=FakeManager(rows=rows)))


def _narrow() -> MainWindow:
    window = _states()
    window.resize(900, 600)
    return window


def _alerts() -> MainWindow:
    """Return the list with everything that can be in it."""
    services = FakeServices(settings=Settings(quiet_hours="22:00-07:00", muted_services=("teams",)))
    services.alerts.list = Alerts(
        (
            alert(1, AlertKind.SIGN_IN_AGAIN, "Notion", is_told=True, ended_at=NOW),
            alert(2, AlertKind.CLOCK_OFF, "", is_told=True, ended_at=NOW),
            alert(3, AlertKind.PROBLEM, "Gmail", is_told=True, is_read=True),
        )
    )
    window = MainWindow(services)
    window.open_alerts()
    window.alerting.centre.snooze([3])
    return window


def _alerts_empty() -> MainWindow:
    rows = tuple(one for one in usual_day() if not one.status.needs_user)
    window = MainWindow(FakeServices(manager=FakeManager(rows=rows)))
    window.open_alerts()
    return window


def _alerts_paused() -> MainWindow:
    window = _alerts()
    window.alerting.centre.pause(NOW + timedelta(hours=8))
    return window


def _alerts_long() -> MainWindow:
    window = _long()
    window.open_alerts()
    return window


def _toast_of_an_alert(make: Callable[[], MainWindow] = _home) -> MainWindow:
    window = make()
    centre = window.alerting.centre
    ids = [one.id for one in centre.alerts.all() if one.is_open]
    window.alerting._show_toast(centre._notification(ids), ids)
    return window


def _palette(typed: str) -> MainWindow:
    window = _home()
    window.shortcuts.palette.open()
    QTest.keyClicks(window.shortcuts.palette.field, typed)
    return window


def _keyboard_map() -> MainWindow:
    window = _home()
    next(one for one in window.shortcuts.all if "F1" in one.keys).act()
    return window


SCREENS: dict[str, Callable[[], MainWindow]] = {
    "home": _home,
    "loading": _loading,
    "states": _states,
    "one-account": lambda: _accounts(1),
    "forty-accounts": lambda: _accounts(40),
    "no-match": _no_match,
    "locked-vault": _locked_vault,
    "offline": _offline,
    "first-run": _first_run,
    "unexpected": _unexpected,
    "not-set-up": _not_set_up,
    "before": _before,
    "fewer-permissions": _fewer_permissions,
    "another-account": _another_account,
    "waiting": _waiting,
    "waiting-help": _waiting_help,
    "failed": _failed,
    "failed-client-id": lambda: _failed("invalid_client"),
    "failed-administrator": lambda: _failed("admin_approval_required"),
    "not-begun-port": lambda: _not_begun(SignInError("port_taken", port="53682", holder="rclone")),
    "not-begun-keyring": lambda: _not_begun(LockedError("keyring_locked")),
    "problem-address": lambda: _trouble("slack", ConnectionStatus.PROBLEM, "redirect_uri_mismatch"),
    "problem-administrator": lambda: _trouble(
        "outlook", ConnectionStatus.PROBLEM, "admin_approval_required"
    ),
    "test-ended": lambda: _trouble("gmail", ConnectionStatus.SIGN_IN_AGAIN, "testing_ended"),
    "clock-off": _clock_off,
    "kept-alive": lambda: _one(connected("outlook")),
    "ends-in-days": lambda: _one(in_testing(60)),
    "ends-today": lambda: _one(in_testing(20)),
    "ends-today-long": lambda: _one(in_testing(20, LONG)),
    "partly-allowed": lambda: _one(partly_allowed()),
    "partly-allowed-long": lambda: _one(partly_allowed(LONG)),
    "other-account": lambda: _other_account("bo@example.org", "ana@example.com"),
    "other-account-connected": lambda: _other_account("bo@example.org", "ana@example.com", "c-2"),
    "other-account-long": lambda: _other_account(_LONG_ADDRESS, f"second.{_LONG_ADDRESS}"),
    "alerts": _alerts,
    "alerts-empty": _alerts_empty,
    "alerts-paused": _alerts_paused,
    "alerts-long": _alerts_long,
    "alert-toast": _toast_of_an_alert,
    "alert-toast-many": lambda: _toast_of_an_alert(_long),
    "guide-tenants": lambda: _guide_tenant(""),
    "guide-organisation": lambda: _guide_tenant("contoso"),
    "guide": lambda: real_guide("gmail"),
    **{
        f"guide-{service}": partial(real_guide, service)
        for service in GUIDED
        if service not in ("gmail", "google_drive")
    },
    "guide-practice": _guide_practice,
    "guide-checked": lambda: _guide_checked(RegistrationVerdict.ACCEPTED),
    "guide-refused": lambda: _guide_checked(RegistrationVerdict.REFUSED, "redirect_uri_mismatch"),
    "guide-unreachable": lambda: _guide_checked(RegistrationVerdict.UNKNOWN, "unreachable"),
    "credentials": lambda: _credentials(registrations()),
    "credentials-empty": lambda: _credentials(()),
    "credentials-long": lambda: _credentials(long_registrations()),
    "credentials-removing": _credentials_removing,
    "welcome": lambda: _welcome(0),
    "welcome-storage": lambda: _welcome(1),
    "welcome-no-keyring": lambda: _welcome(
        1, StoragePlace(kind=PlaceKind.MEMORY, name=tr("memory"))
    ),
    "welcome-begin": lambda: _welcome(2),
    "activity": _activity,
    "activity-loading": _activity_loading,
    "activity-empty": _activity_empty,
    "activity-filtered": _activity_filtered,
    "activity-no-match": _activity_no_match,
    "activity-failed": _activity_failed,
    "settings": lambda: _settings("general"),
    "settings-notifications": lambda: _settings("notifications"),
    "settings-storage": lambda: _settings("storage"),
    "settings-vault": lambda: _settings("storage", _vault()),
    "settings-to-vault": _to_vault,
    "settings-to-keyring": _to_keyring,
    "settings-network": lambda: _settings("network"),
    "settings-developer": lambda: _settings("developer"),
    "about": lambda: _settings("about"),
    "export": _export,
    "import": _import,
    "imported": _imported,
    "disconnect": _disconnect,
    "disconnect-sibling": _sibling,
    "undo": _undo,
    "palette": lambda: _palette(""),
    "palette-matches": lambda: _palette("gmail"),
    "palette-no-match": lambda: _palette("xylophone"),
    "keyboard-map": _keyboard_map,
    "long": _long,
    "narrow": _narrow,
}


def main(folder: Path, names: tuple[str, ...]) -> None:
    """Write one PNG for each of these screens, or every one, in both schemes."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in Scheme:
        apply_theme(app, scheme)
        for name, make in SCREENS.items():
            if names and name not in names:
                continue
            window = make()
            if name != "narrow":
                window.resize(1120, 856)
            window.show()
            for _ in range(4):
                app.processEvents()
            window.grab().save(str(folder / f"{name}-{scheme}.png"))
            if window.is_filled:
                window.bridge.close()
            window.deleteLater()
            app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/screens"), tuple(sys.argv[2:]))
