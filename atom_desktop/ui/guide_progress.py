"""Which steps of a setup guide were ticked off, remembered from one run to the next."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from atom_desktop.providers.spec import ProviderSpec, SetupStep


class GuideProgress(QObject):
    """The ticks of a service's guide, by the steps' English titles: a changed step is a new one."""

    def __init__(self, file: Path, spec: ProviderSpec, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(file), QSettings.Format.IniFormat, self)
        self._key = f"guide/{spec.id}-{spec.variant}"
        kept = self._file.value(self._key, [])
        # One title comes back as a text, several as a list.
        self._done = {kept} if isinstance(kept, str) else set(kept if type(kept) is list else ())

    def is_done(self, step: SetupStep) -> bool:
        """Return whether it was ticked."""
        return step.title in self._done

    def tick(self, step: SetupStep, *, done: bool) -> None:
        """Remember it."""
        (self._done.add if done else self._done.discard)(step.title)
        self._file.setValue(self._key, sorted(self._done))
