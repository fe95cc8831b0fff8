"""Connection records: every change survives, also when several come at once."""

import asyncio
import logging
import re
from dataclasses import replace

import pytest
from workbench import workbench

from atom_desktop.connections.bookkeeping import Bookkeeper
from atom_desktop.connections.history import history_words
from atom_desktop.connections.lifecycle import Trigger
from atom_desktop.connections.outcome import Retry
from atom_desktop.foundation.errors import UsageError
from atom_desktop.foundation.events import ConnectionChanged, ConnectionRemoved
from atom_desktop.foundation.log_scope import log_scope
from atom_desktop.foundation.wording import words_for_code


async def test_changes_that_come_at_once_are_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        update = bench.repository.update

        async def slowly(changed: object) -> object:
            await asyncio.sleep(0.01)
            return await update(changed)  # type: ignore[arg-type]  # handed on as it came

        monkeypatch.setattr(bench.repository, "update", slowly)
        await asyncio.gather(
            bench.manager.rename(connection.id, "Work"),
            bench.records.change(connection.id, failures=3),
            bench.manager.pause(connection.id),
        )
        now = bench.of(connection)
        assert (now.title, now.failures, now.status) == ("Work", 3, "paused")
        assert await bench.repository.all() == (now,)


async def test_a_change_that_arrives_after_the_removal_brings_nothing_back() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await asyncio.gather(
            bench.records.remove(connection.id),
            bench.records.change(connection.id, Trigger.PAUSED),
        )
        assert await bench.repository.all() == ()
        assert bench.records.find(connection.id) is None


async def test_readers_are_told_of_changes_and_of_the_end() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        bench.events.clear()
        await bench.manager.rename(connection.id, "Work")
        await bench.manager.rename(connection.id, "Work")
        await bench.records.remove(connection.id)
        assert bench.events == [
            ConnectionChanged(connection_id=connection.id),
            ConnectionRemoved(connection_id=connection.id, provider_id="slack"),
        ]


async def test_the_history_tells_what_happened_without_secrets() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        token = (await bench.manager.access_token(connection.id)).reveal()
        await bench.manager.pause(connection.id)
        await bench.manager.resume(connection.id)
        lines = await bench.history.latest(connection.id)
        spec = bench.registry.get("slack")
        assert [(line.kind, history_words(line, spec)) for line in reversed(lines)][:3] == [
            ("signed_in", "Signed in to Slack"),
            ("paused", "Paused"),
            ("connected", "Resumed"),
        ]
        assert token not in str(lines)
        assert token not in repr(bench.of(connection))


async def test_a_status_changes_with_its_cause_in_history_and_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="atom_desktop")
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await bench.control("/revoke", service="slack")
        await bench.manager.check(connection.id)
        assert bench.of(connection).status == "sign_in_again"
        newest, *_ = await bench.history.latest(connection.id)
        assert (newest.before, newest.kind, newest.trigger) == (
            "connected",
            "sign_in_again",
            "session_ended",
        )
        assert newest.words == ""
        assert newest.code == bench.of(connection).failure_code
        assert newest.detail == bench.of(connection).failure_detail != ""
        lines = {
            record.getMessage(): record.__dict__["fields"]
            for record in caplog.records
            if record.name.startswith("atom_desktop.connections") and "fields" in record.__dict__
        }
        assert lines["status changed"] == {
            "service": "slack",
            "connection": connection.id,
            "before": "connected",
            "after": "sign_in_again",
            "trigger": "session_ended",
            "failure": newest.code,
            "detail": newest.detail,
        }
        assert lines["an attempt failed"]["failure"] == newest.code
        assert re.fullmatch(r"[0-9a-f]{8}", newest.request)
        spec = bench.registry.get("slack")
        assert history_words(newest, spec) == words_for_code(newest.code, service="Slack").title
        assert history_words(replace(newest, code="of_another_version"), None) == (
            "of_another_version"
        )
        await bench.records.remove(connection.id)
        newest, *_ = await bench.history.latest(connection.id)
        assert (newest.kind, newest.before) == ("disconnected", "sign_in_again")


async def test_both_ids_of_the_request_that_changed_something_are_kept() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        with log_scope(request="7f3a", service_request="1f0c9b"):
            await bench.records.change(connection.id, Trigger.PAUSED, words="Paused")
        await bench.records.change(connection.id, Trigger.RESUMED, words="Resumed")
        resumed, paused, *_ = await bench.history.latest(connection.id)
        assert (paused.request, paused.service_request) == ("7f3a", "1f0c9b")
        assert (resumed.request, resumed.service_request) == ("", "")


async def test_a_failure_that_only_comes_again_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="atom_desktop")
    async with workbench() as bench:
        connection = await bench.connect("slack")
        for _ in range(3):
            await Bookkeeper(bench.records, bench.clock).failed(
                connection.id, Retry(after=0.0, code="timeout")
            )
        told = [record for record in caplog.records if record.getMessage() == "an attempt failed"]
        assert len(told) == 1


async def test_what_was_stored_is_there_after_a_restart() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        await bench.manager.rename(connection.id, "  Work \n at  Northwind " + "x" * 100)
        await bench.records.load()
        (loaded,) = bench.manager.connections()
        assert loaded == bench.of(connection)
        assert loaded.title.startswith("Work at Northwind x")
        assert len(loaded.title) == 80


@pytest.mark.parametrize("call", ["renew", "check", "pause", "resume", "disconnect"])
async def test_what_does_not_exist_is_named(call: str) -> None:
    async with workbench() as bench:
        if call == "check":  # a check has no caller to tell
            await bench.manager.check("nobody")
            return
        with pytest.raises(UsageError) as caught:
            await getattr(bench.manager, call)("nobody")
        assert caught.value.code == "unknown_account"
