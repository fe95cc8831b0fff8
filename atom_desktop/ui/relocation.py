"""Sign-ins move to another place: while nothing else of the app is open, then it opens again."""

from dataclasses import dataclass

from atom_desktop.foundation.language import marked, tr, tr_many
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import KeepIn
from atom_desktop.opening import open_services
from atom_desktop.storage.profile_lock import HolderKind

_KEPT = {
    KeepIn.KEYRING: marked("Sign-ins are kept in the keyring now."),
    KeepIn.VAULT: marked("Sign-ins are kept in the encrypted vault now."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relocation:
    """Where sign-ins shall be kept, and the passphrase of the vault that is left or made."""

    target: KeepIn
    passphrase: Secret | None = None


async def relocate(paths: ProfilePaths, wish: Relocation) -> str:
    """Move everything and return words for the person; nobody else may have the profile open.

    Raises:
        AtomError: nothing is lost, and the place in use has what it had.
    """
    services = await open_services(paths, holder=HolderKind.WINDOW, environment={})
    try:
        await services.find_storage()
        places = services.places
        is_locked = places.vault.exists and (await places.vault.describe()).trouble is not None
        if is_locked and wish.passphrase is not None:
            await places.vault.unlock(wish.passphrase)
        taken = await places.move(wish.target, passphrase=wish.passphrase)
    finally:
        await services.close()
    moved = tr_many("{number} account moved.", "{number} accounts moved.", len(taken.connections))
    return f"{tr(_KEPT[wish.target])} {moved}"
