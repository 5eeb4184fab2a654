"""`metric add` and `metric list`: exact counts, deliberate names, a week beside its median."""

from datetime import date, timedelta

import pytest
from tests.copied_logs import built_once

LISTED = """\
This week (16–22 Nov 2026) beside the median of the 12 weeks before
Metric     Kind      This week     Median   Weeks
─────────────────────────────────────────────────
calls      leading          42         38       3
dials      own              70                  0
revenue    lagging               1,200.50       1
win_rate   lagging          31       25.5       2
"""
TYPED = """\

ID   Day          Metric     Value
──────────────────────────────────
12   2026-11-21   dials         70
11   2026-11-21   calls         30
10   2026-11-18   win_rate      31
 9   2026-11-16   win_rate      40
 8   2026-11-16   calls         12
"""


@pytest.fixture
@built_once
def counted(run):
    """A log with a few weeks of counts; this week's calls are 12 and 30."""
    for weeks_ago, calls in ((12, 30), (5, 38), (1, 44)):
        run("metric", "add", "calls", str(calls), "--on", f"-{weeks_ago}w")
    run("metric", "add", "calls", "999", "--on", "-13w")
    run("metric", "add", "win_rate", "20", "--on", "-2w")
    run("metric", "add", "win_rate", "31", "--on", "-1w")
    run("metric", "add", "revenue", "1200.50", "--on", "-3w")
    run("metric", "add", "calls", "12", "--on", "mon")
    run("metric", "add", "win_rate", "40", "--on", "mon")
    run("metric", "add", "win_rate", "31", "--on", "wed")
    run("metric", "add", "calls", "30")
    run("metric", "add", "dials", "70")


def stored(run):
    return run.query("SELECT day, name, value FROM metric ORDER BY id")


def test_a_count_is_kept_and_told_with_its_week(run):
    done = run("metric", "add", "calls", "42")
    assert done == (0, "calls 42, Sat 21 Nov 2026 · this week 42 · practicelog undo\n", "")
    run("metric", "add", "CALLS", "8", "--on", "mon")
    assert stored(run) == [("2026-11-21", "calls", "42"), ("2026-11-16", "calls", "8")]


def test_counts_of_a_week_add_up_and_stand_beside_their_median(counted):
    done = counted("metric", "add", "calls", "3", "--on", "tue")
    assert done.out == (
        "calls 3, Tue 17 Nov 2026 · this week 45 (median 38, 3 weeks) · practicelog undo\n"
    )


def test_a_count_of_an_earlier_week_is_told_with_that_week(counted):
    done = counted("metric", "add", "calls", "6", "--on", "-1w")
    assert done.out == (
        "calls 6, Sat 14 Nov 2026 · week of 9 Nov 50 (median 38, 3 weeks) · practicelog undo\n"
    )


def test_a_count_of_tomorrow_counts_from_tomorrow(run):
    done = run("metric", "add", "calls", "6", "--on", "tomorrow")
    assert done.out == "calls 6, Sun 22 Nov 2026 · counts from 22 Nov · practicelog undo\n"
    assert run.json("metric", "list")["metrics"] == []


def test_too_much_is_taken_back_with_a_number_below_0(run):
    run("metric", "add", "calls", "42")
    done = run("metric", "add", "calls", "--", "-2")
    assert done.out == "calls −2, Sat 21 Nov 2026 · this week 40 · practicelog undo\n"


def test_cents_add_up_exactly(run):
    for _ in range(3):
        run("metric", "add", "revenue", "0.10")
    run("metric", "add", "revenue", "90000000000000000")
    assert run.json("metric", "list")["metrics"][0]["value"] == "90000000000000000.30"


def test_a_name_of_ones_own_begins_with_its_first_count(run):
    assert "a new metric of your own" in run("metric", "add", "dials", "7").out
    assert "a new metric" not in run("metric", "add", "dials", "8").out


def test_a_slip_creates_nothing_unless_it_is_meant(run):
    run("metric", "add", "calls", "1")
    refused = run("metric", "add", "cals", "12")
    assert refused.code == 2
    assert refused.err == (
        "practicelog: There is no metric “cals” yet.\n"
        "  hint: did you mean calls? --new begins one of your own\n"
    )
    assert run("metric", "add", "meetings", "12").code == 2
    assert run("metric", "add", "meetings", "12", "--new").code == 0
    assert run("metric", "add", "meetings", "3").code == 0
    assert [name for _, name, _ in stored(run)] == ["calls", "meetings", "meetings"]


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param(["calls"], id="no value"),
        pytest.param([], id="nothing"),
        pytest.param(["calls", ""], id="empty"),
        pytest.param(["calls", "nan"], id="NaN"),
        pytest.param(["calls", "inf"], id="infinity"),
        pytest.param(["calls", "1e5"], id="exponent"),
        pytest.param(["calls", "1,000"], id="comma"),
        pytest.param(["calls", "9" * 21], id="huge"),
        pytest.param(["calls", "9" * 100_000], id="enormous"),
        pytest.param(["calls", "-3"], id="below 0 without the two hyphens"),
        pytest.param(["win_rate", "--", "-3"], id="a rate below 0"),
        pytest.param(["calls", "many"], id="a word"),
        pytest.param(["calls", "٣"], id="another script's digit"),
        pytest.param(["42", "calls"], id="the wrong way round"),
        pytest.param(["", "3"], id="no name"),
        pytest.param(["two words", "3"], id="a blank in the name"),
        pytest.param(["a\x1b[31m", "3"], id="a control in the name"),
        pytest.param(["a\udc80", "3"], id="no UTF-8"),
        pytest.param(["x" * 81, "3", "--new"], id="a name too long"),
        pytest.param(["calls", "3", "--on", "soon"], id="no day"),
    ],
)
def test_bad_input_is_a_usage_error_and_keeps_nothing(run, argv):
    run("metric", "add", "calls", "1")
    done = run("metric", "add", *argv)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("practicelog: ")
    assert len(done.err) < 400
    assert "\x1b" not in done.err
    assert len(stored(run)) == 1


def test_the_list_shows_this_week_beside_its_median_with_n(counted):
    assert counted("metric", "list") == (0, LISTED, "")


def test_a_range_adds_the_values_typed_in_it_newest_first(counted):
    assert counted("metric", "list", "--since", "mon").out == LISTED + TYPED
    assert counted("metric", "list", "--until", "2026-08-01").out == (
        LISTED + "\nNo counts on those days.\n"
    )


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_is_whole_at_every_width(counted, width):
    done = counted("metric", "list", COLUMNS=str(width))
    assert done.out.splitlines()[-6:] == LISTED.splitlines()[1:]


def test_the_list_for_scripts(counted):
    told = counted.json("metric", "list", "--since", "sat")
    values = told.pop("values")
    assert [(each["name"], each["value"]) for each in values] == [("calls", "30"), ("dials", "70")]
    assert told == {
        "schema": "practicelog/metrics/1",
        "week": {"name": "2026-W47", "from": "2026-11-16", "to": "2026-11-22"},
        "metrics": [
            {"name": "calls", "kind": "leading", "value": "42", "median": "38", "weeks": 3},
            {"name": "dials", "kind": "own", "value": "70", "median": None, "weeks": 0},
            {
                "name": "revenue", "kind": "lagging", "value": None, "median": "1200.50",
                "weeks": 1,
            },
            {"name": "win_rate", "kind": "lagging", "value": "31", "median": "25.5", "weeks": 2},
        ],
    }  # fmt: skip


def test_without_a_log_there_is_nothing_to_list(run):
    assert run("metric", "list").code == 10


def test_a_log_without_counts_says_how_to_add_one(run):
    run("log", "opener")
    assert run("metric", "list").out == "No counts in 13 weeks. practicelog metric add calls 42\n"


def test_the_median_follows_the_clock(counted):
    later = (date(2026, 11, 21) + timedelta(weeks=2)).isoformat()
    told = counted("metric", "list", "--json", PRACTICELOG_NOW=f"{later}T18:00:00+01:00").out
    # The weeks of 12 (30 calls) have fallen out; 38, 44 and 42 are left.
    assert '"name": "calls", "kind": "leading", "value": null, "median": "42", "weeks": 3' in told


def test_counts_are_undone_and_redone(counted):
    before = stored(counted)
    counted("undo")
    counted("undo")
    assert stored(counted) == before[:-2]
    counted("redo")
    counted("redo")
    assert stored(counted) == before


def test_counts_change_nothing_about_practice(run):
    run("log", "opener", "-s", "3")
    before = (run("streak").out, run("list").out)
    run("metric", "add", "revenue", "1000")
    run("notice", "calm")
    assert (run("streak").out, run("list").out) == before


def test_one_metric_is_listed_count_by_count_with_ids(counted):
    told = counted("metric", "list", "dial").out
    assert told.endswith(
        "ID   Day          Metric   Value\n────────────────────────────────\n"
        "12   2026-11-21   dials       70\n"
    )
    assert "calls" not in told
    assert [each["id"] for each in counted.json("metric", "list", "calls")["values"]] == [
        4, 1, 2, 3, 8, 11,
    ]  # fmt: skip
    assert counted("metric", "list", "calls", "--limit", "1").out.endswith(
        "and 5 more: --limit 0\n"
    )
    assert counted("metric", "list", "nothing").code == 4


def test_a_count_is_changed_and_undone(counted):
    assert counted("metric", "edit", "12", "71", "--on", "fri").out == (
        "Changed count 12 (dials 70, 21 Nov): on 2026-11-21 → 2026-11-20, value 70 → 71"
        " · practicelog undo\n"
    )
    assert counted("metric", "edit", "last", "71").out == (
        "Nothing to change in count 12 (dials 71, 20 Nov)\n"
    )
    counted("undo")
    assert stored(counted)[-1] == ("2026-11-21", "dials", "70")
    assert counted("metric", "edit", "9", "--", "-3").code == 2


def test_counts_are_deleted_and_brought_back(counted):
    assert counted("metric", "delete", "11", "12", "--yes").out == (
        "Deleted count 11 (calls 30, 21 Nov), count 12 (dials 70, 21 Nov) · practicelog undo\n"
    )
    assert len(stored(counted)) == 10
    assert counted("undo").out == (
        "Undone: metric delete · dials 70 (21 Nov): back, calls 30 (21 Nov): back"
        " · practicelog redo\n"
    )
    assert len(stored(counted)) == 12
    assert counted("metric", "delete", "12").err.endswith(
        "  hint: add --yes to delete without being asked\n"
    )
    assert counted("metric", "delete", "12", "99", "--yes").code == 4
    assert len(stored(counted)) == 12


@pytest.mark.parametrize("words", ["edit twelve 5", "delete twelve"])
def test_what_is_no_count_is_told_with_the_list_of_them(counted, words):
    assert counted("metric", *words.split()).err == (
        "practicelog: “twelve” is not a number.\n"
        "  hint: practicelog metric list NAME shows the numbers\n"
    )
