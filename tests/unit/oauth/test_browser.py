import asyncio
import json
import logging
import sys
import webbrowser
from pathlib import Path

import pytest

from atom_desktop.oauth import browser
from atom_desktop.oauth.browser import SystemBrowser, is_openable

URL = "https://a.example/auth?scope=a%20b%2Fc&redirect_uri=http%3A%2F%2F127.0.0.1%3A1&x=%24HOME&y=a+b;c"


@pytest.fixture
def only_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The one browser of this test; nothing else is on the search path."""
    empty = tmp_path / "empty"
    empty.mkdir()
    script = tmp_path / "made browser"
    monkeypatch.setenv("BROWSER", f"'{script}' %s")
    monkeypatch.setenv("PATH", str(empty))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    return script


def _write(script: Path, *lines: str) -> None:
    script.write_text("\n".join([f"#!{sys.executable}", "import json, sys, time", *lines]))
    script.chmod(0o700)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/",
        "--flag",
        "-https://a.example",
        "",
        "a.example/path",
        "//a.example/path",
        "https://",
        "https:///path",
        "http://[",
        "https://a.example/a b",
        "https://a.example/a\tb",
        "https://a.example/a\nb",
        "https://a.example/\x00",
        "https://a.example/'quoted'",
        'https://a.example/"quoted"',
        "https://a.example/`id`",
        "https://a.example/a|b",
        "https://a.example/<b>",
        "https://a.example/ä",
        " https://a.example/",
    ],
)
async def test_only_plain_web_addresses_reach_an_opener(
    url: str, only_browser: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _write(only_browser, f"open({str(tmp_path / 'seen')!r}, 'w').write('started')")
    assert not is_openable(url)
    with caplog.at_level(logging.DEBUG):
        assert await SystemBrowser().open(url) is False
    assert not (tmp_path / "seen").exists()
    if url:
        assert url not in caplog.text


@pytest.mark.parametrize("url", [URL, "http://127.0.0.1:1/", "https://[::1]:1/a?b=c#d"])
async def test_the_browser_is_given_the_address_unchanged_as_one_argument(
    url: str, only_browser: Path, tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    _write(only_browser, f"open({str(seen)!r}, 'w').write(json.dumps(sys.argv[1:]))")
    assert await SystemBrowser().open(url) is True
    assert json.loads(seen.read_text()) == [url]


async def test_a_browser_that_fails_was_not_opened(only_browser: Path) -> None:
    _write(only_browser, "sys.exit(3)")
    assert await SystemBrowser().open(URL) is False


async def test_a_missing_browser_was_not_opened(only_browser: Path) -> None:
    assert await SystemBrowser().open(URL) is False


async def test_a_browser_whose_opening_raises_was_not_opened(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(url: str) -> bool:
        raise OSError(f"cannot open {url}")

    monkeypatch.setattr(webbrowser, "open", broken)
    assert await SystemBrowser().open(URL) is False
    assert "OSError" in caplog.text
    assert "a.example" not in caplog.text


async def test_an_opener_that_hangs_holds_up_nothing_and_counts_as_not_opened(
    only_browser: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    pipe = tmp_path / "pipe"
    # Waits until somebody writes, but is not left behind where it comes to that too late.
    _write(only_browser, f"import signal; signal.alarm(20); open({str(pipe)!r}).read()")
    import os

    os.mkfifo(pipe)
    monkeypatch.setattr(browser, "_OPENER_DEADLINE", 0.3)
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.create_task(tick())
    assert await SystemBrowser().open(URL) is False
    ticking.cancel()
    assert "did not come back" in caplog.text
    assert ticks >= 10
    end = os.open(pipe, os.O_RDWR)  # lets the script end
    os.close(end)


async def test_ten_seconds_are_enough_for_any_opener() -> None:
    assert browser._OPENER_DEADLINE == 10.0
