"""The real app on a fresh profile. Prints when the window was painted, and its size at rest."""

import sys
from pathlib import Path

from process_figures import report
from PySide6.QtCore import QEvent, QTimer

from atom_desktop import app
from atom_desktop.ui.main_window import MainWindow


class Timed(MainWindow):
    """The window, reporting at its first paint and again when it has settled."""

    painted = False

    def event(self, event: QEvent) -> bool:
        """See the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            report()
            QTimer.singleShot(1500, self._settle)
        return done

    def _settle(self) -> None:
        report()
        self.quit_wanted.emit()


app.MainWindow = Timed  # type: ignore[misc]  # the app makes the window that reports
sys.exit(app.run_app(home=Path(sys.argv[1]), profile="default", practice=False))
