"""A copy of the log that stays as it was, while others go on writing."""

from io import StringIO

import pytest

from practicelog.cli.snapshots import snapshot
from practicelog.cli.world import World
from practicelog.errors import DamagedLogError, NoLogError


@pytest.fixture
def world(run):
    return World(run.environ, StringIO(), StringIO(), StringIO())


def number_of_reps(log):
    return log.execute("SELECT count(*) FROM rep").fetchone()[0]


def test_others_write_while_it_is_read_and_it_stays_as_it_was(run, world):
    run("log", "opener")

    with snapshot(world) as log:
        assert run("log", "pitch").code == 0
        assert number_of_reps(log) == 1

    assert len(run.reps()) == 2


def test_nothing_can_be_written_through_it(run, world):
    run("log", "opener")

    with pytest.raises(Exception, match="readonly"), snapshot(world) as log:
        log.execute("DELETE FROM rep")


def test_without_a_log_there_is_none(world):
    with pytest.raises(NoLogError), snapshot(world):
        pass


def test_damage_is_told_as_such_whenever_it_is_met(run, world):
    run("log", "opener", "--note", "x" * 9000)
    content = bytearray(run.file.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    run.file.write_bytes(content)

    with pytest.raises(DamagedLogError), snapshot(world) as log:
        log.execute("SELECT * FROM rep").fetchall()
