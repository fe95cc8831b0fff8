"""A row is kept while nothing about it changes."""

from pseudo_language import pseudo_language
from workbench import workbench

from atom_desktop.connections.rows import Rows
from atom_desktop.connections.summary import ConnectionSummary


async def test_a_row_is_kept_until_something_about_it_or_the_language_changes() -> None:
    async with workbench() as bench:
        connection = await bench.connect("slack")
        rows = Rows(bench.known, bench.registrations, bench.records)

        def made() -> ConnectionSummary:
            every = rows.all(sign_ins=(), now=bench.clock.now(), storage="GNOME Keyring")
            return next(row for row in every if row.key == connection.id)

        row = made()
        assert made() is row
        with pseudo_language():
            elsewhere = made()
            assert elsewhere.status_label != row.status_label
            assert made() is elsewhere
        assert made() == row
