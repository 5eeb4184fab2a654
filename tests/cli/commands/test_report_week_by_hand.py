"""One week of Sam's: every line of its report worked out from the raw reps, step by step."""

from datetime import date

import pytest
from tests.cli.commands.by_hand import (
    DAY,
    WEEK,
    Log,
    facts,
    mean,
    plural,
    table,
    time,
)
from tests.cli.commands.climb_by_hand import climbs
from tests.cli.commands.lines_by_hand import (
    FOCUS,
    changes,
    criteria_rows,
    drills_table,
    expected,
    focus_level,
    how,
    late,
    learned,
    mix_changed,
    newest,
    promise,
    question,
    resting,
    rulings,
    scores_of,
)
from tests.invented import invented

pytestmark = pytest.mark.sweep

TODAY = date(2026, 11, 21)
MONDAY, SUNDAY = date(2026, 11, 9), date(2026, 11, 15)


@pytest.fixture(scope="module", params=[(1, 0), (10, 2)], ids=["one year", "ten years"])
def run(request, tmp_path_factory):
    return invented(tmp_path_factory.mktemp("by_hand"), *request.param)


@pytest.fixture(scope="module")
def log(run):
    return Log(run.reps(), TODAY)


@pytest.fixture(scope="module")
def reps(log):
    return log.of(MONDAY, SUNDAY)


@pytest.fixture(scope="module")
def page(run):
    return run("report", "--week", "2026-W46", COLUMNS="999").out


@pytest.fixture(scope="module")
def told(page):
    return facts(page)


def test_the_week_has_something_of_all_that_is_worked_out_below(reps):
    assert len({rep["drill"] for rep in reps}) >= 3
    assert len(scores_of([rep for rep in reps if rep["drill"] == FOCUS])) >= 3
    for text in ("change", "kept", "next"):
        assert any(rep[text] for rep in reps)


def test_the_title(page, log):
    began = log.of(date.min, TODAY)[0]["day"]
    first_monday = began - DAY * began.weekday()
    number = (MONDAY - first_monday) // WEEK + 1
    age = f"week {number} of" if number <= 52 else f"year {(number - 1) // 52 + 1} of"
    assert page.splitlines()[0] == f"Week 46, 9–15 Nov 2026 · {age} practice"


def test_what_was_practised(page, run, log, reps):
    days = len({rep["day"] for rep in reps})
    _, _, state, done, need, in_a_row, *_ = rulings(run, log)[MONDAY]
    assert (done, state) == (days, "kept")
    assert page.splitlines()[1] == (
        f"Practised {plural(days, 'day')} (need {need}) · {plural(len(reps), 'rep')} · "
        f"{time(reps)} · kept, {in_a_row} weeks in a row"
    )


def test_the_focuses(told):
    assert told["Focus"] == [
        "explore: asks before answering (objection) until 31 Dec",
        "email-rewrite until 31 Dec",
    ]


def test_the_score(told, log):
    values, twelve, words = focus_level(log, MONDAY, SUNDAY)
    assert len(twelve) == 12
    assert not mix_changed(log, MONDAY)
    now, lowest, highest = mean(values), min(twelve), max(twelve)
    place = "above" if now > highest else "below" if now < lowest else "inside"
    enough = len(values) >= 3
    assert told["Score"] == [words + (f" · {place} your usual range" if enough else "")]


def test_how(told, log, reps):
    assert told["How"] == [how(reps, len(log.of(MONDAY, SUNDAY, kind="live")))]


def test_what_worked_and_what_comes_next(told, reps):
    kept = newest(reps, "kept")
    assert told["Worked"] == kept[:1]
    assert told["Worked too"] == [text for text in dict.fromkeys(kept) if text != kept[0]]
    assert told["Next"] == newest(reps, "next")[:1]


def test_the_last_promise(told, log):
    assert told["Promise"] == [promise(log, MONDAY, SUNDAY)]


def test_the_climbs(told, log):
    drills = [row[0] for row in drills_table(log, MONDAY, SUNDAY)]
    found = [words for drill in drills for words in climbs(log, drill, SUNDAY)]
    assert sorted(told.get("Trend", [])) == sorted(found)


def test_the_criteria(page, log):
    assert table(page, "objection by criterion") == criteria_rows(log, MONDAY, SUNDAY)


def test_the_chain_of_changes(told, reps):
    assert len(changes(reps)) <= 8
    assert told["Changed"] == changes(reps)


def test_the_other_drills(page, log):
    assert table(page, "Drills") == drills_table(log, MONDAY, SUNDAY)


def test_the_question(told, log):
    assert told["To ask"] == [question(log, MONDAY, SUNDAY)]


def test_what_is_there_only_when_it_has_something_to_say(told, log, reps):
    assert told.get("Resting", []) == resting(log, SUNDAY, 21)
    assert told.get("Expected", []) == expected(reps)
    assert told.get("Late", []) == late(reps)
    assert told.get("Learned", []) == learned(log, MONDAY, SUNDAY)


def test_what_lacks(told, reps):
    lacking = {
        "goal": sum(not rep["goal"] for rep in reps),
        "feedback": sum(rep["feedback"] == "none" for rep in reps),
        "second take": sum(rep["takes"] < 2 for rep in reps),
    }
    counted = sorted(lacking.items(), key=lambda each: -each[1])
    assert told["Deliberate"] == [
        "without " + ", ".join(f"{what} {count}" for what, count in counted if count)
    ]


def test_no_line_is_left_unchecked(page, told):
    assert set(told) - {"Trend", "Resting", "Expected", "Late", "Learned"} == {
        *page.splitlines()[:2], "Focus", "Score", "How", "Worked", "Next", "Promise", "Changed",
        "Deliberate",
        "Worked too", "To ask",
    }  # fmt: skip
    assert page.count("─\n") == 2
