"""A screen reader's press counts as a person's.

Qt's accessibility turns what can be checked by `toggle()`, without a click (QAccessibleButton):
nothing that listens to `clicked` would hear of it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    _Base = QAbstractButton
else:
    _Base = object  # a widget has one parent in Qt


class Assisted(_Base):
    """Mixed into a button, it emits `clicked` also for a check that nobody here has made.

    Qt calls neither of the two methods below for such a check, and both of them for all others.
    """

    def listen_to_assistance(self) -> None:
        """Begin; call it once, when the button has been made."""
        self._is_ours = False
        self.toggled.connect(self._note)

    def setChecked(self, on: bool) -> None:  # noqa: FBT001  # Qt's signature
        """Check it for the program: nobody pressed."""
        self._is_ours = True
        super().setChecked(on)
        self._is_ours = False

    def nextCheckState(self) -> None:
        """Follow a click, which tells of itself."""
        self._is_ours = True
        super().nextCheckState()
        self._is_ours = False

    def _note(self, on: bool) -> None:  # noqa: FBT001  # the signal's signature
        if not self._is_ours and (on or not self.autoExclusive()):
            self.clicked[bool].emit(on)  # type: ignore[index]  # the stubs know no overloads
