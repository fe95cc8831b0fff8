"""A process that dies leaves its stack, and nothing of what was on it."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from atom_desktop.foundation.crash_file import CRASH_BEFORE, CRASH_FILE, crash_file
from atom_desktop.foundation.errors import ConfigurationError

_DIES = """
import faulthandler, sys
from pathlib import Path
from atom_desktop.foundation.crash_file import crash_file
from atom_desktop.foundation.hardening import no_core_dumps
no_core_dumps()
def deep(token):
    faulthandler._sigsegv()
with crash_file(Path(sys.argv[1])):
    deep("cnry-" + "8f3a")
"""


def test_a_crash_leaves_frames_without_values_and_is_kept_at_the_next_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    command = [sys.executable, "-c", _DIES, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode < 0
    text = (tmp_path / CRASH_FILE).read_text()
    assert "Segmentation fault" in text
    assert "in deep" in text
    assert "cnry" not in text
    assert stat.S_IMODE((tmp_path / CRASH_FILE).stat().st_mode) == 0o600
    with crash_file(tmp_path):
        assert (tmp_path / CRASH_BEFORE).read_text() == text
    assert "crashed" in caplog.text
    with crash_file(tmp_path):
        assert (tmp_path / CRASH_BEFORE).read_text() == text


def test_a_folder_that_cannot_be_written_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught, crash_file(tmp_path / "missing"):
        pass
    assert caught.value.code == "folder_unwritable"
