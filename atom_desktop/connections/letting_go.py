"""Taking back tokens that were never kept, where that ends nothing else."""

import logging

from atom_desktop.connections.api import call
from atom_desktop.connections.connection import Account, ClientRegistration
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.http import HttpClient
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.spec import ProviderSpec, Reach, RequestAuth

_log = logging.getLogger(__name__)


def can_withdraw(
    spec: ProviderSpec, account: Account, known: KnownServices, records: ConnectionRecords
) -> bool:
    """Tell whether taking back a sign-in that was not kept harms no other.

    It may where a service withdraws more than the one sign-in (another computer of the same person
    may live on it), and where the account has a connection at this company already: some services
    give the same tokens out again.
    """
    if spec.revocation.reach is not Reach.SIGN_IN or not spec.revocation.requests:
        return False
    return not any(
        other.account.subject == account.subject and known.of(other).family == spec.family
        for other in filter(known.knows, records.all())
    )


async def withdraw(
    http: HttpClient, spec: ProviderSpec, registration: ClientRegistration, tokens: TokenSet
) -> None:
    """Ask the service to forget `tokens`; what it answers changes nothing here."""
    for request in spec.revocation.requests:
        if request.auth is RequestAuth.BEARER_REFRESH and tokens.refresh_token is None:
            continue
        try:
            answer = await call(http, request, tokens=tokens, registration=registration)
        except AtomError as error:
            _log.warning("%s could not be told to forget a sign-in: %s", spec.id, error.code)
            return
        _log.info("%s was told to forget a sign-in: %d", spec.id, answer.status)
