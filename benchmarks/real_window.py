"""The real app on a fresh profile: when its frame and its rows were painted, its size at rest."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "fakes"))

from process_figures import report
from PySide6.QtCore import QEvent, QObject, QTimer

from atom_desktop import app
from atom_desktop.foundation.paths import ProfilePaths, profile_paths
from atom_desktop.foundation.settings import change_settings
from atom_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from atom_desktop.ui.ports import Services


def _prepare(profile: ProfilePaths) -> None:
    """Fill the profile as asked for; only once, so that later starts load nothing but the app."""
    import asyncio

    from many_sign_ins import ManySignIns

    profile.prepare()
    change_settings(profile.settings, show_welcome=False)  # the rows are what is measured
    if len(sys.argv) > 2:
        asyncio.run(ManySignIns(int(sys.argv[2])).write_records(profile))


class Timed(MainWindow):
    """The window, reporting at its first paint and again when it has settled."""

    painted = False
    rows_painted = False

    def event(self, event: QEvent) -> bool:
        """See the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            report()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint of a row."""
        if event.type() == QEvent.Type.Paint and not self.rows_painted:
            self.rows_painted = True
            report()
            QTimer.singleShot(1500, self._settle)
        return super().eventFilter(watched, event)

    def attach(self, services: "Services") -> None:
        """Watch the first row: all that fit are painted together."""
        super().attach(services)
        from atom_desktop.ui.widgets.row import ConnectionRow  # not before the frame is painted

        self.findChildren(ConnectionRow)[0].installEventFilter(self)

    def _settle(self) -> None:
        report()
        self.quit_wanted.emit()


profile = profile_paths(sys.argv[1])
if not profile.database.exists():
    _prepare(profile)
app.MainWindow = Timed  # type: ignore[attr-defined]  # the app makes the window that reports
sys.exit(app.run_app(home=Path(sys.argv[1]), profile="default", practice=False))
