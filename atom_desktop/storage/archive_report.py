"""What an import does with each thing in an archive, and the words for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.language import marked, tr


class Kind(StrEnum):
    """What is brought, in this order. Each kind comes as a whole or not at all."""

    SETTINGS = "settings"
    PROVIDER_FILE = "provider file"
    CLIENT = "client ID"
    ACCOUNT = "account"


class Verdict(StrEnum):
    """What becomes of one thing."""

    TAKEN = "taken"
    REPLACED = "replaced"
    LISTED = "listed"
    SAME = "same"
    DIFFERS = "differs"
    OTHER_SIGN_IN = "other_sign_in"
    OLDER = "older"
    OTHER_CLIENT = "other_client"
    OUTSIDE = "outside"
    UNUSABLE = "unusable"
    FAILED = "failed"

    @property
    def words(self) -> str:
        """Return the rest of a line that begins with a name."""
        return tr(_WORDS[self])

    @property
    def changes(self) -> bool:
        """Whether something here becomes another."""
        return self in {Verdict.TAKEN, Verdict.REPLACED, Verdict.LISTED}


_KINDS = MappingProxyType(
    {
        Kind.SETTINGS: marked("Settings {name}: {verdict}"),
        Kind.PROVIDER_FILE: marked("Provider file {name}: {verdict}"),
        Kind.CLIENT: marked("Client ID of {name}: {verdict}"),
        Kind.ACCOUNT: marked("Account {name}: {verdict}"),
    }
)
_WORDS = MappingProxyType(
    {
        Verdict.TAKEN: marked("taken"),
        Verdict.REPLACED: marked("taken in place of what was here"),
        Verdict.LISTED: marked("listed; sign in again to use it"),
        Verdict.SAME: marked("already here"),
        Verdict.DIFFERS: marked("kept as it is here, which differs"),
        Verdict.OTHER_SIGN_IN: marked("kept; it has a sign-in of its own here"),
        Verdict.OLDER: marked("skipped; this sign-in was renewed since"),
        Verdict.OTHER_CLIENT: marked(
            "skipped; its sign-in belongs to another client ID than the one here"
        ),
        Verdict.OUTSIDE: marked("skipped; this client ID is set from outside"),
        Verdict.UNUSABLE: marked("skipped; it cannot be read"),
        Verdict.FAILED: marked("not taken"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing and its verdict; `name` is as people know it."""

    kind: Kind
    name: str
    verdict: Verdict

    @property
    def words(self) -> str:
        """Return the line for people."""
        return tr(_KINDS[self.kind], name=self.name, verdict=self.verdict.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How an import ended, or would end. After an `error` its kind and later ones did not come."""

    lines: tuple[Line, ...]
    error: AtomError | None = None

    def of(self, verdicts: Iterable[Verdict]) -> tuple[Line, ...]:
        """Return the lines with one of these verdicts."""
        wanted = frozenset(verdicts)
        return tuple(line for line in self.lines if line.verdict in wanted)

    @property
    def kept(self) -> tuple[Line, ...]:
        """What stayed as it is here though the archive has something else."""
        return self.of((Verdict.DIFFERS, Verdict.OTHER_SIGN_IN))

    @property
    def wants_restart(self) -> bool:
        """Whether something came that is read only at the start."""
        return any(
            line.verdict.changes and line.kind in {Kind.SETTINGS, Kind.PROVIDER_FILE}
            for line in self.lines
        )
