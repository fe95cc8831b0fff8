"""The three people who have accounts at every practice service."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an account; every service derives its own ids from `number`."""

    number: int
    given_name: str
    surname: str
    email: str
    handle: str

    @property
    def name(self) -> str:
        """The name as people write it."""
        return f"{self.given_name} {self.surname}"

    def guid(self, kind: int) -> str:
        """Return a stable GUID; `kind` tells apart what it names."""
        return str(UUID(f"{self.number:08d}-0000-4000-8000-{kind:012x}"))


PEOPLE = (
    Person(number=1, given_name="Ana", surname="Lind", email="ana@example.com", handle="analind"),
    Person(number=2, given_name="Bo", surname="Ek", email="bo@example.org", handle="boek"),
    Person(
        number=3,
        given_name="Wilhelmina-Konstantina Annabelle",
        surname="Featherstonehaugh-Oberwasserlechner von und zu Hinterschmiding",
        email=(
            "wilhelmina-konstantina.featherstonehaugh-oberwasserlechner"
            "@department-of-very-long-addresses.subsidiary.example.com"
        ),
        handle="wilhelmina-konstantina-featherstonehau",
    ),
)


def person_index(hint: str | None) -> int:
    """Return whom a `login_hint` names by address, handle or subject; the first if nobody."""
    for index, person in enumerate(PEOPLE):
        known = (person.email, person.handle, google_subject(person))
        if hint and hint.casefold() in {name.casefold() for name in known}:
            return index
    return 0


def google_subject(person: Person) -> str:
    """Return the `sub` that Google uses for a person; it is accepted as a `login_hint` too."""
    return f"1{person.number:020d}"
