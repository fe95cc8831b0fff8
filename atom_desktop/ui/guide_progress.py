"""Which steps of a setup guide were ticked off, remembered from one run to the next."""

from pathlib import Path

from atom_desktop.providers.spec import ProviderSpec, SetupStep
from atom_desktop.ui.window_file import WindowFile


class GuideProgress:
    """The ticks of a service's guide, by the steps' English titles: a changed step is a new one."""

    def __init__(self, file: Path, spec: ProviderSpec) -> None:
        self._file = WindowFile(file)
        self._name = f"guide/{spec.id}-{spec.variant}"
        self._done = set(self._file.texts(self._name))

    def is_done(self, step: SetupStep) -> bool:
        """Return whether it was ticked."""
        return step.title in self._done

    def tick(self, step: SetupStep, *, done: bool) -> None:
        """Remember it."""
        (self._done.add if done else self._done.discard)(step.title)
        self._file.keep(self._name, tuple(sorted(self._done)))
