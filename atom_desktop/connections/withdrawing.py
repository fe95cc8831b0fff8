"""One try to have a service take back what was disconnected here, and what follows from its answer.

A withdrawal that would end a sign-in the person has is never sent: Google, for one, ends everything
of an account and a project at once. So every try looks first at who else is signed in.
"""

import logging
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from atom_desktop.connections.history import Said, line
from atom_desktop.connections.outcome import CUT_OFF, KEYRING_CODES
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_in import SignInView
from atom_desktop.connections.telling import Later, Notes, Refused, Teller, Told, Verdict
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.withdrawal_record import Withdrawal, WithdrawalState
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.errors import StorageError, UsageError
from atom_desktop.oauth.token_set import TokenSet
from atom_desktop.providers.spec import ProviderSpec, Reach, Rotation

_log = logging.getLogger(__name__)
_uniform = random.SystemRandom().uniform
_FIRST_WAIT, _LONGEST_WAIT = 60.0, 6 * 3600.0  # seconds between two tries
_STORE_WAIT = 30.0
_OTHERS_WAIT = timedelta(seconds=15)


class EndKind(StrEnum):
    """How a try ended."""

    WITHDRAWN = "withdrawn"
    ASKED = "asked"  # nobody can say whether it was heard
    KEPT_FOR_ANOTHER = "kept_for_another"
    NO_WAY = "no_way"  # the service lets no program do it
    OPEN = "open"  # later
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a try ended, with what is needed to say so; `other` is the service it would end too."""

    kind: EndKind
    company: str
    help_words: str = ""
    help_url: str | None = None
    other: str = ""


class Withdrawer:
    """Tries one withdrawal at a time and writes down how it went."""

    def __init__(
        self,
        *,
        known: KnownServices,
        records: ConnectionRecords,
        tokens: Tokens,
        withdrawals: Withdrawals,
        teller: Teller,
        sign_ins: Callable[[], Iterable[SignInView]],
        clock: Clock,
    ) -> None:
        self._known = known
        self._records = records
        self._tokens = tokens
        self._withdrawals = withdrawals
        self._teller = teller
        self._sign_ins = sign_ins
        self._clock = clock

    async def withdraw(self, withdrawal: Withdrawal) -> Ending:
        """Try it once; never raises for what the service or the store says."""
        try:
            spec = self._known.get(withdrawal.provider_id, withdrawal.variant)
        except UsageError as error:  # its provider file is gone; it may come back
            await self._after(withdrawal, None, Later(code=error.code))
            return Ending(kind=EndKind.OPEN, company=withdrawal.provider_id)
        try:
            return _ending(spec, *await self._tried(withdrawal, spec))
        except StorageError as error:
            _log.warning("%s is withdrawn later: %s", withdrawal.connection_id, error.code)
            await self._after(withdrawal, spec, Later(code=error.code))
            return _ending(spec, EndKind.OPEN)

    def spared(self, spec: ProviderSpec, subject: str, *, but: str) -> str | None:
        """Return the service that a withdrawal would end as well, or None.

        `but` is the id of the connection that is taken away.
        """
        reach = spec.revocation.reach
        if reach is Reach.SIGN_IN:
            return None
        for other in filter(self._known.knows, self._records.all()):
            same = (
                self._known.of(other).family == spec.family
                if reach is Reach.FAMILY
                else other.provider_id == spec.id
            )
            if same and other.id != but and other.account.subject == subject:
                return self._known.of(other).name
        return None

    async def _tried(self, withdrawal: Withdrawal, spec: ProviderSpec) -> tuple[EndKind, str]:
        if not withdrawal.generation:
            await self._withdrawals.remove(withdrawal)
            told = bool(spec.revocation.requests)
            return (EndKind.REFUSED if told else EndKind.NO_WAY), ""
        stored = await self._tokens.load(withdrawal.tokens_name)
        if stored is None:
            return await self._after(withdrawal, spec, Refused(code="withdrawal_lost"))
        hindered = await self._hindered(withdrawal, spec, stored.tokens)
        if hindered is not None:
            return hindered
        if withdrawal.is_given_up(self._clock.now()):
            return await self._after(withdrawal, spec, Refused(code="withdrawal_given_up"))
        return await self._told(withdrawal, spec, stored.tokens)

    async def _hindered(
        self, withdrawal: Withdrawal, spec: ProviderSpec, tokens: TokenSet
    ) -> tuple[EndKind, str] | None:
        """Drop or put off what would end a sign-in that the person has, or may have soon."""
        other = self.spared(spec, withdrawal.account.subject, but=withdrawal.connection_id)
        other = other or await self._holder(withdrawal, spec, tokens)
        if other is not None:
            await self._withdrawals.remove(withdrawal)
            await self._note(withdrawal, "withdrawal_dropped", line(Said.SPARED, other))
            return EndKind.KEPT_FOR_ANOTHER, other
        if self._must_wait(withdrawal, spec):
            soon = self._clock.now() + _OTHERS_WAIT
            await self._withdrawals.put(replace(withdrawal, next_try_at=soon))
            return EndKind.OPEN, ""
        return None

    async def _told(
        self, withdrawal: Withdrawal, spec: ProviderSpec, tokens: TokenSet
    ) -> tuple[EndKind, str]:
        generation = withdrawal.generation

        async def spending() -> None:
            if spec.refresh.single_use or spec.refresh.rotation is Rotation.ROTATES:
                await self._withdrawals.put(replace(withdrawal, failure_code=CUT_OFF))

        async def fresh(newer: TokenSet) -> None:
            nonlocal generation
            generation += 1
            current = self._withdrawals.find(withdrawal.connection_id) or withdrawal
            await self._withdrawals.keep_tokens(replace(current, failure_code=None), newer)

        notes = Notes(spending=spending, fresh=fresh)
        verdict = await self._teller.tell(withdrawal, tokens, notes)
        current = self._withdrawals.find(withdrawal.connection_id)
        if current is None or current.generation != generation:
            return EndKind.OPEN, ""  # a late renewal brought a newer pair: that is withdrawn next
        return await self._after(current, spec, verdict)

    def _must_wait(self, withdrawal: Withdrawal, spec: ProviderSpec) -> bool:
        """Tell whether somebody may yet have a sign-in that this would end."""
        if spec.revocation.reach is Reach.SIGN_IN:
            return False
        services = {spec.id}
        if spec.revocation.reach is Reach.FAMILY:
            services |= {sibling.id for sibling in self._known.family(spec.family)}
        if any(
            view.provider_id in services and view.phase.may_connect for view in self._sign_ins()
        ):
            return True
        now = self._clock.now()
        return any(
            other.connection_id != withdrawal.connection_id
            and other.provider_id in services
            and other.state is WithdrawalState.LEAVING
            and not other.is_due(now)
            for other in self._withdrawals.all()
        )

    async def _holder(
        self, withdrawal: Withdrawal, spec: ProviderSpec, tokens: TokenSet
    ) -> str | None:
        """Return the service if a sign-in has the very same tokens: some give them out again."""
        ours = {tokens.access_token, tokens.refresh_token} - {None}
        for other in self._records.of(withdrawal.provider_id):
            if other.account.subject != withdrawal.account.subject:
                continue
            stored = await self._tokens.load(other.id)
            if stored and ours & {stored.tokens.access_token, stored.tokens.refresh_token}:
                return spec.name
        return None

    async def _after(
        self, withdrawal: Withdrawal, spec: ProviderSpec | None, verdict: Verdict
    ) -> tuple[EndKind, str]:
        best_effort = spec is not None and spec.revocation.best_effort
        if isinstance(verdict, Later):
            await self._put_off(withdrawal, verdict)
            return EndKind.OPEN, ""
        if isinstance(verdict, Told):
            await self._withdrawals.remove(withdrawal)
            said = Said.ASKED_TO_WITHDRAW if best_effort else Said.WITHDRAWN
            await self._note(withdrawal, "withdrawn", said)
            return (EndKind.ASKED if best_effort else EndKind.WITHDRAWN), ""
        if best_effort or verdict.code == "withdrawal_unsupported":
            await self._withdrawals.remove(withdrawal)
            return (EndKind.ASKED if best_effort else EndKind.NO_WAY), ""
        await self._withdrawals.drop_tokens(withdrawal)
        await self._withdrawals.put(
            replace(
                withdrawal,
                state=WithdrawalState.REFUSED,
                generation=0,
                failure_code=verdict.code,
                failure_detail=verdict.detail,
            )
        )
        await self._note(withdrawal, "withdrawal_refused", Said.NOT_WITHDRAWN)
        return EndKind.REFUSED, ""

    async def _put_off(self, withdrawal: Withdrawal, later: Later) -> None:
        in_store = later.code in KEYRING_CODES
        tries = withdrawal.tries if in_store else withdrawal.tries + 1
        ceiling = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(tries, 16))
        wait = _STORE_WAIT if in_store else max(_uniform(_FIRST_WAIT, ceiling), later.after)
        is_cut_off = withdrawal.failure_code == CUT_OFF
        try:
            await self._withdrawals.put(
                replace(
                    withdrawal,
                    tries=tries,
                    next_try_at=self._clock.now() + timedelta(seconds=wait),
                    failure_code=CUT_OFF if is_cut_off else later.code,
                    failure_detail="" if is_cut_off else later.detail,
                )
            )
        except StorageError as error:
            _log.warning("%s could not be put off: %s", withdrawal.connection_id, error.code)
        if tries <= 1:
            await self._note(withdrawal, "withdrawal_open", Said.NOT_TOLD_YET)

    async def _note(self, withdrawal: Withdrawal, kind: str, words: str) -> None:
        await self._records.note_of(withdrawal.connection_id, withdrawal.provider_id, kind, words)


def _ending(spec: ProviderSpec, kind: EndKind, other: str = "") -> Ending:
    return Ending(
        kind=kind,
        company=spec.company,
        help_words=spec.revocation.help_words,
        help_url=spec.revocation.help_url,
        other=other,
    )
