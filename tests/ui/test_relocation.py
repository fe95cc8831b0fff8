"""Moving sign-ins from the window: with everything closed, and told in words."""

import pytest
from private_keyring_daemon import PrivateKeyring

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import KeepIn, load_settings
from atom_desktop.opening import open_services
from atom_desktop.storage.profile_lock import HolderKind
from atom_desktop.ui.relocation import Relocation, relocate

_PASSPHRASE = Secret("correct horse battery")
_SECRET = Secret("made-up-client-secret")


async def _keep_a_secret(paths: ProfilePaths) -> None:
    services = await open_services(paths, holder=HolderKind.WINDOW, environment={})
    await services.find_storage()
    await services.manager.set_registration(
        "slack", client_id="1234567890.1234567890", client_secret=_SECRET, variant="oauth2"
    )
    await services.close()


async def _kept(paths: ProfilePaths) -> Secret | None:
    services = await open_services(paths, holder=HolderKind.WINDOW, environment={})
    try:
        await services.find_storage()
        if services.places.vault.exists:
            await services.places.unlock(_PASSPHRASE)
        [name] = services._registrations.secret_names()
        return await services.places.active.load_secret(name)
    finally:
        await services.close()


async def test_everything_moves_to_a_vault_and_back(
    paths: ProfilePaths, private_keyring: PrivateKeyring
) -> None:
    await _keep_a_secret(paths)
    words = await relocate(paths, Relocation(target=KeepIn.VAULT, passphrase=_PASSPHRASE))
    assert words == "Sign-ins are kept in the encrypted vault now. 0 accounts moved."
    assert load_settings(paths.settings)[0].keep_in is KeepIn.VAULT
    assert paths.vault.exists()
    assert await _kept(paths) == _SECRET

    words = await relocate(paths, Relocation(target=KeepIn.KEYRING, passphrase=_PASSPHRASE))
    assert words.startswith("Sign-ins are kept in the keyring now.")
    assert not paths.vault.exists()
    assert await _kept(paths) == _SECRET


async def test_with_a_wrong_passphrase_everything_stays_where_it_is(
    paths: ProfilePaths, private_keyring: PrivateKeyring
) -> None:
    await _keep_a_secret(paths)
    await relocate(paths, Relocation(target=KeepIn.VAULT, passphrase=_PASSPHRASE))
    with pytest.raises(AtomError) as caught:
        await relocate(
            paths, Relocation(target=KeepIn.KEYRING, passphrase=Secret("not the one at all"))
        )
    assert caught.value.code == "vault_locked"
    assert load_settings(paths.settings)[0].keep_in is KeepIn.VAULT
    assert await _kept(paths) == _SECRET
