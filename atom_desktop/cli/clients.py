"""`atomctl client`: the user's own clients. A secret is never taken from the command line."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from atom_desktop.cli.context import Context, naming, require_storage
from atom_desktop.cli.exit_codes import Exit
from atom_desktop.foundation.secret import Secret
from atom_desktop.providers.spec import ProviderSpec, SecretRule
from atom_desktop.providers.tenants import PARAMETER, has_tenant

if TYPE_CHECKING:
    from datetime import datetime

    from atom_desktop.connections.registration_check import RegistrationCheck
    from atom_desktop.services import Services

SCHEMA_VERSION = 1
# Verdicts and how the command ends with each.
_ENDS = {"accepted": Exit.OK, "refused": Exit.FAILED, "unknown": Exit.UNREACHABLE}


@click.group()
def client() -> None:
    """Keep the client IDs that services know this computer by."""


@client.command("set")
@click.argument("service")
@click.option("--id", "client_id", help="The client ID; asked for when left out.")
@click.option("--secret-stdin", is_flag=True, help="Read the client secret from standard input.")
@click.option("--variant", help="The kind of sign-in, for services that have two (Trello).")
@click.option(
    "--tenant",
    help="Who may sign in (Microsoft): common, organizations, consumers, or one organisation's"
    " tenant ID or domain.",
)
@click.pass_obj
def set_client(
    context: Context,
    service: str,
    client_id: str | None,
    variant: str | None,
    tenant: str | None,
    *,
    secret_stdin: bool,
) -> None:
    """Keep a client ID (and secret) for SERVICE and its siblings.

    \b
    Examples:
      atomctl client set github
      pass show github-client | atomctl client set github --id Ov23… --secret-stdin
      atomctl client set outlook --tenant example.com
    """  # noqa: D301
    if secret_stdin and not client_id:
        # Else the first line of the standard input, the secret, would be taken for the ID.
        raise click.UsageError("--secret-stdin needs --id")

    context.require_service(service, variant)

    async def keep(services: "Services") -> str:
        spec = services.registry.get(service, variant)
        if tenant is not None and not has_tenant(spec):
            raise click.UsageError(f"{spec.name} has no tenants")
        await require_storage(services)
        found = services.manager.registration(spec.id, spec.variant)
        kept = found.client_id if found is not None and found.source == "profile" else ""
        # Who names only a tenant means the client that is there already.
        chosen = (
            client_id
            or (kept if tenant is not None else "")
            or click.prompt(f"{spec.company} {spec.setup.client_id_label}", err=True)
        )
        if secret_stdin and spec.secret is SecretRule.NEVER:
            raise click.UsageError(f"{spec.name} takes no client secret")
        secret = _read_secret(spec.secret, spec.setup.client_secret_label, from_stdin=secret_stdin)
        with naming(spec):
            await services.manager.set_registration(
                spec.id,
                client_id=chosen,
                client_secret=secret,
                variant=spec.variant,
                tenant=tenant,
            )
        address = services.manager.redirect_address(spec.id, spec.variant)
        hint = f" Register this return address there: {address}" if address else ""
        return f"Kept the client ID for {spec.family_name}.{hint}"

    click.echo(context.run(keep, changes=True), err=True)


def _read_secret(rule: SecretRule, label: str, *, from_stdin: bool) -> Secret | None:
    if from_stdin:
        piped = sys.stdin.readline().strip()
        if not piped:
            raise click.UsageError(f"{label}: nothing came on standard input")
        return Secret(piped)
    if rule is SecretRule.NEVER:
        return None
    optional = rule is SecretRule.OPTIONAL
    if not sys.stdin.isatty():
        if optional:
            return None
        raise click.UsageError(f"{label}: nobody can be asked here; pipe it in with --secret-stdin")
    answer = click.prompt(
        f"{label}{' (empty for none)' if optional else ''}",
        hide_input=True,
        default="" if optional else None,
        show_default=False,
        err=True,
    )
    return Secret(answer.strip()) if answer.strip() else None


@client.command("show")
@click.argument("service")
@click.option("--variant", help="The kind of sign-in, for services that have two (Trello).")
@click.pass_obj
def show_client(context: Context, service: str, variant: str | None) -> None:
    """Show the client ID of SERVICE, where it comes from and the address to register."""
    context.require_service(service, variant)

    async def read(services: "Services") -> tuple[str, ...]:
        spec = services.registry.get(service, variant)
        found = services.manager.registration(spec.id, variant)
        address = services.manager.redirect_address(spec.id, variant)
        own = spec.parameters.get(PARAMETER)
        return (
            f"Client ID       {found.client_id if found else 'none'}",
            f"Comes from      {found.source if found else '-'}",
            *((f"Tenant          {own}",) if own else ()),
            f"Return address  {address or 'nothing to register'}",
            f"Console         {spec.setup.console_url}",
        )

    for line in context.run(read, changes=False):
        click.echo(line)


@client.command("check")
@click.argument("service")
@click.option("--variant", help="The kind of sign-in, for services that have two (Trello).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.pass_context
def check_client(ctx: click.Context, service: str, variant: str | None, *, as_json: bool) -> None:
    """Ask SERVICE whether it knows the client that is kept here; nobody has to sign in.

    \b
    Ends with 0 where the client is known, 1 where it is refused, and 5 where
    that could not be found out; then nothing has changed.

    \b
    Examples:
      atomctl client check github
      atomctl client check trello --variant api_key
      atomctl client check gmail --json | jq .verdict
    """  # noqa: D301
    context: Context = ctx.obj

    context.require_service(service, variant)

    async def ask(services: "Services") -> "tuple[ProviderSpec, RegistrationCheck, datetime]":
        found = services.manager.registration(service, variant)
        chosen = variant or (found.variant if found is not None else None)
        spec = services.registry.get(service, chosen)
        with naming(spec):
            check = await services.manager.credentials.check(spec.id, spec.variant)
        return spec, check, services.clock.now()

    spec, check, now = context.run(ask, changes=True)
    if as_json:
        click.echo(json.dumps(_record(spec, check), indent=2))
    else:
        from atom_desktop.connections.registration_words import (  # noqa: PLC0415  # not for --help
            verdict_words,
        )

        words = verdict_words(spec, check, now)
        click.echo(f"{words.title}. {words.more}".strip())
    ctx.exit(_ENDS[check.verdict])


def _record(spec: ProviderSpec, check: "RegistrationCheck") -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "service": spec.id,
        "variant": spec.variant,
        "verdict": check.verdict.value,
        "code": check.code or None,
        "checked_at": check.at.isoformat(timespec="seconds").replace("+00:00", "Z"),
    }


@client.command("remove")
@click.argument("service")
@click.option("--variant", help="The kind of sign-in, for services that have two (Trello).")
@click.pass_obj
def remove_client(context: Context, service: str, variant: str | None) -> None:
    """Forget the client of SERVICE and its siblings; connections stay but cannot be renewed."""
    context.require_service(service, variant)

    async def forget(services: "Services") -> str:
        spec = services.registry.get(service, variant)
        await services.manager.remove_registration(spec.id, spec.variant)
        return f"Forgot the client ID for {spec.family_name}."

    click.echo(context.run(forget, changes=True), err=True)
