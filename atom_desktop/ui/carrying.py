"""Export and import as the window does them: in the background, told by signals."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.wording import words_for
from atom_desktop.ui.ports import Services


class Carrying(QObject):
    """Lives as long as the window, so that leaving a page breaks nothing off."""

    exported = Signal(str)  # the file's name
    imported = Signal(object)  # Report
    refused = Signal(str)  # words

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.is_busy = False

    def write(self, path: Path, passphrase: Secret, *, with_sign_ins: bool) -> None:
        """Write the profile to `path`; the file dialog has asked about one that is there."""

        async def work() -> None:
            await self._services.archives.write(
                path, passphrase, with_sign_ins=with_sign_ins, overwrite=True
            )
            self.exported.emit(path.name)

        self._run(work(), name="export")

    def take(self, path: Path, passphrase: Secret, *, replaces: bool) -> None:
        """Take what the file at `path` holds."""

        async def work() -> None:
            archives = self._services.archives
            archive = await archives.read(path, passphrase)
            self.imported.emit(await archives.take(archive, replaces=replaces))

        self._run(work(), name="import")

    def _run(self, work: Coroutine[Any, Any, None], *, name: str) -> None:
        if self.is_busy:
            work.close()
            return
        self.is_busy = True

        async def guarded() -> None:
            try:
                await work
            except AtomError as error:
                words = words_for(error)
                self.refused.emit(f"{words.title}. {words.sentence}")
            finally:
                self.is_busy = False

        self._services.tasks.spawn(guarded(), name=name)
