"""The address a browser ended on, pasted by the person where the browser could not deliver it."""

from urllib.parse import parse_qs, parse_qsl, urlsplit

from atom_desktop.foundation.errors import SignInError
from atom_desktop.oauth.authorization import (
    AuthorizationResponse,
    PendingAuthorization,
    same_state,
)


def pasted_response(
    address: str, pending: PendingAuthorization, *, fragment: bool
) -> AuthorizationResponse:
    """Read the address of a redirect; `fragment` for services that put the token there.

    Raises:
        SignInError: `address_not_a_redirect` unless it is the redirect of this very sign-in.
    """
    try:
        parts, wanted = urlsplit(address.strip()), urlsplit(pending.redirect_uri)
        response = AuthorizationResponse.from_query(parts.query)
        if fragment:
            nonce = parse_qs(parts.query).get("nonce", [""])[0]
            token = dict(parse_qsl(parts.fragment, max_num_fields=8))
            pairs = [("state", nonce), ("code", token.get("token", ""))]
            response = AuthorizationResponse.from_pairs([*pairs, ("error", token.get("error", ""))])
    except (ValueError, SignInError):
        raise _not_the_right_one(pending) from None
    fits = (parts.scheme, parts.netloc, parts.path or "/") == (
        wanted.scheme,
        wanted.netloc,
        wanted.path or "/",
    )
    stray = bool(parts.fragment) and not fragment
    if stray or not fits or not same_state(pending.state, response.state):
        raise _not_the_right_one(pending)
    return response


def _not_the_right_one(pending: PendingAuthorization) -> SignInError:
    return SignInError("address_not_a_redirect", address=pending.redirect_uri)
