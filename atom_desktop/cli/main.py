"""atomctl: the command line on one profile. Data goes to stdout, talk to stderr."""

import logging
import sys
from pathlib import Path

import click

from atom_desktop.cli import (
    archive,
    audit,
    autostart,
    clients,
    connect,
    disconnect,
    listing,
    practice,
    profiles,
    refresh,
    storage,
)
from atom_desktop.cli.context import Context
from atom_desktop.cli.exit_codes import TABLE, Exit, exit_code_for
from atom_desktop.cli.next_steps import next_step
from atom_desktop.foundation.errors import AtomError
from atom_desktop.foundation.hardening import no_core_dumps
from atom_desktop.foundation.logs import close_logging, log_file
from atom_desktop.foundation.own_program import restore_environment
from atom_desktop.foundation.paths import DEFAULT_PROFILE, PRACTICE_PROFILE
from atom_desktop.foundation.uncaught import UncaughtErrors
from atom_desktop.foundation.version import VERSION
from atom_desktop.foundation.wording import words_for, words_for_code

_log = logging.getLogger(__name__)
_SILENCE = logging.NullHandler()  # log lines belong into the log, not between the words


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=TABLE,
)
@click.option("--home", type=click.Path(path_type=Path), help="Keep everything below this folder.")
@click.option("--profile", help="Which profile to use.  [default: default]")
@click.option(
    "--practice",
    "practice_file",
    type=click.Path(path_type=Path),
    envvar="ATOM_PRACTICE",
    help="Use the practice services described by this file (what `atomctl practice` printed).",
)
@click.version_option(VERSION, prog_name="atomctl")
@click.pass_context
def cli(
    ctx: click.Context, home: Path | None, profile: str | None, practice_file: Path | None
) -> None:
    """Connect services and keep them connected.

    \b
    Examples:
      atomctl list
      atomctl client set github
      atomctl connect github
      atomctl list --json
    """  # noqa: D301  # click's mark for a paragraph that is not rewrapped
    # Practice never touches the profile of everyday use.
    usual = PRACTICE_PROFILE if practice_file else DEFAULT_PROFILE
    ctx.obj = Context(home=home, profile=profile or usual, practice_file=practice_file)


for command in (
    listing.list_command,
    audit.audit,
    clients.client,
    connect.connect,
    disconnect.disconnect,
    refresh.refresh,
    storage.storage,
    archive.export,
    archive.import_,
    profiles.profile,
    autostart.autostart,
    practice.practice,
):
    cli.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run atomctl; every failure becomes words on standard error and an exit code."""
    no_core_dumps()
    restore_environment()
    logging.getLogger().addHandler(_SILENCE)
    uncaught = UncaughtErrors()  # threads and finalizers: their traces belong into the log as well
    uncaught.install()
    try:
        code = cli.main(args=arguments, prog_name="atomctl", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else Exit.OK)
    except click.exceptions.Abort:
        click.echo("Interrupted.", err=True)
        sys.exit(Exit.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.USAGE)
    except AtomError as error:
        words = words_for(error)
        sentence = f"{words.title}. {words.sentence}".strip()
        click.echo(f"atomctl: {sentence} Next: {next_step(error, words.next_step)}.", err=True)
        sys.exit(exit_code_for(error))
    except KeyboardInterrupt:
        click.echo("Interrupted.", err=True)
        sys.exit(Exit.INTERRUPTED)
    except Exception:  # noqa: BLE001  # a slip of ours: a trace helps nobody at a terminal
        _log.exception("atomctl failed")
        words, file = words_for_code("internal"), log_file()
        where = f" The log: {file}." if file else ""
        sentence = f"{words.title}. {words.sentence}"
        click.echo(f"atomctl: {sentence} Next: {words.next_step}.{where}", err=True)
        sys.exit(Exit.FAILED)
    finally:
        uncaught.restore()
        close_logging()


if __name__ == "__main__":
    main()
