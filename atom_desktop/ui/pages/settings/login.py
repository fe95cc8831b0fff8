"""Start at login: what the system's entry says, and another wish."""

import asyncio
from collections.abc import Mapping

from PySide6.QtCore import Signal

from atom_desktop.foundation.autostart import Autostart, AutostartState
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import marked, tr, tr_table
from atom_desktop.foundation.wording import words_for
from atom_desktop.ui.ports import Tasks
from atom_desktop.ui.widgets.choice import Choice

_WORDS: Mapping[str, str] = {
    AutostartState.ON: marked("Start in the tray"),
    AutostartState.OFF: marked("Do not start"),
}


class LoginChoice(Choice):
    """Writes the entry in the background. `refused` carries words.

    An entry that starts another copy shows neither answer as chosen.
    """

    refused = Signal(str)

    def __init__(self, entry: Autostart, tasks: Tasks) -> None:
        super().__init__(tr("Start at login"), tr_table(_WORDS), entry.state())
        self._entry = entry
        self._tasks = tasks
        self.chosen.connect(self._want)

    def _want(self, wish: str) -> None:
        entry = self._entry
        turn = entry.turn_on if wish == AutostartState.ON else entry.turn_off

        async def work() -> None:
            try:
                await asyncio.to_thread(turn)
            except AtomError as error:
                words = words_for(error)
                self.refused.emit(f"{words.title}. {words.sentence}")
                state = entry.state()
                if state in self.buttons:
                    self.show_value(state)

        self._tasks.spawn(work(), name="start at login")
