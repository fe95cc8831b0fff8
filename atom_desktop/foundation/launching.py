"""The command that opens a profile's window."""

import os

from atom_desktop.foundation.own_program import is_frozen, window_command
from atom_desktop.foundation.paths import ProfilePaths


def profile_command(paths: ProfilePaths) -> list[str]:
    """Return the command that opens a profile's window, program first.

    An AppImage is mounted elsewhere at each start; its file stays where it is.
    """
    program = window_command()
    if is_frozen() and (image := os.environ.get("APPIMAGE")):
        program = [image]
    home = ["--home", str(paths.home)] if paths.home is not None else []
    return [*program, *home, "--profile", paths.profile]
