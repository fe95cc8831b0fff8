"""Notices that concern the whole app: made from what opening a profile found."""

from collections.abc import Iterable

from atom_desktop.connections.ports import StoragePlace
from atom_desktop.connections.summary import Action, Banner, Button, Tone
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.settings import SettingsProblem
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.providers.custom import ProviderFileProblem
from atom_desktop.storage.database_file import DatabaseNotice


def _banner(code: str, tone: Tone, button: Button | None = None, **details: str) -> Banner:
    words = words_for_code(code, **details)
    return Banner(
        title=words.title,
        body=f"{words.sentence} {words.next_step}.",
        tone=tone,
        button=button,
        detail=code,
    )


def _where(file: object, line: int, key: str) -> str:
    """Say where a mistake stands; line 0 is the file as a whole."""
    return ", ".join(part for part in (str(file), f"line {line}" if line else "", key) if part)


def storage_notice(place: StoragePlace) -> Banner | None:
    """Return what is wrong with the keyring, if anything is."""
    if place.trouble is None:
        return None
    heals = place.trouble in {"keyring_locked", "keyring_timeout"}
    button = Button(action=Action.UNLOCK, label="Unlock") if heals else None
    return _banner(place.trouble, Tone.ATTENTION, button)


def unsaved_notice() -> Banner:
    """Return that a renewed sign-in is in memory only, and what that means for quitting."""
    return _banner(
        "tokens_unsaved", Tone.ATTENTION, Button(action=Action.UNLOCK, label="Try again")
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
