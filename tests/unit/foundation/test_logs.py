import logging
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from atom_desktop.foundation import logs
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.log_scope import add_to_scope, fields, log_scope
from atom_desktop.foundation.secret import Secret

CANARY = "cnry-8f3a"
_log = logging.getLogger("atom_desktop.test")


@pytest.fixture(autouse=True)
def _restored_logging() -> Iterator[None]:
    level = logging.getLogger().level
    levels = {name: logging.getLogger(name).level for name in logs.QUIET_LOGGERS}
    yield
    logs.close_logging()
    logging.getLogger().setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def written(folder: Path) -> str:
    return (folder / logs.LOG_FILE).read_text()


def test_a_line_has_its_time_in_utc_its_level_and_its_logger(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "info")
    _log.info("renewed %s", "gmail")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO atom_desktop\.test: renewed gmail\n",
        written(tmp_path),
    )


def test_secrets_in_arguments_and_tracebacks_are_hidden(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "debug")
    _log.info("got %s", {"access_token": CANARY})
    _log.info("kept %s", Secret(CANARY))
    try:
        int(f"http://127.0.0.1/?code={CANARY}")
    except ValueError:
        _log.exception("failed")
    text = written(tmp_path)
    assert CANARY not in text
    assert "ValueError: invalid literal" in text
    assert text.count("[hidden]") == 2


def test_a_line_that_cannot_be_formatted_does_not_spill_its_arguments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure_logging(tmp_path, "debug")
    root = logging.getLogger()
    others = [h for h in root.handlers if not type(h).__module__.startswith("atom_desktop")]
    for handler in others:
        root.removeHandler(handler)
    _log.info("two %s %s", CANARY)  # the mistake is the test
    for handler in others:
        root.addHandler(handler)
    error = capsys.readouterr().err
    assert CANARY not in error
    assert "a log line of atom_desktop.test" in error


def test_the_files_are_the_owners_alone_even_after_rotation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 200)
    logs.configure_logging(tmp_path, "info")
    for number in range(40):
        _log.info("line %s", number)
    files = list(tmp_path.iterdir())
    assert len(files) == 5
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert "line 39" in written(tmp_path)


def test_an_older_file_that_is_more_open_is_closed_to_others(tmp_path: Path) -> None:
    file = tmp_path / logs.LOG_FILE
    file.touch()
    file.chmod(0o644)
    logs.configure_logging(tmp_path, "info")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_talkative_libraries_are_quiet_even_when_everything_is_logged(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "debug")
    for name in (
        "httpx",
        "httpcore.http11",
        "keyring.backend",
        "asyncio",
        "urllib3.connectionpool",
    ):
        logging.getLogger(name).info("chatter")
    logging.getLogger("httpx").warning("heard")
    assert "chatter" not in written(tmp_path)
    assert "heard" in written(tmp_path)


def test_configuring_again_does_not_write_twice(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "info")
    logs.configure_logging(tmp_path, "info", to_stderr=True)
    _log.info("once")
    assert written(tmp_path).count("once") == 1


def test_lines_go_to_stderr_only_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure_logging(tmp_path, "info")
    _log.info("silent")
    assert capsys.readouterr().err == ""
    logs.configure_logging(tmp_path, "info", to_stderr=True)
    _log.info("loud code=%s", CANARY)
    error = capsys.readouterr().err
    assert "loud code=[hidden]" in error
    assert sys.stderr is not None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        logs.configure_logging(tmp_path / "missing", "info")
    assert caught.value.code == "folder_unwritable"


def test_fields_follow_the_message_as_pairs_a_program_can_read(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "info", profile="default")
    with log_scope(connection="c1"):
        add_to_scope(request="7f3a", service_request="")
        _log.info("status | changed", extra=fields(before="connected", why='a "b"', nothing=None))
    _log.info("later")
    first, second = written(tmp_path).splitlines()
    message, pairs = first.split(": ", 1)[1].rsplit(" | ", 1)
    assert message == "status | changed"
    assert dict(re.findall(r'(\w+)=("(?:\\.|[^"\\])*"|\S+)', pairs)) == {
        "before": "connected",
        "why": r'"a \"b\""',
        "connection": "c1",
        "request": "7f3a",
        "profile": "default",
    }
    assert second.endswith("later | profile=default")


def test_one_record_is_one_line_whatever_it_holds(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "info")
    forged = "2026-11-21T09:00:00.000Z ERROR forged: line"
    _log.info("said %s", f"a\n{forged}\r\u2028\x1b[2J\udc80", extra=fields(why=f"b\n{forged}"))
    _log.error("raised", exc_info=ValueError(f"c\n{forged}"))
    lines = written(tmp_path).split("\n")[:-1]
    records = [line for line in lines if not line.startswith("\t")]
    assert [line.split(" ")[1] for line in records] == ["INFO", "ERROR"]
    assert r"said a\n2026" in records[0]
    assert r"\r\u2028\x1b[2J\udc80" in records[0]
    assert f"\t{forged}" in lines


def test_a_secret_is_hidden_in_fields_and_across_line_ends(tmp_path: Path) -> None:
    logs.configure_logging(tmp_path, "info")
    _log.info("got access_token:\n%s", CANARY, extra=fields(said=f"refresh_token={CANARY}"))
    assert CANARY not in written(tmp_path)
    assert written(tmp_path).count("[hidden]") == 2
