from dataclasses import replace
from datetime import timedelta

from fake_clock import FakeClock

from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.token_set import TokenSet


def test_a_renewal_keeps_what_it_does_not_replace(clock: FakeClock) -> None:
    old = TokenSet(
        access_token=Secret("a1"),
        received_at=clock.now(),
        refresh_token=Secret("r1"),
        refresh_token_expires_at=clock.now() + timedelta(days=90),
        scope=("mail",),
        id_token=Secret("i1"),
    )
    bare = TokenSet(access_token=Secret("a2"), received_at=clock.now())
    assert old.merged_with(bare) == replace(old, access_token=Secret("a2"))
    rotated = replace(bare, refresh_token=Secret("r2"), scope=(), id_token=Secret("i2"))
    merged = old.merged_with(rotated)
    assert merged.refresh_token == Secret("r2")
    assert merged.refresh_token_expires_at is None  # the old token's end says nothing of the new
    assert merged.scope == ()
    assert merged.id_token == Secret("i2")


def test_an_end_that_is_said_again_without_a_new_token_is_taken_over(clock: FakeClock) -> None:
    end = clock.now() + timedelta(days=30)
    old = TokenSet(access_token=Secret("a1"), received_at=clock.now(), refresh_token=Secret("r1"))
    newer = TokenSet(
        access_token=Secret("a2"), received_at=clock.now(), refresh_token_expires_at=end
    )
    assert old.merged_with(newer).refresh_token_expires_at == end
