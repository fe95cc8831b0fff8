"""Manual pages, written from the programs' own help: what they say is what the programs do."""

import argparse
import inspect
from collections.abc import Iterator

import click

from atom_desktop.__main__ import argument_parser
from atom_desktop.cli.exit_codes import TABLE
from atom_desktop.cli.main import cli
from atom_desktop.foundation.version import VERSION

_FILES = (
    ("~/.local/share/atom-desktop/profiles/NAME", "Everything of a profile but its secrets."),
    (".../settings.toml", "Settings."),
    (".../providers.d/*.toml", "Services of your own, and other addresses for the ten."),
    (".../logs", "The log. It holds no secret and no account name."),
)
_ENVIRONMENT = (
    ("ATOM_HOME", "Keep everything below this folder, like --home."),
    ("BROWSER", "The browser that sign-ins are opened in."),
    ("ATOM_SERVICE_CLIENT_ID, ATOM_SERVICE_CLIENT_SECRET", "A service's client, by its id."),
)


def window_page(date: str) -> str:
    """Return atom-desktop(1)."""
    parser = argument_parser()
    options = [
        (", ".join(_bold(flag) for flag in action.option_strings) + _value(action), action.help)
        for action in parser._actions  # noqa: SLF001  # argparse has no other way to list them
        if action.option_strings and action.help is not argparse.SUPPRESS
    ]
    return "\n".join(
        [
            _head("atom-desktop", date, "connect services once and keep them connected"),
            ".SH SYNOPSIS\n.B atom-desktop\n[\\fIOPTIONS\\fR]",
            ".SH DESCRIPTION",
            _text(
                "A window with ten services, their state, and one button for whatever a service "
                "needs; a tray icon that tells how things stand. Sign-ins go through your own "
                "browser and are kept in the keyring of your system, or in an encrypted vault. "
                "Started a second time, the program shows the window that is open."
            ),
            ".SH OPTIONS",
            *(_item(name, text or "") for name, text in options),
            *_tail("atomctl"),
        ]
    )


def command_page(date: str) -> str:
    """Return atomctl(1), with every command."""
    context = click.Context(cli, info_name="atomctl")
    return "\n".join(
        [
            _head("atomctl", date, "the command line of Atom Desktop"),
            ".SH SYNOPSIS\n.B atomctl\n[\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]",
            ".SH DESCRIPTION",
            *_help(cli),
            ".PP",
            "Data goes to standard output, everything else to standard error.",
            ".SH OPTIONS",
            *_options(cli, context),
            ".SH COMMANDS",
            *_commands(cli, context),
            f".SH EXIT STATUS\n.nf\n{_text(click.unstyle(TABLE).replace(chr(8), '').strip())}\n.fi",
            *_tail("atom-desktop"),
        ]
    )


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        own = click.Context(command, info_name=name, parent=context)
        if isinstance(command, click.Group):
            yield from _commands(command, own)
            continue
        usage = " ".join(command.collect_usage_pieces(own))
        yield f".SS {_text(own.command_path)} {_text(usage)}"
        yield from _help(command)
        yield from _options(command, own)


def _help(command: click.Command) -> Iterator[str]:
    for number, paragraph in enumerate(inspect.cleandoc(command.help or "").split("\n\n")):
        if number:
            yield ".PP"
        if paragraph.startswith("\b\n"):
            yield f".nf\n{_text(paragraph[2:])}\n.fi"
        else:
            yield _text(" ".join(paragraph.split()))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and record[1]:
            yield _item(_bold(record[0]), record[1])


def _value(action: argparse.Action) -> str:
    return "" if action.nargs == 0 else f" \\fI{_text(action.metavar or action.dest.upper())}\\fR"


def _head(name: str, date: str, purpose: str) -> str:
    title = f'.TH {name.upper()} 1 {date} "Atom Desktop {VERSION}" "User commands"'
    return f'.\\" Written from the help of the program.\n{title}\n.SH NAME\n{name} \\- {purpose}'


def _tail(other: str) -> Iterator[str]:
    for title, entries in (("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT)):
        yield f".SH {title}"
        yield from (_item(_bold(name), text) for name, text in entries)
    yield f".SH SEE ALSO\n.BR {_text(other)} (1)"


def _item(name: str, text: str) -> str:
    return f".TP\n{name}\n{_text(text)}"


def _bold(text: str) -> str:
    return f"\\fB{_text(text)}\\fR"


def _text(text: str | tuple[str, ...]) -> str:
    """Return `text` so that no part of it is taken for a request or an escape."""
    plain = text if isinstance(text, str) else " ".join(text)
    lines = plain.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join(f"\\&{line}" if line[:1] in {".", "'"} else line for line in lines)
