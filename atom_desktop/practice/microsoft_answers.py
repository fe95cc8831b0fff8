"""The shapes of Microsoft's answers: errors of both kinds, and a person in Graph."""

from datetime import UTC, datetime
from http import HTTPStatus
from uuid import uuid4

from atom_desktop.practice.people import Person
from atom_desktop.practice.wire import Response, json_response


def aad_error(
    now: float,
    error: str,
    number: int,
    words: str,
    status: int = HTTPStatus.BAD_REQUEST,
    *,
    suberror: str | None = None,
) -> Response:
    """Return a refusal of the token endpoint; `number` is the AADSTS one, `now` in seconds."""
    stamp = f"{datetime.fromtimestamp(now, UTC):%Y-%m-%d %H:%M:%S}Z"
    trace, correlation = str(uuid4()), str(uuid4())
    tail = f"Trace ID: {trace} Correlation ID: {correlation} Timestamp: {stamp}"
    body: dict[str, object] = {
        "error": error,
        "error_description": f"AADSTS{number}: {words} {tail}",
        "error_codes": [number],
        "timestamp": stamp,
        "trace_id": trace,
        "correlation_id": correlation,
    }
    if number not in {700025, 70011}:  # these two come without
        body["error_uri"] = f"https://login.microsoftonline.com/error?code={number}"
    if suberror is not None:
        body["suberror"] = suberror
    return json_response(body, status)


def graph_user(person: Person) -> dict[str, object]:
    """Return a person as Graph describes one."""
    return {
        "businessPhones": [],
        "displayName": person.name,
        "givenName": person.given_name,
        "jobTitle": None,
        "mail": person.email,
        "mobilePhone": None,
        "officeLocation": None,
        "preferredLanguage": "en-US",
        "surname": person.surname,
        "userPrincipalName": person.email,
        "id": person.guid(0x0D),
    }


def graph_error(status: int, code: str, message: str) -> Response:
    """Return a refusal of Graph."""
    request_id = str(uuid4())
    now = datetime.now(UTC)
    ids = {"request-id": request_id, "client-request-id": request_id}
    inner = {"date": f"{now:%Y-%m-%dT%H:%M:%S}", **ids}
    error = {"code": code, "message": message, "innerError": inner}
    return json_response({"error": error}, status, request_id=request_id)
