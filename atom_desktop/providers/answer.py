"""One answer of a service, taken apart: what the error tables look at. Pure and total.

Nothing here trusts the body: it may be HTML, cut off, huge, or not the service's at all.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from atom_desktop.providers.spec import Phase, ProviderSpec, lookup

MAX_BODY = 1024 * 1024
_MAX_TEXT = 4096
_MAX_CODE = 120
_UNSAFE = re.compile(r"[^A-Za-z0-9_.,:/ #-]+")
_MARKUP = re.compile(
    r"^[\s\ufeff]*<(!--|(!doctype|html|head|body|title|meta|script|center|h1|\?xml)\b)",
    re.IGNORECASE,
)
_REDIRECTIONS = range(300, 400)
_NETWORK_AUTHENTICATION_REQUIRED = 511  # RFC 6585 section 6
_AADSTS = re.compile(r"AADSTS(\d{4,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was received; `headers` have lower-case names, `document` is the decoded JSON."""

    phase: Phase
    status: int
    headers: Mapping[str, str]
    document: object = None
    is_json: bool = False
    text: str = ""
    error: str = ""
    description: str = ""
    numbers: frozenset[int] = frozenset()

    @property
    def is_markup(self) -> bool:
        """Whether it is a web page: a portal, a proxy or an error page, not the service's API."""
        return not self.is_json and bool(_MARKUP.match(self.text))

    @property
    def is_network_page(self) -> bool:
        """Whether a network's own page stands in for the service.

        No request of ours is answered by a redirection or a successful web page otherwise.
        """
        return (
            self.status == _NETWORK_AUTHENTICATION_REQUIRED
            or self.status in _REDIRECTIONS
            or (self.is_success and self.is_markup)
        )

    @property
    def is_plain_text(self) -> bool:
        """Whether it is neither JSON nor a web page; an empty body counts."""
        return not self.is_json and not self.is_markup

    @property
    def is_success(self) -> bool:
        """Whether HTTP calls it a success."""
        return 200 <= self.status < 300  # noqa: PLR2004  # RFC 9110 section 15.3

    @property
    def words(self) -> str:
        """The free text of the answer, for the rows that have nothing better to go by."""
        return (self.description or ("" if self.is_json else self.text)).casefold()


def lower_names(headers: Mapping[str, str]) -> dict[str, str]:
    """Return `headers` with lower-case names (RFC 9110 section 5.1)."""
    return {name.lower(): value for name, value in headers.items()}


def decode_json(body: bytes) -> tuple[object, bool]:
    """Return the decoded body and whether it was JSON; never raises."""
    if not body or len(body) > MAX_BODY:
        return None, False
    try:
        return json.loads(body.decode("utf-8-sig")), True
    except (ValueError, RecursionError):
        return None, False


def take_apart(
    spec: ProviderSpec, *, phase: Phase, status: int, headers: Mapping[str, str], body: bytes
) -> Answer:
    """Read the parts that `spec` names out of an answer."""
    document, is_json = decode_json(body)
    text = "" if is_json else body[:_MAX_TEXT].decode("utf-8", "replace")
    return described(
        spec,
        Answer(
            phase=phase,
            status=status,
            headers=lower_names(headers),
            document=document,
            is_json=is_json,
            text=text,
        ),
    )


def described(spec: ProviderSpec, answer: Answer) -> Answer:
    """Return `answer` with its error code, description and numbers filled in from its document."""
    document = answer.document
    description = _first_text(document, spec.description_paths)
    codes = lookup(document, "error_codes")
    numbers = {n for n in codes if isinstance(n, int)} if isinstance(codes, list) else set()
    numbers.update(int(found) for found in _AADSTS.findall(description[:_MAX_TEXT]))
    return Answer(
        phase=answer.phase,
        status=answer.status,
        headers=answer.headers,
        document=document,
        is_json=answer.is_json,
        text=answer.text,
        error=_first_text(document, spec.error_paths),
        description=description[:_MAX_TEXT],
        numbers=frozenset(numbers),
    )


def provider_code(answer: Answer, matched_text: str = "") -> str:
    """Return the service's own codes for "Details": short, harmless, never its free text."""
    parts = [answer.error] if answer.error else [f"HTTP {answer.status}"]
    for path in ("error_subtype", "suberror"):
        value = lookup(answer.document, path)
        if isinstance(value, str):
            parts.append(value)
    parts.extend(f"AADSTS{number}" for number in sorted(answer.numbers))
    if matched_text and not answer.error:
        parts.append(matched_text)
    return " · ".join(safe for part in parts if (safe := _safe(part)))[:_MAX_CODE]


def _safe(text: str) -> str:
    return _UNSAFE.sub("", text[:_MAX_CODE]).strip()


def _first_text(document: object, paths: tuple[str, ...]) -> str:
    for path in paths:
        value = lookup(document, path)
        if isinstance(value, str) and value:
            return value
    return ""
