"""Where things lie, how much is logged, and the command line."""

import sys
from collections.abc import Mapping
from pathlib import Path

from atom_desktop.foundation.logs import LOG_FILE
from atom_desktop.foundation.paths import DEFAULT_PROFILE, ProfilePaths
from atom_desktop.foundation.settings import LogLevel
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.widgets.choice import Choice
from atom_desktop.ui.widgets.copy_field import CopyField
from atom_desktop.ui.widgets.setting_card import SettingCard

_LEVELS: Mapping[str, str] = {
    LogLevel.DEBUG: "Everything",
    LogLevel.INFO: "The usual",
    LogLevel.WARNING: "Warnings",
    LogLevel.ERROR: "Errors",
}


class DeveloperSection(Section):
    """Paths to copy, the log level, `atomctl`."""

    def __init__(self, parts: Parts) -> None:
        super().__init__("Developer")
        paths = parts.services.paths
        card = SettingCard()
        self.level = Choice("Log", _LEVELS, parts.preferences.now.log_level)
        self.level.chosen.connect(lambda value: parts.preferences.change(log_level=LogLevel(value)))
        card.add(
            "Log", "Takes effect at once. Tokens and account names are never in it.", self.level
        )
        self.copies = {
            name: CopyField(str(path), what=f"the path of {what}")
            for name, what, path in (
                ("Log file", "the log file", paths.logs / LOG_FILE),
                ("Settings", "the settings", paths.settings),
                ("Provider files", "the provider files", paths.providers_d),
                ("Profile", "the profile", paths.root),
            )
        }
        for name, field in self.copies.items():
            card.add(name, "", field)
        command = CopyField(command_line(paths), what="the command")
        card.add("Command line", "The same connections, for scripts. --help tells more.", command)
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
