"""Two desks of one seller, and the folder where their logs meet."""

from tests.conftest import Desk

EARLIER = {"PRACTICELOG_NOW": "2026-11-20T18:00:00+01:00"}
LATER = {"PRACTICELOG_NOW": "2026-11-22T18:00:00+01:00"}


def desk_in(tmp_path, name):
    (tmp_path / name).mkdir()
    made = Desk(tmp_path / name / "practice.db")
    made.environ["XDG_STATE_HOME"] = str(tmp_path / name / "state")
    return made


def told(done):
    assert (done.code, done.err) == (0, "")
    return done.out
