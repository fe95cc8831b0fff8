"""What the browser is told when a sign-in is over."""

from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.foundation.errors import AtomError, SignInError
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.wording import words_for
from atom_desktop.oauth.pages import Page, PageTone
from atom_desktop.providers.spec import ProviderSpec


def page_for(spec: ProviderSpec, view: SignInView, account_label: str) -> Page:
    """Return the last page of a sign-in; success only where the connection is stored."""
    if view.phase is SignInPhase.DONE:
        body = tr("Connected. You can close this tab and go back to Atom Desktop.")
        if account_label:
            body = tr(
                "Connected as {account}. You can close this tab and go back to Atom Desktop.",
                account=account_label,
            )
        return Page(
            title=tr("{service} is connected", service=spec.name),
            body=body,
            tone=PageTone.OK,
        )
    return failure_page(spec, view.failure or SignInError("internal"))


def failure_page(spec: ProviderSpec, failure: AtomError, again: str | None = None) -> Page:
    """Return the page that says why nothing was connected; `again` is the id of its link."""
    words = words_for(failure, service=spec.name, company=spec.company)
    body = words.sentence
    if again is None:
        body = tr(
            "{sentence} Back in Atom Desktop: {next_step}.",
            sentence=words.sentence,
            next_step=words.next_step,
        )
    return Page(title=words.title, body=body, tone=PageTone.ATTENTION, again=again)
