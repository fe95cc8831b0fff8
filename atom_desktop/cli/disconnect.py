"""`atomctl disconnect`: withdraws a sign-in at the service and deletes it here."""

from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context, naming, pick_connection

if TYPE_CHECKING:
    from atom_desktop.services import Services


@click.command()
@click.argument("service")
@click.option("--account", help="Which account, where there are several.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def disconnect(context: Context, service: str, account: str | None, *, yes: bool) -> None:
    """Withdraw the sign-in to SERVICE and delete it here."""
    context.require_service(service)

    async def end(services: "Services") -> str:
        spec = services.registry.get(service)
        with naming(spec):
            connection = pick_connection(services, spec, account)
        if not yes:
            if spec.revocation.warning:
                click.echo(spec.revocation.warning, err=True)
            click.confirm(
                f"Disconnect {spec.name} ({connection.account.label})?", abort=True, err=True
            )
        with naming(spec):
            result = await services.manager.disconnect(connection.id)
        return f"{result.words} {result.help_url or ''}".strip()

    click.echo(context.run(end, changes=True), err=True)
