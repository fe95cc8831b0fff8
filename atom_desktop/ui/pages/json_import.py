"""Google's downloaded file: chosen, dropped or pasted."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame

from atom_desktop.foundation.bounded_file import read_bounded
from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.google_json import NotAClientFileError, read_client
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import column
from atom_desktop.ui.widgets.labels import label

_LARGEST = 64 * 1024
_NOT_COPIED = marked(
    "The clipboard holds no such text. Open the downloaded file, copy all of it and press again."
)


class JsonImport(QFrame):
    """`read` carries the client id and the Secret of a good file; nothing is kept here."""

    read = Signal(str, object)  # client id, Secret or None

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAcceptDrops(True)
        layout = column(self, gap=8, margins=12)
        layout.addWidget(label(tr("Drop the downloaded JSON file here"), "strong", wrap=True))
        buttons = FlowLayout()
        self.choose = button(tr("Choose file…"), self._choose)
        self.paste = button(tr("Paste its text"), self._paste)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        layout.addLayout(buttons)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        layout.addWidget(self.problem)

    def take_text(self, text: str | bytes) -> None:
        """Read `text` as the file's content; what is wrong with it is said below."""
        try:
            client_id, client_secret = read_client(text)
        except NotAClientFileError as error:
            self.problem.setText(str(error))
            self.problem.show()
        else:
            self.problem.hide()
            self.read.emit(client_id, client_secret)

    def take_file(self, path: str) -> None:
        """Read the file at `path`."""
        try:
            content = read_bounded(Path(path), max_size=_LARGEST)
        except OSError:
            content = b""
        self.take_text(content)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one local file, or text."""
        urls = event.mimeData().urls()
        if event.mimeData().hasText() or (len(urls) == 1 and urls[0].isLocalFile()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.take_file(urls[0].toLocalFile())
        else:
            self.take_text(event.mimeData().text())
        event.acceptProposedAction()

    def _choose(self) -> None:
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        folder = QStandardPaths.writableLocation(downloads)
        dialog = QFileDialog(
            self, tr("Choose the downloaded file"), folder, tr("JSON files (*.json)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.lstrip().startswith("{"):
            self.take_text(text)
        else:
            self.problem.setText(tr(_NOT_COPIED))
            self.problem.show()
