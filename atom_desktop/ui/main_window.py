"""The window: pages, shortcuts, and what closing means.

Its frame is painted before the core is there; `attach` brings the pages. What only they need is
imported then, so that a double click is answered at once.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QSystemTrayIcon,
    QWidget,
)

from atom_desktop.connections.summary import Action, ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.paths import DEFAULT_PROFILE
from atom_desktop.foundation.settings import Closing
from atom_desktop.ui.activation import activate, lent
from atom_desktop.ui.widgets.frames import line
from atom_desktop.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from collections.abc import Callable

    from atom_desktop.foundation.settings import LanguageChoice, Settings
    from atom_desktop.ui.alerting import Alerting
    from atom_desktop.ui.bridge import Bridge
    from atom_desktop.ui.carrying import Carrying
    from atom_desktop.ui.commands import Commands
    from atom_desktop.ui.greeting import Greeting
    from atom_desktop.ui.pages.detail import DetailPage
    from atom_desktop.ui.pages.home import HomePage
    from atom_desktop.ui.pages.home_skeleton import HomeSkeleton
    from atom_desktop.ui.places import Places
    from atom_desktop.ui.ports import Services
    from atom_desktop.ui.profile_menu import Profiles
    from atom_desktop.ui.shortcuts import Shortcuts
    from atom_desktop.ui.widgets.toast import Toast

_SMALLEST = (900, 600)
_USUAL = (1120, 856)
_SCREEN_SHARE = 0.92
_COMPACT_BELOW = 1060
_PANE = (352, 480)  # narrowest, widest
_LOADING_AFTER_MS = 300  # what comes sooner would only flash
_PANE_SHARE = 0.335


class MainWindow(QMainWindow):
    """`quit_wanted` is emitted when the person ends the app, by shortcut or by closing.

    Made without `services` it is the empty frame; `attach` fills it.

    Closing only hides the window while `hides_on_close()` is true: something must be left to
    bring it back.
    """

    quit_wanted = Signal()
    relocation_wanted = Signal(object)  # Relocation
    language_wanted = Signal(object)  # LanguageChoice

    alerting: "Alerting"
    commands: "Commands"
    bridge: "Bridge"
    carrying: "Carrying"
    places: "Places"
    profiles: "Profiles"
    home: "HomePage"
    shortcuts: "Shortcuts"
    toast: "Toast"
    _services: "Services"
    _language: "LanguageChoice"
    _page: QWidget

    def __init__(self, services: "Services | None" = None) -> None:
        super().__init__()
        self._has_asked = False
        self.is_filled = False
        self.loading: HomeSkeleton | None = None
        self.greeting = ""
        self.hides_on_close: Callable[[], bool] = lambda: False
        self.setWindowTitle("Atom Desktop")
        self.setAccessibleName("Atom Desktop")
        self.setMinimumSize(*_SMALLEST)
        self.resize(_usual_size(self.screen().availableGeometry().size()))
        self.rail = Rail()
        self.stack = QStackedWidget()
        self.central = QWidget()
        layout = line(self.central, gap=0)
        layout.addWidget(self.rail)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(self.central)
        if services is not None:
            self.attach(services)
        else:
            QTimer.singleShot(_LOADING_AFTER_MS, self, self.show_loading)

    def show_loading(self) -> None:
        """Show where everything will stand, unless it does already."""
        from atom_desktop.ui.pages.home_skeleton import HomeSkeleton  # noqa: PLC0415  # seldom

        if not self.is_filled:
            self.loading = HomeSkeleton()
            self.stack.addWidget(self.loading)
            self._fit()

    def attach(self, services: "Services") -> None:
        """Fill the frame with the pages of `services`; call it once."""
        from atom_desktop.ui.alerting import Alerting  # noqa: PLC0415
        from atom_desktop.ui.bridge import Bridge  # noqa: PLC0415  # not for the frame
        from atom_desktop.ui.carrying import Carrying  # noqa: PLC0415
        from atom_desktop.ui.commands import Commands  # noqa: PLC0415
        from atom_desktop.ui.pages.home import HomePage  # noqa: PLC0415
        from atom_desktop.ui.places import Places  # noqa: PLC0415
        from atom_desktop.ui.profile_menu import Profiles  # noqa: PLC0415
        from atom_desktop.ui.shortcuts import Shortcuts  # noqa: PLC0415
        from atom_desktop.ui.widgets.toast import Toast  # noqa: PLC0415

        self._services = services
        self._language = services.settings.language
        if services.practice:
            self.setWindowTitle(tr("Practice"))  # Qt adds the app's name
        elif services.paths.profile != DEFAULT_PROFILE:
            self.setWindowTitle(services.paths.profile)
        self.commands = Commands(services, self)
        self.bridge = Bridge(services.bus, self)
        self.carrying = Carrying(services, self)
        self.places = Places(services, self.commands, self.carrying, self)
        if not services.practice:
            self.profiles = Profiles(services.paths, self)
            self.rail.add_profile(services.paths.profile, self.profiles.menu)
        self.home = HomePage(services, self.commands)
        self._page = self.home
        self.is_filled = True
        self._put_first(self.home)
        self.alerting = Alerting(self, services)
        self.toast = Toast(self.stack, self.home.foot_height)
        self._connect()
        self.shortcuts = Shortcuts(self)
        self._fit()
        self._refresh()
        self.home.focus_chosen()
        if self.greeting:
            self.toast.say(self.greeting)

    @property
    def is_busy(self) -> bool:
        """Whether something that was begun here has not come to its end."""
        return self.commands.is_busy or self.carrying.is_busy or self.places.preferences.is_busy

    def bring_back(self) -> None:
        """Show the window in front, wherever it was."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        activate(self)

    def come_forward(self, token: str) -> None:
        """Do so by the token that a desktop gave for it, or none."""
        with lent(token):
            self.bring_back()

    def choose(self, key: str) -> None:
        """Show the row of `key` in full."""
        self.go_home()
        self.home.choose(key)

    def act(self, summary: ConnectionSummary, action: Action) -> None:
        """Do `action` with the row `summary`, on its page."""
        self.choose(summary.key)
        self._act(summary, action)

    def go_home(self) -> None:
        """Show the list; other pages are let go."""
        self.rail.places["connections"].setChecked(True)
        self.show_page(self.home)

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self._page

    def show_alone(self, page: QWidget) -> None:
        """Show a page without the rail beside it, until another one follows."""
        self.show_page(page, alone=True)

    @cached_property
    def greeter(self) -> "Greeting":
        """What shows the welcome."""
        from atom_desktop.ui.greeting import Greeting  # noqa: PLC0415  # once in a lifetime

        return Greeting(self, self._services)

    def open_guide(self, provider_id: str) -> None:
        """Show how to register an app at a service."""
        from atom_desktop.ui.pages.guide import GuidePage  # noqa: PLC0415  # not for first paint

        page = GuidePage(self._services, self.commands, provider_id)
        page.left.connect(self.go_home)
        self.show_page(page)
        page.form.client_id.setFocus()

    def go(self, place: str) -> None:
        """Show a place of the rail."""
        self.rail.places[place].setChecked(True)
        if place == "settings":
            self.open_settings()
        elif place == "activity":
            self._open_activity()
        elif place == "alerts":
            self.open_alerts()
        elif place == "credentials":
            self._open_credentials()
        else:
            self.go_home()

    def _open_activity(self) -> None:
        page = self.places.activity()
        self.bridge.changed.connect(page.refresh)
        self.show_page(page)
        page.search.setFocus()

    def _open_credentials(self) -> None:
        page = self.places.credentials()
        self.bridge.changed.connect(page.refresh)
        self.show_page(page)

    def open_settings(self, section: str = "general") -> None:
        """Show the settings."""
        self.rail.places["settings"].setChecked(True)
        page = self.places.settings(section)
        self.show_page(page)
        page.setFocus()

    def open_alerts(self) -> None:
        """Show what was told."""
        from atom_desktop.ui.pages.alerts import AlertsPage  # noqa: PLC0415  # not for first paint

        self.rail.places["alerts"].setChecked(True)
        self.show_page(AlertsPage(self._services, self.alerting.centre, self.places.preferences))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        """Give the keyboard to the next stop in the order of the layouts."""
        from atom_desktop.ui.widgets.tab_order import next_stop  # noqa: PLC0415  # not for a start

        stop = next_stop(self, forward=forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        if stop is not None:
            stop.setFocus(reason)
        return stop is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow window a narrow rail, and the pane its share."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self.rail.be_compact(compact=self.width() < _COMPACT_BELOW)
        narrowest, widest = _PANE
        width = max(narrowest, min(widest, round(self.width() * _PANE_SHARE)))
        if self.is_filled:
            self.home.pane.setFixedWidth(width)
        elif self.loading is not None:
            self.loading.pane.setFixedWidth(width)

    def _put_first(self, page: QWidget) -> None:
        """Show the first page in place of what stood there while it was loaded."""
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if self.loading is not None:
            self.stack.removeWidget(self.loading)
            self.loading.deleteLater()
            self.loading = None

    def _refresh(self) -> None:
        lasts = self._services.manager.safekeeping.place.survives_restart
        self.rail.say_where(self._services.storage_words, lasts=lasts)
        self.home.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide where a tray icon is left, else end the app: nothing is ever out of reach."""
        has_tray = self.hides_on_close() and QSystemTrayIcon.isSystemTrayAvailable()
        if has_tray and not self._chose_to_quit():
            self.hide()
            event.ignore()
            return
        if not has_tray and self._asks_before_quitting():
            from atom_desktop.ui.closing import ask_to_quit  # noqa: PLC0415  # seldom needed

            self._has_asked = True
            ask_to_quit(self, self.quit_wanted.emit)
            event.ignore()
            return
        event.accept()
        self.quit_wanted.emit()

    def _chose_to_quit(self) -> bool:
        return self.is_filled and self._services.settings.on_close is Closing.QUIT

    def _asks_before_quitting(self) -> bool:
        """Ask once in a run, and only where something ends: sign-ins that are kept fresh here."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and application.isSavingSession():
            return False  # logging out is not stopped
        if self._has_asked or not self.is_filled:
            return False
        return any(row.connection_id is not None for row in self.home.summaries.values())

    def _connect(self) -> None:
        from atom_desktop.ui.pages.detail import DetailPage  # noqa: PLC0415  # not for the frame
        from atom_desktop.ui.sequel import Sequel  # noqa: PLC0415

        commands = self.commands
        self.bridge.changed.connect(self._refresh)
        self.rail.went.connect(self.go)
        self.places.preferences.changed.connect(self._apply)
        self.places.preferences.refused.connect(self.toast.say)
        self.places.relocation_wanted.connect(self.relocation_wanted)
        self.places.welcome_wanted.connect(
            lambda: self.greeter.greet()  # noqa: PLW0108  # made only when it is wanted
        )
        self.home.acted.connect(self._act)
        self.home.list.chosen.connect(self.toast.hide)
        self.home.notices.acted.connect(self._act_for_all)
        self.home.notices.passphrase_given.connect(commands.unlock)
        self.home.undo_bars.undone.connect(commands.disconnections.undo)
        self.home.withdrawals.retried.connect(commands.disconnections.tell_services)
        self.home.withdrawals.noted.connect(commands.disconnections.take_note)
        commands.said.connect(self.toast.say)
        if not self._services.practice:
            self.profiles.refused.connect(self.toast.say)
        self.carrying.exported.connect(
            lambda name: self.toast.say(tr("Exported to {file}.", file=name))
        )
        self.carrying.imported.connect(lambda _: self._refresh())
        commands.disconnections.said.connect(self.toast.say)
        commands.failed.connect(lambda title, sentence: self.toast.say(f"{title}. {sentence}"))
        commands.guide_wanted.connect(self.open_guide)
        commands.helping.settings_wanted.connect(self.open_settings)
        commands.running.connect(
            lambda key, action, began: self.home.show_running(key, action, began=began)
        )
        commands.address_refused.connect(self.home.pane.refuse_address)
        Sequel(self, self._services)
        commands.rename_wanted.connect(lambda _: self._on_detail(DetailPage.ask_for_name))
        commands.disconnect_wanted.connect(lambda _: self._on_detail(DetailPage.ask_to_disconnect))

    def _apply(self, settings: "Settings") -> None:
        from atom_desktop.ui.looks import Looks  # noqa: PLC0415  # by now it is loaded

        application = QApplication.instance()
        if isinstance(application, QApplication):
            Looks.of(application).choose(settings)
        if settings.language is not self._language:
            self._language = settings.language
            self.language_wanted.emit(settings.language)

    def show_page(self, page: QWidget, *, alone: bool = False) -> None:
        """Show a page in place of the one before, which is let go unless it is the list."""
        self.rail.setVisible(not alone)
        if page is not self._page:
            self.toast.hide()
        if page is not self.home:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if self._page not in (self.home, page):
            self.stack.removeWidget(self._page)
            self._page.deleteLater()
        self._page = page

    def _act(self, summary: ConnectionSummary, action: Action) -> None:
        self.commands.act(summary, action, ticked=self.home.pane.ticked(summary.key))

    def _act_for_all(self, action: Action) -> None:
        match action:
            case Action.UNLOCK:
                self.commands.open_store()
            case Action.COPY_DETAILS:
                self.commands.copy(self._services.unexpected.details(), tr("Details copied."))
            case Action.DISMISS:
                self._services.unexpected.dismiss()
                self._refresh()
            case _:
                self.commands.helping.act(action)

    def _on_detail(self, ask: "Callable[[DetailPage], None]") -> None:
        from atom_desktop.ui.pages.detail import DetailPage  # noqa: PLC0415  # not for the frame

        page = self.home.pane.page
        if isinstance(page, DetailPage):
            ask(page)


def _usual_size(screen: QSize) -> QSize:
    """Return the usual size, or as much of it as the screen has room for."""
    width, height = _USUAL
    return QSize(
        min(width, round(screen.width() * _SCREEN_SHARE)),
        min(height, round(screen.height() * _SCREEN_SHARE)),
    )
