import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fake_clock import FakeClock

from atom_desktop.storage import migrations
from atom_desktop.storage.backups import list_backups


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "atom.db"


def test_migrating_backs_up_first_and_a_failing_step_changes_nothing(
    path: Path, clock: FakeClock
) -> None:
    more = (
        *migrations.MIGRATIONS,
        ("CREATE TABLE extra (a TEXT)", "INSERT INTO nowhere VALUES (1)"),
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        migrations.migrate(database, path, clock.now())
        assert list_backups(path) == ()
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(database, path, clock.now(), more)
        assert migrations.user_version(database) == len(migrations.MIGRATIONS)
        names = {row[0] for row in database.execute("SELECT name FROM sqlite_schema")}
        assert "extra" not in names
    (backup,) = list_backups(path)
    with closing(sqlite3.connect(backup)) as copy:
        assert migrations.user_version(copy) == len(migrations.MIGRATIONS)


def test_migrating_goes_step_by_step(path: Path, clock: FakeClock) -> None:
    steps = (*migrations.MIGRATIONS, ("CREATE TABLE two (a)",), ("CREATE TABLE three (a)",))
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        migrations.migrate(database, path, clock.now())
        migrations.migrate(database, path, clock.now(), steps)
        migrations.migrate(database, path, clock.now(), steps)
        assert migrations.user_version(database) == len(steps)


def test_failures_of_the_old_history_get_their_code_back(path: Path, clock: FakeClock) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        migrations.migrate(database, path, clock.now(), migrations.MIGRATIONS[:3])
        for words in ("session_ended", "timeout", "Paused", "Signed in to Slack", ""):
            database.execute(
                "INSERT INTO history (at, connection_id, provider_id, kind, words)"
                " VALUES ('', 'c', 'slack', 'k', ?)",
                (words,),
            )
        migrations.migrate(database, path, clock.now())
        assert database.execute("SELECT code, words FROM history ORDER BY id").fetchall() == [
            ("session_ended", ""),
            ("timeout", ""),
            ("", "Paused"),
            ("", "Signed in to Slack"),
            ("", ""),
        ]
