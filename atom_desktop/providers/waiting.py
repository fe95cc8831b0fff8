"""How long a service asks us to wait."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from atom_desktop.providers.spec import ProviderSpec, lookup

SHORTEST = 1.0
LONGEST_CREDIBLE = 86400.0  # daily quotas exist; whoever asks for more means nothing by it
INSTEAD_OF_NONSENSE = 3600.0


def retry_after(
    spec: ProviderSpec, headers: Mapping[str, str], document: object, now: datetime | None
) -> float | None:
    """Return the wished seconds, or None where the answer says nothing usable.

    At least one second; up to a day as wished, and an hour where more is asked for.
    `headers` have lower-case names. Reads `Retry-After` as seconds or date (RFC 9110 section
    10.2.3) and the spec's `retry_after_paths` and takes the longer; only without them the time at
    which the rate limit is lifted. Dates count from `now`, else from the answer's own `Date`.
    """
    sent = _date(headers.get("date", "")) or now
    wishes = [_seconds(headers.get("retry-after")), _until(headers.get("retry-after"), sent)]
    wishes.extend(_seconds(lookup(document, path)) for path in spec.retry_after_paths)
    known = [wish for wish in wishes if wish is not None]
    if not known:
        reset = _until_reset(spec, headers, sent)
        known = [] if reset is None else [reset]
    if not known:
        return None
    wish = max(*known, SHORTEST)
    return wish if wish <= LONGEST_CREDIBLE else INSTEAD_OF_NONSENSE


def _until_reset(
    spec: ProviderSpec, headers: Mapping[str, str], sent: datetime | None
) -> float | None:
    if spec.rate_limit_reset_header is None or sent is None:
        return None
    remaining = spec.rate_limit_remaining_header
    if remaining is not None and headers.get(remaining, "").strip() != "0":
        return None
    reset = _seconds(headers.get(spec.rate_limit_reset_header))
    return None if reset is None else reset - sent.timestamp()


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return seconds if math.isfinite(seconds) else None


def _until(value: str | None, sent: datetime | None) -> float | None:
    moment = _date(value or "")
    return None if moment is None or sent is None else (moment - sent).total_seconds()


def _date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
