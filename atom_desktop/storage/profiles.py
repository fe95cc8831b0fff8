"""The profiles of one home: found, made and removed. Blocking, but quick."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from atom_desktop.foundation.errors import ConfigurationError, UsageError
from atom_desktop.foundation.paths import (
    DEFAULT_PROFILE,
    ProfilePaths,
    is_profile_name,
    profile_paths,
)
from atom_desktop.storage.profile_lock import HolderKind, ProfileLock

# A name that no profile can have: what is going is not listed any more.
_GOING = ".removed-"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileEntry:
    """A profile by name. The usual one is there even before its first use."""

    name: str
    is_practice: bool


def list_profiles(home: Path | None) -> tuple[ProfileEntry, ...]:
    """Return the profiles below `home`, the usual one first."""
    folder = profile_paths(home).root.parent
    found = {file.name for file in folder.glob("*") if file.is_dir() and is_profile_name(file.name)}
    names = (DEFAULT_PROFILE, *sorted(found - {DEFAULT_PROFILE}, key=str.casefold))
    return tuple(
        ProfileEntry(name=name, is_practice=profile_paths(home, name).practice_mark.exists())
        for name in names
    )


def make_profile(home: Path | None, name: str) -> ProfilePaths:
    """Make an empty profile.

    Raises:
        ConfigurationError: `profile_name_invalid`, `profile_exists`, or `folder_unwritable`.
    """
    paths = profile_paths(home, name)
    # Not every disk tells capital letters from small ones.
    if name.casefold() in {entry.name.casefold() for entry in list_profiles(home)}:
        raise ConfigurationError("profile_exists", profile=name)
    paths.prepare()
    return paths


def find_profile(home: Path | None, name: str) -> ProfilePaths:
    """Return the paths of a profile that is there.

    Raises:
        UsageError: `unknown_profile`.
    """
    paths = profile_paths(home, name)
    if not paths.root.is_dir():
        known = ", ".join(entry.name for entry in list_profiles(home))
        raise UsageError("unknown_profile", profile=name, known=known)
    return paths


def remove_folder(paths: ProfilePaths) -> None:
    """Delete a profile's folder with all that is in it; nobody may have it open.

    Raises:
        ConfigurationError: `profile_in_use`, or `folder_unwritable`: something is left of it.
    """
    lock = ProfileLock(paths)
    lock.acquire(HolderKind.COMMAND)
    try:
        going = paths.root.with_name(f"{_GOING}{paths.profile}")
        if going.exists():
            shutil.rmtree(going)  # an earlier removal was broken off
        paths.root.rename(going)
        shutil.rmtree(going)
    except OSError as error:
        raise ConfigurationError(
            "folder_unwritable", path=str(paths.root), reason=error.strerror or "unknown"
        ) from error
    finally:
        lock.release()
