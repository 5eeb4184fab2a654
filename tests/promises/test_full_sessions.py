"""A disk that fills up during a session: each take that was told of stays, and it can go on."""

from contextlib import suppress
from pathlib import Path

import pytest
from tests.conftest import Desk, Program
from tests.promises.failing_system import small_disk

KILOBYTES = 3000
FORMS = {
    "plain": (("--plain",), "Ready: ", " runs: ", "1 to 5: ", "3\r"),
    "screen": ((), "begins take", "ends the take", "Take 1:", "3"),
}
"""What `go` is given for each form, what it asks there, and what rates a take."""


def fill(file: Path) -> None:
    """Write until the disk is full."""
    with suppress(OSError), file.open("wb", buffering=0) as made:
        while True:
            made.write(bytes(4096))


@pytest.mark.parametrize("form", FORMS)
def test_a_full_disk_costs_the_take_it_met_and_says_that_the_session_is_kept(
    program: Program, tmp_path: Path, form: str
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with small_disk(small, KILOBYTES) as mounted:
        if not mounted:
            pytest.skip("this machine lets nobody mount a small disk")
        run = Desk(small / "practice.db")
        program.environ |= run.environ
        options, ready, runs, rates, rating = FORMS[form]
        with program.on_terminal("go", "objection", *options) as session:
            session.answer("This time I try", "\r")
            session.answer(ready, "\r")
            session.answer(runs, "\r")
            session.answer(rates, rating)
            session.answer("One change", "slower\r")
            session.answer(ready, "")
            fill(small / "filler")
            session.answer("", "\r")
            session.answer(runs, "\r")
            done = session.ended()

        assert done.code == 14
        assert "disk is full" in done.out
        assert "The session is kept: practicelog go goes on with it." in done.out
        assert "1 take since" in run("status").out
        (small / "filler").unlink()
        assert run("stop").code == 0
        (rep,) = run.reps()
        assert [each["change"] for each in rep["take_log"]] == ["slower"]
        assert run("doctor").code == 0
