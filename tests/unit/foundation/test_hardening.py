"""A crash leaves no memory on the disk."""

import subprocess
import sys

_PROGRAM = """
import resource
from atom_desktop.foundation.hardening import no_core_dumps
resource.setrlimit(resource.RLIMIT_CORE, (4096, resource.getrlimit(resource.RLIMIT_CORE)[1]))
no_core_dumps()
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
"""


def test_a_process_with_tokens_in_memory_dumps_no_core() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout.strip() == "0"
