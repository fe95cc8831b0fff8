"""A hand that knows a window only as a screen reader does (AT-SPI). Run by the system's Python.

Usage: screen_reader.py PROGRAM press NAME   presses the first button of that name
       screen_reader.py PROGRAM read         prints every name in the window as a JSON list
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402

_DEEPEST = 40


def main() -> int:
    """Do what was asked; 1 where nothing of that name is there."""
    program, order, *names = sys.argv[1:]
    everything = list(_inside(program))
    if order == "read":
        sys.stdout.write(json.dumps([name for name, _ in everything if name]))
        return 0
    for name, node in everything:
        if name == names[0] and _press(node):
            return 0
    return 1


def _press(node: Any) -> bool:  # noqa: ANN401  # gi has no types
    action = node.get_action_iface()
    for number in range(action.get_n_actions() if action else 0):
        if action.get_action_name(number).lower() == "press":
            return bool(action.do_action(number))
    return False


def _inside(program: str) -> Iterator[tuple[str, Any]]:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None and application.get_name() == program:
            yield from _walk(application, 0)


def _walk(node: Any, depth: int) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    yield node.get_name() or "", node
    if depth < _DEEPEST:
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child is not None:
                yield from _walk(child, depth + 1)


if __name__ == "__main__":
    sys.exit(main())
