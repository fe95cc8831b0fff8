"""`atomctl practice`: runs the ten practice services until it is interrupted."""

import click


@click.command()
@click.option(
    "--redirect-port",
    default=53219,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="The fixed port that the services send the browser back to.",
)
def practice(redirect_port: int) -> None:
    """Run ten practice services until interrupted.

    Prints one JSON line that describes them.

    \b
    Example:
      atomctl practice > practice.json &
      atomctl --home /tmp/try --practice practice.json connect github
    """  # noqa: D301
    from atom_desktop.practice.__main__ import main  # noqa: PLC0415  # only here

    main(["--redirect-port", str(redirect_port)])
