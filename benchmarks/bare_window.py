"""The least a PySide6 program can be: one window with a label. Prints when and how large."""

import sys

from process_figures import report
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Window(QMainWindow):
    """Reports at its first paint."""

    painted = False

    def event(self, event: QEvent) -> bool:
        """See the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            report()
            QTimer.singleShot(300, QApplication.quit)
        return done


application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Atom Desktop"))
window.resize(1120, 760)
window.show()
application.exec()
report()
