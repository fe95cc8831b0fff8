"""The practice services as a test sees them: what they know, and what they do when asked."""

from typing import Any

import httpx
from practice_client import sample


class PracticeSide:
    """Speaks to the control port, and to the services as one who holds a token."""

    def __init__(self, *, bases: dict[str, str], control: dict[str, str]) -> None:
        self._bases = bases
        self._url = control["url"]
        self._headers = {"Authorization": f"Bearer {control['secret']}"}

    @classmethod
    def from_line(cls, document: dict[str, Any]) -> "PracticeSide":
        """Read the description that the services print."""
        bases = {name: entry["base"] for name, entry in document["services"].items()}
        return cls(bases=bases, control=document["control"])

    def ledger(self, service: str) -> dict[str, Any]:
        """Return what a service remembers."""
        answer = httpx.get(f"{self._url}/ledger", headers=self._headers, trust_env=False)
        report: dict[str, Any] = answer.json()[service]
        return report

    def grants(self, service: str) -> list[dict[str, Any]]:
        """Return every grant of a service, oldest first."""
        grants: list[dict[str, Any]] = self.ledger(service)["grants"]
        return grants

    def tell(self, path: str, **body: object) -> None:
        """Send an order to the control port."""
        answer = httpx.post(self._url + path, json=body, headers=self._headers, trust_env=False)
        assert answer.status_code == 200, answer.text

    def takes(self, service: str, access_token: str) -> bool:
        """Tell whether the service's API lets in who shows this token."""
        request = sample(service)["health"]["request"]
        url = f"{self._bases[service]}/{request['url'].removeprefix('https://')}"
        headers = {
            name: value
            for name, value in (request.get("headers") or {}).items()
            if name.lower() not in {"authorization", "content-type"}
        }
        content: dict[str, Any] = {}
        if request.get("body_format") == "json":
            content = {"json": request["body"]}
        elif request.get("body_format") == "form":
            content = {"data": {name: access_token for name in request["body"] if name == "token"}}
        headers["Authorization"] = f"Bearer {access_token}"
        answer = httpx.request(request["method"], url, headers=headers, trust_env=False, **content)
        body = answer.json() if "json" in answer.headers.get("content-type", "") else {}
        return answer.status_code == 200 and body.get("ok", body.get("active", True)) is True
