"""`atomctl profile`: several people or purposes on one computer, fully apart."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context
from atom_desktop.foundation.errors import AtomError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from atom_desktop.connections.connection import Connection
    from atom_desktop.foundation.paths import ProfilePaths
    from atom_desktop.services import Services

SCHEMA_VERSION = 1


@click.group()
def profile() -> None:
    """Keep several profiles: each has its own accounts, client IDs, settings and log.

    \b
    Example:
      atomctl profile add work
      atomctl --profile work connect gmail
      atom-desktop --profile work
    """  # noqa: D301


@profile.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.pass_obj
def list_command(context: Context, *, as_json: bool) -> None:
    """Show the profiles; the one in use here has a star."""
    from atom_desktop.storage.profiles import list_profiles  # noqa: PLC0415  # not for --help

    found = list_profiles(context.home)
    if as_json:
        profiles = [{"name": entry.name, "practice": entry.is_practice} for entry in found]
        document = {"schema_version": SCHEMA_VERSION, "profiles": profiles}
        click.echo(json.dumps(document, indent=2))
        return
    for entry in found:
        star = "*" if entry.name == context.profile else " "
        click.echo(f"{star} {entry.name}{'  (practice)' if entry.is_practice else ''}")


@profile.command()
@click.argument("name")
@click.pass_obj
def add(context: Context, name: str) -> None:
    """Make an empty profile called NAME."""
    from atom_desktop.storage.profiles import make_profile  # noqa: PLC0415  # not for --help

    make_profile(context.home, name)
    click.echo(f"Made the profile {name}. Use it with --profile {name}.", err=True)


@profile.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(context: Context, name: str, *, yes: bool) -> None:
    """Disconnect everything in the profile NAME and delete it."""
    from atom_desktop.storage.profiles import (  # noqa: PLC0415  # not for --help
        find_profile,
        remove_folder,
    )

    paths = find_profile(context.home, name)

    async def empty(services: "Services") -> None:
        for line in _what_goes(services, paths):
            click.echo(line, err=True)
        if not yes:
            click.confirm(f"Remove the profile {name}?", abort=True, err=True)
        # All that is needed must be within reach before the first sign-in goes.
        await services.find_storage()
        if services.manager.connections() or services.places.names().secrets:
            await services.places.active.probe()
        for connection in services.manager.connections():
            click.echo(await _disconnected(services, connection), err=True)
        await services.manager.disconnecting.retry()
        await services.places.clear()

    Context(home=context.home, profile=name, practice_file=context.practice_file).run(
        empty, changes=True
    )
    remove_folder(paths)
    click.echo(f"Removed the profile {name}.", err=True)


def _what_goes(services: "Services", paths: "ProfilePaths") -> "Iterator[str]":
    yield f"This deletes the profile {paths.profile} with its settings, provider files and logs:"
    for connection in services.manager.connections():
        yield f"  the sign-in of {_name(services, connection)}"
    if services.places.names().secrets:
        yield "  its client IDs and secrets"
    yield f"  the folder {paths.root}"


def _name(services: "Services", connection: "Connection") -> str:
    service = connection.provider_id
    with suppress(AtomError):  # its provider file may be gone
        service = services.registry.get(service, connection.variant).name
    return f"{service} ({connection.account.label})"


async def _disconnected(services: "Services", connection: "Connection") -> str:
    """End a connection; what the service was not told is said."""
    name = _name(services, connection)
    try:
        result = await services.manager.disconnect(connection.id)
    except StorageError:
        raise  # its tokens are still here, so the profile stays
    except AtomError:
        return f"{name}: it is deleted here, but the service could not be told."
    words = result.words
    if result.is_open:  # "later" never comes for a profile that goes
        words = "the service could not be told, so remove the access on its own page."
    return f"{name}: {words} {result.help_url or ''}".strip()
