"""Values of any length in a keyring whose entries are short. Blocking: runs in the worker thread.

A value has one head entry under its own name. A short value stands in the head itself. A long one
lies in parts; the head names their slot (`a` or `b`), their number and the value's SHA-256. New
parts go to the slot that the present head does not use, then the head is replaced, then the other
slot is cleared: at every moment the head leads to one whole value.
"""

import hashlib
import json
from dataclasses import dataclass

from atom_desktop.foundation.errors import StorageError
from atom_desktop.storage.keyring_backend import ChosenBackend
from atom_desktop.storage.keyring_worker import Job

FORMAT = 1
_SLOTS = ("a", "b")
_TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entry:
    """A stored value, whole, with the generation it was stored under."""

    value: str
    generation: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Head:
    generation: int
    sha256: str
    value: str | None = None
    slot: str | None = None
    parts: int = 0


class KeyringEntries:
    """Entries of one keyring service. Every method raises what the backend raises."""

    def __init__(self, chosen: ChosenBackend, service: str, job: Job) -> None:
        self._backend = chosen.backend
        self._limit = chosen.limit
        self._service = service
        self._job = job

    def read(self, name: str) -> Entry | None:
        """Return the value under `name`, or None.

        Raises:
            StorageError: `sign_in_unreadable` when something is there, but not a whole value.
        """
        text = self._get(name)
        for _ in range(_TRIES):
            if text is None:
                return None
            head = _parse(text)
            value = self._assemble(name, head)
            if value is not None and _digest(value) == head.sha256:
                return Entry(value=value, generation=head.generation)
            # Another process may have replaced the value while its parts were read.
            again = self._get(name)
            if again == text:
                break
            text = again
        raise StorageError("sign_in_unreadable", reason="parts are missing or differ")

    def write(self, name: str, value: str, generation: int, *, was_read: bool = False) -> None:
        """Replace the value under `name`; every entry is read back and compared.

        It begins with a read, because a keyring that waits for its password had better wait there
        than with a write that lands when nobody expects it. `was_read` leaves that out.

        Raises:
            StorageError: `keyring_refused` when something else is read back; the old value stands
                unless it was the head that failed.
        """
        head = _Head(generation=generation, sha256=_digest(value), value=value)
        is_short = len(_text(head)) <= self._limit
        old_slot = None if is_short and was_read else self._slot_in_use(name)
        if is_short:
            self._put(name, _text(head))
            for slot in _SLOTS:
                self._clear(name, slot)
            return
        slot = "b" if old_slot == "a" else "a"
        parts = [value[at : at + self._limit] for at in range(0, len(value), self._limit)]
        for number, part in enumerate(parts):
            self._put(_part_name(name, slot, number), part)
        head = _Head(
            generation=generation, sha256=head.sha256, slot=slot, parts=len(parts), value=None
        )
        self._put(name, _text(head))
        self._clear(name, slot, start=len(parts))
        self._clear(name, "a" if slot == "b" else "b")

    def delete(self, name: str) -> None:
        """Remove the value and all its parts, also those that a broken-off write left behind."""
        for slot in _SLOTS:
            self._clear(name, slot)
        self._remove(name)

    def _assemble(self, name: str, head: _Head) -> str | None:
        if head.value is not None:
            return head.value
        parts = []
        for number in range(head.parts):
            part = self._get(_part_name(name, head.slot or "", number))
            if part is None:
                return None
            parts.append(part)
        return "".join(parts)

    def _slot_in_use(self, name: str) -> str | None:
        text = self._get(name)
        try:
            return _parse(text).slot if text is not None else None
        except StorageError:
            return None  # nothing readable is lost by writing over it

    def _clear(self, name: str, slot: str, start: int = 0) -> None:
        # Parts are written upwards and removed downwards: there is never a gap to search beyond.
        end = start
        while self._get(_part_name(name, slot, end)) is not None:
            end += 1
        for number in reversed(range(start, end)):
            self._remove(_part_name(name, slot, number))

    def _get(self, name: str) -> str | None:
        self._job.checkpoint()
        return self._backend.get_password(self._service, name)

    def _put(self, name: str, text: str) -> None:
        self._job.checkpoint()
        self._backend.set_password(self._service, name, text)
        if self._get(name) != text:
            raise StorageError("keyring_refused", reason="read back differs")

    def _remove(self, name: str) -> None:
        # A keyring may hold several entries of one name and remove them one by one.
        for _ in range(_TRIES):
            if self._get(name) is None:
                return
            self._job.checkpoint()
            self._backend.delete_password(self._service, name)
        if self._get(name) is not None:
            raise StorageError("keyring_refused", reason="the entry is still there")


def _part_name(name: str, slot: str, number: int) -> str:
    return f"{name} part {slot}{number}"


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()


def _text(head: _Head) -> str:
    document: dict[str, object] = {"format": FORMAT, "generation": head.generation}
    document["sha256"] = head.sha256
    if head.value is not None:
        document["value"] = head.value
    else:
        document |= {"slot": head.slot, "parts": head.parts}
    return json.dumps(document, separators=(",", ":"))


def _parse(text: str) -> _Head:
    try:
        document = json.loads(text)
    except ValueError:
        document = None  # the parser's error holds the text
    match document:
        case {
            "format": 1,
            "generation": int(generation),
            "sha256": str(sha256),
            "value": str(value),
        }:
            return _Head(generation=generation, sha256=sha256, value=value)
        case {
            "format": 1,
            "generation": int(generation),
            "sha256": str(sha256),
            "slot": "a" | "b" as slot,
            "parts": int(parts),
        }:
            return _Head(generation=generation, sha256=sha256, slot=slot, parts=parts)
    raise StorageError("sign_in_unreadable", reason="the head is not one of ours")
