"""What fresh processes load, and that the installed Qt binding counts its references."""

import os
import subprocess
import sys

import pytest

_REFERENCES = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPushButton

application = QApplication([])

class Sender(QObject):
    told = Signal(bool, object)

sender, button = Sender(), QPushButton()
sender.told.connect(lambda yes, nothing: None)

def counts():
    return [sys.getrefcount(one) for one in (True, False, None)]

def rounds(number):
    for turn in range(number):
        sender.told.emit(turn % 2 == 0, None)
        button.setEnabled(turn % 2 == 0)
        button.isEnabled()
        button.blockSignals(False)

rounds(200)
before = counts()
rounds(2000)
print(max(abs(new - old) for new, old in zip(counts(), before)))
"""


def _fresh(code: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("atom_desktop.services", ("PySide6", "qasync", "keyring", "httpx", "authlib", "joserfc")),
        ("atom_desktop.connections.engine", ("PySide6", "qasync", "sqlite3", "keyring", "authlib")),
        ("atom_desktop.cli.main", ("PySide6", "qasync", "keyring", "httpx", "authlib", "joserfc")),
        ("atom_desktop.practice.world", ("PySide6", "authlib", "atom_desktop.oauth")),
    ],
)
def test_a_fresh_process_loads_only_what_the_layer_may_know(
    module: str, unwanted: tuple[str, ...]
) -> None:
    code = f"import sys, {module}\nprint([name for name in {unwanted!r} if name in sys.modules])"
    assert _fresh(code) == "[]"


def test_the_qt_binding_loses_no_references() -> None:
    # A binding that does aborts the process after some hours of ordinary use.
    assert int(_fresh(_REFERENCES)) < 100


def test_the_window_keeps_no_source_of_its_modules_in_memory() -> None:
    code = (
        "import linecache, atom_desktop.app; print([f for f in linecache.cache if 'atom_d' in f])"
    )
    assert _fresh(code) == "[]"
