import stat
from pathlib import Path

import pytest

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.paths import profile_paths


def test_everything_of_a_profile_lies_in_its_own_folder(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path, "work")
    assert paths.root == tmp_path / "profiles" / "work"
    for file in (paths.database, paths.settings, paths.providers_d, paths.logs, paths.lock):
        assert file.parent == paths.root
    assert not paths.root.exists()


def test_prepared_folders_are_the_owners_alone(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path)
    paths.root.mkdir(parents=True)
    paths.root.chmod(0o755)
    paths.prepare()
    paths.prepare()
    for folder in (paths.root, paths.providers_d, paths.logs):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_two_homes_and_two_profiles_never_share_a_keyring_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ATOM_HOME", raising=False)
    services = {
        profile_paths(home, profile).keyring_service
        for home in (None, tmp_path / "a", tmp_path / "b")
        for profile in ("default", "work")
    }
    assert len(services) == 6


def test_the_environment_names_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATOM_HOME", str(tmp_path / "there"))
    assert profile_paths() == profile_paths(tmp_path / "there")


@pytest.mark.parametrize("name", ["", "..", "a/b", "a b", "a.b", "a\0"])
def test_a_profile_name_cannot_lead_elsewhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        profile_paths(tmp_path, name)
    assert caught.value.code == "profile_name_invalid"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ConfigurationError) as caught:
        profile_paths(tmp_path / "file").prepare()
    assert caught.value.code == "folder_unwritable"
