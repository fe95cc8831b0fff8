"""`atomctl storage`: where sign-ins are kept, and moving them to another place."""

from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context
from atom_desktop.cli.passphrase import read_passphrase
from atom_desktop.foundation.errors import UsageError
from atom_desktop.foundation.settings import KeepIn
from atom_desktop.foundation.wording import words_for_code

if TYPE_CHECKING:
    from atom_desktop.foundation.secret import Secret
    from atom_desktop.services import Services
    from atom_desktop.storage.places import StoragePlaces
    from atom_desktop.storage.vault_tokens import VaultStore

_NAMES = {KeepIn.KEYRING: "the keyring", KeepIn.VAULT: "the encrypted vault"}


@click.group()
def storage() -> None:
    """Say where sign-ins are kept, and move them.

    A vault's passphrase is asked for, or read from the descriptor whose number stands in
    ATOM_VAULT_PASSPHRASE_FD, one line each time.
    """


@storage.command()
@click.pass_obj
def show(context: Context) -> None:
    """Show where sign-ins are kept and whether they can be used."""

    async def read(services: "Services") -> tuple[str, ...]:
        place = await services.places.active.glance()
        state = "ready"
        if place.trouble is not None:
            words = words_for_code(place.trouble)
            state = f"{words.title}. {words.next_step}."
        lines = [
            f"Kept in   {place.name}",
            f"State     {state}",
            f"Accounts  {len(services.manager.connections())}",
        ]
        if services.places.has_open_move:
            lines.append("Move      broken off; it is finished at the next start or move")
        return tuple(lines)

    for line in context.run(read, changes=False):
        click.echo(line)


@storage.command()
@click.argument("place", type=click.Choice([place.value for place in KeepIn]))
@click.option(
    "--key-in-keyring",
    is_flag=True,
    help="Open a new vault with a key in the keyring, without a passphrase.",
)
@click.option(
    "--skip-unreadable",
    is_flag=True,
    help="Leave behind what cannot be read; those accounts need a new sign-in.",
)
@click.pass_obj
def move(context: Context, place: str, *, key_in_keyring: bool, skip_unreadable: bool) -> None:
    """Keep sign-ins and client secrets in PLACE from now on, and take all of them along.

    \b
    Examples:
      atomctl storage move vault
      atomctl storage move keyring
    """  # noqa: D301
    target = KeepIn(place)

    async def go(services: "Services") -> str:
        places = services.places
        await services.find_storage()  # also clears away what a killed move left
        passphrase = await _passphrase_for(places, target, key_in_keyring=key_in_keyring)
        taken = await places.move(target, passphrase=passphrase, skip=skip_unreadable)
        await services.find_storage()  # rows that were locked with the old place come back
        accounts = len(taken.connections)
        return (
            f"Sign-ins are kept in {_NAMES[target]} now."
            f" {accounts} account{'' if accounts == 1 else 's'} moved."
        )

    click.echo(context.run(go, changes=True), err=True)


async def _passphrase_for(
    places: "StoragePlaces", target: KeepIn, *, key_in_keyring: bool
) -> "Secret | None":
    vault = places.vault
    if vault.is_open:
        return None
    if vault.exists:
        is_locked = (await vault.describe()).trouble == "vault_locked"
        if is_locked and (target is KeepIn.VAULT or places.has_open_move):
            await vault.unlock(read_passphrase("Passphrase of the vault that is there"))
        return None
    if target is not KeepIn.VAULT or key_in_keyring:
        return None
    return read_passphrase("New passphrase for the vault", twice=True)


@storage.command("rotate-key")
@click.pass_obj
def rotate_key(context: Context) -> None:
    """Encrypt the vault anew with new keys; a passphrase stays the same."""

    async def rotate(services: "Services") -> None:
        await _vault_in_use(services).rotate()

    context.run(rotate, changes=True)
    click.echo("The vault has new keys.", err=True)


@storage.command("change-passphrase")
@click.pass_obj
def change_passphrase(context: Context) -> None:
    """Put the vault behind another passphrase, with new keys.

    With ATOM_VAULT_PASSPHRASE_FD the first line is the present one, the second the new one.
    """

    async def change(services: "Services") -> None:
        vault = _vault_in_use(services)
        await vault.change_passphrase(read_passphrase("New passphrase", twice=True))

    context.run(change, changes=True)
    click.echo("The vault has another passphrase and new keys.", err=True)


def _vault_in_use(services: "Services") -> "VaultStore":
    if services.places.keep_in is not KeepIn.VAULT:
        raise UsageError("passphrase_unneeded")
    return services.places.vault
