"""Collects what people read, updates the translation files and compiles them: `make translations`.

Texts are the literals in calls of `tr`, `tr_many` and `marked`, the error catalogue and the words
of the built-in services. Qt's lupdate merges them into `resources/translations/*.ts`, which Qt
Linguist edits; lrelease writes the `.qm` that the window loads.

python packaging/translations.py [--check]

Exit code 1 with `--check` where the files are not what the code says.
"""

import ast
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import NamedTuple, NoReturn

from atom_desktop.foundation.settings import LanguageChoice

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Atom Desktop"
LANGUAGES = [one.value for one in LanguageChoice if one not in {"system", "en"}]
_TOOLS = Path(sysconfig.get_path("scripts"))
# What these fields of a service's data hold is read by people.
_SPOKEN = frozenset(
    {
        *("words", "title", "detail", "link_words", "help_words", "warning", "variant_name"),
        *("client_id_label", "client_id_hint", "client_secret_label"),
    }
)
# What `tr` is given instead of a literal comes from a table, where it is marked.
_FROM_A_TABLE = ast.Name | ast.Attribute | ast.Subscript | ast.Call
# The practice services stand for others' pages; the command line and the log stay English.
_ENGLISH = ("practice", "cli")


class Text(NamedTuple):
    """A text to translate; `about` is a word for translators, `is_counted` has plural forms."""

    source: str
    about: str = ""
    is_counted: bool = False


def texts_of_code(code: str, where: str) -> Iterator[Text]:
    """Return the texts of one module.

    Raises:
        SystemExit: a call has something else than a literal where the text belongs.
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name == "tr_many":
            _literal(node.args[0], where)
            yield Text(_literal(node.args[1], where), is_counted=True)
        elif name == "marked" or (name == "tr" and not isinstance(node.args[0], _FROM_A_TABLE)):
            yield Text(_literal(node.args[0], where), _about(node, where))


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _literal(node: ast.expr, where: str) -> str:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        _refuse(node, where)
    return node.value


def _refuse(node: ast.expr, where: str) -> NoReturn:
    raise SystemExit(f"{where}:{node.lineno}: a text to translate is one literal")


def _about(call: ast.Call, where: str) -> str:
    return next((_literal(word.value, where) for word in call.keywords if word.arg == "about"), "")


def _spoken_words(value: object) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if isinstance(inner, str):
                if field.name in _SPOKEN and inner:
                    yield inner
            else:
                yield from _spoken_words(inner)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _spoken_words(one)
    elif isinstance(value, Mapping):
        yield from _spoken_words(tuple(value.values()))


def all_texts() -> dict[Text, str]:
    """Return every text with the place it was first found at.

    Raises:
        SystemExit: a text is counted in one place and not in another; Qt tells them apart by their
            words alone.
    """
    from atom_desktop.foundation.wording import texts  # noqa: PLC0415  # needs the package
    from atom_desktop.providers.registry import load_registry  # noqa: PLC0415

    found: dict[Text, str] = {}
    for path in sorted((ROOT / "atom_desktop").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if path.relative_to(ROOT).parts[1] in _ENGLISH:
            continue
        for text in texts_of_code(path.read_text("utf-8"), where):
            found.setdefault(text, where)
    for source in texts():
        found.setdefault(Text(source), "the error catalogue")
    registry = load_registry(None)
    for spec in registry.specs():
        for variant in registry.variants(spec.id):
            for source in _spoken_words(variant):
                found.setdefault(Text(source), f"about {spec.name}")
    for text, where in found.items():
        if text.is_counted and Text(text.source) in found:
            raise SystemExit(f"{where}: {text.source!r} is also given to `tr`, without a number")
    return found


def _as_module(texts: Mapping[Text, str]) -> str:
    lines = []
    for (source, about, is_counted), where in texts.items():
        arguments = [repr(CONTEXT), _quoted(source)]
        if about or is_counted:
            arguments.append(_quoted(about))
        if is_counted:
            arguments.append("2")
        lines += [f"#: {where}", f"translate({', '.join(arguments)})"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def update(folder: Path) -> None:
    """Write `.ts` and `.qm` of every language into `folder`, keeping what was translated."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        module = Path(scratch) / "texts.py"
        module.write_text(_as_module(all_texts()), "utf-8")
        for code in LANGUAGES:
            ts = folder / f"atom-desktop_{code}.ts"
            _run(
                *("pyside6-lupdate", str(module), "-silent", "-no-obsolete"),
                *("-locations", "none", "-disable-heuristic", "similartext"),
                *("-source-language", "en", "-target-language", code, "-ts", str(ts)),
            )
            _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(_TOOLS / tool), *arguments], check=True, cwd=ROOT)


def stale() -> list[str]:
    """Return the names of the files that an update would change."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for path in FOLDER.glob("*.ts"):
            (copy / path.name).write_bytes(path.read_bytes())
        update(copy)
        return sorted(
            path.name
            for path in copy.iterdir()
            if not (FOLDER / path.name).is_file()
            or path.read_bytes() != (FOLDER / path.name).read_bytes()
        )


def main() -> int:
    """Update the files, or check them."""
    if "--check" not in sys.argv:
        update(FOLDER)
        return 0
    wrong = stale()
    if wrong:
        print(f"Run `make translations`: out of date are {', '.join(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
