"""`python -m atom_desktop.practice`: run the practice services until told to stop.

Prints one line of JSON (see `PracticeServices.start`) and serves until SIGINT or SIGTERM, or with
`--exit-with-stdin` until its standard input is closed.
"""

import argparse
import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence

from atom_desktop.practice.world import DEFAULT_REDIRECT_PORT, PracticeServices


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m atom_desktop.practice", description=__doc__)
    parser.add_argument("--redirect-port", type=int, default=DEFAULT_REDIRECT_PORT)
    parser.add_argument("--exit-with-stdin", action="store_true")
    options = parser.parse_args(arguments)
    asyncio.run(_serve(options.redirect_port, exit_with_stdin=options.exit_with_stdin))
    return 0


async def _serve(redirect_port: int, *, exit_with_stdin: bool) -> None:
    stop = asyncio.Event()
    _stop_on_signals(stop)
    services = PracticeServices()
    try:
        description = await services.start(redirect_port=redirect_port)
        sys.stdout.write(json.dumps(description) + "\n")
        sys.stdout.flush()
        if exit_with_stdin:
            _stop_with_stdin(stop)
        await stop.wait()
    finally:
        await services.close()


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows' loops have none
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))


def _stop_with_stdin(stop: asyncio.Event) -> None:
    """Watch in a thread: standard input may be a pipe, a terminal or a file."""
    loop = asyncio.get_running_loop()

    def watch() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=watch, name="stdin", daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())
