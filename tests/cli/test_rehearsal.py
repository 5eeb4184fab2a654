"""Command lines carried out on a throw-away log."""

import tempfile
from datetime import UTC, datetime
from io import StringIO

import pytest

from practicelog.cli.rehearsal import answer, elsewhere, throw_away_file
from practicelog.cli.world import World
from practicelog.errors import WriteFailedError

FIXED = {"PRACTICELOG_NOW": "2026-11-21T18:00:00+01:00", "TZ": "Europe/Berlin", "COLUMNS": "60"}


class Terminal(StringIO):
    def isatty(self):
        return True


def world(stdout=None, **environ):
    return World({**FIXED, **environ}, None, stdout or StringIO(), StringIO())


@pytest.fixture
def file(tmp_path):
    return tmp_path / "elsewhere" / "practice.db"


def test_a_command_is_carried_out_on_the_other_log_at_the_same_time(file, tmp_path):
    own = tmp_path / "own.db"
    here = world(PRACTICELOG_FILE=str(own))

    told = answer(here, file, ("log", "opener", "-m", "10"))

    assert told.startswith("Logged 1: opener, 10 min, Sat 21 Nov 2026 18:00")
    assert file.exists()
    assert not own.exists()
    assert here.stdout.getvalue() == ""


def test_the_flags_of_the_world_hold_elsewhere(file):
    here = world()
    here.flags = here.flags._replace(now="2026-11-20T23:30:00+01:00", zone="Asia/Tokyo")

    assert "Sat 21 Nov 2026 07:30" in answer(here, file, ("log", "opener"))


def test_an_answer_is_laid_out_for_the_screen_it_is_shown_on(file):
    words = ("log", "objection", "-m", "20", "-n", "3", "-s", "3.5")
    in_a_pipe = answer(world(), file, words)
    on_a_terminal = answer(world(Terminal()), file, words)

    assert in_a_pipe.count("\n") == 1
    assert len(in_a_pipe) > 60
    assert on_a_terminal.count("\n") > 1
    assert max(map(len, on_a_terminal.splitlines())) <= 60


@pytest.mark.parametrize(
    ("environ", "coloured"),
    [pytest.param({}, True, id="terminal"), pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR")],
)
def test_an_answer_has_the_colour_of_the_screen_it_is_shown_on(file, environ, coloured):
    here = world(Terminal(), **environ)
    answer(here, file, ("log", "opener"))

    assert ("\x1b[" in answer(here, file, ("list",))) is coloured


def test_a_command_that_fails_says_why_and_ends_with_its_code(file):
    here = world()

    with pytest.raises(SystemExit) as ended:
        answer(here, file, ("show", "7"))

    assert ended.value.code == 10
    assert here.stderr.getvalue().startswith("practicelog: There is no log yet")


def test_a_world_elsewhere_has_another_log_and_another_time(file):
    other = elsewhere(world(TZ="Asia/Tokyo"), file, datetime(2020, 2, 29, 12, tzinfo=UTC))

    assert other.path == file
    assert other.now == datetime(2020, 2, 29, 12, tzinfo=UTC)
    assert other.zone.key == "Asia/Tokyo"


def test_a_throw_away_file_lies_in_a_new_folder_of_its_owner(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    one, other = throw_away_file(), throw_away_file()

    assert one.parent != other.parent
    assert one.parent.name.startswith("practicelog-demo-")
    assert one.parent.stat().st_mode & 0o777 == 0o700
    assert not one.exists()


def test_no_folder_for_temporary_files_is_told_as_such(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    with pytest.raises(WriteFailedError, match="No temporary folder can be made"):
        throw_away_file()
