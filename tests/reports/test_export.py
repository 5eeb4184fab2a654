import pytest

from practicelog.reports.export import confirmation


@pytest.mark.parametrize(
    ("reps", "omitted", "told"),
    [
        (0, (), "Exported 0 reps to a.csv"),
        (1, (), "Exported 1 rep to a.csv"),
        (36_500, ("scripts", "notes"), "Exported 36,500 reps to a.csv · left out: scripts, notes"),
    ],
)
def test_an_export_tells_what_left_and_what_did_not(reps, omitted, told):
    assert confirmation("a.csv", reps, omitted) == told
