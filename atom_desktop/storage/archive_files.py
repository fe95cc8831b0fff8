"""Settings and provider files in and out of an archive."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.paths import ProfilePaths
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.settings import MAX_FILE, Settings, load_settings, save_settings
from atom_desktop.foundation.toml_file import TomlFileError, parse_toml, read_toml_text
from atom_desktop.foundation.whole_file import write_whole
from atom_desktop.providers.custom import MAX_FILE as LARGEST_PROVIDER_FILE
from atom_desktop.storage.archive_content import FILE_NAME
from atom_desktop.storage.archive_report import Kind, Line, Verdict
from atom_desktop.storage.archive_steps import Step, Undo, off_loop

_LONGEST_NAME = 80
_Take = Callable[[], Awaitable[Undo]]


def settings_text(paths: ProfilePaths) -> str | None:
    """Return the text of the settings, or None where there are none that can be read."""
    return _text(paths.settings, MAX_FILE)


def provider_texts(paths: ProfilePaths) -> Mapping[str, str]:
    """Return the provider files that can be read, by name."""
    found = {}
    for file in sorted(paths.providers_d.glob("*.toml")):
        text = _text(file, LARGEST_PROVIDER_FILE)
        if text is not None and FILE_NAME.fullmatch(file.name):
            found[file.name] = text
    return found


def settings_steps(paths: ProfilePaths, text: str | None, *, replaces: bool) -> Iterator[Step]:
    """Bring the settings; where sign-ins are kept here stays as it is."""
    if text is None:
        return
    here = settings_text(paths)
    verdict = _verdict(here, text, replaces=replaces)
    if here is not None and _meaning(here) == _meaning(text) is not None:
        verdict = Verdict.SAME
    if not _is_toml(text, MAX_FILE):
        verdict = Verdict.UNUSABLE

    def work() -> None:
        keep_in = load_settings(paths.settings)[0].keep_in
        draft = paths.settings.with_name(paths.settings.name + ".imported")
        try:
            _write(draft, text)
            settings, _ = load_settings(draft)
            save_settings(draft, replace(settings, keep_in=keep_in))
            _write(paths.settings, draft.read_text(encoding="utf-8"))
        finally:
            draft.unlink(missing_ok=True)

    async def take() -> Undo:
        await off_loop(work, paths.settings)
        return lambda: off_loop(lambda: _put_back(paths.settings, here), paths.settings)

    yield _step(Kind.SETTINGS, paths.settings.name, verdict, take)


def provider_steps(
    paths: ProfilePaths, texts: Mapping[str, str], *, replaces: bool
) -> Iterator[Step]:
    """Bring provider files."""
    for name, text in texts.items():
        yield _provider_step(paths.providers_d / name, text, replaces=replaces)


def _provider_step(file: Path, text: str, *, replaces: bool) -> Step:
    here = _text(file, LARGEST_PROVIDER_FILE)
    verdict = _verdict(here, text, replaces=replaces)
    if here is None and file.exists():
        verdict = Verdict.DIFFERS  # unreadable, but somebody's all the same
    if not _is_toml(text, LARGEST_PROVIDER_FILE):
        verdict = Verdict.UNUSABLE

    async def take() -> Undo:
        await off_loop(lambda: _write(file, text), file)
        return lambda: off_loop(lambda: _put_back(file, here), file)

    return _step(Kind.PROVIDER_FILE, file.name, verdict, take)


def _step(kind: Kind, name: str, verdict: Verdict, take: _Take) -> Step:
    line = Line(kind=kind, name=printable(name, _LONGEST_NAME), verdict=verdict)
    return Step(line=line, take=take if verdict.changes else None)


def _verdict(here: str | None, text: str, *, replaces: bool) -> Verdict:
    if here is None:
        return Verdict.TAKEN
    if here == text:
        return Verdict.SAME
    return Verdict.REPLACED if replaces else Verdict.DIFFERS


def _meaning(text: str) -> Mapping[str, object] | None:
    """Return all settings but the one that is not brought, defaults included."""
    try:
        table = parse_toml(text)
    except TomlFileError:
        return None
    defaults = {
        field.name: "" if field.default == () else field.default  # a list is one text in the file
        for field in fields(Settings)
    }
    return {name: value for name, value in {**defaults, **table}.items() if name != "keep_in"}


def _text(path: Path, max_size: int) -> str | None:
    try:
        return read_toml_text(path, max_size=max_size)
    except (FileNotFoundError, TomlFileError):
        return None


def _is_toml(text: str, max_size: int) -> bool:
    try:
        parse_toml(text)
    except TomlFileError:
        return False
    return len(text.encode()) <= max_size


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise ConfigurationError(
            "folder_unwritable", path=str(path), reason=error.strerror or "unknown"
        ) from error


def _put_back(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, text)
