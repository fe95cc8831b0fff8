"""The user's own services and changes to built-in ones: `providers.d/*.toml`.

Each table is a service id. For a built-in service it changes what it names; any other id adds a
service, by `issuer` alone or by its endpoints.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from atom_desktop.providers.address_rules import address_fault, spec_addresses
from atom_desktop.providers.custom_keys import (
    ADDRESS_KEYS,
    CHECKS,
    LINK_KEYS,
    PARAMETER_CHECK,
    RESERVED_PARAMETERS,
)
from atom_desktop.providers.custom_spec import changed_spec, new_spec
from atom_desktop.providers.spec import ProviderSpec

MAX_FILE = 256 * 1024
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderFileProblem:
    """Why a file was left out: its name, the line (from 1), the key or "", and plain words."""

    file: str
    line: int
    key: str
    message: str


class _FaultError(Exception):
    def __init__(self, table: str, key: str, message: str) -> None:
        super().__init__(message)
        self.table = table
        self.key = key
        self.message = message


def read_provider_files(
    folder: Path | None, built_in: tuple[ProviderSpec, ...]
) -> tuple[tuple[ProviderSpec, ...], tuple[ProviderFileProblem, ...]]:
    """Return all services, the built-in ones first, and the problems of files left out.

    The files are read in the order of their names; each counts whole or not at all.
    """
    specs = {spec.id: spec for spec in built_in}
    owners: dict[str, str] = {}
    problems: list[ProviderFileProblem] = []
    files = sorted(folder.glob("*.toml")) if folder is not None and folder.is_dir() else []
    for file in files:
        text = ""
        try:
            text = _file_text(file)
            found = _specs_in(text, specs, owners)
        except tomllib.TOMLDecodeError as error:
            line = _LINE.search(str(error))
            problems.append(
                ProviderFileProblem(
                    file=file.name,
                    line=int(line[1]) if line else max(1, text.count("\n")),
                    key="",
                    message="is not valid TOML",
                )
            )
        except _FaultError as fault:
            problems.append(
                ProviderFileProblem(
                    file=file.name,
                    line=_line_of(text, fault.table, fault.key),
                    key=".".join(part for part in (fault.table, fault.key) if part),
                    message=fault.message,
                )
            )
        else:
            specs.update(found)
            owners.update(dict.fromkeys(found, file.name))
    return tuple(specs.values()), tuple(problems)


def _file_text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_FILE + 1)
        if len(raw) > MAX_FILE:
            raise _FaultError("", "", "is larger than 256 KiB")
        return raw.decode("utf-8")
    except OSError as error:
        raise _FaultError("", "", "cannot be read") from error
    except UnicodeDecodeError as error:
        raise _FaultError("", "", "is not UTF-8 text") from error


def _specs_in(
    text: str, specs: Mapping[str, ProviderSpec], owners: Mapping[str, str]
) -> dict[str, ProviderSpec]:
    found: dict[str, ProviderSpec] = {}
    for provider_id, table in tomllib.loads(text).items():
        if not isinstance(table, dict):
            raise _FaultError("", provider_id, "must be a table: [service]")
        if not _ID.fullmatch(provider_id):
            raise _FaultError("", provider_id, "must be small letters, digits, - and _")
        if provider_id in owners:
            raise _FaultError("", provider_id, f"is already in {owners[provider_id]}")
        found[provider_id] = _spec(provider_id, table, specs.get(provider_id))
    return found


def _spec(provider_id: str, table: dict[str, object], base: ProviderSpec | None) -> ProviderSpec:
    parameters = base.parameters if base else {}
    for key, value in table.items():
        check = PARAMETER_CHECK if key in parameters else CHECKS.get(key)
        if check is None:
            raise _FaultError(provider_id, key, "is not a known key")
        if message := check(value):
            raise _FaultError(provider_id, key, message)
    _check_reserved(provider_id, table)
    _check_complete(provider_id, table, base)
    spec = changed_spec(base, table) if base else new_spec(provider_id, table)
    _check_addresses(provider_id, table, spec)
    return spec


def _check_reserved(provider_id: str, table: Mapping[str, object]) -> None:
    parameters = table.get("authorization_parameters")
    if isinstance(parameters, dict) and (taken := sorted(RESERVED_PARAMETERS & parameters.keys())):
        raise _FaultError(
            provider_id, "authorization_parameters", f"may not hold {', '.join(taken)}"
        )


def _check_complete(
    provider_id: str, table: Mapping[str, object], base: ProviderSpec | None
) -> None:
    if base is not None or "issuer" in table:
        return
    for key in ("authorization_endpoint", "token_endpoint", "userinfo_endpoint"):
        if key not in table:
            raise _FaultError(provider_id, key, "is missing (or give an issuer)")


def _check_addresses(provider_id: str, table: Mapping[str, object], spec: ProviderSpec) -> None:
    for key in (*ADDRESS_KEYS, *LINK_KEYS):
        value = table.get(key)
        local = spec.allow_loopback_http and key not in LINK_KEYS
        if isinstance(value, str) and (fault := address_fault(value, allow_loopback_http=local)):
            raise _FaultError(provider_id, key, fault)
    plain = any(address.startswith("http:") for _, address in spec_addresses(spec))
    if spec.allow_loopback_http and not plain:
        raise _FaultError(provider_id, "allow_loopback_http", "is not needed by any address")


def _line_of(text: str, table: str, key: str) -> int:
    """Find the line of `key` in `[table]`; else the table's own; else the first."""
    header = re.compile(r"^\s*\[+\s*([^\]#]+?)\s*\]+")
    wanted = re.compile(rf"^\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
    current, best = "", 1
    for number, line in enumerate(text.splitlines(), start=1):
        if match := header.match(line):
            current = match[1].replace('"', "").replace("'", "")
            if current == (f"{table}.{key}" if table and key else table or key):
                return number
            if current == table:
                best = number
        elif key and current == table and wanted.match(line):
            return number
    return best
