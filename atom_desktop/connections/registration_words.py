"""What a check of a registration found, in words for window and command line."""

from dataclasses import dataclass
from datetime import datetime

from atom_desktop.connections.credentials import RegistrationView
from atom_desktop.connections.registration_check import RegistrationCheck, RegistrationVerdict
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.relative_time import ago
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.providers.spec import ProviderSpec, SecretRule

_REDIRECT = " Whether the return address is right shows when you sign in."


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
        return VerdictWords(tone=Tone.NEUTRAL, title="Not checked yet")
    when = f"Checked {ago(check.at, now)}."
    if check.verdict is RegistrationVerdict.ACCEPTED:
        what = "client ID and secret" if spec.secret is SecretRule.REQUIRED else "client ID"
        title = f"{spec.company} knows this {what}"
        if not spec.built_in:  # not every service looks at the client first
            title = f"{spec.company} did not refuse this {what}"
        rest = _REDIRECT if spec.redirect.register else ""
        return VerdictWords(tone=Tone.OK, title=title, more=when + rest)
    words = words_for_code(check.code, service=spec.name, company=spec.company)
    if check.verdict is RegistrationVerdict.REFUSED:
        return VerdictWords(tone=Tone.ERROR, title=words.title, more=f"{words.sentence} {when}")
    return VerdictWords(
        tone=Tone.ATTENTION,
        title="It could not be checked",
        more=f"{words.title}. {words.sentence} Nothing has changed.",
    )
