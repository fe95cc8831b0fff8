"""`atomctl export` and `atomctl import`: a profile in one encrypted file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atom_desktop.cli.context import Context, require_storage
from atom_desktop.cli.passphrase import ARCHIVE_VARIABLE, read_passphrase

if TYPE_CHECKING:
    from atom_desktop.services import Services
    from atom_desktop.storage.archive_report import Report

_TWO_COPIES = """\
The file will hold a second copy of every sign-in. Many services take each renewal only once: as
soon as one of the two copies is renewed, the other can stop working for good. Use it to move to
another computer, and quit Atom Desktop here before you start it there."""
_PATH = click.Path(path_type=Path, dir_okay=False)


@click.command("export")
@click.argument("file", type=_PATH)
@click.option("--with-sign-ins", is_flag=True, help="Put the sign-ins into the file as well.")
@click.option("--overwrite", is_flag=True, help="Write over a file of that name.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def export(
    context: Context, file: Path, *, with_sign_ins: bool, overwrite: bool, yes: bool
) -> None:
    """Write client IDs, settings, provider files and accounts to an encrypted FILE.

    Its passphrase is asked for twice, or read from the descriptor whose number stands in
    ATOM_ARCHIVE_PASSPHRASE_FD.

    \b
    Examples:
      atomctl export backup.atomarchive
      atomctl export --with-sign-ins new-computer.atomarchive
    """  # noqa: D301

    async def write(services: "Services") -> str:
        passphrase = read_passphrase(
            "Passphrase for the file", twice=True, variable=ARCHIVE_VARIABLE
        )
        made = await services.archives.write(
            file, passphrase, with_sign_ins=with_sign_ins, overwrite=overwrite
        )
        parts = [
            _count(len(made.clients), "client ID"),
            _count(len(made.connections), "account"),
            _count(len(made.sign_ins), "sign-in") if with_sign_ins else "no sign-ins",
        ]
        return f"Wrote {file} with {', '.join(parts)}. Only its passphrase opens it."

    if with_sign_ins:
        click.echo(_TWO_COPIES, err=True)
        if not yes and sys.stdin.isatty():
            click.confirm("Go on?", abort=True, err=True)
    click.echo(context.run(write, changes=True), err=True)


@click.command("import")
@click.argument("file", type=_PATH)
@click.option("--dry-run", is_flag=True, help="Only say what would be taken.")
@click.option("--replace", is_flag=True, help="Take what is in FILE where the two differ.")
@click.pass_obj
def import_(context: Context, file: Path, *, dry_run: bool, replace: bool) -> None:
    """Take what an encrypted FILE holds into this profile.

    What is here stays as it is where FILE has something else, and a sign-in that was renewed since
    is never taken back. Settings, provider files, client IDs and accounts come one after the
    other, each as a whole or not at all.

    \b
    Examples:
      atomctl import backup.atomarchive --dry-run
      atomctl import backup.atomarchive
    """  # noqa: D301

    async def take(services: "Services") -> "Report":
        passphrase = read_passphrase("Passphrase of the file", variable=ARCHIVE_VARIABLE)
        archives = services.archives
        archive = await archives.read(file, passphrase)
        click.echo(f"Made on {archive.made_at.astimezone():%Y-%m-%d %H:%M}.", err=True)
        await require_storage(services)
        if dry_run:
            return await archives.foresee(archive, replaces=replace)
        return await archives.take(archive, replaces=replace)

    report = context.run(take, changes=True)
    for line in report.lines:
        click.echo(line.words)
    if report.error is not None:
        raise report.error
    click.echo(_summary(report, dry_run=dry_run, replace=replace), err=True)


def _summary(report: "Report", *, dry_run: bool, replace: bool) -> str:
    taken = sum(line.verdict.changes for line in report.lines)
    sentences = [f"{taken} of {len(report.lines)} {'would be' if dry_run else 'were'} taken."]
    if report.kept and not replace:
        sentences.append("With --replace what differs is taken from the file.")
    if report.wants_restart and not dry_run:
        sentences.append("Settings and provider files count from the next start.")
    return " ".join(sentences)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
