"""A window goes on where another one was."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atom_desktop.ui.main_window import MainWindow


def take_over(before: "MainWindow", after: "MainWindow") -> None:
    """Give `after` what `before` had: place, chosen row, what was typed, sign-ins under way."""
    after.setGeometry(before.normalGeometry())
    after.setWindowState(before.windowState())
    after.commands.drafts = before.commands.drafts
    after.commands.copied_links |= before.commands.copied_links
    after.home.pane.intents |= before.home.pane.intents
    after.home.pane.flows |= before.home.pane.flows
    if (chosen := before.home.selected) is not None:
        after.home.choose(chosen.key)
