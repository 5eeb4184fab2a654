"""`log`: the role-play line of a real evening and its reading back; every option; safe retries."""

import json

import pytest
from tests.rep_texts import ABSENT

UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"

ROLE_PLAY = (
    "log", "role-play", "-m", "20", "-n", "3", "-r", "open=4", "-r", "handle=2",
    "--feedback", "peer", "--with", "Ana", "--goal", "ask before answering",
    "--next", "when price comes up, ask compared with what", "--on", "yesterday 17:30",
)  # fmt: skip

ROLE_PLAY_REP = ABSENT | {
    "id": 1,
    "uid": UID,
    "at": "2026-11-20T16:30:00Z",
    "zone": "Europe/Berlin",
    "day": "2026-11-20",
    "logged": "2026-11-21T17:00:00Z",
    "drill": "role-play",
    "kind": "practice",
    "minutes": 20,
    "takes": 3,
    "goal": "ask before answering",
    "feedback": "peer",
    "partner": "Ana",
    "score": 3.0,
    "quick": False,
    "ratings": [
        {"rater": "self", "criterion": "open", "value": 4},
        {"rater": "self", "criterion": "handle", "value": 2},
    ],
    "next": "when price comes up, ask compared with what",
    "deliberate": True,
    "seller": None,
}
WEEKS = {"current": 1, "best": 1, "held": 0, "reserve": 1, "kept": 1, "closed": 1}
DAYS = {"current": 1, "best": 1, "total": 1}
BLANK = ABSENT | {
    "takes": 1, "kind": "practice", "feedback": "none", "quick": False, "ratings": [],
    "deliberate": False, "seller": None,
}  # fmt: skip


@pytest.fixture
def role_play(run):
    done = run(*ROLE_PLAY, "--uid", UID)
    assert (done.code, done.err) == (0, "")
    return done


def test_a_rep_is_answered_with_its_day_its_week_and_the_streak(role_play):
    assert role_play.out == (
        "Logged 1: role-play, 20 min, 3 takes, score 3.0, Fri 20 Nov 2026 17:30"
        " · this week 1 of 1 day, kept · 1 week in a row · practicelog undo\n"
    )


def test_a_rep_is_answered_to_scripts_with_the_week_and_the_streak(run):
    assert run.json(*ROLE_PLAY, "--uid", UID) == {
        "schema": "practicelog/log/1",
        "rep": ROLE_PLAY_REP,
        "week": {"start": "2026-11-16", "done": 1, "need": 1, "state": "kept"},
        "streak": {"weeks": WEEKS, "days": DAYS},
    }


@pytest.mark.usefixtures("role_play")
def test_the_rep_is_read_back_by_show(run):
    assert run.json("show", "1") == {"schema": "practicelog/show/1", "rep": ROLE_PLAY_REP}
    assert run("show", "1").out.splitlines() == [
        "Rep       1 · role-play",
        "When      Fri 20 Nov 2026 17:30 Europe/Berlin",
        "Practice  20 min · 3 takes · feedback: peer · with Ana · deliberate",
        "Goal      ask before answering",
        "Next      when price comes up, ask compared with what",
        "Score     3.0",
        "Ratings   open 4, handle 2",
    ]


@pytest.mark.usefixtures("role_play")
def test_the_rep_is_read_back_by_list(run):
    assert run.json("list") == {"schema": "practicelog/list/1", "reps": [ROLE_PLAY_REP]}


@pytest.mark.usefixtures("role_play")
def test_the_rep_is_read_back_by_report(run):
    report = run.json("report")
    (drill,) = report.pop("drills")

    assert (
        drill.items()
        >= {
            "drill": "role-play",
            "reps": 1,
            "minutes": 20,
            "score": {"mean": 3.0, "n": 1, "low": 3.0, "high": 3.0},
            "usual": None,
            "word": None,
            "shift": None,
        }.items()
    )
    assert (
        report.items()
        >= {
            "schema": "practicelog/report/1",
            "period": {"name": "2026-W47", "from": "2026-11-16", "to": "2026-11-22"},
            "days": 1,
            "need": 1,
            "state": "kept",
            "reps": 1,
            "minutes": 20,
            "takes": 3,
            "deliberate": 1,
            "hard": 0,
            "live": 0,
            "focus": [],
            "kept": [],
        }.items()
    )
    assert "ask compared with what" in str(report["next"])


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ([], {}),
        (["-m", "1"], {"minutes": 1}),
        (["--minutes", "1440"], {"minutes": 1440}),
        (["-n", "999"], {"takes": 999}),
        (["--takes", "2"], {"takes": 2}),
        (["-s", "3.5"], {"score": 3.5, "quick": True}),
        (["--score", "5"], {"score": 5.0, "quick": True}),
        (["--predict", "1"], {"predict": 1.0}),
        (["--kind", "live"], {"kind": "live"}),
        (["--kind", "LEARN"], {"kind": "learn"}),
        (["--difficulty", "hard"], {"difficulty": "hard"}),
        (["--feedback", "buyer"], {"feedback": "buyer"}),
        (["--with", "Ana"], {"partner": "Ana"}),
        (["-g", "calm"], {"goal": "calm"}),
        (["--change", "slower"], {"change": "slower"}),
        (["--kept", "the pause"], {"kept": "the pause"}),
        (["--next", "louder"], {"next": "louder"}),
        (["--note", "one\ntwo"], {"note": "one\ntwo"}),
        (["--goal=-3 words"], {"goal": "-3 words"}),
        (["-g", "calm", "-n", "2", "--feedback", "tool"],
         {"goal": "calm", "takes": 2, "feedback": "tool", "deliberate": True}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_an_option_sets_its_field_and_no_other(run, typed, fields):
    rep = run.json("log", "opener", *typed)["rep"]

    assert {name: rep[name] for name in BLANK} == BLANK | fields
    assert run.json("show", "last")["rep"] == rep


@pytest.mark.parametrize(
    ("drill", "typed", "ratings", "score"),
    [
        ("opener", ["who=4", "tone=3"], {"who": 4, "tone": 3}, 3.5),
        ("opener", ["tone=3", "who=4"], {"who": 4, "tone": 3}, 3.5),
        ("opener", ["han=5"], {"handover": 5}, 5.0),
        ("opener", ["who=4", "tone=na"], {"who": 4, "tone": None}, 4.0),
        ("opener", ["who=na"], {"who": None}, None),
        ("email", ["subject=2", "cut=y"], {"subject": 2, "cut": True}, 2.0),
        ("email", ["cut=No"], {"cut": False}, None),
        ("opener", ["who=1", "reason=1", "tone=2"], {"who": 1, "reason": 1, "tone": 2}, 1.33),
    ],
    ids=str,
)
def test_ratings_make_the_score(run, drill, typed, ratings, score):
    rep = run.json("log", drill, *(word for each in typed for word in ("-r", each)))["rep"]

    assert {each["criterion"]: each["value"] for each in rep["ratings"]} == ratings
    assert (rep["score"], rep["quick"]) == (score, False)


def test_a_drill_may_be_shortened_and_is_named_in_full(run):
    assert run("log", "ROL").out.startswith("Logged 1: role-play, ")


def test_a_late_evening_belongs_to_the_day_before(run):
    rep = run.json("--now", "2026-11-22T03:59:59+01:00", "log", "opener")["rep"]

    assert rep["day"] == "2026-11-21"


def test_a_rep_of_tomorrow_counts_from_tomorrow(run):
    told = run.json("log", "opener", "--on", "tomorrow")

    assert told["streak"]["days"]["total"] == 0
    assert run("log", "opener", "--on", "tomorrow").out.endswith(
        "counts from 22 Nov · practicelog undo\n"
    )


def test_without_a_uid_every_rep_gets_its_own(run):
    uids = {run.json("log", "opener")["rep"]["uid"] for _ in range(5)}

    assert len(uids) == 5
    assert {uid[14] for uid in uids} == {"7"}


# Retries


@pytest.mark.parametrize(
    "on", [["--on", "yesterday 17:30"], ["--on", "yesterday"], []], ids=" ".join
)
def test_a_retry_adds_nothing_and_says_so(run, on):
    words = ("log", "opener", "-m", "10", "-r", "who=4", *on, "--uid", UID)
    first = run(*words)
    told = first.out.replace("Logged 1", "Logged already, as 1").replace(" · practicelog undo", "")
    again = first._replace(out=told)
    before = run.file.read_bytes()

    assert run(*words) == again
    assert run("--now", "2026-11-21T18:42:10+01:00", *words) == again
    assert run(*words, "--json") == run(*words, "--json")
    assert run("--now", "2026-11-21T18:00:00+01:00", "--zone", "Asia/Tokyo", *words).code == (
        5 if on else 0
    )
    assert run.file.read_bytes() == before


def test_a_uid_is_the_same_in_capitals(run):
    run("log", "opener", "--uid", UID)

    assert run("log", "opener", "--uid", UID.upper()).code == 0
    assert len(run.reps()) == 1


@pytest.mark.parametrize(
    ("between", "retry"),
    [
        pytest.param([], ["opener", "-m", "11"], id="other content"),
        pytest.param([], ["pitch", "-m", "10"], id="other drill"),
        pytest.param([], ["opener", "-m", "10", "--on", "yesterday"], id="other day"),
        pytest.param(["edit", "1", "-m", "11"], ["opener", "-m", "10"], id="edited since"),
        pytest.param(["delete", "1", "--yes"], ["opener", "-m", "10"], id="deleted since"),
        pytest.param(["undo"], ["opener", "-m", "10"], id="undone since"),
    ],
)
def test_a_uid_that_stands_for_something_else_is_a_conflict(run, between, retry):
    run("log", "opener", "-m", "10", "--uid", UID)
    if between:
        run(*between)
    before = run.file.read_bytes()

    done = run("log", *retry, "--uid", UID)

    assert (done.code, done.out) == (5, "")
    assert run.file.read_bytes() == before


def test_a_retry_of_what_was_edited_back_is_one_again(run):
    run("log", "opener", "-m", "10", "--uid", UID)
    run("edit", "1", "-m", "11")
    run("undo")

    assert run("log", "opener", "-m", "10", "--uid", UID).code == 0


def test_a_score_and_ratings_together_are_refused(run):
    done = run("log", "opener", "-r", "who=4", "-s", "3")

    assert (done.code, done.out) == (2, "")


def test_the_program_answers_as_the_command_does(program):
    done = program(*ROLE_PLAY, "--uid", UID, "--json")

    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["rep"] == ROLE_PLAY_REP


@pytest.mark.parametrize("typed", ["now", "NOW", " now "])
def test_now_is_when_it_is_logged(run, typed):
    run("log", "opener", "-m", "10")
    run("log", "opener", "-m", "10", "--on", typed)

    second, first = run.reps()
    assert (second["at"], second["day"]) == (first["at"], first["day"])
