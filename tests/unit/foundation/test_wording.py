"""Every failure has words, and the words are for people."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import atom_desktop
from atom_desktop.foundation import errors, wording
from atom_desktop.foundation.errors import AtomError, SignInError, UsageError
from atom_desktop.foundation.wording import codes, words_for, words_for_code
from atom_desktop.providers import registry, standard_meanings
from atom_desktop.storage import keyring_errors, sqlite_errors

PACKAGE = Path(atom_desktop.__file__).parent
# The practice services speak the services' own codes, not ours.
SOURCES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if "practice" not in path.relative_to(PACKAGE).parts
    and not path.name.startswith(("words_of_", "wording"))
]
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, AtomError)
}
# Who asks for words always says these.
ALWAYS = {"service", "company"}
AVOID = re.compile(
    r"\boauth\b|\bscopes?\b|\brefresh|\b401\b|\binvalid token|unauthori[sz]ed|^error\b|^an error",
    re.IGNORECASE,
)


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", getattr(node.func, "attr", "")), node


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _raised() -> Iterator[tuple[str, frozenset[str], str]]:
    """Find `SomeError("code", detail=...)`: the code, the names of its details, the place."""
    for path in SOURCES:
        for name, call in _calls(ast.parse(path.read_text())):
            code = _text(call.args[0]) if call.args else None
            if (
                code is None
                or name not in {*ERRORS, "__init__"}
                or not code.isidentifier()
                or not code.islower()
            ):
                continue
            details = {keyword.arg or "**" for keyword in call.keywords}
            yield code, frozenset(details), f"{path.name}:{call.lineno}"


def _passed_on() -> Iterator[tuple[str, str]]:
    """Find codes that are handed over as `code`, by name or by place in a small helper."""
    for path in SOURCES:
        tree = ast.parse(path.read_text())
        helpers = {
            node.name: names.index("code")
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
            and "code" in (names := [argument.arg for argument in node.args.args])
        }
        for name, call in _calls(tree):
            given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
            if name in helpers and len(call.args) > helpers[name]:
                given.append(call.args[helpers[name]])
            for value in given:
                for node in ast.walk(value):
                    text = _text(node) if isinstance(node, ast.expr) else None
                    if text:
                        yield text, f"{path.name}:{call.lineno}"


def _in_tables() -> Iterator[tuple[str, str]]:
    for code in (*sqlite_errors._BY_RESULT.values(), *sqlite_errors._BY_ERRNO.values()):
        yield code, "sqlite"
    for code in keyring_errors._CODES.values():
        yield code, "keyring"
    verdicts = [*standard_meanings._AT_ANY_TOKEN_PHASE.values()]
    for phase in standard_meanings._BY_PHASE.values():
        verdicts.extend(phase.values())
    for _, code in verdicts:
        yield code, "the standard meanings"
    for spec in registry.load_registry(None).specs():
        for rule in (*spec.token_errors, *spec.api_errors):
            yield rule.code, spec.id


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_failure_that_can_be_raised_has_words() -> None:
    raised = [(code, place) for code, _, place in _raised()]
    found = [*raised, *_passed_on(), *_in_tables()]
    assert len({code for code, _ in found}) > 70  # the search itself works
    missing = {f"{code} ({place})" for code, place in found if code and code not in codes()}
    assert not missing


def test_no_words_are_left_over() -> None:
    mentioned = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant)
    }
    assert codes() - mentioned == set()


def _in_order(found: Any) -> str:  # noqa: ANN401  # what parametrize leaves of its type
    """Return what two runs sort alike: a set's own text differs from run to run."""
    code, details, place = found
    return f"{code} {place} {sorted(details)}"


@pytest.mark.parametrize(
    ("code", "details", "place"),
    sorted(set(_raised()), key=_in_order),
)
def test_every_placeholder_is_filled_by_who_raises(
    code: str, details: frozenset[str], place: str
) -> None:
    if "**" in details:
        return
    needed = set().union(*(_placeholders(text) for text in wording._CATALOGUE[code]))
    assert needed - details - ALWAYS == set(), place


@pytest.mark.parametrize(
    "code",
    sorted(
        # What the database says is shown where the profile is opened, with its path.
        {code for code, place in _in_tables() if place != "sqlite"}
        | {"keyring_refused", "keyring_timeout", "unreachable", "timeout", "tls_failure"}
        | {"proxy_invalid", "metadata_invalid", "discovery_failed", "sign_in_unreadable"}
    ),
)
def test_what_a_connection_remembers_reads_well_without_details(code: str) -> None:
    words = words_for_code(code, service="Gmail", company="Google")
    for text in (words.title, words.sentence, words.next_step):
        assert text == text.strip()
        assert not re.search(r"  |\(\)| [,.:]|^[,.:]", text), text


@pytest.mark.parametrize("code", sorted(codes()))
def test_words_are_plain_and_say_what_to_do(code: str) -> None:
    for text in wording._CATALOGUE[code]:
        assert text
        assert not AVOID.search(text), text
        assert not re.search(r"[<>`*#]|&\w+;|https?:", re.sub(r"\{\w+\}|[A-Z]+_PROXY", "", text))
        assert len(text) <= 200
    title, sentence, next_step = wording._CATALOGUE[code]
    assert not title.endswith((".", "!"))
    assert sentence.endswith((".", "?")) or sentence.startswith("{")
    assert not next_step.endswith(".")
    assert title.strip().casefold() != "error"


def test_the_words_name_the_service_and_the_company() -> None:
    error = SignInError("wrong_account", got="bob@b.example", expected="ana@a.example")
    words = words_for(error, service="Gmail", company="Google")
    assert words.sentence.startswith("You signed in as bob@b.example, but this is ana@a.example's")
    assert "{" not in f"{words}"
    assert words_for_code("unreachable", service="Notion").sentence.startswith(
        "There was no connection to Notion."
    )


def test_names_come_from_the_error_where_the_caller_knows_none() -> None:
    error = UsageError("cannot_renew", service="Trello", company="Atlassian")
    assert words_for(error).sentence.startswith("Trello gives access")
    assert words_for(error, service="Other").sentence.startswith("Other gives access")


def test_a_code_without_words_and_a_missing_detail_never_raise() -> None:
    assert words_for_code("no_such_code") == words_for_code("internal")
    assert words_for_code("port_taken").title == "Port  is in use"


def test_braces_in_a_detail_are_shown_and_not_read() -> None:
    words = words_for_code("unknown_account", account="{service.__class__} %s")
    assert "{service.__class__} %s" in words.sentence
