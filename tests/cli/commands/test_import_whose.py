"""Whose words an import may change: the seller's only with `--mine`, a coach's beside them."""

import json

import pytest
from tests.generated_logs import HEADER
from tests.store.incoming.made_up import (
    deleted,
    drill,
    focus,
    metric,
    notice,
    rated,
    rep,
    script,
    uid,
    written,
)

from practicelog.store import shipped


@pytest.fixture
def file(tmp_path):
    return tmp_path / "file.jsonl"


def test_conflicts_are_told_and_settled(run, file):
    run("import", written(file, rep(goal="here"), metric()), "--mine")
    name = written(file, rep(goal="there", minutes=7), metric(revision=2, value="13"))

    done = run("import", name, "--mine")

    assert (done.code, done.out) == (
        3, "Imported nothing new · updated 1 metric · 1 conflict · practicelog undo\n",
    )  # fmt: skip
    assert done.err == (
        "Line 2, rep 1: changed here and there (minutes, goal); it stays as it is here.\n"
        "practicelog: Not all came in: 1 conflict.\n"
        "  hint: --take theirs settles conflicts by the file's side\n"
    )
    settled = run("import", name, "--mine", "--take", "theirs")
    assert settled.out == (
        "Imported nothing new · updated 1 rep · 1 known already · practicelog undo\n"
    )
    assert run.reps()[0]["goal"] == "there"


def test_a_file_that_claims_to_be_the_sellers_changes_nothing(run, file):
    run("import", written(file, rep(goal="here")), "--mine")
    before = run.file.read_bytes()
    name = written(file, rep(revision=9, goal="there"), deleted("rep", 1, 10))

    done = run("import", name)

    assert (done.code, done.out) == (3, "Imported nothing new · 2 refused\n")
    assert done.err == (
        "Line 2, rep 1: it would change what you wrote (goal); it stays as it is.\n"
        "Line 3, rep 1: it would change what you wrote; it stays as it is.\n"
        "practicelog: Not all came in: 2 refused.\n"
        f"  hint: if it is from your own other log: practicelog import {name} --mine\n"
    )
    assert run.file.read_bytes() == before


def test_a_coachs_ratings_come_in_beside_the_sellers(run, file):
    run("log", "opener", "-r", "reason=3", "--uid", uid(1))
    there = run("export", "--as", "jsonl", "--only", "reps").out.splitlines()[-1]
    rated_too = json.loads(there)
    rated_too["ratings"].append(rated("Ana", 4))

    done = run("import", written(file, rated_too))

    assert done == (
        0, "Imported nothing new · 1 rating by others · updated 1 rep · practicelog undo\n", "",
    )  # fmt: skip
    assert run.reps()[0]["ratings"][-1] == rated("Ana", 4)
    assert run.reps()[0]["score"] == 3.0


def test_another_sellers_log_is_refused_unless_it_is_said_to_be_ones_own(run, file):
    run("config", "set", "seller", "Sam")
    name = written(file, rep(), header=HEADER | {"seller": "Kim"})

    done = run("import", name)
    mine = run("import", name, "--mine")

    assert done.code == 15
    assert "from the log of “Kim”; this is “Sam”'s" in done.err
    assert mine.code == 0


def test_two_machines_agree_by_their_files(run, tmp_path):
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    for log, uids in ((here, (1, 2)), (there, (2, 3))):
        for number in uids:
            run("--log", str(log), "log", "opener", "-m", "5", "--uid", uid(number))
    run("--log", str(here), "edit", "1", "--goal", "slower")
    run("--log", str(there), "delete", "1", "--yes")

    assert run("--log", str(here), "import", str(there), "--mine").code == 0
    assert run("--log", str(there), "import", str(here), "--mine").code == 0

    exported = [run("--log", str(log), "export", "--as", "jsonl").out for log in (here, there)]
    assert exported[0] == exported[1]
    assert exported[0].count('"type": "rep"') == 2
    assert exported[0].count('"type": "deleted"') == 1


def test_a_deletion_of_what_never_was_here_is_remembered(run, file, tmp_path):
    run("log", "opener", "-m", "5")
    again = written(tmp_path / "again.jsonl", rep(7))

    told = run("import", written(file, deleted("rep", 7, 2)), "--mine")

    assert told.code == 0
    assert run("import", again, "--mine").out == "Imported nothing new · 1 newer here\n"
    assert run("undo").out == "Undone: import · practicelog redo\n"
    assert run("import", again, "--mine").out == "Imported 1 rep · practicelog undo\n"


def test_the_log_itself_is_not_imported_into_itself(run):
    run("log", "opener", "-m", "5")

    done = run("import", str(run.file), "--mine")

    assert done.code == 2
    assert "is the log itself" in done.err


def test_reps_of_somebody_else_are_refused_one_by_one_and_the_rest_comes_in(run, file):
    run("log", "opener", "-r", "reason=3", "--uid", uid(1))
    own = json.loads(run("export", "--only", "reps").out.splitlines()[-1])
    rated_too = own | {"ratings": [rated("Ana", 4)]}
    name = written(
        file, rated_too, rep(2, day="1970-01-01", note="hers"), drill(20), script(30),
        notice(40), focus(50),
    )  # fmt: skip

    done = run("import", name)

    assert done.code == 3
    assert done.out == (
        "Imported 1 focus, 1 notice · 1 rating by others · updated 1 rep · 3 refused"
        " · practicelog undo\n"
    )
    assert done.err == (
        "Line 3, rep: only your own other log adds that, with --mine.\n"
        "Line 4, drill: only your own other log adds that, with --mine.\n"
        "Line 5, script: only your own other log adds that, with --mine.\n"
        "practicelog: Not all came in: 3 refused.\n"
        f"  hint: if it is from your own other log: practicelog import {name} --mine\n"
    )
    assert len(run.reps()) == 1
    assert run("import", name, "--mine").code == 0
    assert len(run.reps()) == 2


QUESTION = (
    "1 record can come in only from your own other log, and may then change what you wrote. "
    "Is this your own? [y/N] "
)


@pytest.mark.parametrize(("answer", "code", "reps"), [("y\r", 0, 1), ("\r", 3, 0)])
def test_on_a_terminal_it_asks_whose_practice_it_is(program, run, file, answer, code, reps):
    run("plan", "set", "--days", "3")
    name = written(file, rep())

    with program.on_terminal("import", name) as terminal:
        terminal.answer("Is this your own?", answer)
        done = terminal.ended()

    assert done.code == code
    assert len(run.reps()) == reps
    assert run("doctor").code == 0


@pytest.mark.parametrize("rater", ["Self", "SELF", "self ", "s\u200belf", "ｓｅｌｆ"])
def test_nobody_rates_in_the_sellers_name_however_it_is_written(run, file, rater):
    run("log", "opener", "-r", "reason=3", "--uid", uid(1))
    own = json.loads(run("export", "--only", "reps").out.splitlines()[-1])
    before = run.file.read_bytes()

    done = run("import", written(file, own | {"ratings": [rated(rater, 5)]}))

    assert done.code == 3
    assert "it would change what you wrote (ratings)" in done.err
    assert run.file.read_bytes() == before


def test_a_coach_is_one_person_however_the_name_is_written(run, file):
    run("log", "opener", "-r", "reason=3", "--uid", uid(1))
    own = json.loads(run("export", "--only", "reps").out.splitlines()[-1])
    assert run("import", written(file, own | {"ratings": [rated("Ana", 4)]})).code == 0

    again = run(
        "import", written(file, own | {"ratings": [rated("ANA", 4), rated("ana ", 2, "tone")]})
    )
    mixed = run("import", written(file, own | {"ratings": [rated("\u0410na", 4)]}))

    assert (again.code, again.err) == (0, "")
    assert {each["rater"] for each in run.reps()[0]["ratings"]} == {"self", "Ana"}
    assert "mixes letters of Cyrillic and Latin that look alike" in mixed.err


def test_a_rep_has_no_more_raters_than_fifty_and_no_more_than_a_hundred_proposals_wait(run, file):
    run("log", "opener", "-r", "reason=3", "--uid", uid(1))
    own = json.loads(run("export", "--only", "reps").out.splitlines()[-1])
    crowd = [rated(f"Ana {number}", 4) for number in range(51)]
    proposals = [focus(1000 + number) for number in range(101)]

    many = run("import", written(file, own | {"ratings": crowd}))
    waiting = run("import", written(file, *proposals))

    assert "Line 2, ratings: it would have 52 raters; 50 can be." in many.err
    assert waiting.out.startswith("Imported 100 focuses · 1 refused")
    assert "Line 102, 100 proposed focuses wait already." in waiting.err


def test_nor_does_ones_own_file_bring_more(run, file):
    crowd = [rated("self", 3, "who"), *(rated(f"Ana {number}", 4) for number in range(50))]
    proposals = [focus(1000 + number) for number in range(101)]

    many = run("import", written(file, rep(1, 1) | {"ratings": crowd}), "--mine")
    waiting = run("import", written(file, *proposals), "--mine")
    typed = run("focus", "set", "opener", "--why", "so", "--proposed-by", "Ana")

    assert "ratings: it would have 51 raters; 50 can be." in many.err
    assert "Line 102, 100 proposed focuses wait already." in waiting.err
    assert (typed.code, run("focus", "set", "opener", "--why", "so").code) == (5, 0)


def test_a_revision_leaves_room_for_every_later_change(run, file, tmp_path):
    high = 10**6
    for number, revision in enumerate((high, high + 1, 2 * high), 1):
        assert run("import", written(file, rep(number, revision)), "--mine").code == 0
    refused = run("import", written(file, rep(9, 2 * high + 1)), "--mine")
    for _ in range(3):
        for number in (1, 2, 3):
            assert run("edit", str(number), "--goal", f"again {_}").code == 0

    assert "revision: 2000001 is not a whole number from 1 to 2,000,000" in refused.err
    assert run.query("SELECT DISTINCT revision FROM rep") == [(high + 3,)]
    exported = tmp_path / "all.jsonl"
    assert run("export", "-o", str(exported)).code == 0
    known = 3 + len(shipped.drills())
    again = run("import", str(exported), "--mine")
    assert again.out == f"Imported nothing new · {known} known already\n"
    assert run("--log", str(tmp_path / "new.db"), "import", str(exported), "--mine").code == 0


def test_versions_leave_room_for_every_later_one(run, file, tmp_path):
    far = drill(20, rubrics=[("who",)])
    far["rubrics"][0]["version"] = 10**6
    assert run("import", written(file, far), "--mine").code == 0
    for hint in ("a", "b"):
        assert run("drill", "edit", "cold", "--criterion", f"{hint}={hint}").code == 0
    beyond = drill(21, name="warm")
    beyond["rubrics"][0]["version"] = 10**6 + 1

    exported = tmp_path / "all.jsonl"
    assert run("export", "-o", str(exported)).code == 0
    assert run("--log", str(tmp_path / "new.db"), "import", str(exported), "--mine").code == 0
    done = run("import", written(file, beyond), "--mine")
    assert "rubrics, version: 1000001 is not a number up to 1,000,000" in done.err
