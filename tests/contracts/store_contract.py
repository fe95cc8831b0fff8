"""What every store of tokens and client secrets does; test classes inherit it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from atom_desktop.connections.ports import SecretStore, StorageHealth, TokenStore
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet

NOW = datetime(2026, 11, 21, 9, 0, 0, 123456, tzinfo=UTC)
TOKENS = TokenSet(
    access_token=Secret("made-up-access"),
    refresh_token=Secret("made-up-refresh"),
    id_token=Secret("made-up-id"),
    received_at=NOW,
    expires_at=NOW + timedelta(hours=1),
    refresh_token_expires_at=NOW + timedelta(days=90),
    scope=("mail.read", "offline_access"),
)


class Store(TokenStore, SecretStore, StorageHealth, Protocol):
    """All three ports in one object."""


class StoreContract:
    """Inherit and define a fixture `store`."""

    async def test_what_was_saved_is_loaded(self, store: Store) -> None:
        await store.save("one", TOKENS, generation=4)
        loaded = await store.load("one")
        assert loaded is not None
        assert loaded.tokens == TOKENS
        assert loaded.generation == 4

    async def test_what_was_never_saved_is_none(self, store: Store) -> None:
        assert await store.load("nobody") is None
        assert await store.load_secret("nothing") is None

    async def test_the_least_a_token_set_can_be_is_kept(self, store: Store) -> None:
        least = TokenSet(access_token=Secret("a"), received_at=NOW)
        await store.save("one", least, generation=1)
        loaded = await store.load("one")
        assert loaded is not None
        assert loaded.tokens == least
        assert loaded.tokens.scope is None

    async def test_a_later_save_replaces_the_earlier(self, store: Store) -> None:
        newer = replace(TOKENS, access_token=Secret("newer"))
        await store.save("one", TOKENS, generation=1)
        await store.save("one", newer, generation=2)
        loaded = await store.load("one")
        assert loaded is not None
        assert (loaded.tokens, loaded.generation) == (newer, 2)

    async def test_connections_do_not_share_tokens(self, store: Store) -> None:
        other = replace(TOKENS, access_token=Secret("other"))
        await store.save("one", TOKENS, generation=1)
        await store.save("two", other, generation=1)
        await store.delete("one")
        loaded = await store.load("two")
        assert loaded is not None
        assert loaded.tokens == other

    async def test_what_was_deleted_is_gone_and_deleting_again_is_fine(self, store: Store) -> None:
        await store.save("one", TOKENS, generation=1)
        await store.delete("one")
        await store.delete("one")
        assert await store.load("one") is None

    async def test_long_and_short_tokens_follow_each_other(self, store: Store) -> None:
        for generation, length in enumerate((60_000, 12_000, 5, 130_000, 130_001, 70_000, 1)):
            tokens = replace(TOKENS, access_token=Secret("ü" * length))
            await store.save("one", tokens, generation=generation)
            loaded = await store.load("one")
            assert loaded is not None
            assert loaded.tokens == tokens
            assert loaded.generation == generation

    async def test_a_client_secret_is_kept_beside_tokens_of_the_same_name(
        self, store: Store
    ) -> None:
        await store.save("google", TOKENS, generation=1)
        await store.save_secret("google", Secret("made-up ü secret"))
        assert await store.load_secret("google") == Secret("made-up ü secret")
        await store.delete_secret("google")
        await store.delete_secret("google")
        assert await store.load_secret("google") is None
        assert await store.load("google") is not None

    async def test_a_store_that_works_says_so(self, store: Store) -> None:
        await store.probe()
        assert (await store.describe()).trouble is None
