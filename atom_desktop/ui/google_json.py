"""The JSON file that Google's console offers after a client was made."""

import json

from atom_desktop.foundation.language import tr
from atom_desktop.foundation.secret import Secret

_LARGEST = 64 * 1024


class NotAClientFileError(ValueError):
    """The text is not such a file; str() is a sentence for the person and holds none of it."""


def read_client(text: str | bytes) -> tuple[str, Secret | None]:
    """Return the client id and secret of a `client_secret_*.json`.

    Raises:
        NotAClientFileError: it is something else, or a client of the wrong type.
    """
    if len(text) > _LARGEST:
        raise NotAClientFileError(tr("That file is too large to be the one from Google's console."))
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise NotAClientFileError(tr("That is not a JSON file from Google's console.")) from None
    if isinstance(content, dict) and "web" in content:
        raise NotAClientFileError(
            tr("That client is of the type Web application. Make one of the type Desktop app.")
        )
    client = content.get("installed") if isinstance(content, dict) else None
    client_id, secret = _text(client, "client_id"), _text(client, "client_secret")
    # Half a surrogate pair, which JSON can hold, could be kept nowhere.
    if not client_id or not (client_id + secret).isprintable():
        raise NotAClientFileError(tr("That file holds no client. Download it again from Clients."))
    return client_id, Secret(secret) if secret else None


def _text(client: object, key: str) -> str:
    found = client.get(key) if isinstance(client, dict) else None
    return found.strip() if isinstance(found, str) else ""
