import pytest

from practicelog.core.interchange.written_durations import minutes_written
from practicelog.errors import UsageError


@pytest.mark.parametrize(
    ("word", "cell", "minutes"),
    [
        ("minutes", "25", 25),
        ("minutes", "25.0", 25),
        ("minutes", "25.5", 26),
        ("minutes", "25,4", 25),
        ("minutes", "0.2", 1),
        ("minutes", "25 min", 25),
        ("minutes", "1:25", 85),
        ("minutes", "0:25", 25),
        ("minutes", "00:12:10", 12),
        ("seconds", "1500", 25),
        ("seconds", "1529.9", 25),
        ("seconds", "1530", 26),
        ("seconds", "90s", 2),
        ("seconds", "5", 1),
        ("milliseconds", "1800000", 30),
        ("hours", "0.42", 25),
        ("hours", "1,25", 75),
        ("hours", "0,333", 20),
        ("hours", "0.42h", 25),
        ("hours", "1.5 hours", 90),
        ("hours", "1:30", 90),
        ("duration", "00:25:30", 26),
        ("duration", "0:25:29", 25),
        ("duration", "26:00:00", 1560),
        ("duration", "00:00:05", 1),
        ("duration", "1h 25m", 85),
        ("duration", "1h15", 75),
        ("minutes", "1h15", 75),
        ("minutes", "1h", 60),
        ("duration", "1h25m 40s", 86),
        ("duration", "1.5h", 90),
        ("duration", "25 min", 25),
        ("duration", "1 hour, 5 minutes", 65),
        ("duration", "90 sec", 2),
        ("duration", "PT1H25M", 85),
        ("duration", "PT25M30S", 26),
        ("duration", "0:00:00", 0),
    ],
)
def test_how_long_it_took_is_read_in_its_unit(word, cell, minutes):
    assert minutes_written(cell, word, None) == minutes


@pytest.mark.parametrize(
    ("word", "shape", "minutes"),
    [
        ("duration", "h:mm", 730),
        ("duration", "mm:ss", 12),
        ("minutes", "mm:ss", 12),
        ("minutes", None, 730),
        ("hours", "mm:ss", 12),
    ],
)
def test_what_stands_around_a_colon_can_be_said(word, shape, minutes):
    assert minutes_written("12:10", word, shape) == minutes


@pytest.mark.parametrize(
    ("word", "shape"),
    [("duration", None), ("duration", "h:mm:ss"), ("seconds", None), ("minutes", "h:mm:ss")],
)
def test_and_is_not_guessed(word, shape):
    with pytest.raises(UsageError, match=f"{word}: “12:10” may be hours or minutes; --duration-as"):
        minutes_written("12:10", word, shape)


@pytest.mark.parametrize(
    ("word", "cell"),
    [
        ("duration", "90"),
        ("duration", ""),
        ("duration", "PT"),
        ("duration", "-0:05:00"),
        ("duration", "25m 1h"),
        ("seconds", "many"),
        ("seconds", "1,500"),
        ("seconds", "1e3"),
        ("seconds", "9" * 5000),
        ("hours", "-1"),
        ("hours", "1,250.5"),
        ("milliseconds", "5 min"),
    ],
)
def test_what_has_no_unit_or_is_no_time_is_refused(word, cell):
    with pytest.raises(UsageError, match=f"{word}: .* is not "):
        minutes_written(cell, word, None)


@pytest.mark.parametrize("cell", ["-3", "1:60", "1hh", "２５", "9" * 5000, "1,250"])
def test_minutes_that_cannot_be_read_stay_for_the_rule_to_refuse(cell):
    assert minutes_written(cell, "minutes", None) == cell
