"""Exports are lossless: what leaves a log and comes into an empty one leaves it again unchanged.

In jsonl byte by byte; in csv every field that its reps have.
"""

import csv
import json
from io import BytesIO, StringIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.conftest import NOW
from tests.difficult_log import fill
from tests.generated_logs import TODAY, logs
from tests.promises.counts import SOAK, times
from tests.store.incoming.conftest import MINE, leaving, lines, take_in, words

from practicelog.core.extent import Extent
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import ADDED, BURIED, UNCHANGED
from practicelog.exchange import csv as csv_format
from practicelog.store import drills, incoming, reps, scripts
from practicelog.store.changes import NewCommand, recorded

PROMISE = "exports are lossless"
SEEDS = (1, 2, 3, 4) if SOAK else (1,)
LOGS = times(daily=20, soak=5_000)


@pytest.mark.parametrize("number", SEEDS)
def test_a_log_comes_back_as_it_left(new_log, figure, number):
    wrong = []

    @seed(number)
    @settings(
        max_examples=LOGS, phases=[Phase.generate], database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(log=logs())
    def tried(log):
        with new_log() as one, new_log() as other, new_log() as sheets:
            if not (comes_back(log, one, other) and csv_comes_back(log, one, sheets)):
                wrong.append(log)

    tried()
    figure(
        PROMISE, tried=f"{LOGS:,} generated logs: export, import, export, in jsonl and in csv",
        found=f"{len(wrong)} differ by a byte", wanted="0 differ by a byte", seed=number,
    )  # fmt: skip
    assert not wrong, wrong[0]


def comes_back(log, one, other):
    """Tell whether a log is whole after an import, and again after the import of its export."""
    taken = take_in(one, lines(log))
    left = leaving(one)
    again = take_in(one, lines(log))
    take_in(other, left)
    by_uid = {each["uid"]: each for each in map(json.loads, left.splitlines()[1:])}
    return (
        set(words(taken)) <= {ADDED, BURIED}
        and set(words(again)) <= {UNCHANGED}
        and leaving(one) == leaving(other) == left
        and [by_uid[each["uid"]] for each in log] == log
    )


def csv_comes_back(log, one, other):
    """Tell whether the reps of a log keep every field in a CSV, beside their drills and scripts."""
    take_in(other, lines(each for each in log if each["type"] in ("drill", "script")))
    found = taken_from_csv(other, sheet(one))
    return set(words(found)) <= {ADDED} and sheet(other) == sheet(one)


def sheet(log):
    file = BytesIO()
    csv_format.write(log, Extent(TODAY), file)
    return file.getvalue()


def taken_from_csv(log, content, consent=MINE):
    known = {drill.name: drill for drill in drills.every(log, archived=True)}
    names = {each.script.name: each.script.uid for each in scripts.every(log, archived=True)}
    context = ImportContext(TODAY, ZoneInfo("Europe/Berlin"), 4, known, names)
    with recorded(log, NewCommand(NOW, "import")):
        rows = csv_format.read(BytesIO(content), context)
        return list(incoming.outcomes(log, rows, consent, TODAY))


@pytest.fixture
def difficult(new_log):
    """The difficult log without its one-line text of two lines, which no command lets in."""
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "test")):
            fill(log)
            broken = log.execute("SELECT id FROM rep WHERE goal LIKE '%' || char(133) || '%'")
            for (number,) in broken.fetchall():
                reps.delete(log, reps.find(log, number))
        yield log


def test_a_log_with_everything_that_breaks_a_file_comes_back(difficult, new_log):
    left = leaving(difficult)
    with new_log() as other:
        take_in(other, left)

        assert leaving(other) == left


def test_its_reps_come_back_from_a_spreadsheet_that_saved_them_its_own_way(difficult, new_log):
    rows = list(csv.reader(StringIO(sheet(difficult).decode("utf-8-sig"), newline="")))
    turned = [list(reversed(row)) for row in rows]
    saved = StringIO()
    csv.writer(saved, delimiter=";").writerows(turned)
    with new_log() as other:
        take_in(other, lines_of_kinds(leaving(difficult), ("drill", "script")))

        found = taken_from_csv(other, saved.getvalue().encode())

        assert set(words(found)) == {ADDED}
        assert sheet(other) == sheet(difficult)


def lines_of_kinds(content, kinds):
    return lines(each for each in map(json.loads, content.splitlines()) if each["type"] in kinds)
