import pytest


def test_a_rep_is_shown_with_everything_it_holds_and_nothing_it_does_not(run):
    run(
        "log", "email", "-m", "75", "-n", "2", "-r", "subject=4", "-r", "ask=na", "-r", "cut=n",
        "--predict", "3.5", "--difficulty", "hard", "--kind", "live", "--change", "one ask",
        "--kept", "the subject", "--note", "first line\nsecond line", "--on", "2026-11-15 09:05",
    )  # fmt: skip

    assert run("show", "1").out.splitlines() == [
        "Rep       1 · email-rewrite · live",
        "When      Sun 15 Nov 2026 09:05 Europe/Berlin · logged 21 Nov",
        "Practice  1 h 15 · 2 takes · hard",
        "Changed   one ask",
        "Worked    the subject",
        "Note      first line",
        "          second line",
        "Expected  3.5",
        "Score     4.0",
        "Ratings   subject 4, ask n/a, cut no",
    ]


def test_a_bare_rep_is_shown_in_three_lines(run):
    run("log", "opener")

    assert run("show", "1").out.splitlines() == [
        "Rep       1 · opener",
        "When      Sat 21 Nov 2026 18:00 Europe/Berlin",
        "Practice  1 take",
    ]


def test_a_hurried_score_says_so(run):
    run("log", "opener", "-s", "3.5")

    assert "Score     3.5 quick" in run("show", "1").out


def test_a_rep_is_shown_in_the_zone_it_was_logged_in(run):
    run("--zone", "Asia/Tokyo", "log", "opener")

    assert "Sun 22 Nov 2026 02:00 Asia/Tokyo" not in run("show", "1").out
    assert "Sat 21 Nov 2026 02:00 on 22 Nov Asia/Tokyo" in run("show", "1").out


@pytest.mark.parametrize("word", ["last", "LAST", "2", "002"])
def test_a_rep_is_named_by_its_number_or_as_the_last(run, word):
    run("log", "opener")
    run("log", "pitch")

    assert run.json("show", word)["rep"]["drill"] == "pitch"


@pytest.mark.parametrize("word", ["0", "3", "99999999999999999999999"])
def test_a_number_without_a_rep_is_told(run, word):
    run("log", "opener")

    done = run("show", word)

    assert (done.code, done.out) == (4, "")
    assert done.err.startswith("practicelog: There is no rep ")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_long_text_is_wrapped_and_whole(run, width):
    note = "ask before answering " * 40
    run("log", "opener", "--note", note)

    lines = run("show", "1", COLUMNS=str(width)).out.splitlines()

    assert max(map(len, lines)) <= width
    assert " ".join(" ".join(lines[3:]).split()) == f"Note {note.strip()}"
