"""Export and import of a profile: one sealed file, and what becomes of it here."""

from collections.abc import Iterator
from pathlib import Path

from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.secret import Secret
from atom_desktop.storage import archive_content, archive_file, archive_files
from atom_desktop.storage.archive_accounts import Accounts, Barred
from atom_desktop.storage.archive_content import Archive, ArchivedClient, ArchivedSignIn
from atom_desktop.storage.archive_report import Kind, Line, Report, Verdict
from atom_desktop.storage.archive_steps import Step, Undo, foreseen, off_loop, take_all
from atom_desktop.storage.vault_key import RECOMMENDED, Strength, check_passphrase

_LONGEST_NAME = 120


class Archives:
    """Makes and takes archives of one profile, beside a running window as well.

    `barred` keeps renewals away from one connection; see `Renewer.barred`.
    """

    def __init__(
        self,
        *,
        paths: ProfilePaths,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        tokens: Tokens,
        barred: Barred,
        clock: Clock,
        is_practice: bool,
        strength: Strength = RECOMMENDED,
    ) -> None:
        self._paths = paths
        self._known = known
        self._registrations = registrations
        self._records = records
        self._tokens = tokens
        self._barred = barred
        self._clock = clock
        self._is_practice = is_practice
        self._strength = strength
        self._accounts = Accounts(known, records, tokens, barred)

    async def write(
        self, path: Path, passphrase: Secret, *, with_sign_ins: bool, overwrite: bool = False
    ) -> Archive:
        """Write this profile to `path`; return what is in the file.

        Raises:
            ConfigurationError: `passphrase_too_short`, `archive_exists`, `archive_unwritable`.
            StorageError: a secret or a sign-in cannot be read.
        """
        check_passphrase(passphrase)
        archive = await self._gathered(with_sign_ins=with_sign_ins)
        strength = self._strength

        def work() -> None:
            sealed = archive_file.seal(archive_content.encode(archive), passphrase, strength)
            archive_file.write_file(path, sealed, overwrite=overwrite)

        await off_loop(work, path)
        return archive

    async def read(self, path: Path, passphrase: Secret) -> Archive:
        """Return what is in the file at `path`.

        Raises:
            ConfigurationError: `archive_unreadable`, or `archive_mismatch` for a file of practice
                services in a real profile, or the other way round.
            StorageError: `archive_damaged`, `archive_newer`, `archive_sealed`.
        """

        def work() -> Archive:
            file = archive_file.read_file(path)
            return archive_content.decode(archive_file.unseal(file, passphrase))

        archive = await off_loop(work, path)
        if archive.is_practice != self._is_practice:
            raise ConfigurationError("archive_mismatch")
        return archive

    async def foresee(self, archive: Archive, *, replaces: bool = False) -> Report:
        """Return what `take` would report; nothing changes."""
        return foreseen(await self._steps(archive, replaces=replaces))

    async def take(self, archive: Archive, *, replaces: bool = False) -> Report:
        """Bring what is in the archive here; `replaces` prefers it where the two differ.

        A newer sign-in is never replaced by an older one of the same account's sign-in.

        Raises:
            StorageError: what is here cannot be read; nothing has changed.
        """
        return await take_all(await self._steps(archive, replaces=replaces))

    async def _gathered(self, *, with_sign_ins: bool) -> Archive:
        clients = [
            ArchivedClient(record=record, secret=await self._registrations.stored_secret(record))
            for record in self._registrations.stored()
        ]
        sign_ins: dict[str, ArchivedSignIn] = {}
        for connection in self._records.all() if with_sign_ins else ():
            # In here no renewal can make the pair an old one while it is copied.
            async with self._barred(connection.id):
                stored = await self._tokens.load(connection.id)
            if stored is not None:
                client_id = None
                if self._known.knows(connection):
                    found = self._registrations.find(self._known.of(connection))
                    client_id = found.client_id if found is not None else None
                sign_ins[connection.id] = ArchivedSignIn(stored=stored, client_id=client_id)
        settings, providers = await off_loop(
            lambda: (
                archive_files.settings_text(self._paths),
                archive_files.provider_texts(self._paths),
            ),
            self._paths.root,
        )
        return Archive(
            made_at=self._clock.now(),
            is_practice=self._is_practice,
            clients=tuple(clients),
            settings=settings,
            providers=providers,
            connections=self._records.all(),
            sign_ins=sign_ins,
        )

    async def _steps(self, archive: Archive, *, replaces: bool) -> tuple[Step, ...]:
        steps = await off_loop(
            lambda: [
                *archive_files.settings_steps(self._paths, archive.settings, replaces=replaces),
                *archive_files.provider_steps(self._paths, archive.providers, replaces=replaces),
            ],
            self._paths.root,
        )
        client_ids = dict(self._client_ids())
        for client in archive.clients:
            step = await self._client_step(client, replaces=replaces)
            if step.line.verdict.changes:
                record = client.record
                client_ids[record.family, record.variant] = record.client_id
            steps.append(step)
        steps += await self._accounts.steps(archive, client_ids, replaces=replaces)
        return tuple(steps)

    def _client_ids(self) -> Iterator[tuple[tuple[str, str], str]]:
        for usual in self._known.all():
            for spec in self._known.variants(usual.id):
                found = self._registrations.find(spec)
                if found is not None:
                    yield (spec.family, spec.variant), found.client_id

    async def _client_step(self, client: ArchivedClient, *, replaces: bool) -> Step:
        new = client.record
        here = next(
            (
                record
                for record in self._registrations.stored()
                if (record.family, record.variant) == (new.family, new.variant)
            ),
            None,
        )
        secret = await self._registrations.stored_secret(here) if here is not None else None
        if self._registrations.comes_from_outside(new.family, new.variant):
            verdict = Verdict.OUTSIDE
        elif here is None or (here == new and secret is None and client.secret is not None):
            verdict = Verdict.TAKEN
        elif here == new and client.secret in (secret, None):
            verdict = Verdict.SAME
        else:
            verdict = Verdict.REPLACED if replaces else Verdict.DIFFERS

        async def take() -> Undo:
            if verdict is Verdict.REPLACED:
                await self._registrations.forget(new.family, new.variant)
            await self._registrations.keep(new, client.secret)

            async def undo() -> None:
                await self._registrations.forget(new.family, new.variant)
                if here is not None:
                    await self._registrations.keep(here, secret)

            return undo

        name = printable(new.family, _LONGEST_NAME)
        line = Line(kind=Kind.CLIENT, name=name, verdict=verdict)
        return Step(line=line, take=take if verdict.changes else None)
