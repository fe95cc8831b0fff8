"""`atomctl refresh`: renews a sign-in now."""

from typing import TYPE_CHECKING, assert_never

import click

from atom_desktop.cli.context import Context, failure_words, naming, pick_connection
from atom_desktop.cli.exit_codes import Exit
from atom_desktop.connections.outcome import (
    KEYRING_CODES,
    AskAdmin,
    Misconfigured,
    Refreshed,
    Retry,
    SignInAgain,
    Superseded,
)
from atom_desktop.foundation.errors import UsageError

if TYPE_CHECKING:
    from atom_desktop.connections.outcome import RefreshOutcome
    from atom_desktop.providers.spec import ProviderSpec
    from atom_desktop.services import Services


@click.command()
@click.argument("service")
@click.option("--account", help="Which account, where there are several.")
@click.pass_context
def refresh(ctx: click.Context, service: str, account: str | None) -> None:
    """Renew the sign-in to SERVICE now.

    The window does so by itself when it is due.
    """
    context: Context = ctx.obj

    context.require_service(service)

    async def renew(services: "Services") -> "tuple[ProviderSpec, RefreshOutcome]":
        spec = services.registry.get(service)
        with naming(spec):
            connection = pick_connection(services, spec, account)
            if not connection.can_renew:
                raise UsageError("cannot_renew")
        return spec, await services.manager.renew(connection.id)

    spec, outcome = context.run(renew, changes=True)
    match outcome:
        case Refreshed():
            click.echo(f"{spec.name} was renewed.", err=True)
            code = Exit.OK
        case Superseded():
            click.echo(f"{spec.name} was renewed or removed by another program.", err=True)
            code = Exit.OK
        case SignInAgain():
            click.echo(failure_words(outcome.code, spec, outcome.detail), err=True)
            code = Exit.SIGN_IN_NEEDED
        case Retry():
            click.echo(failure_words(outcome.code, spec), err=True)
            code = Exit.KEYRING if outcome.code in KEYRING_CODES else Exit.UNREACHABLE
        case Misconfigured():
            click.echo(failure_words(outcome.code, spec), err=True)
            code = Exit.FAILED
        case AskAdmin():
            click.echo(failure_words(outcome.code, spec), err=True)
            code = Exit.DENIED
        case _:
            assert_never(outcome)
    ctx.exit(code)
