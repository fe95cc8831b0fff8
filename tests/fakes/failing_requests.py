"""A request that must fail, and that must not tell what was in it."""

import pytest

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.http import HttpClient

SENT = b"refresh_token=cnry-refresh"


async def failure(client: HttpClient, url: str, *, deadline: float = 5.0) -> AtomError:
    """Send a request full of secrets; return how it failed, which tells none of them."""
    with pytest.raises(AtomError) as caught:
        await client.send(
            "POST",
            f"{url}/token?secret=cnry-query",
            headers={"Authorization": "Bearer cnry-access"},
            content=SENT,
            deadline=deadline,
        )
    error = caught.value
    assert error.__cause__ is None
    assert error.__suppress_context__ or error.__context__ is None
    assert "cnry" not in f"{error!r} {error} {error.details}"
    return error
