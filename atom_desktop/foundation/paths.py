"""Where everything of one profile lies."""

import hashlib
import os
import re
import stat
import warnings
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from atom_desktop.foundation.errors import ConfigurationError

APP_NAME = "atom-desktop"
APP_ID = "io.github.atom_desktop.AtomDesktop"
DEFAULT_PROFILE = "default"
PRACTICE_PROFILE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePaths:
    """The folders and files of one profile; nothing is created before `prepare()`.

    `keyring_service` names the profile's entries in the platform keyring, so that two homes never
    share one. `home` is the folder that was chosen for everything, None for the usual one.
    """

    profile: str
    root: Path
    keyring_service: str
    home: Path | None = None

    @property
    def database(self) -> Path:
        """The SQLite file; holds no secret."""
        return self.root / "atom.db"

    @property
    def vault(self) -> Path:
        """The SQLite file of the encrypted vault, where one is used."""
        return self.root / "vault.db"

    @property
    def storage_move(self) -> Path:
        """The journal of a move between keyring and vault; there only while one is under way."""
        return self.root / "storage-move.json"

    @property
    def settings(self) -> Path:
        """The user's settings (TOML)."""
        return self.root / "settings.toml"

    @property
    def window(self) -> Path:
        """What the window remembers of itself (JSON)."""
        return self.root / "window.json"

    @property
    def providers_d(self) -> Path:
        """The user's own provider files (TOML)."""
        return self.root / "providers.d"

    @property
    def logs(self) -> Path:
        """The folder of log files."""
        return self.root / "logs"

    @property
    def practice_mark(self) -> Path:
        """The file that says that this profile was made for practice services."""
        return self.root / "practice"

    @property
    def lock(self) -> Path:
        """The file whose lock says that one process owns this profile."""
        return self.root / "profile.lock"

    @property
    def locks(self) -> tuple[Path, ...]:
        """The folders for lock files of renewals, best first; see `storage/renewal_locks.py`."""
        with warnings.catch_warnings():
            # Outside a login session there is none; a folder below /tmp then stands in.
            warnings.simplefilter("ignore")
            runtime = Path(platformdirs.user_runtime_dir(APP_NAME, appauthor=False))
        return (runtime / "locks", self.root / "locks")

    def prepare(self) -> None:
        """Create the folders, private to the user (0700).

        Raises:
            ConfigurationError: `folder_unwritable` when that is not possible.
        """
        try:
            for folder in (self.root, self.providers_d, self.logs):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
                    folder.chmod(0o700)
        except OSError as error:
            raise ConfigurationError(
                "folder_unwritable", path=str(self.root), reason=error.strerror or "unknown"
            ) from error


def is_profile_name(text: str) -> bool:
    """Whether a profile may be called so: letters, digits, - and _."""
    return re.fullmatch(r"[A-Za-z0-9_-]{1,64}", text) is not None


def profile_paths(home: str | Path | None = None, profile: str = DEFAULT_PROFILE) -> ProfilePaths:
    """Return the paths of `profile` below `home` (default: `ATOM_HOME`, else the XDG data folder).

    Raises:
        ConfigurationError: `profile_name_invalid` for a name that is not letters, digits, - and _.
    """
    if not is_profile_name(profile):
        raise ConfigurationError("profile_name_invalid", profile=profile)
    chosen = home or os.environ.get("ATOM_HOME")
    if chosen:
        base = Path(chosen).expanduser().resolve()  # one folder, one name, however spelled
        digest = hashlib.sha256(str(base).encode()).hexdigest()[:12]
        service = f"{APP_NAME}/{profile}@{digest}"
    else:
        base = Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
        service = f"{APP_NAME}/{profile}"
    return ProfilePaths(
        profile=profile,
        root=base / "profiles" / profile,
        keyring_service=service,
        home=base if chosen else None,
    )
