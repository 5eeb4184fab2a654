"""The workbook: three sheets, real dates, and no text that became anything else."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.conftest import NOW
from tests.difficult_log import FIRST, uid
from tests.exchange.conftest import EVERYTHING, exported
from tests.rep_texts import FREE

from practicelog.core.records.rep import Rating, Rep
from practicelog.errors import UsageError
from practicelog.exchange.xlsx.workbook import Styles, _fill
from practicelog.store import drills, outgoing, reps

TEXTS = (*FREE, "zone", "drill")
FIRST_ROW = 2


def book(log, **choices):
    return load_workbook(BytesIO(exported(log, "xlsx", **choices)))


def table(sheet):
    """Return the rows under the headings, each a value by its heading."""
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def read(text):
    """Return the text that Excel shows for one in which it escapes what XML cannot hold."""
    return text and re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)


def test_it_has_a_sheet_of_reps_of_weeks_and_of_drills(full):
    assert book(full).sheetnames == ["reps", "takes", "weekly", "drills", "levels", "charts"]


@pytest.mark.parametrize(
    "choices",
    [{"drill": "pitch"}, {"after": 1}, {"omitted": ("plans",)}],
    ids=["one drill", "since the last export", "no plans"],
)
def test_weeks_that_cannot_be_told_are_not_there(full, choices):
    assert book(full, **choices).sheetnames == ["reps", "takes", "drills"]


def test_the_headings_stay_in_sight(full):
    for sheet in book(full).worksheets[:-1]:
        assert sheet.freeze_panes == "A2"
        assert all(cell.font.bold for cell in sheet[1])


def test_days_are_dates_and_instants_are_local(full):
    rep = table(book(full)["reps"])[1]

    assert str(rep["day"]) == "2026-03-20 00:00:00"
    assert str(rep["at"]) == "2026-03-21 17:30:00"
    assert str(rep["logged"]) == "2026-03-21 17:31:00"
    assert book(full)["reps"]["A3"].is_date


def test_numbers_are_numbers_and_the_rest_is_text(full):
    rep = table(book(full)["reps"])[1]

    assert (rep["minutes"], rep["takes"], rep["score"], rep["rubric"]) == (12, 3, 3.0, 2)
    assert (rep["quick"], rep["deliberate"]) == ("no", "yes")
    assert rep["ratings"].startswith("audience=3; problem=na; tempo=y; audience=5@Ana")


def test_every_text_is_text_and_as_it_was_typed(full):
    stored = list(outgoing.named_reps(full, EVERYTHING))
    sheet = book(full)["reps"]

    for row, rep in zip(table(sheet), stored, strict=True):
        assert {field: read(row[field]) for field in TEXTS} == {
            field: rep[field] for field in TEXTS
        }
    cells = [cell for row in sheet.iter_rows(min_row=FIRST_ROW) for cell in row]
    assert not any(cell.data_type in {"f", "e", "b"} or cell.hyperlink for cell in cells)


def test_no_text_gets_into_the_xml_as_it_is(full):
    with ZipFile(BytesIO(exported(full, "xlsx"))) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml").decode()

    assert "<f>" not in xml
    assert "<script>" not in xml


def test_a_week_is_what_it_was_ruled(full):
    first, *_, last = table(book(full)["weekly"])

    assert (first.pop("from").date(), first.pop("to").date()) == (
        date(2026, 3, 16), date(2026, 3, 21),
    )  # fmt: skip
    assert first == {
        "week": "2026-W12", "state": "missed", "days": 0, "need": 1, "reps": 4, "minutes": 0,
    }  # fmt: skip
    assert last["from"].date() <= EVERYTHING.today <= last["to"].date()


def test_weeks_are_those_that_the_days_touch(full):
    weeks = table(book(full, since=date(2026, 4, 1), until=date(2026, 4, 7))["weekly"])

    assert [each["week"] for each in weeks] == ["2026-W14", "2026-W15"]


def test_a_drill_has_a_row_for_each_criterion_of_each_rubric(full):
    pitch = [row for row in table(book(full)["drills"]) if row["drill"] == "pitch"]

    assert [(row["rubric"], row["criterion"]) for row in pitch[-3:]] == [
        (2, "audience"), (2, "problem"), (2, "tempo"),
    ]  # fmt: skip
    assert (pitch[-1]["check"], pitch[-1]["hint"]) == ("yes", "=1")


def test_a_drill_without_criteria_has_a_row(log):
    drills.add(log, drills.find(log, "pitch")._replace(uid=uid(1), name="bare", criteria=()))

    bare = [row for row in table(book(log)["drills"]) if row["drill"] == "bare"]

    assert [row["criterion"] for row in bare] == [None]


def test_what_is_omitted_is_said_in_the_properties(full):
    left = book(full, omitted=("scores", "notes"), seller="Jo").properties

    assert (left.description, left.creator) == ("Left out: scores, notes", "Jo")


def test_a_text_too_long_for_a_cell_is_refused_and_not_cut(log):
    ratings = [Rating(f"{'r' * 70}{number}", "who", 4) for number in range(500)]
    rep = Rep(0, uid(1), NOW, "UTC", FIRST, NOW, "opener", 1, ratings=tuple(ratings))
    reps.add(log, rep, drills.find(log, "opener"))

    with pytest.raises(UsageError, match="Row 1 does not fit"):
        exported(log, "xlsx")


def test_more_rows_than_a_sheet_has_are_refused():
    class Full:
        def __getattr__(self, name):
            return lambda *_: -1 if name == "write_number" else 0

    with pytest.raises(UsageError, match="does not fit"):
        _fill(Full(), Styles(*[None] * len(Styles._fields)), ["n"], [[1]])


def test_every_sheet_can_be_filtered_and_printed(full):
    for sheet in book(full).worksheets[:-1]:
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (
            True,
            0,
        )
        assert sheet.print_title_rows == "$1:$1"


def test_long_texts_wrap(full):
    sheet = book(full)["reps"]
    note = next(cell for cell in sheet[1] if cell.value == "note").column

    written = [row[note - 1] for row in sheet.iter_rows(min_row=2) if row[note - 1].value]
    assert written
    assert all(cell.alignment.wrap_text for cell in written[1:])


def test_no_text_touches_the_number_before_it(full):
    sheet = book(full)["reps"]
    headings = {cell.value: cell.alignment for cell in sheet[1]}
    cells = {cell.column_letter: cell.alignment for cell in sheet[3] if cell.value is not None}

    assert (headings["score"].horizontal, headings["drill"].indent) == ("right", 1)
    assert (cells["A"].horizontal, cells["A"].indent, cells["B"].indent) == ("left", 1, 1)
    assert cells["D"].indent == 0


def test_levels_are_the_weekly_means_of_each_series_and_drawn_on_one_page(log):
    for week, score in ((16, 300), (16, 400), (9, 500)):
        day = date(2026, 11, week)
        number = f"{week}{score}"
        rep = Rep(0, uid(int(number)), NOW, "Europe/Berlin", day, NOW, "opener", 1,
                  score=score, quick=True)  # fmt: skip
        reps.add(log, rep, drills.find(log, "opener"))
    whole = book(log)
    sheet, charts = whole["levels"], whole["charts"]

    assert [tuple(map(str, row.values())) for row in table(sheet)] == [
        ("2026-11-09 00:00:00", "opener", "1", "yes", "5", "1", "5", "5"),
        ("2026-11-16 00:00:00", "opener", "1", "yes", "3.5", "2", "3", "4"),
    ]
    (chart,) = charts._charts
    assert chart.series[0].yVal.numRef.f == "levels!$E$2:$E$3"
    assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (1, 5)
    assert charts.page_setup.orientation == "landscape"
    assert charts.sheet_properties.pageSetUpPr.fitToPage
    assert charts.page_setup.fitToHeight in {None, 1}


def test_without_scores_there_are_no_levels(full):
    assert "levels" not in book(full, omitted=("scores",)).sheetnames
