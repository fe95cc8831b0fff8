"""What a token endpoint gave, normalised: times are absolute, missing members are kept.

RFC 6749 sections 5.1 and 6.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from atom_desktop.foundation.secret import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenSet:
    """One sign-in's tokens. `expires_at` is aware UTC, or None where no lifetime is known.

    `scope` is what was granted; None means that the service did not say, which RFC 6749 section
    5.1 reads as "what was asked for".
    """

    access_token: Secret
    received_at: datetime
    refresh_token: Secret | None = None
    expires_at: datetime | None = None
    refresh_token_expires_at: datetime | None = None
    scope: tuple[str, ...] | None = None
    token_type: str = "Bearer"  # noqa: S105
    id_token: Secret | None = None

    def merged_with(self, newer: "TokenSet") -> "TokenSet":
        """Return `newer`, keeping from this one what it omits (RFC 6749 section 6)."""
        return replace(
            newer,
            refresh_token=newer.refresh_token or self.refresh_token,
            refresh_token_expires_at=(
                newer.refresh_token_expires_at
                if newer.refresh_token
                else newer.refresh_token_expires_at or self.refresh_token_expires_at
            ),
            scope=newer.scope if newer.scope is not None else self.scope,
            id_token=newer.id_token or self.id_token,
        )
