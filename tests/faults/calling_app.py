"""One of several installs on one keyring: callers who all want an access token at once.

    calling_app.py PROFILE_FOLDER KEYRING_SERVICE PRACTICE_FILE

Every line on standard input is an order, answered by one line of JSON: `sign_in SERVICE` connects;
`call OFFSET CALLERS` moves the clock to OFFSET seconds from now and asks that often at once for the
token of every connection. The answer holds the tokens' SHA-256, or the failures.
"""

import asyncio
import hashlib
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "fakes"))

from scripted_person import ScriptedPerson

from atom_desktop.foundation.clock import SystemClock
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.opening import open_services
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.services import Services
from atom_desktop.storage.profile_lock import HolderKind


class LaterClock(SystemClock):
    """The computer's clock, set forward."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset


async def _sign_in(services: Services, name: str) -> dict[str, object]:
    view = await services.manager.begin_sign_in(name)
    made = await services.manager.wait_sign_in(view.id)
    return {"signed_in": made.id}


async def _call(services: Services, callers: int) -> dict[str, object]:
    manager = services.manager
    ends = await asyncio.gather(
        *(
            manager.access_token(connection.id)
            for connection in manager.connections()
            for _ in range(callers)
        ),
        return_exceptions=True,
    )
    failures = [str(end) for end in ends if isinstance(end, BaseException)]
    tokens = {end.reveal() for end in ends if not isinstance(end, BaseException)}
    digests = sorted(hashlib.sha256(token.encode()).hexdigest() for token in tokens)
    return {"tokens": digests, "failures": failures}


async def _main(root: str, keyring_service: str, practice_file: str) -> None:
    clock = LaterClock()
    services = await open_services(
        ProfilePaths(profile="default", root=Path(root), keyring_service=keyring_service),
        holder=HolderKind.WINDOW,
        browser=ScriptedPerson(),
        clock=clock,
        practice=PracticeDirectory.from_file(Path(practice_file)),
        environment={},
    )
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    try:
        await services.find_storage()
        while line := (await reader.readline()).decode().split():
            if line[0] == "sign_in":
                answer = await _sign_in(services, line[1])
            else:
                clock.offset = timedelta(seconds=float(line[1]))
                answer = await _call(services, int(line[2]))
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()
    finally:
        await services.close()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
