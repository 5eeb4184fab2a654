"""`focus` as a seller types it: set, proposed and accepted, listed."""

import json

import pytest

WHY = "I lose the price talks I should win"
SET = (
    "Focus 1  explore: asks before answering (objection)\n"
    "         because “I lose the price talks I should win”\n"
    "Until    31 Dec 2026, target 4.0\n"
)


def set_(run, drill="objection", *options, why=WHY, **others):
    return run("focus", "set", drill, "--why", why, *options, **others)


def known(run, *options):
    return run.json("focus", "list", *options)["focus"]


@pytest.fixture
def focused(run):
    """A log with one focus, on a criterion of objection."""
    set_(run, "objection", "--criterion", "explore", "--target", "4")
    return run


def test_a_focus_is_set_and_told_whole(run):
    done = set_(run, "obj", "--criterion", "expl", "--target", "4")
    assert done == (0, f"{SET}practicelog undo\n", "")
    assert known(run) == [
        {
            "id": 1, "drill": "objection", "criterion": "explore", "why": WHY, "target": 4.0,
            "from": "2026-11-21", "until": "2026-12-31", "state": "open", "proposed_by": None,
            "closed": None, "outcome": None,
        }
    ]  # fmt: skip


def test_it_may_end_on_a_day_of_ones_own(run):
    set_(run, "opener", "--until", "2027-02-15")
    set_(run, "story", "--until", "fri")
    assert [each["until"] for each in known(run)] == ["2027-02-15", "2026-11-27"]


def test_at_most_two_are_open_unless_a_third_is_forced(focused):
    assert set_(focused, "email-rewrite").code == 0
    refused = set_(focused, "story")
    assert (refused.code, refused.out) == (5, "")
    assert refused.err == (
        "practicelog: Two focuses are open: explore (objection) and email-rewrite.\n"
        '  hint: practicelog focus close 1 --outcome "in your own words", or --force for a third\n'
    )
    assert set_(focused, "story", "--force").code == 0
    assert len(known(focused)) == 3


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param(["objection", "--criterion", "explore"], 5, id="the same again"),
        pytest.param(["objekt"], 4, id="no such drill"),
        pytest.param(["objection", "--criterion", "price"], 4, id="no such criterion"),
        pytest.param(["objection", "--criterion", ""], 4, id="an empty criterion"),
        pytest.param(["email-rewrite", "--criterion", "cut", "--target", "4"], 2, id="a check"),
        pytest.param(["story", "--target", "6"], 2, id="a target beyond the scale"),
        pytest.param(["story", "--target", "3.3"], 2, id="a target in tenths"),
        pytest.param(["story", "--until", "2026-11-20"], 2, id="over before it begins"),
        pytest.param(["story", "--until", "someday"], 2, id="no day"),
    ],
)
def test_what_cannot_be_a_focus_is_refused_and_nothing_kept(focused, options, code):
    done = set_(focused, *options)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("practicelog: ")
    assert len(known(focused)) == 1


@pytest.mark.parametrize("why", [[], ["--why", ""], ["--why", "a\nb"]], ids=["no", "empty", "two"])
def test_a_reason_in_ones_own_words_is_needed(run, why):
    assert run("focus", "set", "opener", *why).code == 2


def test_setting_is_undone_and_redone(focused):
    before = known(focused)
    focused("undo")
    assert known(focused) == []
    focused("redo")
    assert known(focused) == before


# What a rep on its drill tries


def test_a_rep_without_a_goal_takes_that_of_the_older_focus_on_its_drill(focused):
    set_(focused, "objection", "--criterion", "answer")
    focused("log", "objection")
    focused("log", "objection", "-g", "my own")
    focused("log", "opener")
    assert [rep["goal"] for rep in focused.reps()] == [
        None,
        "my own",
        "explore: asks before answering",
    ]


def test_a_focus_on_a_whole_drill_gives_its_reason_as_the_goal(run):
    set_(run, "opener", why="they hang up")
    run("log", "opener")
    assert run.reps()[0]["goal"] == "they hang up"


@pytest.mark.parametrize("state", ["proposed", "closed"])
def test_a_focus_that_is_not_open_gives_no_goal(run, state):
    set_(run, "opener", *(["--proposed-by", "Ana"] if state == "proposed" else []))
    if state == "closed":
        run("focus", "close", "1", "--outcome", "better")
    run("log", "opener")
    assert run.reps()[0]["goal"] is None


# Proposals


def test_a_proposal_waits_until_the_seller_accepts_it(run):
    done = set_(run, "opener", "--proposed-by", "Ana")
    assert "State    proposed by Ana: practicelog focus accept 1\n" in done.out
    assert run("today").out.startswith("Practise  opener\nBecause   a drill to begin with")
    assert run("focus", "accept", "1", PRACTICELOG_NOW="2026-12-01T09:00:00+01:00").code == 0
    (focus,) = known(run)
    assert (focus["state"], focus["from"], focus["proposed_by"]) == ("open", "2026-12-01", "Ana")
    run("undo")
    assert known(run)[0]["state"] == "proposed"


def test_a_proposal_whose_end_is_over_is_accepted_until_the_quarters(run):
    set_(run, "opener", "--proposed-by", "Ana", "--until", "2026-11-30")
    assert run("focus", "accept", "1", PRACTICELOG_NOW="2027-01-04T09:00:00+01:00").code == 0
    assert known(run)[0]["until"] == "2027-03-31"


def test_a_third_may_be_proposed_but_not_accepted_without_force(focused):
    set_(focused, "email-rewrite")
    assert set_(focused, "story", "--proposed-by", "Ana").code == 0
    assert focused("focus", "accept", "3").code == 5
    assert focused("focus", "accept", "3", "--force").code == 0


@pytest.mark.parametrize("name", ["1", "last", "objection", "obj", "explore", "EXPL"])
def test_a_focus_is_named_by_what_the_list_shows(run, name):
    set_(run, "objection", "--criterion", "explore")
    assert run("focus", "close", name, "--outcome", "x").code == 0
    assert known(run) == []


def test_a_name_that_several_focuses_have_is_told_with_their_numbers(run):
    set_(run, "objection", "--criterion", "explore")
    set_(run, "objection", "--criterion", "answer")
    done = run("focus", "close", "objection", "--outcome", "x")
    assert (done.code, done.err) == (
        2,
        "practicelog: “objection” is in focuses 1 and 2.\n  hint: practicelog focus list\n",
    )
    assert run("focus", "close", "answer", "--outcome", "x").code == 0
    assert run("focus", "close", "objection", "--outcome", "x").code == 0
    assert run("focus", "close", "objection", "--outcome", "x").code == 4


@pytest.mark.parametrize(("number", "code"), [("1", 5), ("7", 4), ("x", 4)])
def test_only_a_proposal_can_be_accepted(focused, number, code):
    assert focused("focus", "accept", number).code == code


def test_a_proposal_may_be_declined(run):
    set_(run, "opener", "--proposed-by", "Ana")
    assert run("focus", "close", "1", "--outcome", "not now").code == 0
    assert known(run) == []


# The list


def test_without_a_focus_the_list_says_how_to_set_one(run):
    run("log", "opener")
    assert run("focus", "list").out.startswith("No focus is open: practicelog focus set ")


def test_closed_ones_are_listed_when_they_are_asked_for(focused):
    focused("focus", "close", "1", "--outcome", "I ask first now")
    assert known(focused) == []
    (closed,) = known(focused, "--all")
    assert (closed["state"], closed["closed"]) == ("closed", "2026-11-21")
    assert closed["outcome"] == "I ask first now"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_list_is_whole_at_every_width(focused, width):
    set_(focused, "email-rewrite", why="a" * 90 + " b")
    focused("focus", "close", "1", "--outcome", "I ask first now, even on the phone")
    done = focused("focus", "list", "--all", COLUMNS=str(width))
    assert all(len(line) <= width for line in done.out.splitlines())
    assert {"explore:", "phone", "31", "2026,", "target", "4.0"} <= set(done.out.split())
    assert done.out.count("a") > 90


def test_scripts_read_all_of_them_in_one_document(focused):
    told = json.loads(focused("focus", "list", "--json").out)
    assert (told["schema"], len(told["focus"])) == ("practicelog/focus/1", 1)
