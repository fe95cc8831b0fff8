"""The wire messages of tests/samples, for the tests beside this file."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from atom_desktop.providers import trello
from atom_desktop.providers.judging import Judgement, judge
from atom_desktop.providers.registry import load_registry, resolve
from atom_desktop.providers.spec import Phase, ProviderSpec

SAMPLES = Path(__file__).parents[2] / "samples"
Message = dict[str, Any]
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
SERVICES = (
    *("gmail", "outlook", "slack", "teams", "trello", "trello_legacy"),
    *("asana", "notion", "github", "dropbox", "google_drive"),
)


@cache
def samples(service: str) -> Message:
    if service.startswith("trello"):
        both: Message = json.loads((SAMPLES / "trello.json").read_text())
        chosen: Message = both["legacy" if service == "trello_legacy" else "oauth2"]
        return chosen
    whole: Message = json.loads((SAMPLES / f"{service}.json").read_text())
    return whole


def spec_of(service: str) -> ProviderSpec:
    spec = trello.LEGACY if service == "trello_legacy" else load_registry(None).get(service)
    return resolve(spec)


def wire(message: Message) -> bytes:
    """Turn a sample's body into what was on the line; texts are texts, all else is JSON."""
    body = message["body"]
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()


def judged(spec: ProviderSpec, phase: Phase, message: Message) -> Judgement:
    return judge(
        spec,
        phase=phase,
        status=message["status"],
        headers=message.get("headers", {}),
        body=wire(message),
        now=NOW,
    )
