"""The zone of a machine, however it is said: by a name, a file, rules, or a file without a name."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    "text", ["junk", "UTC", "CET-1CEST", "é1", "x\n", "/nowhere", "XXX3:17", "", "\0", ",,"]
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
