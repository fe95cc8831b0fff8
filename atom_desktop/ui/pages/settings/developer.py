"""Where things lie, how much is logged, and the command line."""

import sys
from collections.abc import Mapping
from pathlib import Path

from atom_desktop.foundation.language import marked, tr, tr_table
from atom_desktop.foundation.logs import LOG_FILE
from atom_desktop.foundation.paths import DEFAULT_PROFILE, ProfilePaths
from atom_desktop.foundation.settings import LogLevel
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.widgets.choice import Choice
from atom_desktop.ui.widgets.copy_field import CopyField
from atom_desktop.ui.widgets.setting_card import SettingCard

_LEVELS: Mapping[str, str] = {
    LogLevel.DEBUG: marked("Everything"),
    LogLevel.INFO: marked("The usual"),
    LogLevel.WARNING: marked("Warnings"),
    LogLevel.ERROR: marked("Errors"),
}


class DeveloperSection(Section):
    """Paths to copy, the log level, `atomctl`."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(tr("Developer"))
        paths = parts.services.paths
        card = SettingCard()
        self.level = Choice(tr("Log"), tr_table(_LEVELS), parts.preferences.now.log_level)
        self.level.chosen.connect(lambda value: parts.preferences.change(log_level=LogLevel(value)))
        card.add(
            tr("Log"),
            tr("Takes effect at once. Tokens and account names are never in it."),
            self.level,
        )
        self.copies = {
            name: CopyField(str(path), what=what)
            for name, what, path in (
                (tr("Log file"), tr("the path of the log file"), paths.logs / LOG_FILE),
                (tr("Settings"), tr("the path of the settings"), paths.settings),
                (tr("Provider files"), tr("the path of the provider files"), paths.providers_d),
                (tr("Profile"), tr("the path of the profile"), paths.root),
            )
        }
        for name, field in self.copies.items():
            card.add(name, "", field)
        command = CopyField(command_line(paths), what=tr("the command"))
        card.add(
            tr("Command line"), tr("The same connections, for scripts. --help tells more."), command
        )
        self.body.addWidget(card)


def command_line(paths: ProfilePaths) -> str:
    """Return the command that lists this profile's connections."""
    beside = Path(sys.executable).with_name("atomctl")
    words = [str(beside) if beside.exists() else "atomctl"]
    if paths.home is not None:
        words += ["--home", str(paths.home)]
    if paths.profile != DEFAULT_PROFILE:
        words += ["--profile", paths.profile]
    return " ".join(f"'{word}'" if " " in word else word for word in [*words, "list"])
