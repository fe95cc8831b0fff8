"""Ending a connection: ask the service to withdraw it, then delete it here whatever it said."""

import logging
from dataclasses import dataclass

from atom_desktop.connections.api import call
from atom_desktop.connections.connection import Connection
from atom_desktop.connections.outcome import Refreshed, Superseded
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.refresh_policy import is_stale
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.tokens import Tokens
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.http import HttpClient
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.responses import judge
from atom_desktop.providers.spec import Meaning, Phase, ProviderSpec, RequestAuth

_log = logging.getLogger(__name__)
_GONE = frozenset({Meaning.OK, Meaning.ALREADY_GONE})
_NEW_PAIR = (Refreshed, Superseded)  # ours, or one that another program has brought


@dataclass(frozen=True, slots=True, kw_only=True)
class DisconnectResult:
    """What was done: `revoked` tells whether the service confirmed it; `words` say it all."""

    words: str
    revoked: bool
    help_url: str | None


class Disconnector:
    """Withdraws and deletes. What is stored here is deleted in every case."""

    def __init__(
        self,
        *,
        known: KnownServices,
        registrations: Registrations,
        records: ConnectionRecords,
        tokens: Tokens,
        renewer: Renewer,
        http: HttpClient,
        clock: Clock,
    ) -> None:
        self._known = known
        self._registrations = registrations
        self._records = records
        self._tokens = tokens
        self._renewer = renewer
        self._http = http
        self._clock = clock

    async def disconnect(self, connection_id: str) -> DisconnectResult:
        """Withdraw and delete a connection.

        Raises:
            UsageError: there is no such connection.
            StorageError: the stored sign-in could not be deleted; the connection is still there.
        """
        connection = self._records.get(connection_id)
        spec = self._known.of(connection)
        sibling = self._sibling(connection, spec)
        revoked = False
        if sibling is None and (spec.revocation.requests or spec.needs_discovery):
            revoked = await self._revoke(connection, spec)
        async with self._renewer.barred(connection_id):
            await self._tokens.delete(connection_id)
            await self._records.remove(connection_id)
        return _result(connection, spec, revoked=revoked, sibling=sibling)

    def _sibling(self, connection: Connection, spec: ProviderSpec) -> str | None:
        """Return the other service that a project-wide withdrawal would end as well."""
        if spec.revocation.warning is None:
            return None
        for other in filter(self._known.knows, self._records.all()):
            other_spec = self._known.of(other)
            if (
                other.id != connection.id
                and other_spec.family == spec.family
                and other.account.subject == connection.account.subject
            ):
                return other_spec.name
        return None

    async def _revoke(self, connection: Connection, spec: ProviderSpec) -> bool:
        try:
            await self._renewer.settle(connection.id)
            spec = await self._known.ready_for(connection)
            tokens = await self._live_tokens(connection, spec)
            if tokens is None:
                return False
            return await self._send(connection, spec, tokens)
        except AtomError as error:
            _log.warning("%s could not be told: %s", spec.id, error.code)
            return False

    async def _live_tokens(self, connection: Connection, spec: ProviderSpec) -> TokenSet | None:
        stored = await self._tokens.load(connection.id)
        if stored is None:
            return None
        held = stored.tokens
        over = is_stale(held.expires_at, self._clock.now(), held.received_at)
        if spec.revocation.needs_live_access_token and over and stored.tokens.refresh_token:
            if not isinstance(await self._renewer.renew(connection.id), _NEW_PAIR):
                return None
            stored = await self._tokens.load(connection.id) or stored
        return stored.tokens

    async def _send(
        self, connection: Connection, spec: ProviderSpec, tokens: TokenSet, *, again: bool = True
    ) -> bool:
        registration = await self._registrations.complete(spec)
        confirmed, renewable = True, tokens.refresh_token is not None
        for request in spec.revocation.requests:
            if request.auth is RequestAuth.BEARER_REFRESH and tokens.refresh_token is None:
                continue
            answer = await call(self._http, request, tokens=tokens, registration=registration)
            judgement = judge(
                spec,
                phase=Phase.REVOKE,
                status=answer.status,
                headers=answer.headers,
                body=answer.body,
                now=self._clock.now(),
            )
            if judgement.means is Meaning.REFRESH and not renewable:
                continue  # it ran out, and what could bring it back has been withdrawn
            if judgement.means is Meaning.REFRESH and again:
                if not isinstance(await self._renewer.renew(connection.id), _NEW_PAIR):
                    return False
                stored = await self._tokens.load(connection.id)
                fresh = stored.tokens if stored is not None else tokens
                return await self._send(connection, spec, fresh, again=False)
            gone = judgement.means in _GONE
            if gone and request.auth is RequestAuth.BEARER_REFRESH:
                renewable = False
            confirmed = confirmed and gone
        return confirmed and not spec.revocation.best_effort


def _result(
    connection: Connection, spec: ProviderSpec, *, revoked: bool, sibling: str | None
) -> DisconnectResult:
    here = f"The sign-in of {connection.account.label} was deleted from this computer"
    company, ending = spec.company, spec.revocation
    if revoked:
        return DisconnectResult(
            words=f"{here}, and {company} has withdrawn it.", revoked=True, help_url=None
        )
    if sibling is not None:
        words = f"{here}. {company} was not asked to withdraw it: that would end {sibling} too."
    elif not ending.requests:
        words = f"{here}. {ending.help_words}"
    elif ending.best_effort:
        words = f"{here}, and {company} was asked to withdraw it. {ending.help_words}"
    else:
        words = f"{here}, but {company} could not be told. {ending.help_words}"
    return DisconnectResult(words=words, revoked=False, help_url=ending.help_url)
