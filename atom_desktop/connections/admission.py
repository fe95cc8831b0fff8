"""What a finished sign-in becomes: a new connection, or fresh tokens for the one it belongs to."""

import asyncio
import logging
import random
import secrets

from atom_desktop.connections.connection import (
    SIGN_IN_FAILED,
    Account,
    Connection,
    ConnectionStatus,
    EndWarning,
    name_of,
)
from atom_desktop.connections.exchange import SignedIn
from atom_desktop.connections.history import Said
from atom_desktop.connections.lifecycle import Trigger
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.services_known import origin_of
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.tokens import Tokens, token_fields
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError, SignInError, StorageError
from atom_desktop.providers.spec import ProviderSpec

_log = logging.getLogger(__name__)
_uniform = random.SystemRandom().uniform


class WrongAccountError(SignInError):
    """`wrong_account`: another account signed in than the one asked for; nothing was changed."""

    def __init__(self, *, got: Account, expected: Account, connected: str | None) -> None:
        super().__init__("wrong_account", got=name_of(got), expected=name_of(expected))
        self.connected = connected  # the connection that the one who signed in has already


class Admission:
    """Stores sign-ins: tokens first, the record after, so that no record lacks its tokens."""

    def __init__(
        self, records: ConnectionRecords, tokens: Tokens, renewer: Renewer, clock: Clock
    ) -> None:
        self._records = records
        self._tokens = tokens
        self._renewer = renewer
        self._clock = clock
        self._admitting = asyncio.Lock()

    def label(self, view: SignInView) -> str:
        """Return the account's label of a finished sign-in, or an empty text."""
        found = self._records.find(view.result_connection_id or "")
        return found.account.label if found is not None else ""

    async def note_failure(self, view: SignInView, failure: AtomError) -> None:
        """Remember a sign-in that came to nothing, so that it can be looked up later."""
        detail = failure.details.get("provider_code", "")
        connection_id, service = view.connection_id or "", view.provider_id
        await self._records.note_of(
            connection_id, service, SIGN_IN_FAILED, code=failure.code, detail=detail
        )

    async def admit(
        self,
        spec: ProviderSpec,
        signed_in: SignedIn,
        *,
        connection_id: str | None,
        asked_scope: tuple[str, ...],
    ) -> Connection:
        """Store a sign-in and return its connection.

        Signing in to an account that is connected already renews that connection.

        Raises:
            WrongAccountError: another account signed in than the one asked for.
            StorageError: the tokens could not be kept; nothing is changed then.
        """
        # One after the other: two sign-ins of one account must not become two connections.
        async with self._admitting:
            return await self._admit(spec, signed_in, connection_id, asked_scope)

    async def _admit(
        self,
        spec: ProviderSpec,
        signed_in: SignedIn,
        connection_id: str | None,
        asked_scope: tuple[str, ...],
    ) -> Connection:
        existing = self._existing(spec, signed_in, connection_id)
        if existing is None:
            return await self._add(spec, signed_in, asked_scope)
        if connection_id is None:
            # Nobody chose to give up what this account was asked for: it then shows as missing.
            asked_scope = tuple(dict.fromkeys((*existing.asked_scope, *asked_scope)))
        # A renewal of the old sign-in must not be written over the new one.
        async with self._renewer.barred(existing.id):
            changed = await self._renew_sign_in(existing, spec, signed_in, asked_scope)
        if changed is None:  # disconnected in the meantime
            await self._forget(existing.id)
            return await self._add(spec, signed_in, asked_scope)
        return changed

    async def _renew_sign_in(
        self,
        existing: Connection,
        spec: ProviderSpec,
        signed_in: SignedIn,
        asked_scope: tuple[str, ...],
    ) -> Connection | None:
        generation = await self._next_generation(existing)
        await self._tokens.save(existing.id, signed_in.tokens, generation=generation)
        now = self._clock.now()
        return await self._records.change(
            existing.id,
            Trigger.SIGNED_IN,
            words=Said.SIGNED_IN,
            account=signed_in.account,
            variant=spec.variant,
            asked_scope=asked_scope,
            granted_scope=signed_in.tokens.scope,
            signed_in_at=now,
            checked_at=now,
            failure_code=None,
            failure_detail="",
            failed_at=None,
            failures=0,
            retry_at=None,
            warned=EndWarning.NONE,
            **token_fields(signed_in.tokens, generation, _uniform),
        )

    async def _next_generation(self, existing: Connection) -> int:
        """Return a number that no write before had; the store may be ahead of the record."""
        current = self._records.find(existing.id) or existing
        try:
            stored = await self._tokens.load(existing.id)
        except StorageError:
            stored = None  # unreadable or out of reach: it is about to be replaced
        return max(current.token_generation, stored.generation if stored else 0) + 1

    def _existing(
        self, spec: ProviderSpec, signed_in: SignedIn, connection_id: str | None
    ) -> Connection | None:
        if connection_id is not None:
            asked = self._records.get(connection_id)
            if not _is_same(asked, spec, signed_in):
                own = self._of_same_account(spec, signed_in)
                raise WrongAccountError(
                    got=signed_in.account,
                    expected=asked.account,
                    connected=own.id if own is not None else None,
                )
            return asked
        return self._of_same_account(spec, signed_in)

    def _of_same_account(self, spec: ProviderSpec, signed_in: SignedIn) -> Connection | None:
        own = (entry for entry in self._records.of(spec.id) if _is_same(entry, spec, signed_in))
        return next(own, None)

    async def _add(
        self, spec: ProviderSpec, signed_in: SignedIn, asked_scope: tuple[str, ...]
    ) -> Connection:
        now = self._clock.now()
        connection = Connection(
            id=secrets.token_hex(8),
            provider_id=spec.id,
            variant=spec.variant,
            account=signed_in.account,
            status=ConnectionStatus.CONNECTED,
            created_at=now,
            signed_in_at=now,
            checked_at=now,
            asked_scope=asked_scope,
            granted_scope=signed_in.tokens.scope,
            origin=origin_of(spec),
            **token_fields(signed_in.tokens, 1, _uniform),
        )
        await self._tokens.save(connection.id, signed_in.tokens, generation=1)
        try:
            return await self._records.add(connection, Said.SIGNED_IN)
        except BaseException:
            await self._forget(connection.id)
            raise

    async def _forget(self, connection_id: str) -> None:
        try:
            await self._tokens.delete(connection_id)
        except StorageError as error:
            _log.warning("tokens without a record could not be removed: %s", error.code)


def _is_same(connection: Connection, spec: ProviderSpec, signed_in: SignedIn) -> bool:
    """Tell whether a sign-in is of a connection's account; two servers may number alike."""
    return (
        connection.account.subject == signed_in.account.subject
        and connection.origin == origin_of(spec)
    )
