"""Granted against asked."""

from atom_desktop.providers import github, gmail, outlook, slack
from atom_desktop.providers.scope_comparison import compare_scopes


def test_google_s_long_spellings_are_the_short_ones() -> None:
    prefix = "https://www.googleapis.com/auth/"
    found = compare_scopes(
        gmail.SPEC, ("openid", "email", "profile"), ("openid", f"{prefix}userinfo.email")
    )
    assert found.granted == ("openid", "email")
    assert found.missing == ("profile",)
    assert found.extra == ()


def test_a_wider_permission_counts_as_what_it_contains() -> None:
    asked = ("user", "user:email", "gist", "offline_access")
    found = compare_scopes(github.SPEC, asked, ("gist", "user"))
    assert (found.granted, found.missing, found.extra) == (asked, (), ())


def test_what_was_refused_is_missing() -> None:
    found = compare_scopes(github.SPEC, ("repo", "read:org", "offline_access"), ("repo",))
    assert found.missing == ("read:org",)


def test_microsoft_s_prefix_case_and_percent_signs_do_not_matter() -> None:
    asked = ("User.Read", "Mail.Read", "offline_access")
    granted = (
        "https%3A%2F%2Fgraph.microsoft.com%2Fmail.read",
        "https://graph.microsoft.com/user.read",
    )
    found = compare_scopes(outlook.SPEC, asked, granted)
    assert (found.granted, found.missing, found.extra) == (asked, (), ())


def test_what_nobody_asked_for_is_extra() -> None:
    found = compare_scopes(slack.SPEC, ("users:read",), ("users:read", "chat:write"))
    assert found.extra == ("chat:write",)


def test_a_different_case_is_a_different_permission_where_case_counts() -> None:
    found = compare_scopes(slack.SPEC, ("users:read",), ("Users:Read",))
    assert found.missing == ("users:read",)


def test_a_silent_service_granted_what_was_asked() -> None:
    found = compare_scopes(slack.SPEC, ("users:read",), None)
    assert (found.granted, found.missing, found.extra) == (("users:read",), (), ())
