"""What the file of a backup is called."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.records.backup import DAILY, Backup
from practicelog.core.safekeeping.backup_names import backup_named, name_of, stamp

BACKUP = Backup(datetime(2026, 11, 21, 17, 0, 5, tzinfo=UTC), DAILY, 512, "practice.db")
NAME = "2026-11-21T170005Z_daily_512-reps_practice.db.gz"


def test_a_name_tells_the_time_the_reason_the_reps_and_the_log() -> None:
    assert name_of(BACKUP) == NAME
    assert stamp(BACKUP) == "2026-11-21T170005Z"


@given(
    st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis adds the zone
    st.sampled_from(["daily", "by-hand", "before-upgrade"]),
    st.integers(0, 10**9),
    st.text(min_size=1).filter(lambda name: "/" not in name),
)
def test_a_backup_is_known_again_by_its_name(at: datetime, why: str, reps: int, log: str) -> None:
    backup = Backup(at.replace(microsecond=0), why, reps, log)
    assert backup_named(name_of(backup)) == backup


@given(st.lists(st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC))))  # noqa: DTZ001 - as above
def test_names_sort_by_time(times: list[datetime]) -> None:
    names = [name_of(BACKUP._replace(at=at)) for at in sorted(times)]
    assert [name[:18] for name in names] == sorted(name[:18] for name in names)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="empty"),
        pytest.param("practice.db", id="a log"),
        pytest.param(NAME.removesuffix(".gz"), id="unpacked"),
        pytest.param(NAME + "~", id="an editor's copy"),
        pytest.param(NAME.replace("512-reps", "many-reps"), id="no number"),
        pytest.param(NAME.replace("512-reps", "0512-reps"), id="another number"),
        pytest.param(NAME.replace("512-reps", "512"), id="no word"),
        pytest.param(NAME.replace("11-21", "13-21"), id="no such month"),
        pytest.param(NAME.replace("Z", ""), id="no zone"),
        pytest.param(NAME.replace("Z", "+01:00"), id="another zone"),
        pytest.param("2026-11-21T170005Z_damaged_practice.db", id="a damaged log, kept as it was"),
        pytest.param("_____.gz", id="only its marks"),
    ],
)
def test_any_other_file_is_no_backup(name: str) -> None:
    assert backup_named(name) is None
