"""The zone of a machine, however it is said: by a name, a file, rules, or a file without a name."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Desk

from practicelog import system
from practicelog.cli.zones import Machine, of_file, of_machine, of_variable

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
SYSTEM = next((Path(each) for each in TZPATH if Path(each, "Europe/Berlin").exists()), Path("/no"))
needs_files = pytest.mark.skipif(not SYSTEM.exists(), reason="no files of zones here")


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        ("UTC0", "Etc/UTC"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "CET"),
        ("WET0WEST,M3.5.0/1,M10.5.0", "WET"),
        ("EST5EDT,M3.2.0,M11.1.0", "America/Detroit"),
        ("IST-5:30", "Asia/Kolkata"),
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", "Pacific/Auckland"),
        ("<+0330>-3:30", "Asia/Tehran"),
    ],
)
def test_rules_are_the_zone_that_keeps_them(rules, name):
    zone, found = ZoneInfo(name), of_variable(rules, NOW)

    assert found is not None
    assert found.exact
    for month in range(1, 13):
        at = datetime(2027, month, 1, tzinfo=UTC)
        assert at.astimezone(ZoneInfo(found.name)).isoformat() == at.astimezone(zone).isoformat()


def test_rules_that_no_zone_keeps_are_the_offset_of_now():
    assert of_variable("AAA-1BBB,M1.1.0,M6.1.0", NOW) == Machine("Etc/GMT-1", exact=False)


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        ("XYZ-3:17", "+03:17"),
        ("XYZ3:17", "-03:17"),
        ("XYZ0:01", "-00:01"),
        ("XYZ-3:17:29", "+03:17"),
        ("XYZ3:17:31", "-03:18"),
        ("<-15>15", "-15:00"),
        ("XYZ-5:30ZYX,M1.1.0,M6.1.0", "+05:30"),
    ],
)
def test_an_offset_that_no_zone_has_is_kept_to_the_minute(rules, name):
    assert of_variable(rules, NOW) == Machine(name, exact=False)


def test_a_summer_whose_dates_are_not_said_is_that_of_libc():
    assert of_variable("CET-1CEST", NOW) == Machine("Etc/GMT-1", exact=False)
    assert of_variable("EST+5EDT", NOW) == of_variable("EST5EDT,M3.2.0,M11.1.0", NOW)


@pytest.mark.parametrize(
    "text",
    [
        "junk",
        "UTC",
        "é1",
        "x\n",
        "/nowhere",
        "",
        "\0",
        ",,",
        "XX3",
        "XXX",
        "XXX25",
        "XXX24",
        "AAA-23BBB,0,J365/25",
        "AAA3BBB,J0,J1",
        "+03:17",
        "XXX3:17,M3.2.0,M11.1.0",
    ],
)
def test_what_means_no_zone_is_none(text):
    assert of_variable(text, NOW) is None


@given(st.text(max_size=30))
@settings(max_examples=200)
def test_no_text_breaks_it(text):
    of_variable(text, NOW)


@needs_files
@pytest.mark.parametrize(
    "name",
    ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin"],
)
def test_a_copied_file_is_known_by_what_is_in_it(tmp_path, name):
    copy = tmp_path / "localtime"
    shutil.copyfile(SYSTEM / name, copy)

    assert of_machine(NOW, copy) == of_file(SYSTEM / name, NOW) == Machine(name)


def test_a_file_that_is_no_zone_is_none(tmp_path):
    file = tmp_path / "localtime"
    for content in (b"", b"TZif", b"TZif2" + b"\xff" * 60, b"practice"):
        file.write_bytes(content)
        assert of_machine(NOW, file) is None


@needs_files
@pytest.mark.parametrize(
    "tz", [":Europe/Berlin", f"{SYSTEM}/Europe/Berlin", f":{SYSTEM}/Europe/Berlin"]
)
def test_every_way_to_name_a_file_of_a_zone_is_that_zone(run, tz):
    done = run("log", "opener", "--json", TZ=tz)

    assert (done.code, done.err, '"zone": "Europe/Berlin"' in done.out) == (0, "", True)


def test_rules_serve_every_command_without_a_word(run):
    tz = "CET-1CEST,M3.5.0,M10.5.0/3"

    done = [run(*words.split(), TZ=tz) for words in ("log opener", "today", "doctor", "undo")]

    assert [(each.code, each.err) for each in done] == [(0, "")] * 4
    assert f"zone           CET  (TZ: {tz})" in run("config", TZ=tz).out


def test_an_offset_that_no_zone_has_is_remarked_on_and_kept_through_everything(run, tmp_path):
    odd = {"TZ": "XYZ-3:17", "PRACTICELOG_NOW": "2026-11-22T01:00:00Z"}
    done = run("log", "opener", "--note", "late", "--json", **odd)
    assert done.err == (
        "practicelog: The time zone has no name; +03:17 is taken. "
        "Yours is kept by practicelog config set zone Europe/Berlin.\n"
    )
    assert '"zone": "+03:17"' in done.out
    assert '"day": "2026-11-22"' in done.out  # 04:17 there: after the night

    for words in ("edit 1 --note later", "show 1", "report", "list", "history 1", "doctor"):
        assert run(*words.split(), **odd).code == 0, words
    for form in ("md", "ics", "xlsx"):
        assert run("export", "-o", str(tmp_path / f"all.{form}"), **odd).code == 0
    for form in ("csv", "jsonl"):
        file, other = str(tmp_path / f"all.{form}"), Desk(tmp_path / f"{form}.db")
        assert run("export", "-o", file, **odd).code == 0
        assert other("import", file, "--mine", **{**odd, "TZ": "UTC"}).code == 0
        assert other.query("SELECT zone, day FROM rep") == [("+03:17", "2026-11-22")]


def test_a_tz_that_means_nothing_is_remarked_on_and_ends_nothing(run):
    for words in ("log opener", "today", "doctor", "undo"):
        done = run(*words.split(), TZ="Europe/Belin")
        assert done.code == 0
        assert done.err == (
            "practicelog: TZ: “Europe/Belin” is not a time zone; the system's is taken.\n"
        )


def test_a_zone_that_was_typed_is_still_refused(run):
    assert run("--zone", "UTC0", "log", "opener").code == 2


@needs_files
def test_a_copy_in_the_place_of_the_systems_link_gives_the_right_day(run, tmp_path, monkeypatch):
    copy = tmp_path / "localtime"
    shutil.copyfile(SYSTEM / "Pacific/Kiritimati", copy)
    monkeypatch.setattr(system, "LOCALTIME", str(copy))

    done = run("log", "opener", "--json", TZ="")

    assert done.err == ""
    assert '"zone": "Pacific/Kiritimati"' in done.out
    assert '"day": "2026-11-22"' in done.out


def test_a_system_whose_zone_cannot_be_read_is_never_silently_utc(run, tmp_path, monkeypatch):
    (tmp_path / "localtime").write_bytes(b"")
    monkeypatch.setattr(system, "LOCALTIME", str(tmp_path / "localtime"))

    done = run("log", "opener", TZ="")

    assert done.code == 0
    assert done.err == (
        "practicelog: The time zone has no name; UTC is taken. "
        "Yours is kept by practicelog config set zone Europe/Berlin.\n"
    )
