"""What is told, and that it is told once: rows in, due alerts out."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from alert_samples import need
from sample_rows import NOW

from atom_desktop.connections.alert import Alert, AlertKind, Need
from atom_desktop.connections.alerts import KEPT, AlertRules, Alerts
from atom_desktop.foundation.quiet_hours import QuietHours, parse_quiet_hours

_K = AlertKind
_ON = AlertRules()
_SLACK, _GMAIL = need("Slack"), need("Gmail", _K.PROBLEM)
_HOUR = timedelta(hours=1)


def _note(alerts: Alerts, *needs: Need, at: datetime = NOW, rules: AlertRules = _ON) -> None:
    alerts.note(needs, frozenset(), rules, at)


def _due(alerts: Alerts, *, at: datetime = NOW, rules: AlertRules = _ON) -> list[str]:
    return [alert.title for alert in alerts.due(rules, at)]


def _tell(alerts: Alerts, at: datetime = NOW) -> list[str]:
    due = alerts.due(_ON, at)
    alerts.mark_told(alert.id for alert in due)
    return [alert.title for alert in due]


def test_a_change_for_the_worse_is_told_once_however_often_it_is_looked_at() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK)
    assert _tell(alerts) == ["Slack needs you to sign in again"]
    for minutes in range(60):
        _note(alerts, _SLACK, at=NOW + timedelta(minutes=minutes))
    assert _due(alerts, at=NOW + _HOUR) == []
    assert len(alerts.all()) == 1


def test_what_was_put_right_ends_and_is_told_anew_when_it_comes_back() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK)
    _tell(alerts)
    _note(alerts, at=NOW + _HOUR)
    (over,) = alerts.all()
    assert over.ended_at == NOW + _HOUR
    _note(alerts, _SLACK, at=NOW + 2 * _HOUR)
    assert len(_due(alerts)) == 1
    assert len(alerts.all()) == 2


def test_what_heals_before_it_was_told_is_never_told() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK)
    _note(alerts)
    assert _due(alerts) == []


def test_a_service_out_of_reach_or_a_sign_in_under_way_is_no_recovery() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK)
    _tell(alerts)
    alerts.note((), frozenset({_SLACK.subject}), _ON, NOW)
    assert alerts.all()[0].is_open
    _note(alerts, _SLACK)
    assert _due(alerts) == []


def test_three_days_and_one_day_before_the_end_are_two_alerts() -> None:
    alerts = Alerts()
    _note(alerts, need("Gmail", _K.ENDS_SOON))
    assert len(_tell(alerts)) == 1
    _note(alerts, need("Gmail", _K.ENDS_TODAY), at=NOW + 48 * _HOUR)
    assert _due(alerts) == ["Gmail stops working on 22 November, 08:00"]
    assert [alert.is_open for alert in alerts.all()] == [True, False]


def test_what_is_snoozed_stays_silent_and_is_told_again_if_it_is_still_true() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK)
    _tell(alerts)
    alerts.snooze([1], NOW + 24 * _HOUR)
    assert _due(alerts, at=NOW + 23 * _HOUR) == []
    assert _due(alerts, at=NOW + 24 * _HOUR) == ["Slack needs you to sign in again"]
    alerts.end_snooze(1)
    assert _due(alerts, at=NOW + 24 * _HOUR) == []


def test_a_snooze_goes_on_when_it_gets_worse() -> None:
    alerts = Alerts()
    _note(alerts, need("Gmail", _K.ENDS_SOON))
    alerts.snooze([1], NOW + 24 * _HOUR)
    _note(alerts, need("Gmail", _K.ENDS_TODAY), at=NOW + _HOUR)
    assert _due(alerts, at=NOW + 2 * _HOUR) == []
    assert len(_due(alerts, at=NOW + 24 * _HOUR)) == 1


def test_a_snooze_ends_with_what_it_was_about() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK)
    alerts.snooze([1], NOW + 24 * _HOUR)
    _note(alerts, at=NOW + _HOUR)
    _note(alerts, _SLACK, at=NOW + 2 * _HOUR)
    assert len(_due(alerts, at=NOW + 2 * _HOUR)) == 1


def test_while_everything_is_snoozed_the_list_goes_on_and_nothing_is_lost() -> None:
    alerts = Alerts(paused_until=NOW + 8 * _HOUR)
    _note(alerts, _SLACK, _GMAIL)
    assert _due(alerts, at=NOW + 7 * _HOUR) == []
    assert alerts.unread == 2
    assert len(_due(alerts, at=NOW + 8 * _HOUR)) == 2


def test_quiet_hours_hold_back_and_their_end_lets_go() -> None:
    local = NOW.astimezone()
    begins, ends = (local - _HOUR).time(), (local + _HOUR).time()
    rules = AlertRules(quiet_hours=QuietHours(begins=begins, ends=ends))
    alerts = Alerts()
    _note(alerts, _SLACK, rules=rules)
    assert _due(alerts, rules=rules) == []
    assert len(_due(alerts, at=NOW + _HOUR, rules=rules)) == 1


@pytest.mark.parametrize("rules", [AlertRules(muted=frozenset({"slack"})), AlertRules(is_on=False)])
def test_what_is_muted_is_in_the_list_and_is_not_caught_up_with_later(rules: AlertRules) -> None:
    alerts = Alerts()
    _note(alerts, _SLACK, rules=rules)
    assert [alert.title for alert in alerts.all()] == ["Slack needs you to sign in again"]
    assert _due(alerts, rules=rules) == []
    assert _due(alerts) == []


def test_muting_keeps_back_what_waits_already() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK, _GMAIL)
    assert _due(alerts, rules=AlertRules(muted=frozenset({"slack"}))) == ["Gmail has a problem"]


def test_a_restart_tells_nothing_twice_and_remembers_snoozes() -> None:
    before = Alerts()
    _note(before, _SLACK, _GMAIL)
    _tell(before)
    before.snooze([2], NOW + _HOUR)
    before.paused_until = NOW + timedelta(minutes=5)
    kept, _ = before.take_changes()
    after = Alerts(kept, before.paused_until)
    _note(after, _SLACK, _GMAIL, at=NOW + timedelta(minutes=10))
    assert _due(after, at=NOW + timedelta(minutes=10)) == []
    assert _due(after, at=NOW + _HOUR) == ["Gmail has a problem"]
    assert after.is_paused(NOW)


def test_a_wrong_clock_is_told_once_a_day() -> None:
    alerts = Alerts()
    clock = Need(
        subject="clock_off", provider_id="", kind=_K.CLOCK_OFF, name="", title="Clock", body=""
    )
    for _ in range(5):
        _note(alerts, clock)
        _tell(alerts)
        _note(alerts)
    _note(alerts, clock)
    assert _due(alerts) == []
    _note(alerts)
    _note(alerts, clock, at=NOW + 25 * _HOUR)
    assert _due(alerts, at=NOW + 25 * _HOUR) == ["Clock"]


def test_the_list_is_bounded_and_what_is_still_true_stays() -> None:
    alerts = Alerts()
    _note(alerts, _GMAIL)
    for _ in range(KEPT + 10):
        _note(alerts, _GMAIL, _SLACK)
        _note(alerts, _GMAIL)
    assert len(alerts.all()) == KEPT
    assert alerts.all()[-1].is_open
    written, removed = alerts.take_changes()
    assert len(removed) == 11
    assert not set(removed) & {alert.id for alert in written}
    assert alerts.take_changes() == ((), ())


def test_looking_at_the_list_makes_everything_read() -> None:
    alerts = Alerts()
    _note(alerts, _SLACK, _GMAIL)
    assert alerts.unread == 2
    alerts.mark_read()
    assert alerts.unread == 0
    assert alerts.due(_ON, NOW), "read is not told"


def test_ids_are_never_used_twice() -> None:
    one = Alert(id=41, subject="c-x", provider_id="x", kind=_K.PROBLEM, title="", body="", at=NOW)
    alerts = Alerts([replace(one, ended_at=NOW)])
    _note(alerts, _SLACK)
    assert alerts.all()[0].id == 42


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [("22:00-07:00", (23, 0, 6), (7, 12, 21)), ("12:30-14:00", (13,), (12, 14, 0))],
)
def test_quiet_hours_may_go_over_midnight(
    text: str, inside: tuple[int, ...], outside: tuple[int, ...]
) -> None:
    hours = parse_quiet_hours(text)
    assert hours is not None
    noon = NOW.astimezone().replace(minute=0)
    assert all(hours.cover(noon.replace(hour=hour)) for hour in inside)
    assert not any(hours.cover(noon.replace(hour=hour)) for hour in outside)


@pytest.mark.parametrize(
    "text", ["22-7", "24:00-07:00", "22:00", "22:00-22:00", "no", "22:60-1:00"]
)
def test_what_are_no_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must"):
        parse_quiet_hours(text)
