"""Vaults for tests: cheap to open, on keyrings in a dictionary."""

from dataclasses import dataclass, field
from pathlib import Path

from fake_keyrings import FakeKeyring

from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_backend import Backend, ChosenBackend
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.vault_key import Strength
from atom_desktop.storage.vault_tokens import VaultStore

SERVICE = "atom-desktop/test"
PASSPHRASE = Secret("correct horse battery")
# Far too little for anybody's tokens, and quick.
WEAK = Strength(memory_cost=64, iterations=1, lanes=1)


def keyring_on(backend: Backend, service: str = SERVICE) -> KeyringStore:
    """Return a keyring store on a backend."""
    chosen = ChosenBackend(backend=backend, name="Fake")
    return KeyringStore(service, choose=lambda: chosen)


@dataclass
class Vaults:
    """Opens vaults as programs that start one after the other do; `close` ends them all."""

    path: Path
    backend: FakeKeyring = field(default_factory=FakeKeyring)
    _opened: list[VaultStore | KeyringStore] = field(default_factory=list)

    def store(
        self, *, service: str = SERVICE, strength: Strength = WEAK, repair: bool = True
    ) -> VaultStore:
        """Return the vault as a program finds it at its start."""
        keyring = keyring_on(self.backend, service)
        made = VaultStore(self.path, service, keyring=keyring, strength=strength, repair=repair)
        self._opened += [made, keyring]
        return made

    async def open(self, passphrase: Secret | None = PASSPHRASE) -> VaultStore:
        """Return an open vault, made if there is none; None leaves the key to the keyring."""
        made = self.store()
        if not made.exists:
            await made.create(passphrase)
        elif passphrase is not None:
            await made.unlock(passphrase)
        return made

    async def close(self) -> None:
        """End the worker threads."""
        while self._opened:
            await self._opened.pop().close()
