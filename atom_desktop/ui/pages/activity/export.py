"""The activity as a file for tables or programs; no secret is in it, because none is in a line."""

import csv
import io
import json
from collections.abc import Sequence

from atom_desktop.connections.history import history_record
from atom_desktop.foundation.language import marked
from atom_desktop.ui.pages.activity.lines import Line

CSV_FILES, JSON_FILES = marked("Table (*.csv)"), marked("JSON (*.json)")
_SCHEMA_VERSION = 1
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(lines: Sequence[Line]) -> str:
    """Return a table with a head (RFC 4180); no cell is taken for a formula."""
    out = io.StringIO()
    records = [history_record(line.entry, line.account, line.words) for line in lines]
    if records:
        writer = csv.DictWriter(out, fieldnames=list(records[0]))
        writer.writeheader()
        for record in records:
            writer.writerow({name: _cell(value or "") for name, value in record.items()})
    return out.getvalue()


def as_json(lines: Sequence[Line]) -> str:
    """Return the same document as `atomctl audit --json`."""
    events = [history_record(line.entry, line.account, line.words) for line in lines]
    document = {"schema_version": _SCHEMA_VERSION, "events": events}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
