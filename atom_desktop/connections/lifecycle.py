"""How a connection's status changes: one table, total over every status and trigger."""

from collections.abc import Mapping
from enum import StrEnum

from atom_desktop.connections.connection import ConnectionStatus as S


class Trigger(StrEnum):
    """What happened to a connection."""

    SIGNED_IN = "signed_in"
    SUCCEEDED = "succeeded"  # a renewal or a check went well
    UNREACHABLE = "unreachable"  # failed for a while, for reasons that heal
    SESSION_ENDED = "session_ended"  # the service itself said so
    MISCONFIGURED = "misconfigured"
    NEEDS_ADMIN = "needs_admin"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_UNLOCKED = "keyring_unlocked"
    NEARING_END = "nearing_end"  # it went well, but will stop soon whatever we do
    PAUSED = "paused"
    RESUMED = "resumed"


_ANY = frozenset(S)
_STORED_AND_QUIET = frozenset({S.CONNECTED, S.UNREACHABLE, S.EXPIRING, S.LOCKED})

# Trigger -> the statuses it acts on and what they become; every other status stays as it is.
_TABLE: Mapping[Trigger, tuple[frozenset[S], S]] = {
    Trigger.SIGNED_IN: (_ANY, S.CONNECTED),
    # What the person paused comes back only when the person says so.
    Trigger.SUCCEEDED: (_ANY - {S.PAUSED}, S.CONNECTED),
    # "Can't reach it" never hides that the person has to act, and never becomes "sign in again".
    Trigger.UNREACHABLE: (frozenset({S.CONNECTED, S.UNREACHABLE, S.LOCKED}), S.UNREACHABLE),
    Trigger.SESSION_ENDED: (_ANY, S.SIGN_IN_AGAIN),
    Trigger.MISCONFIGURED: (_ANY - {S.SIGN_IN_AGAIN, S.PAUSED}, S.PROBLEM),
    Trigger.NEEDS_ADMIN: (_ANY - {S.SIGN_IN_AGAIN, S.PAUSED}, S.PROBLEM),
    Trigger.KEYRING_LOCKED: (_STORED_AND_QUIET, S.LOCKED),
    Trigger.KEYRING_UNLOCKED: (frozenset({S.LOCKED}), S.CONNECTED),
    Trigger.NEARING_END: (_ANY - {S.PAUSED}, S.EXPIRING),
    Trigger.PAUSED: (_ANY, S.PAUSED),
    Trigger.RESUMED: (frozenset({S.PAUSED}), S.CONNECTED),
}


def next_status(status: S, trigger: Trigger) -> S:
    """Return what `status` becomes when `trigger` happens."""
    acts_on, becomes = _TABLE[trigger]
    return becomes if status in acts_on else status
