"""`remind on` and `off`: files that are shown first, written for this system, and removed whole."""

import os
import plistlib
import sys
from pathlib import Path

import pytest
from tests.cli.commands.conftest import files, put_program

from practicelog import system
from practicelog.cli.places import config_folder

PROGRAM = f"{sys.executable} -m practicelog"

CONTROL = """#!/bin/sh
echo "$*" >> "$HOME/told"
case "$*" in *"$REFUSED"*) echo "Unit is masked."; exit 1;; esac
"""
"""Stands for systemctl where a user's manager runs; writes down what it was told."""


@pytest.fixture
def systemd(desk):
    """A user's systemd, as far as it is told things here; the folder of its units."""
    put_program(desk, "systemctl", CONTROL)
    return Path(desk.environ["XDG_CONFIG_HOME"], "systemd/user")


def test_without_a_service_there_is_a_line_for_crontab(desk):
    desk.environ["DISPLAY"] = ":0"

    done = desk("remind", "on", "--at", "9:05")

    assert done.out == (
        "No service is known here. For crontab -e:\n"
        f"5 9 * * * DISPLAY=:0 {PROGRAM} --log {desk.file} remind >/dev/null\n"
    )
    assert desk("remind", "off").out == (
        "Off: there was nothing to remove. A line in crontab is taken out there.\n"
    )


def test_on_shows_the_files_writes_them_and_starts_the_timer(desk, systemd, tmp_path):
    done = desk("remind", "on", "--yes")

    service, timer = systemd / "practicelog-remind.service", systemd / "practicelog-remind.timer"
    assert done.out == (
        f"{service}\n"
        "  [Unit]\n"
        "  Description=practicelog: one reminder to practise, on a day that needs it\n"
        "\n"
        "  [Service]\n"
        "  Type=oneshot\n"
        f'  ExecStart="{sys.executable}" "-m" "practicelog" "--log" "{desk.file}" "remind"\n'
        "\n"
        f"{timer}\n"
        "  [Unit]\n"
        "  Description=practicelog: one reminder to practise, on a day that needs it\n"
        "\n"
        "  [Timer]\n"
        "  OnCalendar=*-*-* 08:30:00\n"
        "  Persistent=true\n"
        "\n"
        "  [Install]\n"
        "  WantedBy=timers.target\n"
        "On: looks at 08:30 every day · practicelog remind off\n"
    )
    assert files(systemd) == {service, timer}
    assert {file.stat().st_mode & 0o777 for file in files(systemd)} == {0o600}
    assert (tmp_path / "told").read_text().splitlines() == [
        "--user --no-ask-password show-environment",
        "--user --no-ask-password daemon-reload",
        "--user --no-ask-password enable practicelog-remind.timer",
        "--user --no-ask-password restart practicelog-remind.timer",
    ]


def test_the_installed_program_is_run_where_it_is_on_the_path(desk, systemd):
    installed = put_program(desk, "practicelog", "#!/bin/sh\n")
    del desk.environ["PRACTICELOG_FILE"]

    desk("remind", "on", "--yes")

    service = (systemd / "practicelog-remind.service").read_text()
    assert service.endswith(f'ExecStart="{installed}" "remind"\n')


def test_without_a_terminal_it_asks_for_yes_and_writes_nothing(desk, systemd):
    done = desk("remind", "on", "--at", "9:15")

    assert done.code == 2
    assert done.err == (
        "practicelog: There is no terminal to ask on.\n"
        "  hint: practicelog remind on --at 09:15 --yes\n"
    )
    assert not systemd.exists()


@pytest.mark.usefixtures("notified")
def test_off_removes_everything_that_on_and_the_service_made(desk, systemd, tmp_path):
    before = files(tmp_path)
    desk("remind", "on", "--yes")
    desk("remind")
    stamp = tmp_path / "data/systemd/timers/stamp-practicelog-remind.timer"
    link = systemd / "timers.target.wants/practicelog-remind.timer"
    for file in (stamp, link):
        file.parent.mkdir(parents=True)
    stamp.touch()
    link.symlink_to(systemd / "practicelog-remind.timer")

    done = desk("remind", "off", COLUMNS="200")

    assert done.out == (
        "Off. Removed:\n"
        f"  {systemd}/practicelog-remind.service\n"
        f"  {systemd}/practicelog-remind.timer\n"
        f"  {link}\n"
        f"  {stamp}\n"
        f"  {tmp_path}/state/practicelog/reminded-2026-11-20\n"
    )
    assert files(tmp_path) - before == {tmp_path / "told", tmp_path / "said"}
    assert (tmp_path / "told").read_text().splitlines()[-2:] == [
        "--user --no-ask-password disable --now practicelog-remind.timer",
        "--user --no-ask-password daemon-reload",
    ]


def test_off_removes_the_files_where_the_service_does_not_answer_any_more(desk, systemd):
    desk("remind", "on", "--yes")

    assert desk("remind", "off", REFUSED="--user").code == 0
    assert files(systemd) == set()


def test_on_again_is_another_time(desk, systemd):
    desk("remind", "on", "--yes")
    desk("remind", "on", "--yes", "--at", "10:00")

    assert "10:00:00" in (systemd / "practicelog-remind.timer").read_text()


def test_a_service_that_refuses_leaves_nothing_behind(desk, systemd):
    done = desk("remind", "on", "--yes", REFUSED="enable")

    assert done.code == 14
    assert done.err == (
        "practicelog: systemctl refuses the reminder: Unit is masked.\n"
        "  hint: nothing was left behind\n"
    )
    assert files(systemd) == set()


@pytest.mark.parametrize("name", ["a\nb.db", "a\x1b.db", "a\u202eb.db"])
def test_a_log_whose_name_cannot_be_seen_stands_in_no_file(desk, systemd, tmp_path, name):
    done = desk("--log", str(tmp_path / name), "remind", "on", "--yes")

    assert (done.code, "cannot stand in a service's file" in done.err) == (2, True)
    assert not systemd.exists()


def test_macos_gets_an_agent_of_launchd(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(system, "PLATFORM", system.MACOS)
    monkeypatch.setenv("HOME", str(tmp_path))
    put_program(desk, "launchctl", CONTROL)

    done = desk("remind", "on", "--yes")

    file = tmp_path / "Library/LaunchAgents/practicelog-remind.plist"
    assert done.code == 0, done.err
    assert plistlib.loads(file.read_bytes())["ProgramArguments"][-1] == "remind"
    assert desk("remind", "off").code == 0
    assert not file.exists()
    assert (tmp_path / "told").read_text().splitlines() == [
        f"bootstrap gui/{os.getuid()} {file}",
        f"bootout gui/{os.getuid()}/practicelog-remind",
    ]


def test_windows_gets_a_task(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(system, "PLATFORM", system.WINDOWS)
    monkeypatch.setenv("HOME", str(tmp_path))
    put_program(desk, "schtasks", CONTROL)

    done = desk("remind", "on", "--yes")

    assert done.code == 0, done.err
    assert "\n  <Task version=" in done.out
    (file,) = files(Path(config_folder(desk.environ)))
    assert b"<\0T\0a\0s\0k" in file.read_bytes()
    assert desk("remind", "off").code == 0
    assert (tmp_path / "told").read_text().splitlines() == [
        f"/Create /TN practicelog-remind /XML {file} /F",
        "/Delete /TN practicelog-remind /F",
    ]
