"""What to say when a check or a renewal that the person asked for has ended."""

from collections.abc import Iterable

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.outcome import Refreshed, RefreshOutcome, Superseded
from atom_desktop.connections.summary import ConnectionSummary
from atom_desktop.foundation.language import tr
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.providers.spec import ProviderSpec

_ALIVE = frozenset({ConnectionStatus.CONNECTED, ConnectionStatus.EXPIRING})


def renewal_words(spec: ProviderSpec, outcome: RefreshOutcome) -> str:
    """Return "GitHub was renewed.", or why it was not."""
    if isinstance(outcome, Refreshed | Superseded):
        return tr("{service} was renewed.", service=spec.name)
    words = words_for_code(outcome.code, service=spec.name, company=spec.company)
    return f"{words.title}. {words.sentence}"


def check_words(checked: ConnectionSummary, rows: Iterable[ConnectionSummary]) -> str:
    """Return "Slack answers.", or what its row among the new `rows` says instead."""
    now = next((row for row in rows if row.key == checked.key), checked)
    if now.status in _ALIVE:
        return tr("{service} answers.", service=now.service_name)
    banner = now.banner
    return f"{banner.title}. {banner.body}" if banner is not None else f"{now.status_label}."
