"""A job is measured in a process of its own, and leaves its files as they were."""

import sys

import pytest
from benchmarks.measurement import Cost, Job, Measure, Row, measured, run, runs_after


def python(code, *changes, task="job"):
    return Job(Row("Python", task), (sys.executable, "-I", "-S", "-c", code), {}, changes)


@pytest.mark.parametrize(
    ("seconds", "runs"),
    [
        pytest.param(0.1, 11, id="quick"),
        pytest.param(2.0, 3, id="slow"),
        pytest.param(8.0, 1, id="very slow"),
    ],
)
def test_the_slower_a_job_the_fewer_its_runs(seconds, runs):
    assert runs_after(seconds, rounds=11) == runs


def test_a_slow_job_is_run_no_more_often_than_there_are_rounds():
    assert runs_after(2.5, rounds=1) == 1


def test_every_job_is_run_once_a_round_in_turn(tmp_path):
    diary = tmp_path / "diary"
    jobs = [
        python(f"open({str(diary)!r}, 'a').write({word!r})", task=word) for word in ("a", "b", "c")
    ]

    figures = measured(jobs, 2)

    assert diary.read_text() == "abc" * 3
    assert {row.task: len(each.costs) for row, each in figures.items()} == {"a": 2, "b": 2, "c": 2}


def test_what_a_job_changes_is_put_back_and_what_it_makes_deleted(tmp_path):
    file, new = tmp_path / "frames", tmp_path / "new"
    file.write_text("before")
    code = f"open({str(file)!r}, 'w').write('after'); open({str(new)!r}, 'x')"

    measured([python(code, file, new)], 2)

    assert file.read_text() == "before"
    assert not new.exists()


def test_a_run_costs_its_wall_time_and_its_peak_of_memory():
    idle = run(python("pass"))
    busy = run(python("import time; held = b'x' * 2**26; time.sleep(0.2)"))

    assert busy.seconds > 0.2
    assert 60 < busy.mebibytes - idle.mebibytes < 70


def test_a_job_that_fails_is_told_with_its_complaint():
    with pytest.raises(SystemExit, match=r"ended with 3:\nno such file"):
        run(python("import sys; print('no such file', file=sys.stderr); sys.exit(3)"))


def test_a_measure_has_a_median_a_minimum_and_a_peak():
    measure = Measure([Cost(3.0, 10.0), Cost(1.0, 30.0), Cost(2.0, 20.0), Cost(9.0, 5.0)])
    assert (measure.median, measure.fastest, measure.mebibytes) == (2.5, 1.0, 30.0)
