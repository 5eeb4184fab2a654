"""`cancel`: the timer ends, and nothing is recorded."""


def test_cancelling_drops_the_session_and_records_nothing(run):
    run("start", "opener")

    done = run("cancel", PRACTICELOG_NOW="2026-11-21T18:11:30+01:00")

    assert (done.code, done.err) == (0, "")
    assert done.out == "Dropped opener after 12 min: nothing was recorded.\n"
    assert run.json("status")["session"] is None
    assert run.reps() == []
    assert run("start", "pitch").code == 0


def test_without_a_timer_there_is_nothing_to_cancel(run):
    run("log", "opener")

    done = run("cancel")

    assert (done.code, done.out) == (4, "")
    assert done.err == "practicelog: No timer runs.\n  hint: practicelog start opener\n"
