"""Everything that the core says is said in the language in use, names alone as they are."""

import re
import socket
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from string import Formatter

import pytest
from ending_rows import connected, in_testing, partly_allowed
from fake_clock import FakeClock
from fake_network import FakeNetwork
from pseudo_language import pseudo_language
from sample_rows import NOW

from atom_desktop.connections.alert import AlertKind
from atom_desktop.connections.alert_keeper import AlertKeeper
from atom_desktop.connections.alert_words import many_words, needs
from atom_desktop.connections.alerts import AlertRules, Alerts
from atom_desktop.connections.connection import (
    Account,
    Connection,
    ConnectionStatus,
    HistoryEntry,
    name_of,
)
from atom_desktop.connections.details import missing_permissions
from atom_desktop.connections.forecast import Forecast
from atom_desktop.connections.health_days import HealthDay, Standing, health_words
from atom_desktop.connections.history import Said, ending_line, history_words, line
from atom_desktop.connections.ports import PlaceKind, StoragePlace
from atom_desktop.connections.registration_check import RegistrationCheck, RegistrationVerdict
from atom_desktop.connections.registration_words import verdict_words
from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.connections.sign_in_pages import page_for
from atom_desktop.connections.summarize import summarize_service
from atom_desktop.connections.summary import Banner, Button, ConnectionSummary
from atom_desktop.doctor import examine
from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.events import UncaughtError
from atom_desktop.foundation.paths import profile_paths
from atom_desktop.foundation.settings import load_settings
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.foundation.unexpected import Unexpected
from atom_desktop.foundation.wording import codes, texts, words_for, words_for_code
from atom_desktop.notices import (
    clock_notice,
    provider_notices,
    settings_notices,
    storage_notice,
    unexpected_notice,
    unsaved_notice,
    unsteady_notice,
)
from atom_desktop.oauth import pages
from atom_desktop.providers.registry import BUILT_IN, load_registry
from atom_desktop.storage.alert_rows import AlertRows
from atom_desktop.storage.archive_report import Kind, Line, Verdict
from atom_desktop.storage.database import Database

_S = ConnectionStatus
_SPECS = BUILT_IN
# What is said as it is in any language.
_NAMES = sorted(
    {
        *(name for spec in _SPECS for name in (spec.name, spec.company)),
        *("ana@example.com", "Ana Lind", "Northwind", "GNOME Keyring", "Atom Desktop"),
        *("settings.toml", "mine.toml", "redirect_port", "https://example.com/"),
    },
    key=len,
    reverse=True,
)
_PLAIN = re.compile(r"[A-Za-z]{2,}")
_IN_PLACE = Account(
    subject="1", label="ana@example.com", display_name="Ana Lind", place="Northwind"
)

_UNTICKED = Connection(
    id="c",
    provider_id="gmail",
    variant="oauth2",
    account=_IN_PLACE,
    status=_S.CONNECTED,
    created_at=NOW,
    signed_in_at=NOW,
    asked_scope=load_registry(None).get("gmail").default_scopes,
    granted_scope=(),
)


def _english(texts: Iterable[str]) -> list[str]:
    """Return the texts with a word that went round the translators."""
    found = []
    for text in texts:
        rest = text
        for name in _NAMES:
            rest = rest.replace(name, "")
        if _PLAIN.search(rest):
            found.append(text)
    return found


def _buttons(*buttons: Button | None) -> Iterator[str]:
    yield from (button.label for button in buttons if button is not None)


def _of_banner(banner: Banner | None) -> Iterator[str]:
    if banner is not None:
        yield from (banner.title, banner.body, *_buttons(banner.button, banner.also))


def _of_row(row: ConnectionSummary) -> Iterator[str]:
    yield from (row.status_label, row.second_line, row.accessible_text, row.name)
    yield from _buttons(row.button, *row.actions)
    yield from _of_banner(row.banner)
    yield from (text for fact in row.facts for text in fact)
    yield from (entry.words for entry in row.permissions)


def _rows() -> Iterator[ConnectionSummary]:
    for status in ConnectionStatus:
        yield connected("slack", _IN_PLACE, status=status, retry_at=NOW + timedelta(minutes=4))
        yield connected("trello", status=status, can_renew=False, expires_at=None, renew_at=None)
    for code in sorted(codes()):
        for status in (_S.PROBLEM, _S.SIGN_IN_AGAIN, _S.LOCKED, _S.UNREACHABLE):
            failed_at = NOW - timedelta(hours=2)
            yield connected("gmail", status=status, failure_code=code, failed_at=failed_at)
    for hours in (20, 60, 120):
        yield in_testing(hours)
    yield partly_allowed()
    yield connected("slack", granted_scope=())
    for spec in _SPECS:
        yield connected(spec.id, refresh_token_expires_at=NOW + timedelta(days=20))
        yield summarize_service(spec, is_set_up=True)
        yield summarize_service(spec, is_set_up=False)


def test_every_row_of_every_state_and_failure_is_translated() -> None:
    with pseudo_language():
        said = dict.fromkeys(text for row in _rows() for text in _of_row(row))
    assert _english(said) == []
    assert len(said) > len(codes())


def test_permissions_are_remembered_for_each_language() -> None:
    spec = load_registry(None).get("gmail")

    def words() -> list[str]:
        return [entry.words for entry in missing_permissions(_UNTICKED, spec)]

    before = words()
    with pseudo_language():
        assert len(before) == len(words()) == len(_english(before))
        assert _english(words()) == []
    assert words() == before


def test_every_text_of_the_catalogue_is_translated() -> None:
    places = {place for text in texts() for _, place, _, _ in Formatter().parse(text) if place}
    details = dict.fromkeys(places - {"service", "company", "minutes"}, "42")
    with pseudo_language():
        words = [words_for_code(code, service="Slack", **details) for code in codes()]
        holder = SignInError("profile_in_use", holder="The window", pid="unknown")
        words += [words_for(holder), words_for_code("registration_fixed", source="environment")]
        words += [words_for_code("clock_off", minutes=minutes) for minutes in ("12", "200", "9999")]
    assert (
        _english(text for one in words for text in (one.title, one.sentence, one.next_step)) == []
    )


def _entry(kind: str, words: str, code: str = "") -> HistoryEntry:
    return HistoryEntry(
        at=NOW, connection_id="c", provider_id="slack", kind=kind, words=words, code=code
    )


def test_every_line_of_the_history_is_translated() -> None:
    ends = Forecast(code="forecast_testing", days=7, ends_at=NOW + timedelta(days=3))
    entries = [_entry(said, line(said, "Google Drive")) for said in Said if said is not Said.ENDS]
    entries += [_entry("expiring", ending_line(ends, NOW))]
    entries += [_entry(status, status) for status in ConnectionStatus if status != _S.CONNECTING]
    entries += [_entry("problem", "", code) for code in sorted(codes())]
    entries += [_entry("paused", "Paused"), _entry("signed_in", "Brought here from a file")]
    usual = [entry for entry in entries if entry.words not in {_S.READY, _S.NOT_SET_UP}]
    spec = load_registry(None).get("slack")
    with pseudo_language():
        said = [history_words(entry, spec) for entry in usual]
    assert _english(said) == []
    assert history_words(_entry("connected", ending_line(ends, NOW)), spec) == (
        "Ends in 3 days: Slack ends test sign-ins after 7 days"
    )


def test_a_line_that_makes_no_sense_is_shown_as_it_was_kept() -> None:
    assert history_words(_entry("expiring", "ends whenever"), None) == "ends whenever"


def test_the_strip_of_days_is_translated() -> None:
    days = [HealthDay(day=NOW.date(), standing=standing) for standing in Standing]
    with pseudo_language():
        said = [health_words(days), health_words(days * 2), *(day.words for day in days)]
    assert _english(said) == []


def test_alerts_and_their_lists_are_translated() -> None:
    rows = [in_testing(20), in_testing(60), connected("slack", status=_S.PROBLEM)]
    rows.append(connected("notion", _IN_PLACE, status=_S.SIGN_IN_AGAIN, failed_at=NOW))
    rows = [replace(row, connection_id=f"c{number}") for number, row in enumerate(rows)]
    with pseudo_language():
        wanted = list(needs(rows, clock_notice(timedelta(minutes=12)), NOW))
        lists = [many_words(wanted[:number]) for number in (1, 2, 4, 5)]
    assert {need.kind for need in wanted} == set(AlertKind)
    assert _english(text for need in wanted for text in (need.title, need.body)) == []
    assert _english(text for pair in lists for text in pair) == []


async def test_alerts_that_were_kept_are_read_in_the_language_of_the_next_run(
    tmp_path: Path, clock: FakeClock
) -> None:
    rows = (
        replace(in_testing(20), connection_id="c1"),
        connected("slack", status=_S.SIGN_IN_AGAIN, failure_code="session_ended", failed_at=NOW),
    )
    database = await Database.open(tmp_path / "atom.db", clock)
    with pseudo_language():
        told = Alerts()
        wanted = needs(rows, clock_notice(timedelta(hours=5)), NOW)
        told.note(wanted, frozenset(), AlertRules(), NOW)
        await AlertRows(database).save(told.take_changes()[0], (), None)
    kept = AlertKeeper(AlertRows(database), TaskSupervisor())
    await kept.load()
    await database.close()
    expected = [
        (need.title, need.body) for need in needs(rows, clock_notice(timedelta(hours=5)), NOW)
    ]
    assert [(one.title, one.body) for one in reversed(kept.list.all())] == expected
    assert b"\xc4" not in (tmp_path / "atom.db").read_bytes()  # no letter of that language


def _view(phase: SignInPhase, failure: SignInError | None = None) -> SignInView:
    return SignInView(
        id="s1",
        provider_id="gmail",
        variant="oauth2",
        connection_id=None,
        phase=phase,
        authorization_url="https://example.com/",
        browser_opened=True,
        started_at=NOW,
        expires_at=NOW,
        failure=failure,
    )


def test_the_pages_of_the_browser_are_translated_and_say_in_which_language() -> None:
    spec = load_registry(None).get("gmail")
    with pseudo_language():
        shown = [pages.said(one) for one in (pages.ALMOST_DONE, pages.STALE, pages.NOT_HERE)]
        shown += [page_for(spec, _view(SignInPhase.DONE), who) for who in ("", "ana@example.com")]
        shown += [page_for(spec, _view(SignInPhase.FAILED, SignInError("access_denied")), "")]
        documents = [pages.render(one) for one in shown] + [pages.render_fragment_page("/token")]
    assert _english(text for page in shown for text in (page.title, page.body)) == []
    for document in documents:
        html = document.decode()
        assert '<html lang="en-XA">' in html
        visible = re.sub(r"<(style|script|svg).*?</\1>|<[^>]*>", " ", html, flags=re.DOTALL)
        assert _english([visible]) == []


@pytest.mark.parametrize("is_well", [True, False])
async def test_every_check_of_the_doctor_is_translated(*, is_well: bool) -> None:
    place = StoragePlace(
        kind=PlaceKind.VAULT, name="Encrypted vault", trouble=None if is_well else "vault_locked"
    )
    network = FakeNetwork()
    if not is_well:
        network.ways = frozenset()
    with pseudo_language(), socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        checks = await examine(
            place=place,
            network=network,
            clock_notices=() if is_well else clock_notice(timedelta(days=3)),
            port=taken.getsockname()[1],
            is_listening=is_well,
            find_browser=lambda: is_well,
        )
    assert {check.is_fine for check in checks} == {is_well}
    assert _english(text for check in checks for text in (check.title, check.words)) == []


def test_every_notice_is_translated(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path, "default")
    paths.prepare()
    paths.settings.write_text('redirect_port = "x"\n')
    paths.providers_d.mkdir(exist_ok=True)
    (paths.providers_d / "mine.toml").write_text("[Mine]\n")
    slip = Unexpected(lambda: NOW)
    slip.note(UncaughtError(kind="ValueError", where="here", frames=()))
    troubles = ("keyring_locked", "keyring_timeout", "vault_locked", "vault_timeout")
    with pseudo_language():
        notices = [
            unsaved_notice(),
            unsteady_notice(),
            *clock_notice(timedelta(hours=3)),
            *provider_notices(load_registry(paths.providers_d).problems),
            *settings_notices(paths, load_settings(paths.settings)[1]),
            unexpected_notice(slip),
        ]
        for trouble in troubles:
            place = StoragePlace(kind=PlaceKind.KEYRING, name="GNOME Keyring", trouble=trouble)
            notices.append(storage_notice(place))
    said = [text for notice in notices for text in _of_banner(notice)]
    assert (
        _english(text.replace(str(paths.settings), "").replace("Mine", "") for text in said) == []
    )
    assert len(notices) == 7 + len(troubles) - 1


def test_checks_of_a_client_and_lines_of_an_import_are_translated() -> None:
    said: list[str] = []
    with pseudo_language():
        for verdict in RegistrationVerdict:
            check = RegistrationCheck(verdict=verdict, at=NOW, code="invalid_client")
            for spec in (*_SPECS, replace(_SPECS[0], built_in=False)):
                words = verdict_words(spec, check, NOW)
                said += [words.title, words.more]
        said.append(verdict_words(_SPECS[0], None, NOW).title)
        said += [
            Line(kind=kind, name="Slack", verdict=one).words for kind in Kind for one in Verdict
        ]
        said.append(name_of(_IN_PLACE))
    assert _english(said) == []
