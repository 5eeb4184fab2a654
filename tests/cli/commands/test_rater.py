"""`--rater`: what somebody else said aloud, on `log`, `edit` and `stop`."""

import pytest

LOGGED = ("log", "opener", "-r", "4333-", "-m", "10")


def ratings(run, number="last"):
    found = run.json("show", number)["rep"]["ratings"]
    return [(each["rater"], each["criterion"], each["value"]) for each in found]


def test_an_edit_adds_theirs_and_says_so_and_undo_takes_them_back(run):
    run(*LOGGED)
    own = ratings(run)
    done = run("edit", "last", "--rater", "Ana", "-r", "3-4--")
    assert done.out == (
        "Changed 1: opener, who (Ana) none → 3, permission (Ana) none → 4 · this week 1 of 1 day, "
        "kept · practicelog undo\n"
    )
    assert ratings(run) == [*own, ("Ana", "who", 3), ("Ana", "permission", 4)]
    assert run.json("show", "last")["rep"]["score"] == 3.25
    run("undo")
    assert ratings(run) == own
    assert run("doctor").code == 0


def test_a_log_with_theirs_says_who_rated(run):
    run(*LOGGED)
    run("edit", "last", "--rater", "Ana", "-r", "who=3")
    done = run("log", "opener", "--rater", "ana", "-r", "who=4", "-s", "3.5")
    assert done.out.startswith("Logged 2: opener, score 3.5 quick, rated by Ana, Sat 21 Nov 2026")
    assert ratings(run) == [("Ana", "who", 4)]


def test_a_timer_may_end_with_theirs(run):
    run("start", "opener")
    done = run("stop", "--rater", "Ana", "-r", "who=4")
    assert (done.code, ratings(run)) == (0, [("Ana", "who", 4)])


def test_theirs_are_cleared_alone(run):
    run(*LOGGED)
    own = ratings(run)
    run("edit", "last", "--rater", "Ana", "-r", "who=3")
    cleared = run("edit", "last", "--rater", "ana", "--clear", "ratings")
    assert (cleared.code, ratings(run)) == (0, own)
    assert "who (Ana) 3 → none" in cleared.out


def test_what_they_gave_leaves_and_comes_back_whole(run, tmp_path):
    run(*LOGGED)
    run("edit", "last", "--rater", "Ana", "-r", "who=3")
    before = ratings(run)
    run("export", "-o", str(tmp_path / "all.jsonl"))
    again = run(
        "--log", str(tmp_path / "other.db"), "import", str(tmp_path / "all.jsonl"), "--mine"
    )
    assert again.code == 0
    found = run.json("--log", str(tmp_path / "other.db"), "show", "last")["rep"]["ratings"]
    assert [(each["rater"], each["criterion"], each["value"]) for each in found] == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--rater", "Ana"), 2, "--rater says whose the ratings are, and there are none."),
        (("--rater", "SELF", "-r", "who=4"), 2, "“SELF” stands for yourself"),
        (("--rater", "\u0410na", "-r", "who=4"), 2, "look alike"),
        (("--rater", "", "-r", "who=4"), 2, "--rater"),
        (("--rater", "Ana", "-r", "nothing=4"), 4, "nothing"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_recorded(run, words, code, said):
    run(*LOGGED)
    own = ratings(run)
    refused = run("edit", "last", *words)
    assert (refused.code, said in refused.err, ratings(run)) == (code, True, own)
    assert run("log", "opener", *words).code == code
    assert len(run.reps()) == 1


@pytest.mark.parametrize("name", ["Kim Li", "kim li", " KIM LI"])
@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("log opener -r who=4 --rater {}", "--rater"),
        ("edit 1 -r who=4 --rater {}", "--rater"),
        ("stop -m 5 -r who=4 --rater {}", "--rater"),
        ("notice add x --who {}", "--who"),
        ("notice edit 1 --who {}", "--who"),
        ("promise add x --by {}", "--by"),
        ("focus set opener --why x --proposed-by {}", "--proposed-by"),
    ],
)
def test_the_seller_is_nobody_else(run, line, option, name):
    run("config", "set", "seller", "Kim Li")
    run("log", "opener")
    run("notice", "paused")
    run("start", "pitch")
    before = run.query("SELECT max(id) FROM change")

    done = run(*(name if word == "{}" else word for word in line.split()))

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"practicelog: {option}: “{name.strip()}” is your own name.\n  hint: leave it out\n"
    )
    assert run.query("SELECT max(id) FROM change") == before


def test_ratings_under_the_sellers_name_can_still_be_taken_out(run):
    run("log", "opener", "--rater", "Kim Li", "-r", "who=4")
    run("config", "set", "seller", "Kim Li")

    assert run("edit", "1", "--rater", "Kim Li", "--clear", "ratings").code == 0
    assert run.reps()[0]["ratings"] == []
