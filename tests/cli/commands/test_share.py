"""`share`: what a team gets, and above all what it never gets."""

import json

import pytest
from tests.cli.sent_forms import COMMENT, filled, practise, saved, sent
from tests.conftest import NOW, Desk
from tests.copied_logs import built_once
from tests.difficult_log import fill as fill_difficult
from tests.sessions import QUICK, led

from practicelog.cli.world import World
from practicelog.exchange.share import read
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import writing
from practicelog.store.creation import fill

TEAM = {
    "format": "practicelog-team", "version": 1, "team": "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11",
    "salt": "ab" * 32,
}  # fmt: skip

SECRET = "do not tell"


@pytest.fixture
@built_once
def practised(run):
    """Two reps with every text there can be, one more deleted, and a week of days off."""
    run("config", "set", "seller", "Bo")
    texts = ("--goal", "--change", "--kept", "--next", "--note", "--with")
    words = [word for option in texts for word in (option, SECRET)]
    run("log", "opener", "-m", "10", "-n", "2", "-r", "43424", "--feedback", "coach", *words)
    run("log", "email-rewrite", "-s", "3.5", "--difficulty", "hard", "--on", "2026-11-10")
    run("log", "pitch", "--kind", "live", "--on", "2026-11-11")
    run("log", "opener", "-m", "3")
    run("delete", "4", "--yes")
    run("off", "add", "2026-11-02..2026-11-08", SECRET)
    run("notice", "add", SECRET)
    run("promise", "add", SECRET)
    run("focus", "set", "opener", "--why", SECRET)


def shared(run, *options):
    done = run("share", *options)
    assert (done.code, done.err) == (0, ""), done
    return [json.loads(line) for line in done.out.splitlines()]


def of_kind(lines, kind):
    return [each for each in lines if each["type"] == kind]


def test_a_share_holds_no_text_of_the_sellers(practised):
    done = practised("share")

    assert SECRET not in done.out
    assert "Bo" not in done.out
    uids = [rep["uid"] for rep in practised.reps()]
    assert not [uid for uid in uids if uid in done.out]
    assert "2026-11-21T16" not in done.out  # the hour of a rep


def test_a_share_says_what_was_practised(practised):
    header, *lines = shared(practised)

    assert header | {"seller": ""} == {
        "type": "header", "format": "practicelog-share", "version": 1, "seller": "",
        "named": False, "team": None, "made": "2026-11-21T17:00:00Z", "since": None,
        "omitted": [], "reps": 3, "weeks": 2, "gone": 1,
    }  # fmt: skip
    email, live, opener = of_kind(lines, "rep")
    assert {name: email[name] for name in ("day", "drill", "difficulty", "score", "quick")} == {
        "day": "2026-11-10", "drill": "email-rewrite", "difficulty": "hard", "score": 350,
        "quick": True,
    }  # fmt: skip
    assert (email["late"], opener["late"], live["kind"]) == (True, False, "live")
    assert {name: opener[name] for name in ("minutes", "takes", "deliberate", "score")} == {
        "minutes": 10, "takes": 2, "deliberate": True, "score": 340,
    }  # fmt: skip
    assert [each["value"] for each in opener["ratings"]] == [4, 3, 4, 2, 4]
    assert of_kind(lines, "week") == [
        {"type": "week", "first": "2026-11-09", "last": "2026-11-15", "need": 2, "done": 1,
         "state": "missed"},
        {"type": "week", "first": "2026-11-16", "last": "2026-11-22", "need": 3, "done": 1,
         "state": "open"},
    ]  # fmt: skip
    assert [each["revision"] for each in of_kind(lines, "gone")] == [2]


def test_a_coachs_ratings_stand_beside_ones_own_and_without_a_name(run):
    practise(run)
    form = sent(run, "form.csv")
    form.write_text(saved(filled(form)), "utf-8")
    assert run("import", str(form)).code == 0

    done = run("share")

    assert "Ana" not in done.out
    assert json.dumps(COMMENT)[1:-1] not in done.out
    newest = next(each for each in of_kind(shared(run), "rep") if each["drill"] == "objection")
    assert newest["ratings"] == [{"criterion": "hear", "check": False, "value": 4, "coach": [3]}]
    without = of_kind(shared(run, "--omit", "coach"), "rep")
    assert {str(each["coach"]) for rep in without for each in rep["ratings"]} == {"[]"}


def test_what_is_left_out_stays_out(practised):
    header, *lines = shared(practised, "--omit", "scores,minutes", "--omit", "weeks")

    assert header["omitted"] == ["scores", "minutes", "weeks"]
    assert header["weeks"] == 0
    assert of_kind(lines, "week") == []
    names = {name for line in lines for name in line}
    assert names & {"score", "quick", "cold", "ratings", "minutes"} == set()


def test_days_before_one_stay_at_home(practised):
    header, *lines = shared(practised, "--since", "2026-11-11")

    assert header["since"] == "2026-11-11"
    assert [each["day"] for each in of_kind(lines, "rep")] == ["2026-11-11", "2026-11-21"]
    assert [each["first"] for each in of_kind(lines, "week")] == ["2026-11-16"]


def test_a_team_knows_a_seller_by_a_pseudonym_of_its_own(practised):
    file = practised.file.with_name("team.json")
    file.write_text(json.dumps(TEAM), "utf-8")
    alone = shared(practised)
    in_team = shared(practised, "--team", str(file))
    by_name = shared(practised, "--team", str(file), "--as-me")

    sellers = [lines[0]["seller"] for lines in (alone, in_team, by_name)]
    assert sellers[2] == "Bo"
    assert len({*sellers}) == 3
    assert [lines[0]["named"] for lines in (alone, in_team, by_name)] == [False, False, True]
    assert in_team[0]["team"] == TEAM["team"]
    ids = [{each["id"] for each in of_kind(lines, "rep")} for lines in (alone, in_team, by_name)]
    assert ids[0] & ids[1] == set()
    assert ids[1] == ids[2]


def test_a_deleted_first_rep_makes_nobody_somebody_else(practised):
    before = shared(practised)[0]["seller"]
    practised("delete", "1", "--yes")

    assert shared(practised)[0]["seller"] == before


def test_two_logs_are_two_sellers(practised, tmp_path):
    other = Desk(tmp_path / "other.db")
    other("log", "opener")
    assert shared(practised)[0]["seller"] != shared(other)[0]["seller"]


def test_a_log_without_a_rep_has_nothing_to_share(run):
    run("drill", "add", "mine", "--what", "x")

    done = run("share")

    assert (done.code, done.out) == (4, "")
    assert done.err == ("practicelog: There is no rep to share yet.\n  hint: practicelog go\n")


def test_to_share_under_ones_name_it_must_be_known(run):
    run("log", "opener")

    done = run("share", "--as-me")

    assert (done.code, done.out) == (2, "")
    assert "practicelog config set seller" in done.err


def test_a_share_is_written_whole_or_not_and_answered_in_a_line(practised, tmp_path):
    file = tmp_path / "share.jsonl"
    done = practised("share", "--to", str(file), "--omit", "coach")

    seller = shared(practised)[0]["seller"]
    assert done.out == (
        f"Shared 3 reps and 2 weeks to {file}, as {seller[:8]}… (not your name) · "
        "left out: coach · send it to your coach yourself\n"
    )
    assert file.stat().st_mode & 0o777 == 0o600
    again = practised("share", "--to", str(file))
    assert again.code == 5


def test_what_is_shared_is_read_back_whatever_the_log_holds(run):
    with (
        writing(run.file, lambda log: fill(log, NOW)) as log,
        recorded(log, NewCommand(NOW, "test")),
    ):
        fill_difficult(log)
    file = run.file.with_name("share.jsonl")
    assert run("share", "--to", str(file)).code == 0

    with file.open("rb") as opened:
        share = read(opened)

    assert file.read_bytes().isascii()
    assert len(share.reps) == len(run.reps())


def test_the_preview_shows_what_would_leave_and_writes_nothing(practised, tmp_path):
    seller = shared(practised)[0]["seller"]
    done = practised("share", "--preview", "--to", str(tmp_path / "share.jsonl"), COLUMNS="100")

    assert not (tmp_path / "share.jsonl").exists()
    assert done.out == (
        "What a team would get\n"
        f"As        {seller[:8]}… (not your name)\n"
        "Practice  2 reps on 2 days, each with its day, 10–21 Nov 2026\n"
        "Besides   1 on live calls: how many, and of which drill\n"
        "Weeks     1 missed, 1 open; each with the days done and the days your plan needs\n"
        "Deleted   1 mark, so that they go there\n"
        "Never     goals, notes, next steps, scripts, partners, promises, reasons, coaches' names, "
        "the hour\n"
        "\n"
        "Each drill\n"
        "Drill           Reps   Takes   Time     Deliberate   Easy/real/hard   Late\n"
        "──────────────────────────────────────────────────────────────────────────\n"
        "email-rewrite      1       1                     0   0/0/1               1\n"
        "opener             1       2   10 min            1\n"
        "\n"
        "Scores\n"
        "Drill           Score     Hurried\n"
        "─────────────────────────────────\n"
        "email-rewrite             3.5 (1)\n"
        "opener          3.4 (1)\n"
        "\n"
        "Each criterion\n"
        "Drill    Criterion    n   Level\n"
        "───────────────────────────────\n"
        "opener   handover     1   4.0\n"
        "opener   permission   1   4.0\n"
        "opener   reason       1   3.0\n"
        "opener   tone         1   2.0\n"
        "opener   who          1   4.0\n"
        "\n"
        "A team's report shows a figure only where five sellers or more make it, never a person.\n"
        "Whoever has the file, or the team's folder, can read all of the above, without your name; "
        "and who\n"
        "knows your days can tell whose it is.\n"
        "Nothing is sent by practicelog. A later share adds to this one; what you deleted goes.\n"
    )


def test_the_preview_of_a_share_by_name_says_so(practised):
    told = practised("share", "--preview", "--as-me", "--omit", "scores", COLUMNS="120").out

    assert "As        Bo\n" in told
    assert "Left out  scores\n" in told
    assert "Each criterion" not in told
    assert "under your name" in told


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"x" * 20_000, b"\xff", b'{"a":1,"a":2}'])
def test_a_file_that_is_no_team_is_refused_in_one_line(practised, content):
    file = practised.file.with_name("team.json")
    file.write_bytes(content)

    done = practised("share", "--team", str(file))

    assert (done.code, done.out) == (15, "")
    assert done.err.count("\n") == 1


def test_the_first_take_of_a_session_goes_as_its_cold_one(run):
    led(World(run.environ, None, None, None), QUICK)
    run("stop")
    run("log", "pitch", "-s", "4")

    lines = shared(run)

    cold = {each["drill"]: each["cold"] for each in of_kind(lines, "rep")}
    assert cold == {"objection": 3, "pitch": None}
