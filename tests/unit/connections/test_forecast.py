"""When and why sign-ins stop, service by service; and when it is time to say so."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from atom_desktop.connections.connection import (
    Account,
    Connection,
    ConnectionStatus,
    EndWarning,
)
from atom_desktop.connections.forecast import Forecast, forecast, known_cause, shown_status
from atom_desktop.foundation.wording import codes
from atom_desktop.providers.registry import load_registry
from atom_desktop.providers.spec import Certainty

_S = ConnectionStatus
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
REGISTRY = load_registry(None)
_WEEK = timedelta(seconds=604799)  # what Google announces for a project in testing


def _connection(service: str, **changes: Any) -> Connection:  # noqa: ANN401  # fields of Connection
    base = Connection(
        id="c1",
        provider_id=service,
        variant="oauth2",
        account=Account(subject="1", label="ana@example.com"),
        status=_S.CONNECTED,
        created_at=NOW - timedelta(days=40),
        signed_in_at=NOW - timedelta(days=40),
        renewed_at=NOW - timedelta(hours=1),
        checked_at=NOW - timedelta(hours=1),
        renew_at=NOW + timedelta(minutes=20),
        can_renew=True,
    )
    return replace(base, **changes)


def _expected(service: str, variant: str | None = None, **changes: Any) -> Forecast:  # noqa: ANN401
    found = forecast(_connection(service, **changes), REGISTRY.get(service, variant), NOW)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("service", "days", "code", "certainty"),
    [
        ("outlook", 90, "forecast_idle", Certainty.DOCUMENTED),
        ("teams", 90, "forecast_idle", Certainty.DOCUMENTED),
        ("trello", 90, "forecast_idle", Certainty.DOCUMENTED),
        ("slack", 30, "forecast_chain", Certainty.ASSUMED),
        ("gmail", 180, "forecast_idle", Certainty.DOCUMENTED),
        ("google_drive", 180, "forecast_idle", Certainty.DOCUMENTED),
        ("github", 184, "forecast_idle", Certainty.DOCUMENTED),
    ],
)
def test_what_renewals_keep_alive_ends_that_long_after_the_last_one(
    service: str, days: int, code: str, certainty: Certainty
) -> None:
    found = _expected(service)
    renewed = NOW - timedelta(hours=1)
    assert (found.ends_at, found.code, found.days) == (renewed + timedelta(days=days), code, days)
    assert (found.certainty, found.kept_alive, found.warning) == (
        certainty,
        True,
        EndWarning.NONE,
    )
    first = _expected(service, signed_in_at=NOW - timedelta(days=10), renewed_at=None)
    assert first.ends_at == NOW + timedelta(days=days - 10)


@pytest.mark.parametrize("service", ["asana", "notion", "dropbox"])
def test_no_end_is_made_up_where_none_is_known(service: str) -> None:
    found = _expected(service)
    assert (found.ends_at, found.code) == (None, "forecast_unknown")
    assert found.certainty is Certainty.UNKNOWN


def test_tokens_that_are_never_renewed_have_rules_of_their_own() -> None:
    eternal: dict[str, Any] = {"can_renew": False, "renew_at": None, "renewed_at": None}
    found = _expected("github", **eternal)
    checked = NOW - timedelta(hours=1)
    assert (found.code, found.ends_at) == ("forecast_unused", checked + timedelta(days=365))
    assert _expected("slack", **eternal).ends_at is None
    assert _expected("trello", "api_key", **eternal).ends_at is None


@pytest.mark.parametrize(
    ("life", "code"),
    [
        (_WEEK, "forecast_testing"),
        (timedelta(days=30), "forecast_limited"),
        (timedelta(days=1), "forecast_limited"),
    ],
)
def test_what_google_announces_is_a_test_or_the_person_s_own_limit(
    life: timedelta, code: str
) -> None:
    signed_in = NOW - timedelta(hours=2)
    found = _expected("gmail", signed_in_at=signed_in, refresh_token_expires_at=signed_in + life)
    assert (found.code, found.ends_at) == (code, signed_in + life)
    assert (found.certainty, found.extends, found.kept_alive) == (
        Certainty.ANNOUNCED,
        False,
        False,
    )


def test_an_end_that_comes_anew_with_each_renewal_is_kept_away() -> None:
    at = NOW + timedelta(hours=60)
    found = _expected("github", refresh_token_expires_at=at)
    assert (found.ends_at, found.kept_alive, found.warning) == (at, True, EndWarning.NONE)
    soon: dict[str, Any] = {
        "renewed_at": NOW - timedelta(hours=30),
        "refresh_token_expires_at": NOW + timedelta(hours=20),
    }
    in_time = _expected("github", **soon, renew_at=NOW + timedelta(hours=19))
    too_late = _expected("github", **soon, renew_at=NOW + timedelta(hours=21))
    assert (in_time.warning, too_late.warning) == (EndWarning.NONE, EndWarning.SOON)
    failing = _expected(
        "github",
        refresh_token_expires_at=NOW + timedelta(hours=20),
        renewed_at=NOW - timedelta(days=183),
        failures=3,
        status=_S.UNREACHABLE,
    )
    assert (failing.warning, failing.kept_alive) == (EndWarning.URGENT, True)


@pytest.mark.parametrize(
    ("hours", "warning"),
    [(72.1, ""), (72, "soon"), (24.1, "soon"), (24, "urgent"), (1, "urgent"), (-5, "urgent")],
)
def test_the_warning_comes_three_days_ahead_and_again_one_day_ahead(
    hours: float, warning: str
) -> None:
    ends = NOW + timedelta(hours=hours)
    found = _expected("gmail", signed_in_at=ends - _WEEK, refresh_token_expires_at=ends)
    assert found.warning == warning


@pytest.mark.parametrize(
    ("left", "warning"), [(13, ""), (12, "soon"), (4.9, "soon"), (4.8, "urgent")]
)
def test_what_lives_for_a_day_is_not_about_to_end_from_the_start(left: float, warning: str) -> None:
    ends = NOW + timedelta(hours=left)
    signed_in = ends - timedelta(hours=24)
    found = _expected("gmail", signed_in_at=signed_in, refresh_token_expires_at=ends)
    assert found.warning == warning


def test_a_pause_lets_the_days_run() -> None:
    long_ago = NOW - timedelta(days=88)
    paused: dict[str, Any] = {
        "status": _S.PAUSED,
        "signed_in_at": long_ago,
        "renewed_at": long_ago,
        "checked_at": long_ago,
    }
    found = _expected("outlook", **paused)
    assert (found.kept_alive, found.extends, found.warning) == (False, True, EndWarning.SOON)
    connection = _connection("outlook", **paused)
    assert shown_status(connection, found) is _S.PAUSED


@pytest.mark.parametrize("status", [_S.CONNECTED, _S.UNREACHABLE, _S.EXPIRING])
def test_a_near_end_is_what_the_row_says(status: ConnectionStatus) -> None:
    ends = NOW + timedelta(hours=30)
    changes: dict[str, Any] = {"signed_in_at": ends - _WEEK, "refresh_token_expires_at": ends}
    connection = _connection("gmail", status=status, **changes)
    found = _expected("gmail", status=status, **changes)
    assert shown_status(connection, found) is _S.EXPIRING
    calm = _expected("gmail", status=status)
    after = _S.CONNECTED if status is _S.EXPIRING else status
    assert shown_status(connection, calm) is after


def test_a_rule_that_a_sign_in_has_outlived_is_not_believed() -> None:
    long_ago = NOW - timedelta(days=100)
    found = _expected("outlook", signed_in_at=long_ago, renewed_at=None)
    assert (found.ends_at, found.warning) == (None, EndWarning.NONE)
    silent = _expected("outlook", signed_in_at=long_ago, renewed_at=None, checked_at=None)
    assert silent.ends_at == long_ago + timedelta(days=90)


def test_what_has_ended_has_no_forecast() -> None:
    connection = _connection("gmail", status=_S.SIGN_IN_AGAIN)
    assert forecast(connection, REGISTRY.get("gmail"), NOW) is None


def test_an_organisation_may_end_it_where_there_can_be_one() -> None:
    assert {service.id for service in REGISTRY.specs() if _expected(service.id).by_policy} == {
        "gmail",
        "google_drive",
        "outlook",
        "teams",
        "slack",
        "github",
    }


@pytest.mark.parametrize(
    ("ended", "last_ok", "cause"),
    [
        (7.0, 6.9, "testing_ended"),
        (7.4, 6.9, "testing_ended"),
        (9.0, 5.0, "testing_ended"),
        (6.0, 5.9, None),
        (9.0, 8.9, None),
        (60.0, 6.0, None),
    ],
)
def test_a_sign_in_that_ended_on_the_seventh_day_was_a_test(
    ended: float, last_ok: float, cause: str | None
) -> None:
    since = NOW - timedelta(days=ended)
    seen = since + timedelta(days=last_ok)
    for service, expected in (("gmail", cause), ("dropbox", None)):
        connection = _connection(
            service,
            status=_S.SIGN_IN_AGAIN,
            signed_in_at=since,
            renewed_at=seen,
            checked_at=seen,
            failure_code="session_ended",
            failed_at=NOW,
        )
        assert known_cause(connection, REGISTRY.get(service)) == expected
        other = replace(connection, failure_code="session_policy")
        assert known_cause(other, REGISTRY.get(service)) is None


def test_every_rule_has_words() -> None:
    used = {rule.code for spec in REGISTRY.specs() for rule in spec.forecast}
    used |= {rule.ended_code or rule.code for spec in REGISTRY.specs() for rule in spec.forecast}
    assert used <= codes()
