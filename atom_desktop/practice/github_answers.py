"""The shapes of GitHub's answers: refusals of both kinds, and the signed-in person."""

from http import HTTPStatus

from atom_desktop.practice.records import Grant
from atom_desktop.practice.wire import Response, json_response

_DOCS = "https://docs.github.com"
_TROUBLE = (
    f"{_DOCS}/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/"
)
_WORDS = {
    "bad_verification_code": "The code passed is incorrect or expired.",
    "bad_refresh_token": "The refresh token passed is incorrect or expired.",
    "incorrect_client_credentials": "The client_id and/or client_secret passed are incorrect.",
    "redirect_uri_mismatch": "The redirect_uri MUST match the registered callback URL.",
}


def user(grant: Grant) -> dict[str, object]:
    """Return the signed-in person; the address only where a permission shows it."""
    person = grant.person
    shown = bool({"user", "user:email"} & set(grant.scopes))
    address = f"https://api.github.com/users/{person.handle}"
    names = dict.fromkeys(("company", "location", "hireable", "bio"))
    counts = {"public_repos": 2, "public_gists": 1, "followers": 20, "following": 0}
    return {
        "login": person.handle,
        "id": 583000 + person.number,
        "node_id": f"MDQ6VXNlcj{person.number}=",
        "avatar_url": f"https://avatars.githubusercontent.com/u/{583000 + person.number}",
        "gravatar_id": "",
        "url": address,
        "html_url": f"https://github.com/{person.handle}",
        "type": "User",
        "user_view_type": "private",
        "site_admin": False,
        "name": person.name,
        "blog": "",
        "email": person.email if shown else None,
        **names,
        **counts,
        "created_at": "2019-01-14T04:33:35Z",
        "updated_at": "2026-01-14T04:33:35Z",
    }


def refusal(error: str) -> Response:
    """Return a refusal of the token endpoint: HTTP 200, as GitHub has it."""
    uri = f"{_TROUBLE}#{error.replace('_', '-')}"
    if error == "bad_refresh_token":
        uri = f"{_TROUBLE}#bad-verification-code"  # GitHub's own link says so
    words = {"error": error, "error_description": _WORDS[error], "error_uri": uri}
    return json_response(words)


def api_error(status: int, message: str, path: str) -> Response:
    """Return a refusal of the API."""
    body = {"message": message, "documentation_url": _DOCS + path, "status": str(int(status))}
    return json_response(body, status)


def not_valid() -> Response:
    """Return the answer to revoking a token that is not alive."""
    errors = [{"resource": "Authorization", "code": "invalid", "field": "access_token"}]
    place = f"{_DOCS}/rest/apps/oauth-applications#delete-an-app-token"
    body = {"message": "Validation Failed", "errors": errors, "documentation_url": place}
    return json_response({**body, "status": "422"}, HTTPStatus.UNPROCESSABLE_ENTITY)
