"""`practicelog.open_log`: records out, nothing in."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

import practicelog
from practicelog.core.records.rep import Rating
from practicelog.errors import DamagedLogError, NewerLogError, NoLogError, NotFoundError


@pytest.fixture
def reader(run, tmp_path):
    """A reader of a log with something of everything in it."""
    (tmp_path / "reply.txt").write_text("Compared with what?")
    run("script", "add", "price-reply", str(tmp_path / "reply.txt"))
    run("log", "objection", "-r", "hear=4", "-m", "20", "--on", "2026-11-18")
    run("log", "opener", "--kind", "live", "--on", "2026-11-17")
    run("log", "opener", "-s", "3.5", "--on", "2026-11-19")
    run("plan", "set", "--days", "4")
    run("off", "add", "2026-12-24..2026-12-31")
    run("focus", "set", "objection", "--why", "price talks")
    run("notice", "asked twice", "--who", "Ana")
    run("metric", "add", "calls", "3")
    run("drill", "archive", "pitch")
    return practicelog.open_log(run.file)


def test_reps_come_whole_the_earliest_first(reader):
    live, rated, quick = reader.reps()

    assert (live.day, live.kind) == (date(2026, 11, 17), "live")
    assert (rated.score, rated.ratings) == (400, (Rating("self", "hear", 4),))
    assert (quick.score, quick.quick) == (350, True)


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        pytest.param({"drill": "opener"}, [2, 3], id="a drill"),
        pytest.param({"drill": "obj"}, [1], id="the beginning of a drill"),
        pytest.param({"kind": "practice"}, [1, 3], id="a kind"),
        pytest.param({"since": date(2026, 11, 18)}, [1, 3], id="since, included"),
        pytest.param({"until": date(2026, 11, 18)}, [2, 1], id="until, included"),
        pytest.param({"drill": "pitch"}, [], id="none of an archived drill"),
    ],
)
def test_only_the_reps_asked_for_come(reader, asked, numbers):
    assert [rep.id for rep in reader.reps(**asked)] == numbers


def test_everything_else_comes_as_records_too(reader):
    assert "pitch" in [drill.name for drill in reader.drills()]
    assert [(script.name, script.newest) for script in reader.scripts()] == [("price-reply", 1)]
    assert [version.text for version in reader.versions("price")] == ["Compared with what?"]
    assert [plan.days for plan in reader.plans()] == [4]
    assert [off.first for off in reader.days_off()] == [date(2026, 12, 24)]
    assert [(day.day, day.minutes) for day in reader.practice_days()] == [
        (date(2026, 11, 18), 20), (date(2026, 11, 19), 0),
    ]  # fmt: skip
    assert [focus.why for focus in reader.focuses()] == ["price talks"]
    assert [(notice.who, notice.text) for notice in reader.notices()] == [("Ana", "asked twice")]
    assert [(metric.name, metric.value) for metric in reader.metrics()] == [("calls", Decimal(3))]


def test_an_unknown_drill_and_script_are_said_so(reader):
    with pytest.raises(NotFoundError, match="no drill “nothing”"):
        reader.reps("nothing")
    with pytest.raises(NotFoundError, match="no script “nothing”"):
        reader.versions("nothing")


def test_a_reader_left_standing_sees_what_is_logged_later_and_holds_up_nobody(run, reader):
    assert run("log", "opener").code == 0

    assert len(reader.reps()) == 4


def test_reading_changes_not_a_byte(run, reader):
    before = run.file.read_bytes()
    reader.reps()
    reader.practice_days()

    assert run.file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(None, NoLogError, id="no file"),
        pytest.param(b"", NoLogError, id="0 bytes"),
        pytest.param(b"day,drill\n" * 50, DamagedLogError, id="something else"),
        pytest.param(b"cut", NewerLogError, id="a newer log"),
    ],
)
def test_what_is_no_log_is_refused_at_once_and_not_made(run, content, error):
    if content == b"cut":
        run("log", "opener")
        newer = bytearray(run.file.read_bytes())
        newer[60:64] = (9000).to_bytes(4)
        content = bytes(newer)
    if content is not None:
        run.file.write_bytes(content)

    with pytest.raises(error):
        practicelog.open_log(str(run.file))
    assert run.file.exists() == (content is not None)


def test_a_home_folder_is_understood(run, home):
    run("--log", str(home / "practice.db"), "log", "opener")

    assert len(practicelog.open_log("~/practice.db").reps()) == 1
    (home / "practice.db").unlink()


def test_a_reader_says_which_log_it_reads(run, reader):
    assert repr(reader) == f"LogReader('{run.file}')"


def test_the_package_alone_loads_nothing_of_itself():
    asked = "import practicelog, sys; print([m for m in sys.modules if 'practicelog' in m])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout == "['practicelog']\n"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = practicelog.nothing
