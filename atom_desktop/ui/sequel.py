"""What the window shows after something was begun, ended or kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from atom_desktop.connections.sign_in import SignInPhase
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.commands import Intent

if TYPE_CHECKING:
    from atom_desktop.ui.main_window import MainWindow
    from atom_desktop.ui.ports import Services


class Sequel(QObject):
    """Listens to the commands of `window` and brings it to the page that comes next."""

    def __init__(self, window: "MainWindow", services: "Services") -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        commands = window.commands
        commands.connect_wanted.connect(self._intend)
        commands.began.connect(self._began)
        commands.not_begun.connect(self._refused)
        commands.helping.row_wanted.connect(window.choose)
        commands.disconnections.left.connect(self._left)
        commands.disconnections.came_back.connect(self._came_back)
        commands.disconnections.ended.connect(self._ended)
        commands.saved.connect(self._saved)
        commands.forgot.connect(self._forgot)
        window.bridge.sign_in_changed.connect(self._follow)

    def _intend(self, intent: Intent) -> None:
        self._window.home.pane.intend(intent)
        self._window.choose(intent.key)

    def _began(self, key: str, sign_in_id: str) -> None:
        self._window.home.pane.follow(key, sign_in_id)
        self._window.home.refresh()
        self._window.choose(key)

    def _refused(self, intent: Intent, error: AtomError) -> None:
        self._window.home.pane.refuse(intent, error)
        self._window.home.refresh()
        self._window.choose(intent.key)

    def _follow(self, sign_in_id: str) -> None:
        window = self._window
        views = {view.id: view for view in self._services.manager.sign_ins()}
        view = views.get(sign_in_id)
        if view is not None and view.again_of is not None:
            window.home.pane.follow_on(view.again_of, sign_in_id)
        if view is not None and view.phase is SignInPhase.OTHER_ACCOUNT:
            if window.home.pane.follows(sign_in_id):
                window.bring_back()
            return
        if view is None or view.phase not in (SignInPhase.DONE, SignInPhase.CANCELLED):
            return
        was_ours = window.home.pane.end(sign_in_id)
        window.home.refresh()
        summary = window.home.summaries.get(view.result_connection_id or "")
        if view.phase is SignInPhase.DONE and summary is not None:
            if was_ours:
                window.choose(summary.key)
                window.bring_back()
            words = marked("{service} connected as {account}.")
            if view.was_connected:
                words = marked("{account} was connected to {service} already, and signed in anew.")
            window.toast.say(tr(words, service=summary.service_name, account=summary.account_label))

    def _left(self, _provider_id: str) -> None:
        self._window.home.refresh()

    def _came_back(self, connection_id: str) -> None:
        window = self._window
        window.home.refresh()
        window.choose(connection_id)
        if (row := window.home.summaries.get(connection_id)) is not None:
            window.toast.say(
                tr(
                    "{service} is connected again as {account}.",
                    service=row.service_name,
                    account=row.account_label,
                )
            )

    def _ended(self, provider_id: str, words: str, help_url: str) -> None:
        window = self._window
        window.home.refresh()
        shown = window.home.selected
        if shown is not None and shown.provider_id == provider_id:
            window.home.pane.say_farewell(provider_id, words, help_url)
        else:  # the person has moved on
            window.toast.say(words)

    def _saved(self, provider_id: str, variant: str) -> None:
        window = self._window
        window.home.refresh()
        row = window.home.row_of(provider_id)
        if row is None:
            return
        window.choose(row.key)
        if row.status.is_usable:
            window.toast.say(tr("The client ID of {service} was saved.", service=row.service_name))
            return
        window.commands.begin(
            Intent(
                key=row.key,
                provider_id=provider_id,
                variant=variant,
                connection_id=row.connection_id,
            )
        )

    def _forgot(self, provider_id: str) -> None:
        window = self._window
        window.home.refresh()
        window.open_guide(provider_id)
        window.toast.say(tr("The client ID is forgotten."))
