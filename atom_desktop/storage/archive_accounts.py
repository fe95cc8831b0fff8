"""Accounts with their sign-ins out of an archive: the newer one stays, whichever side has it."""

import random
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace

from atom_desktop.connections.connection import Connection, ConnectionStatus
from atom_desktop.connections.history import Said
from atom_desktop.connections.ports import StoredTokens
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens, token_fields
from atom_desktop.foundation.errors import LockedError, StorageError
from atom_desktop.foundation.printable import printable
from atom_desktop.storage.archive_content import Archive, ArchivedSignIn
from atom_desktop.storage.archive_report import Kind, Line, Verdict
from atom_desktop.storage.archive_steps import Step, Undo

Barred = Callable[[str], AbstractAsyncContextManager[None]]
_Take = Callable[[], Awaitable[Undo]]
_uniform = random.SystemRandom().uniform
_LONGEST_NAME = 120
_LEFT_BEHIND = "sign_in_left_behind"
# What a record says about its sign-in, and is put back when an import fails.
_OF_SIGN_IN = (
    "account",
    "variant",
    "status",
    "signed_in_at",
    "asked_scope",
    "granted_scope",
    "expires_at",
    "renew_at",
    "refresh_token_expires_at",
    "can_renew",
    "renewed_at",
    "failure_code",
    "failure_detail",
    "failed_at",
    "failures",
    "retry_at",
    "token_generation",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brought:
    """One account of the archive beside what is here of it."""

    entry: Connection
    sign_in: ArchivedSignIn | None
    here: Connection | None
    stored: StoredTokens | None


class Accounts:
    """Plans how an archive's accounts come here."""

    def __init__(
        self, known: KnownServices, records: ConnectionRecords, tokens: Tokens, barred: Barred
    ) -> None:
        self._known = known
        self._records = records
        self._tokens = tokens
        self._barred = barred

    async def steps(
        self, archive: Archive, client_ids: Mapping[tuple[str, str], str], *, replaces: bool
    ) -> list[Step]:
        """Return one step for each account; `client_ids` are those that will be set up here.

        Raises:
            LockedError: what is here cannot be compared.
        """
        steps = []
        for entry in archive.connections:
            here = self._here(entry)
            brought = _Brought(
                entry=entry,
                sign_in=archive.sign_ins.get(entry.id),
                here=here,
                stored=await self._stored(here) if here is not None else None,
            )
            verdict = self._judge(brought, client_ids, replaces=replaces)
            name = printable(f"{self._service(entry)} ({entry.account.label})", _LONGEST_NAME)
            line = Line(kind=Kind.ACCOUNT, name=name, verdict=verdict)
            steps.append(Step(line=line, take=self._way(brought, verdict)))
        return steps

    def _here(self, entry: Connection) -> Connection | None:
        same = self._records.find(entry.id)
        if same is not None:
            return same
        return next(
            (
                other
                for other in self._records.of(entry.provider_id)
                if other.account.subject == entry.account.subject and other.origin == entry.origin
            ),
            None,
        )

    async def _stored(self, here: Connection) -> StoredTokens | None:
        try:
            return await self._tokens.load(here.id)
        except LockedError:
            raise
        except StorageError:
            return None  # unreadable or gone: there is nothing to lose

    def _judge(
        self, brought: _Brought, client_ids: Mapping[tuple[str, str], str], *, replaces: bool
    ) -> Verdict:
        entry, here, sign_in = brought.entry, brought.here, brought.sign_in
        if here is not None and _whose(here) != _whose(entry):
            return Verdict.UNUSABLE  # another account under the same number
        if sign_in is None:
            return Verdict.LISTED if here is None else Verdict.SAME
        if self._is_of_other_client(entry, sign_in, client_ids):
            return Verdict.OTHER_CLIENT
        if here is None or (here.signed_in_at != entry.signed_in_at and brought.stored is None):
            return Verdict.TAKEN
        if here.signed_in_at != entry.signed_in_at:
            return Verdict.REPLACED if replaces else Verdict.OTHER_SIGN_IN
        return self._newer(here, sign_in.stored, brought.stored)

    def _newer(self, here: Connection, there: StoredTokens, stored: StoredTokens | None) -> Verdict:
        """Judge two pairs of one sign-in: what was renewed since may have ended the other."""
        if stored is not None and stored.generation == there.generation:
            return Verdict.SAME
        if stored is not None and stored.generation > there.generation:
            return Verdict.OLDER
        is_spent = there.generation < here.token_generation and self._takes_once(here)
        return Verdict.OLDER if is_spent else Verdict.TAKEN

    def _is_of_other_client(
        self,
        entry: Connection,
        sign_in: ArchivedSignIn,
        client_ids: Mapping[tuple[str, str], str],
    ) -> bool:
        if not self._known.knows(entry) or sign_in.client_id is None:
            return False
        spec = self._known.of(entry)
        here = client_ids.get((spec.family, spec.variant))
        return here is not None and here != sign_in.client_id

    def _takes_once(self, entry: Connection) -> bool:
        return not self._known.knows(entry) or self._known.of(entry).refresh.single_use

    def _service(self, entry: Connection) -> str:
        return self._known.of(entry).name if self._known.knows(entry) else entry.provider_id

    def _way(self, brought: _Brought, verdict: Verdict) -> _Take | None:
        if not verdict.changes:
            return None
        if brought.here is None:
            return lambda: self._add(brought.entry, brought.sign_in)
        here, sign_in = brought.here, brought.sign_in
        assert sign_in is not None  # noqa: S101  # what is here changes for a sign-in only
        return lambda: self._renew(here, brought.entry, sign_in)

    async def _add(self, entry: Connection, sign_in: ArchivedSignIn | None) -> Undo:
        clean = _clean(entry)
        if sign_in is None:
            clean = replace(
                clean,
                status=ConnectionStatus.SIGN_IN_AGAIN,
                failure_code=_LEFT_BEHIND,
                renew_at=None,
                can_renew=False,
            )
        else:
            stored = sign_in.stored
            await self._tokens.save(entry.id, stored.tokens, generation=stored.generation)
            clean = replace(clean, **token_fields(stored.tokens, stored.generation, _uniform))
        try:
            await self._records.add(clean, Said.BROUGHT)
        except BaseException:
            await self._tokens.delete(entry.id)
            raise
        return lambda: self._remove(entry.id)

    async def _renew(self, here: Connection, entry: Connection, sign_in: ArchivedSignIn) -> Undo:
        async with self._barred(here.id):
            before = await self._stored(here)
            highest = max(here.token_generation, before.generation if before else 0)
            generation = sign_in.stored.generation
            if generation < highest or (generation == highest and before is not None):
                generation = highest + 1  # a number that no write before had
            await self._tokens.save(here.id, sign_in.stored.tokens, generation=generation)
            clean = replace(
                _clean(entry), **token_fields(sign_in.stored.tokens, generation, _uniform)
            )
            await self._records.change(
                here.id,
                words=Said.BROUGHT,
                **{name: getattr(clean, name) for name in _OF_SIGN_IN},
            )
        return lambda: self._put_back(here, before)

    async def _remove(self, connection_id: str) -> None:
        async with self._barred(connection_id):
            await self._records.remove(connection_id)
            await self._tokens.delete(connection_id)

    async def _put_back(self, here: Connection, before: StoredTokens | None) -> None:
        async with self._barred(here.id):
            if before is None:
                await self._tokens.delete(here.id)
            else:
                await self._tokens.save(here.id, before.tokens, generation=before.generation)
            await self._records.change(
                here.id, **{name: getattr(here, name) for name in _OF_SIGN_IN}
            )


def _whose(connection: Connection) -> tuple[str, str, str]:
    return connection.provider_id, connection.account.subject, connection.origin


def _clean(entry: Connection) -> Connection:
    """Return the record as a sign-in that has just come, without the failures it had there."""
    return replace(
        entry,
        status=ConnectionStatus.CONNECTED,
        failure_code=None,
        failure_detail="",
        failed_at=None,
        failures=0,
        retry_at=None,
        revision=0,
    )
