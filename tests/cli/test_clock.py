"""When something was done, as it is typed for `--on`: which day that is, and when it is asked."""

import pytest
from tests.promises.every_command import TABLE


@pytest.mark.parametrize(
    ("on", "day", "at"),
    [
        ("yesterday", "2026-11-20", "2026-11-20T11:00:00Z"),
        ("2026-10-24", "2026-10-24", "2026-10-24T10:00:00Z"),
        ("sat", "2026-11-21", "2026-11-21T11:00:00Z"),
        ("sun", "2026-11-15", "2026-11-15T11:00:00Z"),
        ("-2d", "2026-11-19", "2026-11-19T11:00:00Z"),
        ("tomorrow", "2026-11-22", "2026-11-22T11:00:00Z"),
        ("17:30", "2026-11-21", "2026-11-21T16:30:00Z"),
        ("2026-11-20 01:30", "2026-11-19", "2026-11-20T00:30:00Z"),
        ("20 Nov", "2026-11-20", "2026-11-20T11:00:00Z"),
        ("10/31", "2026-10-31", "2026-10-31T11:00:00Z"),
        ("last saturday", "2026-11-14", "2026-11-14T11:00:00Z"),
        ("2 days ago", "2026-11-19", "2026-11-19T11:00:00Z"),
        ("noon", "2026-11-21", "2026-11-21T11:00:00Z"),
    ],
)
def test_when_it_was_is_in_the_past_and_echoed_back(run, on, day, at):
    rep = run.json("log", "opener", "--on", on)["rep"]

    assert (rep["day"], rep["at"]) == (day, at)


@pytest.mark.parametrize(
    "words",
    ["log opener", "edit 1", "notice late", "metric add calls 5"],
)
def test_a_day_long_past_is_not_taken_from_a_date_without_its_year(run, words):
    run("log", "opener")
    before = run.file.read_bytes()

    done = run(*words.split(), "--on", "20 dec")

    assert done.code == 2
    assert done.err == (
        "practicelog: “20 dec” is Sat 20 Dec 2025, 336 days back.\n"
        "  hint: write it as 2025-12-20 if that day is meant\n"
    )
    assert run.file.read_bytes() == before
    assert run(*words.split(), "--on", "2025-12-20").code == 0


@pytest.mark.parametrize("words", ["list --since", "off add", "report --since", "plan set --from"])
def test_where_nothing_done_is_dated_a_date_needs_no_year(run, words):
    run("log", "opener")

    assert run(*words.split(), "20 dec").code == 0


@pytest.mark.parametrize(("answer", "code", "reps"), [("y", 0, 1), ("", 6, 0)])
def test_on_a_terminal_a_day_long_past_is_asked_about(program, run, answer, code, reps):
    with program.on_terminal("log", "opener", "--on", "20 dec") as terminal:
        terminal.answer("“20 dec” is Sat 20 Dec 2025. Is that the day? [y/N] ", f"{answer}\r")
        assert terminal.ended().code == code

    assert (
        [rep["day"] for rep in run.reps()] == ["2025-12-20"] * reps
        if reps
        else not run.file.exists()
    )


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--zone", "foo", "practicelog: --zone: “foo” is not a time zone."),
        ("--now", "2026-11-28", "practicelog: --now: “2026-11-28” is not an instant"),
    ],
)
@pytest.mark.parametrize("words", ["", *(command.words for command in TABLE.values())])
def test_a_clock_that_cannot_be_is_refused_by_every_command(run, words, option, value, told):
    done = run(option, value, *words.split())

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(told)
    assert not run.file.exists()
