"""The desktop app's entry: arguments, then the app."""

import argparse
import sys
from pathlib import Path

from atom_desktop.foundation.hardening import no_core_dumps
from atom_desktop.foundation.own_program import PRACTICE_SERVICES, name_process, restore_environment
from atom_desktop.foundation.paths import DEFAULT_PROFILE, PRACTICE_PROFILE
from atom_desktop.foundation.version import VERSION


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of atom-desktop's arguments; the manual page is written from it."""
    parser = argparse.ArgumentParser(
        prog="atom-desktop", description="Connect services once and keep them connected."
    )
    parser.add_argument("--home", type=Path, help="keep everything below this folder")
    parser.add_argument("--profile", help="which profile to use")
    parser.add_argument(
        "--practice", action="store_true", help="try it with practice services on this computer"
    )
    parser.add_argument(
        "--background",
        "--minimized",
        action="store_true",
        help="start in the tray; without one, as a minimized window",
    )
    parser.add_argument("--version", action="version", version=f"Atom Desktop {VERSION}")
    return parser


def main(arguments: list[str] | None = None) -> None:
    """Run Atom Desktop and leave with its exit code."""
    restore_environment()
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [PRACTICE_SERVICES]:
        from atom_desktop.practice.__main__ import main as practice  # noqa: PLC0415  # only here

        sys.exit(practice(given[1:]))
    options = argument_parser().parse_args(given)
    usual = PRACTICE_PROFILE if options.practice else DEFAULT_PROFILE

    no_core_dumps()
    name_process()

    from atom_desktop.app import run_app  # noqa: PLC0415  # `--help` must not load Qt

    sys.exit(
        run_app(
            home=options.home,
            profile=options.profile or usual,
            practice=options.practice,
            background=options.background,
        )
    )


if __name__ == "__main__":
    main()
