"""What happened to all connections: searched, filtered, exported."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu, QStackedWidget, QWidget
from shiboken6 import isValid

from atom_desktop.connections.connection import HistoryEntry
from atom_desktop.connections.history import history_words
from atom_desktop.foundation.errors import AtomError, ConfigurationError, UsageError
from atom_desktop.foundation.language import marked, tr, tr_table
from atom_desktop.foundation.whole_file import write_whole
from atom_desktop.foundation.wording import words_for
from atom_desktop.ui.commands import Commands
from atom_desktop.ui.pages.activity.export import CSV_FILES, JSON_FILES, as_csv, as_json
from atom_desktop.ui.pages.activity.lines import Kind, Line, Lines
from atom_desktop.ui.pages.activity.list_view import ROW_HEIGHT, LineList
from atom_desktop.ui.ports import Services
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.choice import Choice
from atom_desktop.ui.widgets.frames import column, frame, line
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.search_field import SearchField
from atom_desktop.ui.widgets.skeleton import Rows, Skeleton

MOST = 10_000
_NEWEST = 200
_LOADING_AFTER_MS = 300
_SIGN = 16
_KINDS: Mapping[str, str] = {
    Kind.ALL: marked("Everything"),
    Kind.TROUBLE: marked("Trouble"),
    Kind.WELL: marked("Works again"),
    Kind.YOURS: marked("What you did"),
}
_EVERY = marked("All services")
_MENU = " ▾"
_NOTHING = (
    marked("Nothing happened yet"),
    marked("Sign-ins, trouble and what you change will stand here."),
)
_NO_MATCH = (marked("Nothing matches"), marked("Other words or another choice above may find it."))


class ActivityPage(QWidget):
    """`reload` reads everything, `refresh` only what is new."""

    def __init__(self, services: Services, commands: Commands) -> None:
        super().__init__()
        self._services = services
        self._commands = commands
        self._accounts: dict[str, str] = {}
        self._kept: dict[tuple[str, str, str, str], tuple[str, str]] = {}
        self.lines = Lines()
        self.search = SearchField(tr("Search the activity"))
        self.kinds = Choice(tr("Show"), tr_table(_KINDS), Kind.ALL)
        self.service = ""
        self.services = button(tr(_EVERY) + _MENU, self._ask_for_service)
        self.export = button(tr("Export…"), self._ask_where_to)
        self.list = LineList(self.lines)
        self.stack = QStackedWidget()
        self.loading = Skeleton()
        self.empty_title = label("", "strong", wrap=True)
        self.empty_words = label("", "dim", wrap=True)
        self.way_out = button(tr("Show everything"), self._press)
        self._failed = False
        self._build()
        self.search.textChanged.connect(lambda _: self._narrow())
        self.search.left.connect(self.list.setFocus)
        self.kinds.chosen.connect(lambda _: self._narrow())
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_LOADING_AFTER_MS)
        self._slow.timeout.connect(lambda: self.stack.setCurrentWidget(self.loading))
        self._slow.start()
        self.reload()

    def reload(self) -> None:
        """Read everything anew."""

        async def work() -> None:
            try:
                entries = await self._services.manager.history(MOST)
            except AtomError as error:
                if isValid(self):
                    self._fail(error)
            else:
                if isValid(self):
                    self._show(self._made(entries))

        self._commands.run(work(), name="activity")

    def refresh(self) -> None:
        """Put what is new on top."""
        if not self.isVisible() or self._failed:
            return

        async def work() -> None:
            newest = await self._services.manager.history(_NEWEST)
            if not isValid(self):
                return
            known = self.lines.all[0].entry if self.lines.all else None
            if known is not None and known not in newest:
                self.reload()
                return
            fresh = newest[: newest.index(known)] if known is not None else newest
            if fresh:
                self._show([*self._made(fresh), *self.lines.all][:MOST])

        self._commands.run(work(), name="activity-news")

    async def written(self, path: Path) -> None:
        """Write what is shown to a file; its ending says how.

        Raises:
            ConfigurationError: `folder_unwritable`.
        """
        make = as_json if path.suffix.lower() == ".json" else as_csv
        shown = self.lines.shown
        try:
            await asyncio.to_thread(lambda: write_whole(path, make(shown).encode()))
        except OSError as error:
            raise ConfigurationError(
                "folder_unwritable", path=str(path), reason=error.strerror or "unknown"
            ) from error
        self._commands.said.emit(tr("Exported to {name}.", name=path.name))

    def show_service(self, provider_id: str) -> None:
        """Leave only the lines of one service, or with "" of none in particular."""
        self.service = provider_id
        name = self._name(provider_id) if provider_id else tr(_EVERY)
        self.services.set_words(name + _MENU)
        self.services.setAccessibleName(tr("Service: {service}", service=name))
        self._narrow()

    def _build(self) -> None:
        layout = column(self, gap=4, margins=24)
        head = line(gap=8)
        head.addWidget(label(tr("Activity"), "display"), 1)
        head.addWidget(self.export)
        layout.addLayout(head)
        layout.addWidget(label(tr("What happened to your connections, newest first."), "dim"))
        layout.addSpacing(12)
        layout.addWidget(self.search)
        layout.addSpacing(4)
        filters = line(gap=8)
        filters.addWidget(self.services, alignment=Qt.AlignmentFlag.AlignTop)
        filters.addWidget(self.kinds, 1)
        layout.addLayout(filters)
        layout.addSpacing(8)
        card = frame("card")
        column(card, gap=0, margins=1).addWidget(self.stack)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self._empty())
        column(self.loading, gap=0).addWidget(Rows(ROW_HEIGHT, _SIGN))
        self.stack.addWidget(self.loading)
        layout.addWidget(card, 1)

    def _empty(self) -> QFrame:
        part = QFrame()
        layout = column(part, gap=4, margins=24)
        layout.addWidget(self.empty_title)
        layout.addWidget(self.empty_words)
        layout.addSpacing(8)
        layout.addWidget(self.way_out)
        layout.addStretch(1)
        return part

    def _show(self, lines: Sequence[Line]) -> None:
        self._slow.stop()
        self._failed = False
        self.lines.show_lines(lines, self._services.clock.now())
        self._narrow()

    def _narrow(self) -> None:
        kind = next(Kind(key) for key, one in self.kinds.buttons.items() if one.isChecked())
        self.lines.narrow(service=self.service, kind=kind, text=self.search.text())
        if self._failed or self._slow.isActive():
            return
        self.export.setEnabled(bool(self.lines.shown))
        if self.lines.shown:
            self.stack.setCurrentIndex(0)
        elif self.lines.all:
            self._say(*map(tr, _NO_MATCH), way_out=tr("Show everything"))
        else:
            self._say(*map(tr, _NOTHING), way_out="")

    def _fail(self, error: AtomError) -> None:
        self._slow.stop()
        self._failed = True
        words = words_for(error)
        self._say(words.title, words.sentence, way_out=tr("Try again"))

    def _say(self, title: str, words: str, *, way_out: str) -> None:
        self.empty_title.setText(title)
        self.empty_words.setText(words)
        self.way_out.setVisible(bool(way_out))
        if way_out:
            self.way_out.set_words(way_out)
        self.stack.setCurrentIndex(1)

    def _press(self) -> None:
        if self._failed:
            self.reload()
            return
        self.search.clear()
        self.kinds.show_value(Kind.ALL)
        self.show_service("")

    def _made(self, entries: Sequence[HistoryEntry]) -> list[Line]:
        rows = self._services.manager.summaries()
        self._accounts = {row.connection_id: row.account_label for row in rows if row.connection_id}
        return [self._line(entry) for entry in entries]

    def _line(self, entry: HistoryEntry) -> Line:
        name, words = self._worded(entry)
        account = self._accounts.get(entry.connection_id, "")
        about = f"{name} · {account}" if account else name
        return Line(
            entry=entry,
            words=words,
            about=about,
            account=account,
            text=f"{about}\n{words}\n{entry.detail}".casefold(),
        )

    def _worded(self, entry: HistoryEntry) -> tuple[str, str]:
        key = (entry.provider_id, entry.code, entry.detail, entry.words)
        if key not in self._kept:
            try:
                spec = self._services.registry.get(entry.provider_id)
            except UsageError:
                spec = None
            name = spec.name if spec is not None else entry.provider_id
            self._kept[key] = name, history_words(entry, spec)
        return self._kept[key]

    def _name(self, provider_id: str) -> str:
        try:
            return self._services.registry.get(provider_id).name
        except UsageError:
            return provider_id

    def _ask_for_service(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr(_EVERY)).triggered.connect(lambda _: self.show_service(""))
        menu.addSeparator()
        present = dict.fromkeys(one.entry.provider_id for one in self.lines.all)
        for provider_id in sorted(present, key=self._name):
            action = menu.addAction(self._name(provider_id).replace("&", "&&"))
            action.triggered.connect(partial(self._chose, provider_id))
        menu.popup(self.services.mapToGlobal(self.services.rect().bottomLeft()))

    def _chose(self, provider_id: str, _checked: object = None) -> None:
        self.show_service(provider_id)

    def _ask_where_to(self) -> None:
        dialog = QFileDialog(
            self, tr("Export the activity"), "", f"{tr(CSV_FILES)};;{tr(JSON_FILES)}"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("activity.csv")
        dialog.fileSelected.connect(
            lambda name: self._commands.run(self.written(Path(name)), name="export-activity")
        )
        dialog.open()
