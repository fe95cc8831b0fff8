"""Python's garbage is collected in the main thread, where Qt allows its objects to end."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from atom_desktop.ui.garbage import GarbageCollector


class Knot:
    """Refers to itself; only the collector can end it. Notes where that happened."""

    def __init__(self, ended_in: list[threading.Thread]) -> None:
        self.me = self
        self._ended_in = ended_in

    def __del__(self) -> None:
        self._ended_in.append(threading.current_thread())


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    parent = QObject(qapp)
    was_on = gc.isenabled()
    made = GarbageCollector(parent)
    yield made
    made.stop()
    parent.deleteLater()
    if not was_on:
        gc.disable()


def _allocate_a_lot() -> None:
    kept = [[number] for number in range(5000)]
    assert kept


def test_a_thread_that_allocates_ends_nothing(collector: GarbageCollector) -> None:
    ended_in: list[threading.Thread] = []
    alive = weakref.ref(Knot(ended_in))
    thread = threading.Thread(target=_allocate_a_lot)
    thread.start()
    thread.join()
    assert alive() is not None
    assert ended_in == []


def test_the_main_thread_collects_when_enough_has_come_together(
    collector: GarbageCollector,
) -> None:
    gc.collect()
    ended_in: list[threading.Thread] = []
    Knot(ended_in)
    kept = [[number] for number in range(5000)]
    collector.look()
    assert ended_in == [threading.main_thread()]
    assert kept


def test_little_garbage_is_left_for_later(collector: GarbageCollector) -> None:
    gc.collect()
    ended_in: list[threading.Thread] = []
    Knot(ended_in)
    collector.look()
    assert ended_in == []
