import pytest


def off(run):
    return [(each["from"], each["to"], each["reason"]) for each in run.json("off", "list")["off"]]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-07-06..2026-07-17", "2026-07-06", "2026-07-17"),
        ("2026-07-06", "2026-07-06", "2026-07-06"),
        ("today", "2026-11-21", "2026-11-21"),
        ("yesterday..tomorrow", "2026-11-20", "2026-11-22"),
        ("fri", "2026-11-27", "2026-11-27"),
        ("mon..fri", "2026-11-23", "2026-11-27"),
        ("24 Dec..3 Jan", "2026-12-24", "2027-01-03"),
        ("2026-01-01..2027-01-01", "2026-01-01", "2027-01-01"),
    ],
)
def test_days_off_are_past_or_coming(run, typed, first, last):
    done = run("off", "add", typed)

    assert (done.code, done.err) == (0, "")
    assert off(run) == [(first, last, None)]


def test_days_off_are_told_with_their_number_and_how_many_they_are(run):
    assert run("off", "add", "2026-12-24..2027-01-01", "holidays").out == (
        "Days off 1: 24 Dec 2026 – 1 Jan 2027 (Thu–Fri, 9 days): holidays · practicelog undo\n"
    )
    assert "holidays" in run("off", "list").out
    assert run("off", "add", "fri").out == "Days off 2: Fri 27 Nov 2026 · practicelog undo\n"


@pytest.mark.parametrize(
    "typed",
    ["2026-12-24", "2027-01-01", "2026-12-20..2026-12-24", "2026-12-31..2027-02-01",
     "2026-12-25..2026-12-26", "2026-12-01..2027-01-31"],
)  # fmt: skip
def test_days_that_are_off_already_are_a_conflict(run, typed):
    run("off", "add", "2026-12-24..2027-01-01")
    before = run.file.read_bytes()

    done = run("off", "add", typed)

    assert (done.code, done.out) == (5, "")
    assert "off already (days off 1)" in done.err
    assert run.file.read_bytes() == before


@pytest.mark.parametrize("typed", ["2026-12-23", "2027-01-02..2027-01-09"])
def test_days_beside_days_off_are_none(run, typed):
    run("off", "add", "2026-12-24..2027-01-01")

    assert run("off", "add", typed).code == 0


@pytest.mark.parametrize("word", ["2", "last"])
def test_days_off_are_removed_by_their_number(run, word):
    run("off", "add", "2026-12-24")
    run("off", "add", "2026-12-25")

    assert run("off", "remove", word).code == 0
    assert off(run) == [("2026-12-24", "2026-12-24", None)]


@pytest.mark.parametrize("word", ["0", "2", "99999999999999999999"])
def test_a_number_without_days_off_is_told(run, word):
    run("off", "add", "2026-12-24")

    done = run("off", "remove", word)

    assert (done.code, done.out) == (4, "")
    assert len(off(run)) == 1


def test_the_last_of_no_days_off_is_told_in_words(run):
    run("log", "opener")

    done = run("off", "remove", "last")

    assert done.code == 4
    assert "-1" not in done.err


def test_no_days_off_are_no_error(run):
    run("log", "opener")

    assert "practicelog off add" in run("off", "list").out
    assert off(run) == []


@pytest.mark.parametrize(
    ("typed", "meant"), [(("20", "dec"), "20 dec"), (("next", "monday"), "next monday")]
)
def test_days_without_their_quotes_are_answered_with_the_line_that_was_meant(run, typed, meant):
    refused = run("off", "add", *typed)
    assert (refused.code, refused.err) == (
        2,
        f'practicelog: “{typed[0]}” is no day by itself.\n  hint: practicelog off add "{meant}"\n',
    )
    assert run("off", "add", meant).code == 0
    assert "hint: write it as" in run("off", "add", "nowhere", "at all").err


def test_days_off_of_the_years_before_are_counted_and_listed_with_all(run):
    run("off", "add", "2024-12-24..2025-01-01", "holidays")
    assert run("off", "list").out == "None from 2026 on, 1 before: --all\n"
    run("off", "add", "2025-12-29..2026-01-02")
    run("off", "add", "2026-12-24")

    assert run("off", "list").out.splitlines()[2:] == [
        " 2   29 Dec 2025 – 2 Jan 2026 (Mon–Fri, 5 days)",
        " 3   Thu 24 Dec 2026",
        "",
        "and 1 before 2026: --all",
    ]
    assert run("off", "list", "--all").out.splitlines()[2:] == [
        " 1   24 Dec 2024 – 1 Jan 2025 (Tue–Wed, 9 days)   holidays",
        " 2   29 Dec 2025 – 2 Jan 2026 (Mon–Fri, 5 days)",
        " 3   Thu 24 Dec 2026",
    ]
    assert len(off(run)) == 3


@pytest.mark.parametrize("between", ["..", " - ", " – ", "–", " to ", " until "])
def test_two_days_are_a_range_however_they_are_joined(run, between):
    assert run("off", "add", f"24 dec{between}1 jan").out == (
        "Days off 1: 24 Dec 2026 – 1 Jan 2027 (Thu–Fri, 9 days) · practicelog undo\n"
    )
