"""Calls as a tool keeps them, exported in one way or another, and taken in."""

import csv
from collections import Counter
from io import BytesIO, StringIO
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tests.conftest import NOW
from tests.generated_logs import TODAY

from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import ADDED, Consent
from practicelog.exchange import mapped_csv
from practicelog.store import drills, incoming
from practicelog.store.changes import NewCommand, recorded

BERLIN = ZoneInfo("Europe/Berlin")
AS_BEFORE, THEIRS = Consent(history=True), Consent(history=True, take_theirs=True)


class Call(NamedTuple):
    """A practice as a tool keeps it."""

    day: str = "2026-11-02"
    clock: str = "09:00"
    minutes: str = "25"
    drill: str = "opener"
    note: str = ""


class Export(NamedTuple):
    """How a tool writes its calls."""

    times: bool = True
    twelve_hours: bool = False
    headings: tuple[str, ...] = ("Day", "Time", "Min", "Tag", "Note")
    extra: bool = False
    encoding: str = "utf-8"
    separator: str = ","
    line_end: str = "\n"

    def map(self):
        words = ("date", "time", "minutes", "drill", "note")
        pairs = dict(zip(self.headings, words, strict=True))
        return pairs if self.times else {head: word for head, word in pairs.items()
                                         if word != "time"}  # fmt: skip


def clock(text, export):
    """Return a time of day as a tool writes it."""
    hour, minute = map(int, text.split(":"))
    if export.twelve_hours:
        return f"{(hour + 11) % 12 + 1}:{minute:02} {'AM' if hour < 12 else 'PM'}"
    return text


def written(calls, export):
    """Return a file of calls."""
    file = StringIO()
    rows = csv.writer(file, delimiter=export.separator, lineterminator=export.line_end)
    more = ("Billable",) if export.extra else ()
    heads = [head for head in export.headings if export.times or head != export.headings[1]]
    rows.writerow((*heads, *more))
    for call in calls:
        cells = list(call._replace(clock=clock(call.clock, export)))
        if not export.times:
            del cells[1]
        rows.writerow((*cells, *("no" for _ in more)))
    return file.getvalue().encode(export.encoding)


PLAIN = Export()


def taken(log, calls, export=PLAIN, consent=AS_BEFORE, source="calls.csv", zone=BERLIN):
    """Take a file of calls in; return the outcomes that are told or counted."""
    known = {drill.name: drill for drill in drills.every(log, archived=True)}
    context = ImportContext(
        TODAY, zone, 4, known, {}, known["pitch"], export.map(), source=source
    )  # fmt: skip
    rows = mapped_csv.read(BytesIO(written(calls, export)), context)
    with recorded(log, NewCommand(NOW, "import")):
        return list(incoming.outcomes(log, rows, consent, TODAY))


def words(outcomes):
    return Counter(outcome.word for outcome in outcomes)


def unsaid(outcomes):
    """Return how many came in without a word that they may be here already."""
    return sum(each.word == ADDED and not each.likely and not each.twin for each in outcomes)
