"""The running quarter of Sam's, and today: every line worked out from the raw reps."""

from datetime import date

import pytest
from tests.cli.commands.by_hand import (
    DAY,
    WEEK,
    Log,
    facts,
    plural,
    short,
    table,
    time,
)
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
    newest,
    promises,
    question,
    resting,
    rulings,
)
from tests.invented import invented

pytestmark = pytest.mark.sweep

TODAY = date(2026, 11, 21)
FIRST = date(2026, 10, 1)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return invented(tmp_path_factory.mktemp("by_hand"), 1)


@pytest.fixture(scope="module")
def log(run):
    return Log(run.reps(), TODAY)


@pytest.fixture(scope="module")
def reps(log):
    return log.of(FIRST, TODAY)


@pytest.fixture(scope="module")
def page(run):
    return run("report", "--quarter", COLUMNS="999").out


@pytest.fixture(scope="module")
def told(page):
    return facts(page)


def test_the_first_lines(page, told, log, reps):
    days = len({rep["day"] for rep in reps})
    assert page.splitlines()[:2] == [
        "2026-Q4, 1 Oct – 31 Dec 2026",
        f"Practised {days} days · {len(reps)} reps · {time(reps)}",
    ]
    assert told["Focus"] == [
        "explore: asks before answering (objection) until 31 Dec",
        "email-rewrite until 31 Dec",
    ]
    assert told["Score"] == [focus_level(log, FIRST, TODAY)[2]]
    assert told["How"] == [how(reps, len(log.of(FIRST, TODAY, kind="live")))]
    assert told["Worked"] == newest(reps, "kept")[:1]
    assert told["Next"] == newest(reps, "next")[:1]


def test_the_promise_the_criteria_the_drills_and_the_question(page, told, log):
    assert told["Promise"] == [promises(log, FIRST, TODAY)]
    assert table(page, "objection by criterion") == criteria_rows(log, FIRST, TODAY)
    assert table(page, "Drills") == drills_table(log, FIRST, TODAY)
    assert told["To ask"] == [question(log, FIRST, TODAY)]


def test_there_is_no_year_to_be_held_against(told, log):
    """The thirteen weeks a year ago ended before the first rep."""
    over = TODAY - DAY  # Friday: the week of today is not over
    a_year_ago = [monday for monday in log.weeks(FOCUS, TODAY)
                  if monday + 6 * DAY <= over - 52 * WEEK]  # fmt: skip
    assert a_year_ago == []
    assert "Year" not in told


def test_the_chains_of_changes_and_of_what_worked(told, reps):
    chain, kept = changes(reps), list(dict.fromkeys(newest(reps, "kept")))[1:]
    assert told["Changed"] == [f"{len(chain) - 8} earlier ones (add --all), then:", *chain[-8:]]
    assert told["Worked too"] == [
        *kept[:8], f"and {len(kept) - 8} more: add --all",
    ]  # fmt: skip


def test_what_is_there_only_when_it_has_something_to_say(page, told, log, reps):
    assert told.get("Expected", []) == expected(reps)
    assert told.get("Late", []) == late(reps)
    assert told.get("Resting", []) == resting(log, TODAY, 21)
    assert told.get("Learned", []) == learned(log, FIRST, TODAY)
    assert set(told) <= {
        *page.splitlines()[:2], "Focus", "Score", "How", "Worked", "Next", "Promise", "Changed",
        "Level", "Deliberate",
        "Worked too", "Expected", "Late", "Resting", "Learned", "To ask",
    }  # fmt: skip


# Today


def last_said(log, drill, text):
    rep = [rep for rep in log.of(date.min, TODAY, drill) if rep[text]][-1]
    return rep[text], f"“{rep[text]}” ({short(rep['day'])})"


def open_promises(log, but):
    """Return each `next` whose drill was not practised since, and that says more; newest first."""
    for rep in reversed(log.reps):
        since = [each for each in log.of(rep["day"], TODAY, rep["drill"])
                 if (each["day"], each["id"]) > (rep["day"], rep["id"])]  # fmt: skip
        if rep["next"] and rep["next"] != but and not since:
            yield f"“{rep['next']}” ({rep['drill']}, {short(rep['day'])})"


def test_today(run, log):
    last_days = {drill: max(rep["day"] for rep in log.of(date.min, TODAY, drill))
                 for drill in (FOCUS, "email-rewrite")}  # fmt: skip
    assert last_days[FOCUS] <= last_days["email-rewrite"]  # so objection, set first, is chosen
    said, to_try = last_said(log, FOCUS, "next")
    first, *others = open_promises(log, said)
    assert len(others) < 3
    *_, last = rulings(run, log).values()
    _, _, state, done, need, in_a_row, *_ = last
    done_today = len(log.of(TODAY, TODAY))
    rests = resting(log, TODAY, 14)
    assert run("today", COLUMNS="999").out.splitlines() == [
        "Practise  objection · explore: asks before answering",
        "Because   “I lose the price talks I should win” (focus until 31 Dec)",
        f"To try    {to_try}",
        f"Worked    {last_said(log, FOCUS, 'kept')[1]}",
        f"Promised  {first}",
        *(f"          {each}" for each in others),
        *(f"Due       {each.replace(' ', ': ', 1)}" for each in rests[:1]),
        f"Week      {done} of {plural(need, 'day')}{', kept' if state == 'kept' else ''} · "
        f"{in_a_row} weeks in a row"
        + (f" · {plural(done_today, 'rep')} today" if done_today else ""),
    ]
