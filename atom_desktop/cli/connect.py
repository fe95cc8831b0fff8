"""`atomctl connect`: signs in through the browser, like the window does."""

import asyncio
from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context, naming, pick_connection, require_storage
from atom_desktop.foundation.errors import SignInError

if TYPE_CHECKING:
    from atom_desktop.connections.sign_in import SignInView
    from atom_desktop.services import Services


@click.command()
@click.argument("service")
@click.option("--account", help="Sign in again to this account instead of adding one.")
@click.option(
    "--as-new",
    is_flag=True,
    help="If another account signs in than --account names, keep that one, beside it.",
)
@click.option("--scope", "scopes", multiple=True, help="Ask for this permission; repeatable.")
@click.option("--variant", help="The kind of sign-in, for services that have two (Trello).")
@click.option("--no-browser", is_flag=True, help="Print the address instead of opening it.")
@click.option(
    "--timeout", default=600, show_default=True, type=click.IntRange(1, 600), help="Seconds."
)
@click.pass_obj
def connect(
    context: Context,
    service: str,
    account: str | None,
    scopes: tuple[str, ...],
    variant: str | None,
    timeout: int,
    *,
    as_new: bool,
    no_browser: bool,
) -> None:
    """Sign in to SERVICE in the browser.

    \b
    Examples:
      atomctl connect github
      atomctl connect gmail --account ana@example.com --no-browser
      atomctl connect gmail --account ana@example.com --as-new
    """  # noqa: D301
    context.require_service(service, variant)

    async def sign_in(services: "Services") -> str:
        spec = services.registry.get(service, variant)
        await require_storage(services)
        with naming(spec):
            existing = pick_connection(services, spec, account) if account else None
            view = await services.manager.begin_sign_in(
                spec.id,
                connection_id=existing.id if existing else None,
                scopes=scopes or None,
                variant=variant,
                open_browser=not no_browser,
            )
            _say_where(view, spec.company)
            try:
                async with asyncio.timeout(timeout):
                    connection = await services.manager.wait_sign_in(view.id)
            except TimeoutError:
                raise SignInError("sign_in_timeout") from None
            except SignInError as error:
                if error.code != "wrong_account":
                    raise
                if not as_new:
                    await services.manager.cancel_sign_in(view.id)
                    raise
                connection = await services.manager.keep_other_account(view.id)
        return f"{spec.name} connected as {connection.account.label}."

    click.echo(context.run(sign_in, changes=True), err=True)


def _say_where(view: "SignInView", company: str) -> None:
    if view.browser_opened:
        click.echo(f"Finish signing in on {company}'s page in your browser.", err=True)
    else:
        click.echo("Open this address in a browser on this computer:", err=True)
        click.echo(view.authorization_url)
