"""What concerns the whole app, on top of the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from atom_desktop.connections.summary import Action, Banner, Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.ui.icons import Glyph
from atom_desktop.ui.widgets.banner import BannerFrame
from atom_desktop.ui.widgets.frames import clear, column, frame, line
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.unlock_card import UnlockCard

_PRACTICE = marked(
    "Practice: these services are made up and run on this computer. Nothing leaves it, and each "
    "start begins afresh."
)


class Notices(QWidget):
    """Banners in order; nothing is redrawn while they stay the same."""

    acted = Signal(Action)
    passphrase_given = Signal(object)  # Secret

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Banner, ...] = ()
        self._layout = column(self, gap=8)
        self._layout.setContentsMargins(0, 0, 0, 16)
        self.hide()

    def show_banners(self, banners: tuple[Banner, ...]) -> None:
        """Show these and no others."""
        if banners == self._shown:
            return
        self._shown = banners
        clear(self._layout)
        for banner in banners:
            self._layout.addWidget(self._made(banner))
        self.setVisible(bool(banners))

    def _made(self, banner: Banner) -> BannerFrame:
        if banner.button is not None and banner.button.action is Action.ENTER_PASSPHRASE:
            card = UnlockCard(banner)
            card.given.connect(self.passphrase_given)
            return card
        made = BannerFrame(banner)
        made.acted.connect(self.acted)
        return made


def practice_mark() -> QFrame:
    """Return the strip that says that nothing here is real."""
    mark = frame("mark")
    layout = line(mark, gap=10)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.addWidget(Glyph("flask", Tone.BUSY))
    layout.addWidget(label(tr(_PRACTICE), wrap=True), 1)
    mark.setAccessibleName(tr(_PRACTICE))
    return mark
