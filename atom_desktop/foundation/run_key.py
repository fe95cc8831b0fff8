r"""Start at login on Windows: a value in the user's `Run` key.

The task manager switches entries off in `StartupApproved\Run`, by an odd first byte.
"""

import importlib
from typing import Any

from atom_desktop.foundation.autostart import AutostartState
from atom_desktop.foundation.errors import ConfigurationError

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class RunKey:
    """The value called `name`; `registry` has the functions of `winreg`."""

    def __init__(self, name: str, command: str, registry: Any = None) -> None:  # noqa: ANN401  # a module
        self._name = name
        self._command = command
        self._registry = registry if registry is not None else _winreg()

    def state(self) -> AutostartState:
        """Return how it is now."""
        found = self._read(_RUN)
        approval = self._read(_APPROVED)
        if found is None or (isinstance(approval, bytes) and approval[:1] and approval[0] % 2):
            return AutostartState.OFF
        return AutostartState.ON if found == self._command else AutostartState.OTHER

    def turn_on(self) -> None:
        """Write the value, and take back that it was switched off."""
        registry = self._registry
        try:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, _RUN) as key:
                registry.SetValueEx(key, self._name, 0, registry.REG_SZ, self._command)
        except OSError as error:
            raise _unwritable(error) from error
        self._delete(_APPROVED)

    def turn_off(self) -> None:
        """Delete the value."""
        self._delete(_RUN)

    def _read(self, path: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
                return registry.QueryValueEx(key, self._name)[0]
        except OSError:
            return None

    def _delete(self, path: str) -> None:
        registry = self._registry
        try:
            access = registry.KEY_SET_VALUE
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, access) as key:
                registry.DeleteValue(key, self._name)
        except FileNotFoundError:
            return
        except OSError as error:
            raise _unwritable(error) from error


def _winreg() -> Any:  # noqa: ANN401  # a module
    return importlib.import_module("winreg")  # Windows alone has it


def _unwritable(error: OSError) -> ConfigurationError:
    return ConfigurationError("autostart_unwritable", path=_RUN, reason=error.strerror or "unknown")
