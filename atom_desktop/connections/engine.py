"""The moving parts behind a manager, loaded when the first of them is needed.

A window that only shows how things stand does without them, so it opens sooner and stays smaller.
"""

from dataclasses import dataclass

from atom_desktop.connections.admission import Admission
from atom_desktop.connections.asking import Asking
from atom_desktop.connections.checking import Checker
from atom_desktop.connections.exchange import Exchange
from atom_desktop.connections.hosts import Hosts
from atom_desktop.connections.listeners import Listeners
from atom_desktop.connections.other_accounts import OtherAccounts
from atom_desktop.connections.ports import IntentLog, RenewalLocks, StorageHealth
from atom_desktop.connections.records import ConnectionRecords
from atom_desktop.connections.refresh import Renewer
from atom_desktop.connections.registration_check import RegistrationChecker
from atom_desktop.connections.registrations import Registrations
from atom_desktop.connections.revocation import Disconnector
from atom_desktop.connections.services_known import KnownServices
from atom_desktop.connections.sign_ins import SignIns
from atom_desktop.connections.spending import Spending
from atom_desktop.connections.telling import Teller
from atom_desktop.connections.tokens import Tokens
from atom_desktop.connections.turns import Turns
from atom_desktop.connections.withdrawals import Withdrawals
from atom_desktop.connections.withdrawing import Withdrawer
from atom_desktop.foundation.clock import Clock
from atom_desktop.foundation.events import EventBus
from atom_desktop.foundation.http import HttpClient
from atom_desktop.foundation.tasks import TaskSupervisor
from atom_desktop.oauth.browser import Browser


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What signs in, renews, checks and ends connections."""

    renewer: Renewer
    checker: Checker
    registration_checker: RegistrationChecker
    disconnector: Disconnector
    withdrawer: Withdrawer
    sign_ins: SignIns


def build_engine(
    *,
    known: KnownServices,
    registrations: Registrations,
    records: ConnectionRecords,
    tokens: Tokens,
    health: StorageHealth,
    intents: IntentLog,
    withdrawals: Withdrawals,
    locks: RenewalLocks,
    hosts: Hosts,
    http: HttpClient,
    browser: Browser,
    fixed_port: int,
    bus: EventBus,
    tasks: TaskSupervisor,
    clock: Clock,
) -> Engine:
    """Wire the parts together."""
    turns = Turns()
    renewer = Renewer(
        known=known,
        registrations=registrations,
        records=records,
        tokens=tokens,
        spending=Spending(intents, health, clock),
        locks=locks,
        hosts=hosts,
        asking=Asking(known=known, hosts=hosts, http=http, turns=turns),
        tasks=tasks,
        clock=clock,
        take_late=withdrawals.take_late,
    )
    admission = Admission(records, tokens, renewer, clock)
    registration_checker = RegistrationChecker(
        known=known, registrations=registrations, hosts=hosts, http=http, clock=clock
    )
    sign_ins = SignIns(
        known=known,
        registrations=registrations,
        admission=admission,
        exchange=Exchange(http, clock),
        registration_checker=registration_checker,
        others=OtherAccounts(
            known=known,
            records=records,
            admission=admission,
            http=http,
            bus=bus,
            tasks=tasks,
            clock=clock,
        ),
        listeners=Listeners(fixed_port),
        health=health,
        browser=browser,
        bus=bus,
        tasks=tasks,
        clock=clock,
    )
    withdrawer = Withdrawer(
        known=known,
        records=records,
        tokens=tokens,
        withdrawals=withdrawals,
        teller=Teller(known, registrations, http, clock),
        sign_ins=sign_ins.views,
        clock=clock,
    )
    return Engine(
        renewer=renewer,
        checker=Checker(
            known=known,
            registrations=registrations,
            records=records,
            tokens=tokens,
            renewer=renewer,
            hosts=hosts,
            http=http,
            turns=turns,
            clock=clock,
        ),
        registration_checker=registration_checker,
        disconnector=Disconnector(
            known=known,
            registrations=registrations,
            records=records,
            tokens=tokens,
            renewer=renewer,
            withdrawals=withdrawals,
            withdrawer=withdrawer,
            health=health,
            clock=clock,
        ),
        withdrawer=withdrawer,
        sign_ins=sign_ins,
    )
