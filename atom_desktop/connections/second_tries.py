"""Trying again from the browser's last page, where the person is."""

from collections.abc import Iterable
from functools import partial

from atom_desktop.connections.running_sign_in import Again, RunningSignIn
from atom_desktop.connections.sign_in_pages import failure_page
from atom_desktop.foundation.errors import AtomError
from atom_desktop.oauth.expectation import SecondTry
from atom_desktop.oauth.pages import Page

# Neither a wrong set-up, which another try meets again, nor an answer that somebody else may have
# sent: those begin in the app.
WORTH_IT = frozenset(
    {
        *("access_denied", "code_rejected", "consent_missing", "mfa_required", "session_policy"),
        *("unreachable", "timeout", "provider_unavailable", "unexpected_answer", "answer_broken"),
    }
)


def with_second_try(running: RunningSignIn, page: Page) -> Page:
    """Return the last page of a sign-in, with a link that begins it anew where that is worth it."""
    failure = running.view.failure
    if running.again is None or failure is None or failure.code not in WORTH_IT:
        return page
    second_try = SecondTry(begin=partial(_begin, running, running.again))
    running.expectation.second_try = second_try
    return failure_page(running.spec, failure, again=second_try.id)


def withdraw_second_tries(
    sign_ins: Iterable[RunningSignIn], provider_id: str | None = None
) -> None:
    """Make the links of a service useless, or all of them."""
    for running in sign_ins:
        if provider_id in (None, running.spec.id):
            running.expectation.withdraw_second_try()


async def _begin(running: RunningSignIn, again: Again) -> str | Page:
    try:
        view = await again(running.view.id)
    except AtomError as error:
        return failure_page(running.spec, error)
    return view.authorization_url
