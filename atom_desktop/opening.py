"""Opens a profile: takes its lock, reads what its owner wrote, and builds the core on it."""

import os
from collections.abc import Mapping, MutableMapping
from dataclasses import replace

from atom_desktop.connections.summary import Banner
from atom_desktop.foundation.clock import Clock, SystemClock
from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.settings import KeepIn, SettingsProblem, load_settings
from atom_desktop.notices import database_notice, provider_notices, settings_notices
from atom_desktop.oauth.browser import Browser, SystemBrowser
from atom_desktop.practice_directory import PracticeDirectory
from atom_desktop.providers.registry import load_registry, rebased_registry
from atom_desktop.services import Services
from atom_desktop.storage.database import Database
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock


def _hides_place(problem: SettingsProblem) -> bool:
    """Whether the mistake leaves open where sign-ins are kept: then an existing vault counts."""
    return problem.key in {"", "keep_in"}


async def open_services(
    paths: ProfilePaths,
    *,
    holder: HolderKind | None,
    browser: Browser | None = None,
    clock: Clock | None = None,
    practice: PracticeDirectory | None = None,
    environment: Mapping[str, str] | None = None,
) -> Services:
    """Open a profile. `holder` takes its lock; None only reads.

    Raises:
        ConfigurationError: `profile_in_use` or `folder_unwritable`.
        StorageError: the database cannot be used.
    """
    clock = clock or SystemClock()
    paths.prepare()
    lock: ProfileLock | None = None
    if holder is not None:
        lock = ProfileLock(paths)
        lock.acquire(holder)
    try:
        _keep_apart(paths, practice=practice is not None, reading=lock is None)
        settings, problems = load_settings(paths.settings)
        if paths.vault.exists() and any(_hides_place(problem) for problem in problems):
            settings = replace(settings, keep_in=KeepIn.VAULT)
        if practice is not None:
            settings = practice.adapted(settings)
        registry = load_registry(paths.providers_d)
        mistakes = registry.problems
        if practice is not None:
            registry = rebased_registry(registry, practice.bases)
        database = await Database.open(paths.database, clock, repair=holder is not None)
    except BaseException:
        if lock is not None:
            lock.release()
        raise

    def notices() -> tuple[Banner, ...]:
        """Say what was found here in the language that is read now."""
        return (
            *database_notice(database.notice),
            *provider_notices(mistakes),
            *settings_notices(paths, problems),
        )

    services = Services(
        paths=paths,
        settings=settings,
        registry=registry,
        database=database,
        lock=lock,
        browser=browser or SystemBrowser(),
        clock=clock,
        practice=practice,
        environment=os.environ if environment is None else environment,
        notices=notices,
    )
    try:
        if environment is None:
            _drop_secrets(os.environ)
        await services.load()
    except BaseException:
        await services.close()
        raise
    return services


def _keep_apart(paths: ProfilePaths, *, practice: bool, reading: bool) -> None:
    """Make sure that made-up services never meet real sign-ins, nor the other way round."""
    if practice and not paths.database.exists():
        paths.practice_mark.touch(mode=0o600)
    if reading or practice == paths.practice_mark.exists():
        return  # whoever only looks sends nothing to anybody
    if practice:
        raise ConfigurationError("profile_not_practice", path=str(paths.root))
    raise ConfigurationError("profile_is_practice", path=str(paths.root))


def _drop_secrets(environment: MutableMapping[str, str]) -> None:
    """Forget client secrets once they are read: the browser and helpers inherit the rest."""
    for name in tuple(environment):
        if name.startswith("ATOM_") and name.endswith("_CLIENT_SECRET"):
            del environment[name]
