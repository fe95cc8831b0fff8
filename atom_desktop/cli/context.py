"""What every command shares: the profile and how to open it."""

import asyncio
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from atom_desktop.cli.passphrase import read_passphrase
from atom_desktop.connections.connection import Connection, name_of, telling_apart
from atom_desktop.foundation.errors import AtomError, StorageError, UsageError
from atom_desktop.foundation.logs import READERS_LOG_FILE, configure_logging
from atom_desktop.foundation.paths import (
    DEFAULT_PROFILE,
    PRACTICE_PROFILE,
    ProfilePaths,
    profile_paths,
)
from atom_desktop.foundation.settings import KeepIn
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.providers.spec import ProviderSpec

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from atom_desktop.services import Services

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The options given before the command."""

    home: Path | None
    profile: str
    practice_file: Path | None

    def require_service(self, service: str, variant: str | None = None) -> None:
        """Raise for a service that does not exist, before the profile is opened or locked."""
        from atom_desktop.providers.registry import load_registry  # noqa: PLC0415  # not for --help

        load_registry(profile_paths(self.home, self.profile).providers_d).get(service, variant)

    def services(self, *, changes: bool) -> "AbstractAsyncContextManager[Services]":
        """Open the profile; `changes` takes its lock, so that no two programs renew at once.

        What changes something also opens a vault that has a passphrase.

        Raises:
            ConfigurationError: `profile_in_use` while the window (or a command) has it.
        """
        return _opened(self, changes=changes)

    def run(self, work: "Callable[[Services], Awaitable[_T]]", *, changes: bool) -> _T:
        """Open the profile, do `work` and close it again."""

        async def do() -> _T:
            async with self.services(changes=changes) as services:
                return await work(services)

        return asyncio.run(do())


@asynccontextmanager
async def _opened(context: Context, *, changes: bool) -> "AsyncIterator[Services]":
    from atom_desktop.notices import unsaved_notice  # noqa: PLC0415  # `--help` must not load it
    from atom_desktop.opening import open_services  # noqa: PLC0415
    from atom_desktop.practice_directory import (  # noqa: PLC0415  # the same
        PracticeDirectory,
    )
    from atom_desktop.storage.profile_lock import HolderKind  # noqa: PLC0415

    practice = PracticeDirectory.from_file(context.practice_file) if context.practice_file else None
    paths = profile_paths(context.home, context.profile)
    usual = context.profile in {DEFAULT_PROFILE, PRACTICE_PROFILE}
    if not changes and not usual and not paths.root.exists():
        # Only looking must not bring a mistyped profile into being.
        known = sorted(entry.name for entry in paths.root.parent.glob("*"))
        raise UsageError(
            "unknown_profile", profile=context.profile, known=", ".join(known) or DEFAULT_PROFILE
        )
    services = await open_services(
        paths, practice=practice, holder=HolderKind.COMMAND if changes else None
    )
    try:
        _log_to(paths, services.settings.log_level, changes=changes)
        for notice in services.notices:  # about files: the keyring has not been asked yet
            click.echo(f"{notice.title}. {notice.body}", err=True)
        if changes:
            await _unlock(services)
        yield services
    finally:
        if services.manager.safekeeping.has_unsaved:
            unsaved = unsaved_notice()
            click.echo(f"{unsaved.title}. {unsaved.body}", err=True)
        await services.close()


def _log_to(paths: ProfilePaths, level: str, *, changes: bool) -> None:
    """Write the profile's log where we have the profile; who only looks has a log of its own."""
    if changes:
        configure_logging(paths.logs, level, profile=paths.profile)
    else:
        configure_logging(paths.logs, level, file=READERS_LOG_FILE, profile=paths.profile)


async def _unlock(services: "Services") -> None:
    """Open the vault in use, if it wants a passphrase.

    Raises:
        LockedError: `vault_locked` when it is another one, or nobody can be asked.
    """
    if services.places.keep_in is KeepIn.VAULT:
        place = await services.places.vault.describe()
        if place.trouble == "vault_locked":
            await services.manager.safekeeping.unlock(read_passphrase("Passphrase of the vault"))


async def require_storage(services: "Services") -> None:
    """Make sure that what a command keeps outlives the command.

    Raises:
        StorageError: `keyring_needed` where there is only memory.
    """
    await services.find_storage()
    if not services.manager.safekeeping.place.survives_restart:
        raise StorageError("keyring_needed")


@contextmanager
def naming(spec: ProviderSpec) -> "Iterator[None]":
    """Add the service's names to whatever fails inside, for the words and the next step."""
    try:
        yield
    except AtomError as error:
        error.details = {
            "service": spec.name,
            "company": spec.company,
            "id": spec.id,
            **error.details,
        }
        raise


def pick_connection(services: "Services", spec: ProviderSpec, account: str | None) -> Connection:
    """Return the service's connection, or the one `--account` names.

    Raises:
        UsageError: `not_connected`, `unknown_account` or `several_accounts`.
    """
    own = [entry for entry in services.manager.connections() if entry.provider_id == spec.id]
    if account is not None:
        own = [entry for entry in own if account in _names(entry)]
        if not own:
            raise UsageError("unknown_account", service=spec.name, account=account)
    if not own:
        raise UsageError("not_connected", service=spec.name)
    if len(own) > 1:
        accounts = ", ".join(telling_apart(own).values())
        raise UsageError("several_accounts", service=spec.name, accounts=accounts)
    return own[0]


def _names(connection: Connection) -> frozenset[str]:
    """Return everything that `--account` may say for a connection."""
    account = connection.account
    names = {connection.id, account.label, account.subject, name_of(account), connection.title}
    return frozenset(names - {""})


def failure_words(code: str, spec: ProviderSpec, detail: str = "") -> str:
    """Return one line for a failure code; `detail` is what the outcome carries beside it."""
    words = words_for_code(code, service=spec.name, company=spec.company, date=detail)
    return f"{words.title}. {words.sentence} Next: {words.next_step}."
