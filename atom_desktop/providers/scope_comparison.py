"""Granted against asked, in the service's own spelling rules."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from atom_desktop.providers.spec import ProviderSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeComparison:
    """`granted` and `missing` share out what was asked; `extra` came on top. Our spellings."""

    granted: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def compare_scopes(
    spec: ProviderSpec, asked: Iterable[str], granted: Iterable[str] | None
) -> ScopeComparison:
    """Compare; `granted` None means that the service did not say: as asked (RFC 6749 5.1).

    A wider permission counts as the ones it implies, both when granted and when asked.
    """
    wanted = tuple(dict.fromkeys(asked))
    if granted is None:
        return ScopeComparison(granted=wanted, missing=(), extra=())
    ours = _speller(spec, wanted)
    received = tuple(dict.fromkeys(ours(value) for value in granted))
    covered = _with_implied(spec, received) | spec.scope_rules.never_echoed
    expected = _with_implied(spec, wanted) | set(spec.scope_rules.always)
    return ScopeComparison(
        granted=tuple(value for value in wanted if value in covered),
        missing=tuple(value for value in wanted if value not in covered),
        extra=tuple(value for value in received if value not in expected),
    )


def _speller(spec: ProviderSpec, wanted: tuple[str, ...]) -> Callable[[str], str]:
    rules = spec.scope_rules
    known = {value.casefold(): value for value in wanted}
    known.update({scope.value.casefold(): scope.value for scope in spec.scopes})

    def ours(value: str) -> str:
        plain = unquote(value)
        if rules.resource_prefix and plain.casefold().startswith(rules.resource_prefix.casefold()):
            plain = plain[len(rules.resource_prefix) :]
        plain = rules.aliases.get(plain, plain)
        return plain if rules.case_sensitive else known.get(plain.casefold(), plain)

    return ours


def _with_implied(spec: ProviderSpec, values: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if value not in found:
            found.add(value)
            waiting.extend(spec.scope_rules.implies.get(value, ()))
    return found
