"""Notices that concern the whole app: made from what opening a profile found."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from atom_desktop.connections.ports import StoragePlace
from atom_desktop.connections.summary import Action, Banner, Button, Tone
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.settings import SettingsProblem
from atom_desktop.foundation.unexpected import Unexpected
from atom_desktop.foundation.wording import cause_of
from atom_desktop.providers.custom import ProviderFileProblem
from atom_desktop.storage.database_file import DatabaseNotice

_STORAGE_BUTTONS = MappingProxyType(
    {
        "keyring_locked": (Action.UNLOCK, marked("Unlock")),
        "keyring_timeout": (Action.UNLOCK, marked("Unlock")),
        "vault_locked": (Action.ENTER_PASSPHRASE, marked("Unlock")),
        "vault_timeout": (Action.UNLOCK, marked("Try again")),
        "keyring_missing": (Action.UNLOCK, marked("Try again")),
    }
)


def _banner(code: str, tone: Tone, button: Button | None = None, **details: str) -> Banner:
    cause = cause_of(code, **details)
    words = cause.words
    return Banner(
        title=words.title,
        body=f"{words.sentence} {words.next_step}.",
        tone=tone,
        button=button,
        detail=code,
        cause=cause,
    )


def _where(file: object, line: int, key: str) -> str:
    """Say where a mistake stands; line 0 is the file as a whole."""
    at = tr("line {number}", number=line) if line else ""
    return ", ".join(part for part in (str(file), at, key) if part)


def storage_notice(place: StoragePlace) -> Banner | None:
    """Return what is wrong with the keyring or the vault, if anything is."""
    if place.trouble is None:
        return None
    found = _STORAGE_BUTTONS.get(place.trouble)
    button = Button(action=found[0], label=tr(found[1])) if found is not None else None
    return _banner(place.trouble, Tone.ATTENTION, button)


def unsaved_notice() -> Banner:
    """Return that a renewed sign-in is in memory only, and what that means for quitting."""
    button = Button(action=Action.UNLOCK, label=tr("Try again"))
    return _banner("tokens_unsaved", Tone.ATTENTION, button)


def clock_notice(wrong_by: timedelta | None) -> tuple[Banner, ...]:
    """Return that this computer's clock is wrong, where it is."""
    if wrong_by is None:
        return ()
    minutes = str(round(abs(wrong_by) / timedelta(minutes=1)))
    button = Button(action=Action.OPEN_DATE_SETTINGS, label=tr("Open date settings"))
    return (_banner("clock_off", Tone.ATTENTION, button, minutes=minutes),)


def unsteady_notice() -> Banner:
    """Return that the renewal loop had to be started again and again."""
    return _banner("renewals_unsteady", Tone.ATTENTION)


def unexpected_notice(unexpected: Unexpected) -> Banner | None:
    """Return that something went wrong which nobody foresaw, if anything did."""
    if not unexpected:
        return None
    return replace(
        _banner(
            "unexpected",
            Tone.ATTENTION,
            Button(action=Action.COPY_DETAILS, label=tr("Copy details")),
        ),
        detail=unexpected.summary(),
        also=Button(action=Action.DISMISS, label=tr("Dismiss")),
    )


def database_notice(notice: DatabaseNotice | None) -> tuple[Banner, ...]:
    """Return what happened to the database at opening, if anything did."""
    if notice is None:
        return ()
    return (_banner(notice.code, Tone.ATTENTION, kept=str(notice.kept)),)


def provider_notices(problems: Iterable[ProviderFileProblem]) -> tuple[Banner, ...]:
    """Return one notice for each mistake in the user's provider files."""
    return tuple(
        _banner(
            "provider_file_invalid",
            Tone.ATTENTION,
            where=_where(problem.file, problem.line, problem.key),
            message=problem.message,
        )
        for problem in problems
    )


def settings_notices(
    paths: ProfilePaths, problems: Iterable[SettingsProblem]
) -> tuple[Banner, ...]:
    """Return one notice for each setting that was left out."""
    return tuple(
        _banner(
            "settings_invalid",
            Tone.ATTENTION,
            where=_where(paths.settings, problem.line, problem.key),
            message=problem.message,
        )
        for problem in problems
    )
