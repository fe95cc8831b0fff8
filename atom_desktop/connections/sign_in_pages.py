"""What the browser is told when a sign-in is over."""

from atom_desktop.connections.sign_in import SignInPhase, SignInView
from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.wording import words_for
from atom_desktop.oauth.pages import Page, PageTone
from atom_desktop.providers.spec import ProviderSpec


def page_for(spec: ProviderSpec, view: SignInView, account_label: str) -> Page:
    """Return the last page of a sign-in; success only where the connection is stored."""
    if view.phase is SignInPhase.DONE:
        whose = f" as {account_label}" if account_label else ""
        return Page(
            title=f"{spec.name} is connected",
            body=f"Connected{whose}. You can close this tab and go back to Atom Desktop.",
            tone=PageTone.OK,
        )
    words = words_for(
        view.failure or SignInError("internal"), service=spec.name, company=spec.company
    )
    return Page(
        title=words.title,
        body=f"{words.sentence} What to do in Atom Desktop: {words.next_step}.",
        tone=PageTone.ATTENTION,
    )
