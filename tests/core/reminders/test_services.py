"""What systems read, checked by their own programs where those run, and word for word."""

import plistlib
import shlex
import subprocess
import sys
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from practicelog.core.reminders import crontab, launchd, systemd, task_scheduler
from practicelog.core.reminders.schedule import At, Schedule, time_typed, writable
from practicelog.errors import UsageError

PLAIN = Schedule(At(8, 30), ("/usr/bin/practicelog", "remind"))
AWKWARD = ('/home/k i/my "100%" $HOME;\\x\'s %n <&> é.db', "-", "", "$(touch /tmp/x)", "`id`")


def test_a_systemd_timer_looks_every_day_and_makes_up_for_one_it_slept_through():
    assert systemd.timer_text(PLAIN) == (
        "[Unit]\n"
        "Description=practicelog: one reminder to practise, on a day that needs it\n"
        "\n"
        "[Timer]\n"
        "OnCalendar=*-*-* 08:30:00\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )
    assert systemd.service_text(PLAIN) == (
        "[Unit]\n"
        "Description=practicelog: one reminder to practise, on a day that needs it\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        'ExecStart="/usr/bin/practicelog" "remind"\n'
    )


@pytest.mark.parametrize("words", [PLAIN.words, *((sys.executable, each) for each in AWKWARD)])
def test_systemd_finds_nothing_wrong_with_them(tmp_path, words):
    schedule = Schedule(At(0, 5), (sys.executable, *words[1:]))
    (tmp_path / systemd.SERVICE).write_text(systemd.service_text(schedule), "utf-8")
    (tmp_path / systemd.TIMER).write_text(systemd.timer_text(schedule), "utf-8")

    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", *map(str, sorted(tmp_path.iterdir()))],
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_systemd_finds_what_is_wrong(tmp_path):
    """So that a clean bill means something."""
    (tmp_path / systemd.SERVICE).write_text("[Service]\nType=oneshot\nExecStart=nowhere %q\n")

    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", str(tmp_path / systemd.SERVICE)],
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True, check=False,
    )  # fmt: skip

    assert done.returncode != 0


@pytest.mark.parametrize("word", AWKWARD)
def test_a_word_stands_in_systemds_quotes(word):
    """As systemd.service(5) has them: C escapes, %% for %, and $$ for $ after the program."""
    line = systemd.service_text(Schedule(At(8, 30), ("/x", word))).splitlines()[-1]

    quoted = line.removeprefix('ExecStart="/x" ')
    assert (quoted[0], quoted[-1]) == ('"', '"')
    read = quoted[1:-1].replace("%%", "%").replace("$$", "$")
    assert read.replace('\\"', '"').replace("\\\\", "\\") == word


def test_a_launchd_agent_is_a_property_list():
    words = ("/usr/local/bin/practicelog", *AWKWARD)

    content = launchd.agent_bytes(Schedule(At(9, 5), words))

    assert plistlib.loads(content) == {
        "Label": "practicelog-remind",
        "ProgramArguments": list(words),
        "StartCalendarInterval": {"Hour": 9, "Minute": 5},
        "ProcessType": "Background",
    }


def test_a_task_of_windows_is_xml_in_utf_16():
    schedule = Schedule(At(8, 30), (r"C:\Users\Kim & Co\practicelog.exe", "remind"))

    content = task_scheduler.task_bytes(schedule, 'remind "<a> & b"', date(2026, 11, 27))

    assert content[:2] in (b"\xff\xfe", b"\xfe\xff")
    root = ET.fromstring(content)
    space = f"{{{task_scheduler.NAMESPACE}}}"
    texts = {
        each.tag.removeprefix(space): each.text
        for each in root.iter()
        if each.text and each.text.strip()
    }
    assert root.tag == f"{space}Task"
    assert texts == {
        "Description": "practicelog: one reminder to practise, on a day that needs it",
        "StartBoundary": "2026-11-27T08:30:00",
        "DaysInterval": "1",
        "LogonType": "InteractiveToken",
        "DisallowStartIfOnBatteries": "false",
        "StopIfGoingOnBatteries": "false",
        "StartWhenAvailable": "true",
        "ExecutionTimeLimit": "PT5M",
        "Command": r"C:\Users\Kim & Co\practicelog.exe",
        "Arguments": 'remind "<a> & b"',
    }


def test_a_crontab_line_is_read_back_by_a_shell_as_the_words_it_was():
    words = ("/x/practicelog", *AWKWARD)

    line = crontab.line(Schedule(At(8, 5), words), {"DISPLAY": ":0", "X": "a b%"})

    when, command = line[: len("5 8 * * *")], line[len("5 8 * * * ") :]
    assert when == "5 8 * * *"
    assert shlex.split(command.replace("\\%", "%")) == [
        "DISPLAY=:0", "X=a b%", *words, ">/dev/null",
    ]  # fmt: skip
    assert "%" not in command.replace("\\%", "")


@pytest.mark.parametrize(
    ("text", "at"), [("8:30", At(8, 30)), ("00:00", At(0, 0)), ("17:59", At(17, 59))]
)
def test_a_time_of_day_before_the_evening_is_read(text, at):
    assert time_typed(text, "--at") == at


@pytest.mark.parametrize(
    "text", ["18:00", "23:59", "24:00", "8", "8:5", "8:300", "٨:٣٠", "8:30\n", ""]
)
def test_another_is_refused(text):
    with pytest.raises(UsageError, match="--at"):
        time_typed(text, "--at")


@pytest.mark.parametrize("word", ["a\nb", "a\0b", "a\x1bb", "a\u202eb", "a\udcffb"])
def test_what_cannot_be_seen_stands_in_no_service(word):
    with pytest.raises(UsageError, match="cannot stand in a service's file"):
        writable(["practicelog", word])
