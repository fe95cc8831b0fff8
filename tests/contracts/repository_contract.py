"""What every repository of records does; test classes inherit it."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from atom_desktop.connections.circuits import Circuit, CircuitLog
from atom_desktop.connections.connection import (
    Account,
    Connection,
    ConnectionStatus,
    EndWarning,
    HistoryEntry,
)
from atom_desktop.connections.ports import (
    ConnectionRepository,
    HistoryLog,
    IntentLog,
    RegistrationRecord,
    RegistrationRepository,
    RenewalIntent,
    RevisionConflict,
    WithdrawalLog,
)
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState

NOW = datetime(2026, 11, 21, 9, 0, 0, 123456, tzinfo=UTC)


def connection(name: str = "one", minute: int = 0) -> Connection:
    """Return a connection with every field filled."""
    at = NOW + timedelta(minutes=minute)
    return Connection(
        id=name,
        provider_id="gmail",
        variant="oauth2",
        account=Account(subject="s", label="a@example.com", display_name="Ä", place="Team"),
        status=ConnectionStatus.EXPIRING,
        warned=EndWarning.SOON,
        created_at=at,
        signed_in_at=at,
        asked_scope=("a", "b"),
        granted_scope=("a",),
        title="Work",
        expires_at=at,
        renew_at=at,
        refresh_token_expires_at=at,
        can_renew=True,
        renewed_at=at,
        checked_at=at,
        failure_code="no_answer",
        failure_detail="HTTP 503",
        failed_at=at,
        failures=3,
        retry_at=at,
        token_generation=7,
        revision=0,
    )


def least(name: str) -> Connection:
    """Return a connection with nothing that may be missing."""
    return Connection(
        id=name,
        provider_id="trello",
        variant="api_key",
        account=Account(subject="s", label="l"),
        status=ConnectionStatus.CONNECTED,
        created_at=NOW,
        signed_in_at=NOW,
    )


class ConnectionsContract:
    """Inherit and define a fixture `connections`."""

    async def test_records_come_back_as_they_were_oldest_first(
        self, connections: ConnectionRepository
    ) -> None:
        later, earlier = connection("a", minute=1), least("b")
        await connections.add(later)
        await connections.add(earlier)
        assert await connections.all() == (earlier, later)

    async def test_an_id_is_taken_once(self, connections: ConnectionRepository) -> None:
        await connections.add(connection())
        with pytest.raises(RevisionConflict) as caught:
            await connections.add(replace(connection(), title="Other"))
        assert caught.value.code == "revision_conflict"
        assert await connections.all() == (connection(),)

    async def test_an_update_counts_the_revision(self, connections: ConnectionRepository) -> None:
        await connections.add(connection())
        stored = await connections.update(replace(connection(), title="Home"))
        assert (stored.title, stored.revision) == ("Home", 1)
        assert await connections.all() == (stored,)

    async def test_an_update_from_an_old_revision_changes_nothing(
        self, connections: ConnectionRepository
    ) -> None:
        await connections.add(connection())
        stored = await connections.update(replace(connection(), title="First"))
        with pytest.raises(RevisionConflict):
            await connections.update(replace(connection(), title="Second"))
        assert await connections.all() == (stored,)

    async def test_of_many_updates_at_once_one_wins(
        self, connections: ConnectionRepository
    ) -> None:
        await connections.add(connection())
        ends = await asyncio.gather(
            *(connections.update(replace(connection(), title=str(n))) for n in range(10)),
            return_exceptions=True,
        )
        won = [end for end in ends if isinstance(end, Connection)]
        assert len(won) == 1
        assert await connections.all() == tuple(won)

    async def test_what_is_removed_cannot_be_updated(
        self, connections: ConnectionRepository
    ) -> None:
        await connections.add(connection())
        await connections.remove("one")
        await connections.remove("one")
        with pytest.raises(RevisionConflict):
            await connections.update(connection())
        assert await connections.all() == ()


class RegistrationsContract:
    """Inherit and define a fixture `registrations`."""

    async def test_registrations_are_set_replaced_and_removed(
        self, registrations: RegistrationRepository
    ) -> None:
        first = RegistrationRecord(
            family="trello", client_id="1", variant="api_key", tenant="example.com"
        )
        second = RegistrationRecord(family="google", client_id="2")
        third = RegistrationRecord(family="google", client_id="3")
        for record in (first, second, third):
            await registrations.set(record)
        assert await registrations.all() == (third, first)
        await registrations.remove("google", "oauth2")
        await registrations.remove("google", "oauth2")
        assert await registrations.all() == (first,)

    async def test_how_the_last_check_ended_is_kept(
        self, registrations: RegistrationRepository
    ) -> None:
        record = RegistrationRecord(
            family="google", client_id="2", checked_at=NOW, check_code="invalid_client"
        )
        await registrations.set(record)
        [kept] = await registrations.all()
        assert (kept.checked_at, kept.check_code) == (NOW, "invalid_client")
        await registrations.set(RegistrationRecord(family="google", client_id="2"))
        [kept] = await registrations.all()
        assert (kept.checked_at, kept.check_code) == (None, "")

    async def test_variants_of_a_family_stand_side_by_side(
        self, registrations: RegistrationRepository
    ) -> None:
        records = tuple(
            RegistrationRecord(family="trello", client_id=variant, variant=variant)
            for variant in ("api_key", "oauth2")
        )
        for record in records:
            await registrations.set(record)
        await registrations.remove("trello", "unknown")
        assert await registrations.all() == records


def circuit(host: str = "one.example", **fields: Any) -> Circuit:  # noqa: ANN401  # its own fields
    """Return a circuit with every field filled."""
    whole = Circuit(
        host=host,
        code="rate_limited",
        failures=3,
        since=NOW,
        failed_at=NOW + timedelta(minutes=1),
        open_until=NOW + timedelta(minutes=2),
        limited_until=NOW + timedelta(minutes=3),
    )
    return replace(whole, **fields)


class CircuitsContract:
    """Every `CircuitLog` passes these."""

    async def test_a_circuit_is_kept_until_it_is_replaced_or_cleared(
        self, circuits: CircuitLog
    ) -> None:
        assert await circuits.all() == ()
        await circuits.put(circuit("two.example:8443"))
        await circuits.put(circuit())
        assert await circuits.all() == (circuit(), circuit("two.example:8443"))
        closed = circuit(failures=1, open_until=None, limited_until=None)
        await circuits.put(closed)
        await circuits.clear("two.example:8443")
        await circuits.clear("never.example")
        assert await circuits.all() == (closed,)


def intent(name: str = "one", minute: int = 0, dead_code: str | None = None) -> RenewalIntent:
    """Return an intent with every field filled."""
    return RenewalIntent(
        connection_id=name,
        generation=3,
        token_sha256="0f" * 32,
        attempt_id=f"attempt {minute}",
        started_at=NOW + timedelta(minutes=minute),
        dead_code=dead_code,
        dead_detail="why" if dead_code else "",
    )


class IntentsContract:
    """Inherit and define a fixture `intents`."""

    async def test_open_intents_come_oldest_first_and_dead_ones_do_not(
        self, intents: IntentLog
    ) -> None:
        later, earlier = intent("a", minute=2), intent("b", minute=1)
        dead = intent("c", dead_code="session_ended")
        for entry in (later, earlier, dead):
            await intents.put(entry)
        assert await intents.open() == (earlier, later)
        assert await intents.find("c") == dead

    async def test_a_connection_has_one_intent_until_it_is_cleared(
        self, intents: IntentLog
    ) -> None:
        assert await intents.find("one") is None
        await intents.put(intent())
        await intents.put(intent(minute=5))
        assert await intents.open() == (intent(minute=5),)
        await intents.clear("one")
        await intents.clear("one")
        assert await intents.find("one") is None


def withdrawal(name: str = "one", minute: int = 0) -> Withdrawal:
    """Return a withdrawal with every field filled."""
    at = NOW + timedelta(minutes=minute)
    return Withdrawal(
        connection_id=name,
        provider_id="slack",
        variant="oauth2",
        account=Account(subject="s", label="a@example.com"),
        origin="https://slack.com",
        client_id="made-up",
        state=WithdrawalState.PENDING,
        begun_at=at,
        next_try_at=at + timedelta(minutes=5),
        generation=2,
        tries=3,
        failure_code="unreachable",
        failure_detail="HTTP 503",
    )


class WithdrawalsContract:
    """Inherit and define a fixture `withdrawals`."""

    async def test_withdrawals_come_back_as_they_were_oldest_first(
        self, withdrawals: WithdrawalLog
    ) -> None:
        later, earlier = withdrawal("a", minute=2), withdrawal("b", minute=1)
        for entry in (later, earlier):
            await withdrawals.put(entry)
        assert await withdrawals.all() == (earlier, later)

    async def test_a_connection_has_one_withdrawal_until_it_is_removed(
        self, withdrawals: WithdrawalLog
    ) -> None:
        await withdrawals.put(withdrawal())
        changed = replace(withdrawal(), state=WithdrawalState.REFUSED, failure_code=None)
        await withdrawals.put(changed)
        assert await withdrawals.all() == (changed,)
        await withdrawals.remove("one")
        await withdrawals.remove("one")
        assert await withdrawals.all() == ()


class HistoryContract:
    """Inherit and define a fixture `history` that keeps three entries."""

    async def test_the_newest_entries_come_first_and_the_oldest_make_room(
        self, history: HistoryLog
    ) -> None:
        entries = [
            HistoryEntry(
                at=NOW + timedelta(seconds=number),
                connection_id="even" if number % 2 == 0 else "odd",
                provider_id="gmail",
                kind="renewed",
                words=f"Renewed {number}",
            )
            for number in range(5)
        ]
        for entry in entries:
            await history.append(entry)
        assert await history.latest() == (entries[4], entries[3], entries[2])
        assert await history.latest("even") == (entries[4], entries[2])
        assert await history.latest(limit=1) == (entries[4],)

    async def test_a_cause_is_kept_in_every_part(self, history: HistoryLog) -> None:
        entry = HistoryEntry(
            at=NOW,
            connection_id="one",
            provider_id="gmail",
            kind="sign_in_again",
            words="w",
            before="connected",
            trigger="session_ended",
            code="session_ended",
            detail="invalid_grant",
            request="7f3a",
            service_request="req/1",
        )
        await history.append(entry)
        assert await history.latest() == (entry,)
