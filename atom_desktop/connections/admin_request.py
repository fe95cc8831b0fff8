"""What a person sends to the administrator who has to allow an app."""

from urllib.parse import urlencode

from atom_desktop.foundation.language import tr
from atom_desktop.providers.spec import ProviderSpec


def admin_request(spec: ProviderSpec, client_id: str) -> str:
    """Return a few lines to paste into a message; the link is there where a service has one.

    Microsoft: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
    """
    names = ", ".join(tr(spec.scope_words(value)) for value in spec.default_scopes)
    lines = [tr("Please allow an app to use {service}.", service=spec.name)]
    lines.append(
        tr("Its client ID at {company}: {client_id}", company=spec.company, client_id=client_id)
    )
    if names:
        lines.append(tr("What it asks for: {names}", names=names))
    if spec.admin_page:
        query = {
            "client_id": client_id,
            "scope": spec.scope_rules.separator.join(spec.default_scopes),
        }
        if spec.redirect.register:
            query["redirect_uri"] = spec.redirect.register
        link = f"{spec.admin_page}?{urlencode(query)}"
        lines.append(tr("Allow it here: {link}", link=link))
        lines.append(
            tr("Afterwards the browser may show a page that cannot be reached. That is fine.")
        )
    return "\n".join(lines)
