"""`SecretService` on a real GNOME Keyring: one connection for each thread, and when it breaks."""

import threading
from collections.abc import Iterator

import pytest
import secretstorage
from fake_secret_service import FakeSecretService
from keyring.errors import KeyringLocked, PasswordDeleteError
from private_keyring_daemon import PrivateKeyring

from atom_desktop.connections.prompting import may_prompt
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage.keyring_tokens import KeyringStore
from atom_desktop.storage.secret_service import SecretService

pytestmark = pytest.mark.end_to_end
SERVICE = "atom-desktop/test-of-the-backend"


@pytest.fixture
def backend(private_keyring: PrivateKeyring) -> Iterator[SecretService]:
    made = SecretService()
    yield made
    made.release()


def test_many_calls_share_one_connection(
    backend: SecretService, private_keyring: PrivateKeyring
) -> None:
    before = private_keyring.clients()
    for number in range(20):
        backend.set_password(SERVICE, "one", str(number))
        assert backend.get_password(SERVICE, "one") == str(number)
        assert backend.get_password(SERVICE, "two") is None
        assert not backend.is_locked()
    assert private_keyring.clients() == before + 1
    backend.release()
    assert private_keyring.clients() == before


def test_the_value_is_gone_after_it_was_deleted(backend: SecretService) -> None:
    backend.set_password(SERVICE, "one", "value")
    backend.delete_password(SERVICE, "one")
    assert backend.get_password(SERVICE, "one") is None
    with pytest.raises(PasswordDeleteError):
        backend.delete_password(SERVICE, "one")


def test_a_restarted_daemon_is_found_again(
    backend: SecretService, private_keyring: PrivateKeyring
) -> None:
    before = private_keyring.clients()
    backend.set_password(SERVICE, "one", "value")
    for _ in range(2):
        private_keyring.kill()
        private_keyring.unlock()  # its password is asked for anew
        assert backend.get_password(SERVICE, "one") == "value"
        backend.set_password(SERVICE, "one", "value")
    assert private_keyring.clients() == before + 1


def test_a_locked_keyring_is_never_taken_for_an_empty_one(
    backend: SecretService, private_keyring: PrivateKeyring
) -> None:
    backend.set_password(SERVICE, "one", "value")
    private_keyring.lock()
    assert backend.is_locked()
    for prompts in (True, False):
        token = may_prompt.set(prompts)
        for name in ("one", "never written"):
            with pytest.raises(KeyringLocked):
                backend.get_password(SERVICE, name)
        with pytest.raises(KeyringLocked):
            backend.set_password(SERVICE, "one", "other")
        may_prompt.reset(token)
    private_keyring.unlock()
    assert backend.get_password(SERVICE, "one") == "value"


def test_each_thread_has_a_connection_of_its_own(
    backend: SecretService, private_keyring: PrivateKeyring
) -> None:
    backend.set_password(SERVICE, "one", "value")
    before = private_keyring.clients()
    wrong: list[object] = []

    def read() -> None:
        for _ in range(20):
            value = backend.get_password(SERVICE, "one")
            if value != "value":
                wrong.append(value)
        backend.release()

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert private_keyring.clients() == before


async def test_a_closed_store_leaves_no_connection(private_keyring: PrivateKeyring) -> None:
    before = private_keyring.clients()
    store = KeyringStore(SERVICE)
    await store.save_secret("one", Secret("value"))
    await store.probe()
    assert private_keyring.clients() == before + 2
    await store.close()
    assert private_keyring.clients() == before
    await store.delete_secret("one")
    assert private_keyring.clients() == before + 1
    await store.close()
    assert private_keyring.clients() == before


def _refused(backend: SecretService) -> None:
    for name in ("one", "never written"):
        with pytest.raises(KeyringLocked):
            backend.get_password(SERVICE, name)
    with pytest.raises(KeyringLocked):
        backend.set_password(SERVICE, "one", "other")
    with pytest.raises(KeyringLocked):
        backend.delete_password(SERVICE, "one")


@pytest.mark.parametrize("prompts", [True, False])
def test_only_what_a_person_asked_for_shows_a_prompt(
    fake_secret_service: FakeSecretService, *, prompts: bool
) -> None:
    backend = SecretService()
    backend.set_password(SERVICE, "one", "value")
    kept = dict(fake_secret_service.secrets)
    fake_secret_service.locked = True
    token = may_prompt.set(prompts)
    _refused(backend)
    may_prompt.reset(token)
    assert backend.is_locked()
    assert fake_secret_service.prompts == (4 if prompts else 0)
    assert fake_secret_service.secrets == kept
    backend.release()


def test_an_empty_answer_of_a_keyring_just_locked_is_no_answer(
    fake_secret_service: FakeSecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock falls between the question whether there is one and the search."""
    backend = SecretService()
    backend.set_password(SERVICE, "one", "value")
    collection = backend._collection(may_make=False)
    search = collection.search_items

    def locked_meanwhile(query: dict[str, str]) -> Iterator[secretstorage.Item]:
        fake_secret_service.locked = True
        return search(query)

    monkeypatch.setattr(collection, "search_items", locked_meanwhile)
    with pytest.raises(secretstorage.LockedException):
        backend.get_password(SERVICE, "one")
    backend.release()
