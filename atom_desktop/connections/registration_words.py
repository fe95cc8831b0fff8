"""What a check of a registration found, in words for window and command line."""

from dataclasses import dataclass
from datetime import datetime

from atom_desktop.connections.credentials import RegistrationView
from atom_desktop.connections.registration_check import RegistrationCheck, RegistrationVerdict
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.relative_time import ago
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.providers.spec import ProviderSpec, SecretRule


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictWords:
    """A line, what else there is to say, and how it looks."""

    tone: Tone
    title: str
    more: str = ""


def last_check(view: RegistrationView) -> RegistrationCheck | None:
    """Return the check that a registration remembers; None before the first."""
    if view.checked_at is None:
        return None
    verdict = RegistrationVerdict.REFUSED if view.check_code else RegistrationVerdict.ACCEPTED
    return RegistrationCheck(verdict=verdict, at=view.checked_at, code=view.check_code)


def verdict_words(
    spec: ProviderSpec, check: RegistrationCheck | None, now: datetime
) -> VerdictWords:
    """Return the words for the result of a check; None is one that never was."""
    if check is None:
        return VerdictWords(tone=Tone.NEUTRAL, title=tr("Not checked yet"))
    when = tr("Checked {when}.", when=ago(check.at, now))
    if check.verdict is RegistrationVerdict.ACCEPTED:
        rest = tr("Whether the return address is right shows when you sign in.")
        more = f"{when} {rest}" if spec.redirect.register else when
        return VerdictWords(tone=Tone.OK, title=_accepted(spec), more=more)
    words = words_for_code(check.code, service=spec.name, company=spec.company)
    if check.verdict is RegistrationVerdict.REFUSED:
        return VerdictWords(tone=Tone.ERROR, title=words.title, more=f"{words.sentence} {when}")
    return VerdictWords(
        tone=Tone.ATTENTION,
        title=tr("It could not be checked"),
        more=f"{words.title}. {words.sentence} {tr('Nothing has changed.')}",
    )


def _accepted(spec: ProviderSpec) -> str:
    has_secret = spec.secret is SecretRule.REQUIRED
    if spec.built_in and has_secret:
        text = marked("{company} knows this client ID and secret")
    elif spec.built_in:
        text = marked("{company} knows this client ID")
    elif has_secret:  # not every service looks at the client first
        text = marked("{company} did not refuse this client ID and secret")
    else:
        text = marked("{company} did not refuse this client ID")
    return tr(text, company=spec.company)
