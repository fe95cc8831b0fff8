"""`atomctl autostart`: whether the window starts by itself when you log in."""

import click

from atom_desktop.cli.context import Context
from atom_desktop.foundation.autostart import Autostart, AutostartState, autostart_for
from atom_desktop.foundation.paths import profile_paths

_WORDS = {
    AutostartState.ON: "on",
    AutostartState.OFF: "off",
    AutostartState.OTHER: "on, for another copy of Atom Desktop (`autostart on` takes over)",
}


@click.group()
def autostart() -> None:
    """Start the window at login, in the tray where there is one.

    \b
    Example:
      atomctl autostart on
      atomctl autostart status
    """  # noqa: D301


@autostart.command()
@click.pass_obj
def status(context: Context) -> None:
    """Show whether it starts at login."""
    click.echo(_WORDS[_entry(context).state()])


@autostart.command()
@click.pass_obj
def on(context: Context) -> None:
    """Start at login from now on."""
    _entry(context).turn_on()
    click.echo("Atom Desktop starts at your next login.", err=True)


@autostart.command()
@click.pass_obj
def off(context: Context) -> None:
    """Do not start at login any more."""
    _entry(context).turn_off()
    click.echo("Atom Desktop does not start at login any more.", err=True)


def _entry(context: Context) -> Autostart:
    return autostart_for(profile_paths(context.home, context.profile))
