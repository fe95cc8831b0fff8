"""The practice services as a child process of whoever tries them; it ends with its parent."""

import asyncio
import contextlib
import socket

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.own_program import practice_command
from atom_desktop.foundation.settings import DEFAULT_REDIRECT_PORT
from atom_desktop.practice_directory import PracticeDirectory

_START_DEADLINE = 20.0
_STOP_DEADLINE = 5.0


class PracticeProcess:
    """Running practice services; `directory` tells where its services are."""

    def __init__(self, process: asyncio.subprocess.Process, directory: PracticeDirectory) -> None:
        self._process = process
        self.directory = directory

    @classmethod
    async def start(cls) -> "PracticeProcess":
        """Start the services.

        Raises:
            ConfigurationError: `practice_failed`.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *practice_command(),
                "--redirect-port",
                str(_free_port()),
                "--exit-with-stdin",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
            if process.stdout is None:
                raise ConfigurationError("practice_failed", reason="no output")
            async with asyncio.timeout(_START_DEADLINE):
                line = await process.stdout.readline()
            return cls(process, PracticeDirectory.from_line(line.decode()))
        except (OSError, TimeoutError) as error:
            raise ConfigurationError("practice_failed", reason=type(error).__name__) from error

    async def stop(self) -> None:
        """Let the services end; they do so when their standard input closes."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(_STOP_DEADLINE):
                await self._process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


def _free_port() -> int:
    """Return the usual port if it is free, else any: practice clients learn it at start."""
    for port in (DEFAULT_REDIRECT_PORT, 0):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return DEFAULT_REDIRECT_PORT
