"""`remind`: one notification a day at most, on a day that needs it, by whatever shows one."""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.cli.commands.conftest import MORNING, files, put_program

from practicelog import system

SHOWN = "Shown: Practise today: opener\n"


def test_a_day_that_needs_it_is_reminded_of_once(desk, notified):
    before = desk.file.read_bytes()

    first, second = desk("remind"), desk("remind", "now")

    assert (first.code, first.out, first.err) == (0, SHOWN, "")
    assert (second.code, second.out) == (0, "No reminder: there was one today.\n")
    assert notified() == [
        ["--app-name=practicelog", "--", "Practise today: opener", "practicelog today says why"]
    ]
    assert desk.file.read_bytes() == before


def test_another_day_is_reminded_of_again_and_the_mark_of_the_last_is_gone(
    desk, notified, tmp_path
):
    desk("remind")

    monday = desk("--now", "2026-11-23T08:30:00+01:00", "remind")

    assert (monday.out, len(notified())) == (SHOWN, 2)
    assert files(tmp_path / "state") == {tmp_path / "state/practicelog/reminded-2026-11-23"}


@pytest.mark.parametrize(
    ("now", "before", "why"),
    [
        ("2026-11-20T18:00:00+01:00", "streak", "it is evening"),
        ("2026-11-20T07:00:00-08:00", "streak", "today is not scheduled"),
        ("2026-11-21T08:30:00+01:00", "streak", "today is not scheduled"),
        (MORNING, "off add today", "today is off"),
        (MORNING, "log pitch -m 3", "today is practised"),
        (MORNING, "start opener", "the timer runs"),
    ],
)
def test_no_reminder_in_the_evening_on_days_off_after_practice(desk, notified, now, before, why):
    assert desk("--now", now, *before.split()).code == 0
    zone = ["--zone", "Pacific/Auckland"] if "-08:00" in now else []

    done = desk("--now", now, *zone, "remind")

    assert (done.code, done.out) == (0, f"No reminder: {why}.\n" if not zone else done.out)
    assert done.out.startswith("No reminder: ")
    assert notified() == []


@pytest.mark.usefixtures("notified")
def test_what_was_read_or_used_live_is_no_practice(desk):
    desk("log", "opener", "--kind", "live")

    assert desk("remind").out == SHOWN


def test_of_many_at_once_one_is_shown(desk, notified):
    with ThreadPoolExecutor(8) as pool:
        said = [done.out for done in pool.map(lambda _: desk("remind"), range(8))]

    assert (said.count(SHOWN), len(notified())) == (1, 1)


def test_a_reminder_that_could_not_be_shown_is_still_due(desk):
    failed = desk("remind")
    put_program(desk, "notify-send", "#!/bin/sh\n")

    assert failed.code == 14
    assert failed.err == (
        "practicelog: There is no notify-send to show a reminder.\n"
        "  hint: practicelog config set notifier PROGRAM names what shows one, "
        "given a title and a text\n"
    )
    assert desk("remind").out == SHOWN


@pytest.mark.parametrize(
    ("notifier", "code", "said"),
    [
        ("true", 0, ""),
        ("false", 14, "The reminder cannot be shown: exit code 1"),
        ("nowhere-at-all", 14, "The reminder cannot be shown: nowhere-at-all: No such file"),
        ("sh -c 'echo no bus; exit 3'", 14, "The reminder cannot be shown: no bus"),
        ("sh -c 'yes no bus | head -c 100000; exit 3'", 14, "The reminder cannot be shown: no bus"),
        ("x" * 3000, 14, f"The reminder cannot be shown: {'x' * 79}…: File name too long"),
        ("'", 2, "notifier: “'” is not a command: No closing quotation"),
    ],
)
def test_a_notifier_of_ones_own_is_run_and_what_it_complains_of_is_told(desk, notifier, code, said):
    done = desk("remind", "test", PRACTICELOG_NOTIFIER=notifier, PATH=os.environ["PATH"])

    assert (done.code, said in done.err) == (code, True)
    assert len(done.err) < 500


def test_a_name_that_a_shell_would_run_is_only_text(desk, notified):
    name = "$(touch${IFS}gone);`id`"
    with_name = desk("drill", "add", "x", "--what", name)
    desk("focus", "set", "x", "--why", name)

    done = desk("remind", "test")

    assert (with_name.code, done.code) == (0, 0)
    assert notified()[-1][-2:] == ["Practise today: x", "practicelog today says why"]


@pytest.mark.usefixtures("notified")
def test_a_test_needs_no_log_and_leaves_none(desk):
    desk.file.unlink()

    assert desk("remind", "test").out == SHOWN
    assert desk("remind").code == 10
    assert not desk.file.exists()


@pytest.mark.parametrize(
    ("platform", "name", "given"),
    [(system.MACOS, "osascript", True), (system.WINDOWS, "powershell", False)],
)
def test_other_systems_are_given_texts_as_arguments_or_variables(
    desk, monkeypatch, tmp_path, platform, name, given
):
    monkeypatch.setattr(system, "PLATFORM", platform)
    put_program(
        desk,
        name,
        f"#!{sys.executable}\nimport json, os, sys\n"
        "json.dump([sys.argv[1:], dict(os.environ)], open(os.environ['HOME'] + '/said', 'w'))\n",
    )

    assert desk("remind", "test").code == 0
    words, environ = json.loads((tmp_path / "said").read_text())

    assert ("Practise today: opener" in words) == given
    assert not any("opener" in word for word in words[:-2])
    assert environ["PRACTICELOG_REMINDER_TITLE"] == "Practise today: opener"
