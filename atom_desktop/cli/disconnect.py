"""`atomctl disconnect`: deletes a sign-in here and has the service withdraw it."""

from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context, naming, pick_connection
from atom_desktop.cli.exit_codes import Exit

if TYPE_CHECKING:
    from atom_desktop.connections.revocation import DisconnectResult
    from atom_desktop.providers.spec import ProviderSpec
    from atom_desktop.services import Services

_AGAIN = "The window tells it by itself; atomctl disconnect --retry does so now."


@click.command()
@click.argument("service", required=False)
@click.option("--account", help="Which account, where there are several.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--retry", is_flag=True, help="Tell services now that could not be told before.")
@click.pass_context
def disconnect(
    ctx: click.Context, service: str | None, account: str | None, *, yes: bool, retry: bool
) -> None:
    """Delete the sign-in to SERVICE here and have the service withdraw it.

    This cannot be undone; the window leaves ten seconds for that.
    """
    context: Context = ctx.obj
    if retry:
        if service is not None or account is not None:
            raise click.UsageError("--retry is for everything that is open and takes no SERVICE.")
        ctx.exit(_retry(context))
    if service is None:
        raise click.UsageError("Name a SERVICE, or use --retry.")
    context.require_service(service)

    async def end(services: "Services") -> "DisconnectResult":
        spec = services.registry.get(service)
        with naming(spec):
            connection = pick_connection(services, spec, account)
        if not yes:
            warning = _warning(services, spec, connection.id)
            if warning:
                click.echo(warning, err=True)
            click.confirm(
                f"Disconnect {spec.name} ({connection.account.label})?", abort=True, err=True
            )
        with naming(spec):
            return await services.manager.disconnect(connection.id)

    _say(context.run(end, changes=True))


def _warning(services: "Services", spec: "ProviderSpec", connection_id: str) -> str | None:
    other = services.manager.disconnecting.spared(connection_id)
    if other is not None:
        return (
            f"{spec.company} will not be asked to withdraw it: that would end {other}"
            " of the same account too."
        )
    return spec.revocation.warning


def _say(result: "DisconnectResult") -> None:
    rest = _AGAIN if result.is_open else result.help_url or ""
    click.echo(f"{result.words} {rest}".strip(), err=True)


def _retry(context: Context) -> Exit:
    """Try all that is open; what was refused is told one last time and then forgotten."""

    async def tell(services: "Services") -> tuple[list[str], bool]:
        disconnecting = services.manager.disconnecting
        done = [result.words for result in await disconnecting.retry() if not result.is_open]
        left = disconnecting.open()
        for line in left:
            if line.can_retry:
                done.append(line.words)
            else:
                done.append(f"{line.words} {line.help_url or ''}".strip())
                await disconnecting.dismiss(line.connection_id)
        return done, any(line.can_retry for line in left)

    lines, is_open = context.run(tell, changes=True)
    for line in lines or ["There is nothing left to tell any service."]:
        click.echo(line, err=True)
    return Exit.UNREACHABLE if is_open else Exit.OK
