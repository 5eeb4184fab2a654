"""The rating form: what it shows a coach, what it keeps from them, and how it reads back."""

import csv
from datetime import date
from io import BytesIO, StringIO
from zoneinfo import ZoneInfo

import pytest
from tests.conftest import NOW
from tests.exchange.conftest import EVERYTHING

from practicelog.core.interchange.form_columns import ELSEWHERE
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.records.rep import Rating, Rep
from practicelog.errors import ImportRefusedError, UsageError
from practicelog.exchange import rating_form
from practicelog.store import drills, outgoing, reps

BLIND = EVERYTHING._replace(omitted=("scripts", "partners", "scores", "notes", "recordings"))
REP = Rep(0, "", NOW, "Europe/Berlin", NOW.date(), NOW, "opener", 1)
TONE = "tone (1-5)"


def uid(number):
    return f"00000000-0000-7000-8000-{number:012}"


@pytest.fixture
def practised(log):
    """Two openers, an email and a call, rated in numbers that stand nowhere else; a book read."""
    for number, fields in enumerate(
        (
            {"day": date(2026, 11, 19), "goal": "=calm", "note": "private", "partner": "Ben"},
            {"drill": "email-rewrite", "day": date(2026, 11, 18), "change": "shorter, and kinder"},
            {"day": date(2026, 11, 17), "kind": "live", "predict": 178, "score": 189,
             "ratings": (Rating("self", "tone", 4),)},
            {"kind": "learn"},
        ), 1,
    ):  # fmt: skip
        rep = REP._replace(uid=uid(number), **fields)
        reps.add(log, rep, drills.find(log, rep.drill))
    return log


def written(log, extent=BLIND):
    file = BytesIO()
    rating_form.write(outgoing.form_content(log, extent), file)
    return file.getvalue()


def table(content, delimiter=","):
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


def saved(rows, delimiter=",", encoding="utf-8"):
    """Return the form as a spreadsheet saves it."""
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def read(log, content):
    context = ImportContext(
        NOW.date(), ZoneInfo("Europe/Berlin"), 4,
        {drill.name: drill for drill in drills.every(log)}, {},
        rep=lambda asked: outgoing.rep(log, asked), rubrics=drills.rubrics(log),
    )  # fmt: skip
    return list(rating_form.read(BytesIO(content), context))


def filled(log, cells, rater="Ana"):
    """Return the form with the first rep's cells filled in and the name typed once."""
    rows = table(written(log))
    first = next(row for row in rows if row["uid"] == uid(1))
    first |= cells
    rows[-3]["rater"] = rater
    return rows


def test_a_form_has_a_row_for_each_rep_that_can_be_rated_drill_by_drill(practised):
    how, *rows, notice, focus = table(written(practised))

    assert how["uid"] == "how to rate"
    assert [(row["uid"], row["day"], row["drill"], row["kind"]) for row in rows] == [
        (uid(2), "2026-11-18", "email-rewrite", "practice"),
        (uid(3), "2026-11-17", "opener", "live"),
        (uid(1), "2026-11-19", "opener", "practice"),
    ]
    assert (notice["uid"], focus["uid"]) == ("notice 2026-11-21", "focus 2026-11-21")


def test_the_criteria_are_columns_with_what_they_mean_below(practised):
    how, email, opener, *_ = table(written(practised))

    assert list(how)[:6] == ["uid", "day", "drill", "kind", "goal", "change"]
    assert list(how)[6:] == [
        "subject (1-5)", "why-you (1-5)", "value (1-5)", "ask (1-5)", "voice (1-5)", "cut (y/n)",
        "who (1-5)", "reason (1-5)", "permission (1-5)", TONE, "handover (1-5)",
        "comment", "rater",
    ]  # fmt: skip
    assert (how[TONE], how["subject (1-5)"]) == (
        "steady, no filler", "a subject this reader would open",
    )  # fmt: skip
    assert (email["subject (1-5)"], email[TONE]) == ("", ELSEWHERE)
    assert (opener["subject (1-5)"], opener[TONE]) == (ELSEWHERE, "")


def test_no_cell_is_run_by_a_spreadsheet(practised):
    *_, opener, _, _ = table(written(practised))

    assert opener["goal"] == "'=calm"


def test_a_blind_form_holds_no_score_note_or_partner(practised):
    form = written(practised)

    assert [
        each for each in (b"1.78", b"1.89", b"178", b"189", b"private", b"Ben") if each in form
    ] == []


def test_what_was_asked_for_has_columns_of_its_own(practised):
    *_, opener, _, _ = table(written(practised, EVERYTHING))

    assert (opener["note"], opener["partner"], opener["script"]) == ("private", "Ben", "")


@pytest.mark.parametrize("omitted", [("reps",), ("scores",)], ids=["no reps", "an empty log"])
def test_a_form_without_a_rep_can_still_take_a_notice(log, omitted):
    assert [row["uid"] for row in table(written(log, EVERYTHING._replace(omitted=omitted)))] == [
        "how to rate", "notice 2026-11-21", "focus 2026-11-21",
    ]  # fmt: skip


def test_a_rep_keeps_the_criteria_it_was_practised_under(practised):
    opener = drills.find(practised, "opener")
    drills.update(practised, opener._replace(rubric=2, criteria=opener.criteria[:1]))
    reps.add(practised, REP._replace(uid=uid(9), rubric=2), drills.find(practised, "opener"))
    rows = {row["uid"]: row for row in table(written(practised))}

    assert (rows[uid(1)][TONE], rows[uid(9)][TONE]) == ("", ELSEWHERE)


def test_a_form_that_comes_back_as_it_was_says_who_is_missing(practised):
    with pytest.raises(ImportRefusedError, match="does not say who rated") as refused:
        read(practised, written(practised))
    assert refused.value.hint.startswith("put a name into the column rater once")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["commas", "semicolons", "tabs"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"], ids=["plain", "byte order mark"])
def test_what_any_spreadsheet_saves_is_read(practised, delimiter, encoding):
    rows = filled(practised, {TONE: "3", "handover (1-5)": "na", "comment": "für dich"}, "Zoë")
    rep, notice = read(practised, saved(rows, delimiter, encoding))

    assert rep.record["uid"] == uid(1)
    assert rep.record["ratings"] == [
        {"rater": "Zoë", "criterion": "tone", "value": 3},
        {"rater": "Zoë", "criterion": "handover", "value": None},
    ]
    assert notice.record["text"] == "opener: für dich"
    assert rep.line == notice.line == 5


def test_columns_may_be_moved_and_trailing_cells_be_missing(practised):
    rows = filled(practised, {TONE: "3"})
    moved = [dict(sorted(row.items(), key=lambda cell: cell[0] != "rater")) for row in rows]
    shortened = saved(moved).replace(b",,,,\r\n", b"\r\n")

    assert [type(each) for each in read(practised, shortened)] == [Row]


def test_a_cell_that_cannot_be_costs_itself_alone(practised):
    rows = filled(practised, {TONE: "7", "comment": "kept too"})
    rows[2]["comment"] = "kept"
    kept, also, refused = read(practised, saved(rows))

    assert (kept.record["text"], also.record["text"]) == ("opener: kept", "opener: kept too")
    assert refused == Outcome(5, "refused", reason=refused.reason)
    assert "opener of 19 Nov, tone: “7” is no value for tone" in refused.reason


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "is not practicelog's rating form", id="empty"),
        pytest.param(b"day,drill,minutes\r\n", "is not practicelog's rating form", id="other CSV"),
        pytest.param("uid,comment,rater\r\n\x81,,\r\n".encode("latin-1"), "in no encoding",
                     id="no encoding"),
        pytest.param(b'uid,comment,rater\r\n"', "not CSV", id="an open quote"),
        pytest.param(b"\r\n" * 9_000_000, "longer than 16 MiB", id="long"),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused_whole(log, content, message):
    with pytest.raises(ImportRefusedError, match=message):
        read(log, content)


@pytest.mark.parametrize(
    ("file", "form"),
    [
        pytest.param("for-ana.jsonl", "for-ana.csv", id="a file here"),
        pytest.param("/home/sam/ana.2026.jsonl", "/home/sam/ana.2026.csv", id="a path with a dot"),
        pytest.param("ana.json", "ana.csv", id="another suffix"),
    ],
)
def test_the_form_lies_beside_the_file(file, form):
    assert rating_form.form_beside(file) == form


@pytest.mark.parametrize("file", ["-", "ana", "ana.csv"])
def test_where_there_is_no_place_for_a_form_a_workbook_is_asked_for(file):
    with pytest.raises(UsageError, match="lies beside a file with another ending") as refused:
        rating_form.form_beside(file)
    assert refused.value.hint == "-o for-ana.xlsx"
