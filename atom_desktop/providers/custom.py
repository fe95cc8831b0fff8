"""The user's own services and changes to built-in ones: `providers.d/*.toml`.

Each table is a service id. For a built-in service it changes what it names; any other id adds a
service, by `issuer` alone or by its endpoints.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from atom_desktop.foundation.language import tr
from atom_desktop.foundation.printable import printable
from atom_desktop.foundation.toml_file import (
    TomlFileError,
    line_of,
    parse_toml,
    read_toml_text,
)
from atom_desktop.providers.address_rules import address_fault, spec_addresses
from atom_desktop.providers.custom_keys import (
    ADDRESS_KEYS,
    CHECKS,
    LINK_KEYS,
    PARAMETER_CHECK,
    RESERVED_PARAMETERS,
)
from atom_desktop.providers.custom_spec import changed_spec, new_spec
from atom_desktop.providers.discovery import asks_for_id_token
from atom_desktop.providers.spec import ProviderSpec

MAX_FILE = 256 * 1024
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_MAX_SHOWN = 120


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
            text = read_toml_text(file, max_size=MAX_FILE)
            found = _specs_in(parse_toml(text), specs, owners)
        except FileNotFoundError:
            problems.append(_problem(file, 1, "", tr("cannot be read: it leads nowhere")))
        except TomlFileError as error:
            problems.append(_problem(file, error.line or 1, "", error.message))
        except _FaultError as fault:
            key = ".".join(part for part in (fault.table, fault.key) if part)
            line = line_of(text, fault.table, fault.key) or 1
            problems.append(_problem(file, line, key, fault.message))
        else:
            specs.update(found)
            owners.update(dict.fromkeys(found, printable(file.name, _MAX_SHOWN)))
    return tuple(specs.values()), tuple(problems)


def _problem(file: Path, line: int, key: str, message: str) -> ProviderFileProblem:
    # Names of files and of keys may hold what a terminal would obey.
    return ProviderFileProblem(
        file=printable(file.name, _MAX_SHOWN),
        line=line,
        key=printable(key, _MAX_SHOWN),
        message=message,
    )


def _specs_in(
    tables: Mapping[str, object], specs: Mapping[str, ProviderSpec], owners: Mapping[str, str]
) -> dict[str, ProviderSpec]:
    found: dict[str, ProviderSpec] = {}
    for provider_id, table in tables.items():
        if not isinstance(table, dict):
            raise _FaultError("", provider_id, tr("must be a table: [service]"))
        if not _ID.fullmatch(provider_id):
            raise _FaultError("", provider_id, tr("must be small letters, digits, - and _"))
        if provider_id in owners:
            raise _FaultError("", provider_id, tr("is already in {file}", file=owners[provider_id]))
        found[provider_id] = _spec(provider_id, table, specs.get(provider_id))
    return found


def _spec(provider_id: str, table: dict[str, object], base: ProviderSpec | None) -> ProviderSpec:
    parameters = base.parameters if base else {}
    for key, value in table.items():
        check = PARAMETER_CHECK if key in parameters else CHECKS.get(key)
        if check is None:
            raise _FaultError(provider_id, key, tr("is not a known key"))
        if message := check(value):
            raise _FaultError(provider_id, key, message)
    _check_reserved(provider_id, table)
    _check_complete(provider_id, table, base)
    spec = changed_spec(base, table) if base else new_spec(provider_id, table)
    _check_addresses(provider_id, table, spec)
    if asks_for_id_token(spec) and not spec.needs_discovery and not spec.endpoints.jwks_uri:
        raise _FaultError(
            provider_id, "jwks_uri", tr("is missing: openid is among the permissions")
        )
    return spec


def _check_reserved(provider_id: str, table: Mapping[str, object]) -> None:
    parameters = table.get("authorization_parameters")
    if not isinstance(parameters, dict):
        return
    if taken := sorted(RESERVED_PARAMETERS & parameters.keys()):
        message = tr("may not hold {names}", names=", ".join(taken))
        raise _FaultError(provider_id, "authorization_parameters", message)
    # Any other mode sends the answer where nobody but a script reads it.
    if parameters.get("response_mode", "") not in {"", "query"}:
        raise _FaultError(
            provider_id, "authorization_parameters", tr("response_mode must be query")
        )


def _check_complete(
    provider_id: str, table: Mapping[str, object], base: ProviderSpec | None
) -> None:
    if base is not None or "issuer" in table:
        return
    for key in ("authorization_endpoint", "token_endpoint", "userinfo_endpoint"):
        if key not in table:
            raise _FaultError(provider_id, key, tr("is missing (or give an issuer)"))


def _check_addresses(provider_id: str, table: Mapping[str, object], spec: ProviderSpec) -> None:
    for key in (*ADDRESS_KEYS, *LINK_KEYS):
        value = table.get(key)
        local = spec.allow_loopback_http and key not in LINK_KEYS
        if isinstance(value, str) and (fault := address_fault(value, allow_loopback_http=local)):
            raise _FaultError(provider_id, key, fault)
    plain = any(address.startswith("http:") for _, address in spec_addresses(spec))
    if spec.allow_loopback_http and not plain:
        raise _FaultError(provider_id, "allow_loopback_http", tr("is not needed by any address"))
