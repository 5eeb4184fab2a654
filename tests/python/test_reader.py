"""`practicelog.open_log`: records and frames out, nothing in."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pandas as pd
import pytest
from tests.copied_logs import built_once

import practicelog
from practicelog.core.records.rep import Rating
from practicelog.errors import (
    DamagedLogError,
    NewerLogError,
    NoLogError,
    NotFoundError,
    UsageError,
)


@pytest.fixture(autouse=True)
def here(run, monkeypatch):
    """Let this process be where the log was written: its clock, its zone, its settings."""
    for name, value in run.environ.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
@built_once
def practised(run):
    """A log with something of everything in it."""
    reply = run.file.with_name("reply.txt")
    reply.write_text("Compared with what?")
    run("script", "add", "price-reply", str(reply))
    run("log", "objection", "-r", "hear=4", "-m", "20", "--on", "2026-11-18")
    run("log", "opener", "--kind", "live", "--on", "2026-11-17")
    run("log", "opener", "-s", "3.5", "--on", "2026-11-19")
    run("plan", "set", "--days", "4")
    run("off", "add", "2026-12-24..2026-12-31")
    run("focus", "set", "objection", "--why", "price talks")
    run("notice", "asked twice", "--who", "Ana")
    run("metric", "add", "calls", "3")
    run("drill", "archive", "pitch")


@pytest.fixture
def reader(practised):
    return practicelog.open_log(practised.file)


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


BERLIN = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    "since",
    [
        pytest.param(date(2026, 11, 18), id="a date"),
        pytest.param("2026-11-18", id="ISO text"),
        pytest.param("2026-11-18T09:00", id="an instant as text, in the reader's zone"),
        pytest.param(pd.Timestamp("2026-11-18 09:00"), id="an instant in the reader's zone"),
        pytest.param("2026-11-19T03:59", id="the small hours are of the day before"),
        pytest.param(datetime(2026, 11, 18, 3, 0, tzinfo=UTC), id="the hour a day begins, UTC"),
        pytest.param(datetime(2026, 11, 18, 4, 0, tzinfo=BERLIN), id="with an offset"),
        pytest.param(pd.Timestamp("2026-11-18"), id="a day of pandas"),
        pytest.param(pd.Timestamp("2026-11-18 20:00", tz="UTC"), id="an instant of pandas"),
    ],
)
def test_a_day_may_be_said_as_python_code_has_it(reader, since):
    assert [rep.id for rep in reader.reps(since=since)] == [1, 3]
    assert [rep.id for rep in reader.reps(until=since)] == [2, 1]


@pytest.mark.parametrize("value", ["gestern", "2026-11-32", "", 20261118, pd.NaT, 1.5, b"x"])
def test_what_is_no_day_is_said_so(reader, value):
    with pytest.raises(UsageError, match="is no day"):
        reader.reps(since=value)


def test_an_unknown_kind_and_frame_are_said_so(reader):
    with pytest.raises(UsageError, match="kind: “parctice” is none of practice, live, learn"):
        reader.reps(kind="parctice")
    with pytest.raises(UsageError, match="no frame “takez"):
        reader.frame("takez")


def test_without_a_file_it_is_the_log_the_program_uses(run):
    run("log", "opener")

    assert practicelog.open_log().path == run.file


def test_with_closes_nothing_that_is_open(reader):
    with reader as log:
        assert len(log.reps()) == 3
    assert len(reader.reps()) == 3


def test_weeks_and_streak_are_those_of_the_program(run, reader):
    told = run.json("streak", "--explain")

    assert [
        {"start": str(each.week.first), "state": each.state, "done": each.done, "need": each.need,
         "streak": each.streak, "reserve": each.reserve}
        for each in reader.weeks()
    ] == told["explained"]  # fmt: skip
    assert reader.streak().weeks._asdict() == told["weeks"]
    assert reader.streak().days._asdict() == told["days"]


def test_levels_are_in_points_with_what_was_usual_before(run, reader):
    for week in range(7):
        day = date(2026, 9, 1) + timedelta(weeks=week)
        run("log", "voicemail", "-s", str(2 + week / 2), "--on", str(day))

    levels = reader.levels("voice")

    assert [(each.quick, each.week.mean, each.week.n) for each in levels] == [
        (True, 2 + week / 2, 1) for week in range(7)
    ]
    assert [each.usual and (each.usual.low, each.usual.high) for each in levels] == [
        *[None] * 6, (2.0, 4.5),
    ]  # fmt: skip
    with pytest.raises(NotFoundError):
        reader.levels("nothing")


def test_promises_come_with_what_became_of_them(run, reader):
    run("promise", "add", "call Ana", "--drill", "opener")
    run("log", "opener")

    (made,) = reader.promises()

    assert (made.promise.text, made.practised_again) == ("call Ana", date(2026, 11, 21))


def test_frames_are_in_points_and_datetime64(reader):
    reps, ratings, weeks = (reader.frame(name) for name in ("reps", "ratings", "weeks"))

    assert reps["rep"].tolist() == [2, 1, 3]
    assert reps["score"].tolist()[1:] == [4.0, 3.5]
    assert ratings[["rep", "criterion", "value", "check"]].to_numpy().tolist() == [
        [1, "hear", 4.0, False]
    ]
    assert weeks["week"].tolist() == [each.week.name for each in reader.weeks()]
    assert {
        str(frame[name].dtype)
        for frame, name in ((reps, "day"), (ratings, "day"), (weeks, "first"))
    } == {"datetime64[s]"}
    assert str(reps["at"].dtype) == "datetime64[s, UTC]"
    assert str(reps["minutes"].dtype) == "Int64"


def test_a_frame_of_nothing_has_the_same_columns_of_the_same_types(run, reader, tmp_path):
    empty = tmp_path / "empty.db"
    run("--log", str(empty), "drill", "add", "cold")
    other = practicelog.open_log(empty)

    for name in ("reps", "ratings", "weeks"):
        none, some = other.frame(name), reader.frame(name)
        assert list(none.columns) == list(some.columns)
        days = [each for each in none.columns if each in ("day", "first", "at")]
        assert none[days].dtypes.tolist() == some[days].dtypes.tolist()


def test_without_pandas_a_frame_says_what_it_needs(reader, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(UsageError, match="needs pandas"):
        reader.frame("reps")


def test_what_is_exported_is_there_and_versioned():
    from importlib.metadata import version

    assert practicelog.__version__ == version("practicelog")
    assert {name for name in practicelog.__all__ if getattr(practicelog, name) is None} == set()
    assert practicelog.Rep._fields[0] == "id"


def test_points_are_the_scale_of_ratings(reader):
    assert [rep.points for rep in reader.reps()] == [None, 4.0, 3.5]


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
