"""Values that cannot be, for everything that can be typed: told in one line, nothing changed."""

import os
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.rep_texts import LINE_OPTIONS
from tools import reference

pytestmark = pytest.mark.sweep

HUGE = "x" * 10**6
LONGEST_COMPLAINT = 500

NUMBER = {
    "empty": "", "huge": HUGE, "huge number": "9" * 10**6, "negative": "-1", "nan": "NaN",
    "infinite": "inf", "word": "ten", "fraction": "2.5", "exponent": "1e3", "padded": " 5",
    "signed": "+5", "grouped": "1_0", "other digits": "٣", "full width": "５", "escape": "\x1b[31m",
    "line": "5\n",
}  # fmt: skip
SCORE = {**NUMBER, "fraction": "3.3", "high": "5.5", "low": "0.5", "comma": "3,3", "of ten": "4/10"}
CHOICE = {"empty": "", "huge": HUGE, "word": "other", "escape": "\x1b[31m", "padded": " live"}
DAY = {
    "empty": "", "huge": HUGE, "word": "someday", "escape": "\x1b[31m", "NUL": "fri\0",
    "no such day": "31 Feb", "no such date": "2026-02-31", "either order": "5/12",
    "bare number": "20", "negative": "-1", "before 1970": "1969-12-31", "far": "-999999999d",
    "farther": "+99999999999999999999w", "other digits": "٢٠٢٦-١١-٢٠", "no time": "fri 25:00",
}  # fmt: skip
PAST = {**DAY, "next year": "2027-11-21", "far ahead": "9999-12-31", "in two days": "+2d"}
DAYS = {
    **DAY,
    "backwards": "2026-12-02..2026-12-01",
    "half": "2026-12-01..",
    "years": "2026-01-01..2028-01-01",
}
LINE = {
    "empty": "", "blank": "  ", "too long": "x" * 501, "huge": HUGE, "two lines": "a\nb",
    "carriage return": "a\rb", "line separator": "a\u2028b", "NUL": "a\0b", "surrogate": "a\udcffb",
}  # fmt: skip
NOTE = {"empty": "", "blank": "\n", "too long": "x" * 10_001, "huge": HUGE, "NUL": "a\0b",
        "surrogate": "\ud800"}  # fmt: skip
PERSON = {**LINE, "too long": "x" * 81}
KNOWN_NAME = {"empty": "", "huge": HUGE, "unknown": "nothing", "escape": "\x1b[31m", "shared": "o",
              "NUL": "opener\0", "pattern": "%", "negative": "-1"}  # fmt: skip
SETTING = {"empty": "", "huge": HUGE, "unknown": "colour", "escape": "\x1b[31m", "negative": "-1"}
NEW_NAME = {"empty": "", "huge": HUGE, "too long": "x" * 81, "escape": "\x1b[31m",
            "bidi": "a\u202eb", "blank": "price talk", "number": "12", "equals": "a=b",
            "negative": "-1"}  # fmt: skip
RATING = {
    "empty": "", "huge": HUGE, "no value": "who", "empty value": "who=", "no name": "=4",
    "unknown": "nothing=4", "escape": "who=\x1b[31m", "escaped name": "\x1b[31m=4",
    "nan": "who=NaN", "negative": "who=-1", "zero": "who=0", "six": "who=6", "yes": "who=y",
    "fraction": "who=3.5", "huge value": f"who={HUGE}", "other digits": "who=٣",
}  # fmt: skip
CRITERION = {"empty": "", "huge": HUGE, "no name": "=hint", "huge hint": f"pause={HUGE}",
             "two lines": "pause=a\nb", "escaped name": "\x1b[31m=x",
             "NUL": "pause=a\0b"}  # fmt: skip
NUMBERED = {name: value for name, value in NUMBER.items() if name != "huge number"}
UID = {"empty": "", "huge": HUGE, "word": "abc", "braces": "{0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11}",
       "bare": "0195d2c47f1a7c3e9b1d2f6f0a8e4c11", "escape": "\x1b[31m"}  # fmt: skip
WEEK = {"empty": "", "huge": HUGE, "word": "someday", "no such week": "2026-W54",
        "week 0": "2026-W00", "week without a year": "54",
        "date": "2026-11-16", "escape": "\x1b[31m", "first": "0000-W01", "negative": "-1",
        "beyond the calendar": "9999-W53", "other digits": "٢٠٢٦-W٤٧"}  # fmt: skip
WEEKDAYS = {"empty": "", "huge": HUGE, "word": "someday", "short": "mo", "half": "mon-",
            "comma": "mon,", "escape": "\x1b[31m", "number": "1"}  # fmt: skip
ZONE = {"empty": "", "huge": HUGE, "word": "Nowhere", "unknown": "Europe/Nowhere",
        "folder": "Europe", "path": "../../etc/passwd", "root": "/etc/passwd",
        "NUL": "Europe\0", "escape": "\x1b[31m", "other case": "europe/berlin"}  # fmt: skip
INSTANT = {"empty": "", "huge": HUGE, "word": "now", "no offset": "2026-11-21T18:00:00",
           "no such day": "2026-02-31T18:00:00+01:00", "wild offset": "2026-11-21T18:00:00+99:00",
           "year 1": "0001-01-01T00:00:00+00:00", "year 9999": "9999-12-31T23:59:59+00:00",
           "escape": "\x1b[31m", "control": "2026-11-21\x1b18:00:00+01:00"}  # fmt: skip
FILE = {"empty": "", "NUL": "a\0b"}
FOLDER = {**FILE, "huge": HUGE, "nowhere": "nowhere", "escape": "\x1b[31m"}
REPORT_FILE = {**FILE, "NUL before its ending": "a\0b.html", "huge": HUGE, "no ending": "x",
               "no medium": "x.pdf", "escape": "\x1b[31m", "nowhere": "nowhere/x.html"}  # fmt: skip
NEW_FOLDER = {**FILE, "nowhere": "no/where", "file": "/etc/passwd"}
TARGET = {**FILE, "nowhere": "nowhere/x.jsonl"}
MEDIUM = {"--as": CHOICE, "--output": REPORT_FILE}
CARD = {"ID": NUMBERED, "[TEXT]": NOTE, "--listen": LINE}
TEAM_REPORT = {
    **dict.fromkeys(("--week", "--month", "--quarter", "--year"), WEEK), **MEDIUM,
    "FOLDER": FOLDER, "--engine": CHOICE, "--memory": NUMBER, "--master": FILE,
}  # fmt: skip

MAP = {"empty": "", "huge": HUGE, "word": "Date", "no column": "=", "no word": "Date=",
       "escape": "\x1b[31m", "two lines": "Date=on\nDay=on", "open quote": '"Date=on',
       "no day": "Min=minutes", "two days": "A=on,B=date", "a column twice": "A=on,A=calls",
       "negative": "-1"}  # fmt: skip
CELLS = {"empty": "", "word": "Email", "escape": "\x1b[31m", "two lines": "A=1\nB=2",
         "negative": "-1"}  # fmt: skip

TIME_OF_DAY = {"empty": "", "huge": HUGE, "word": "noon", "hour": "8", "no such hour": "24:00",
               "no such minute": "8:60", "evening": "18:00", "seconds": "08:30:00",
               "escape": "\x1b[31m", "negative": "-1", "padded": " 08:30", "line": "08:30\n",
               "other digits": "٠٨:٣٠"}  # fmt: skip
PLACE = {"empty": "", "huge": HUGE, "word": "Germany", "no country": "XX", "no region": "DE-XX",
         "dash": "DE-", "region of none": "JP-13", "escape": "\x1b[31m", "negative": "-1",
         "path": "../DE", "NUL": "DE\0"}  # fmt: skip

REP = {
    **dict.fromkeys(LINE_OPTIONS, LINE),
    **dict.fromkeys(("--feedback", "--difficulty", "--kind"), CHOICE),
    "--minutes": NUMBER, "--takes": NUMBER, "--score": SCORE, "--rate": RATING, "--note": NOTE,
    "--with": PERSON, "--predict": SCORE, "--on": PAST, "--script": KNOWN_NAME, "--rater": PERSON,
}  # fmt: skip

PLACES = {
    "": {"--log": FILE, "--now": INSTANT, "--zone": ZONE},
    "log": {"DRILL": KNOWN_NAME, **REP, "--uid": UID},
    "list": {"--drill": KNOWN_NAME, "--since": PAST, "--until": DAY, "--kind": CHOICE,
             "--limit": NUMBER, "--search": LINE},
    "show": {"ID": NUMBERED},
    "edit": {"ID": NUMBERED, **REP, "--clear": CHOICE, "--drill": KNOWN_NAME},
    "delete": {"ID…": NUMBERED}, "undo": {}, "redo": {},
    "history": {"ID": NUMBERED, "--limit": NUMBER},
    "streak": MEDIUM, "journey": MEDIUM,
    "page": {"--year": WEEK, **MEDIUM},
    "report": {"--week": WEEK, "--month": WEEK, "--quarter": WEEK, "--year": WEEK,
               "--since": PAST, "--until": DAY, **MEDIUM},
    "go": {"DRILL": KNOWN_NAME, "--with": PERSON, "--goal": LINE, "--script": KNOWN_NAME,
           "--card": NUMBER, "--difficulty": CHOICE},
    "card add": {"DRILL": KNOWN_NAME, "TEXT": NOTE, "--listen": LINE},
    "card list": {"DRILL": KNOWN_NAME}, "card archive": {"ID": NUMBERED}, "card edit": CARD,
    "card import": {"FILE": FILE, "--drill": KNOWN_NAME},
    "card export": {"DRILL": KNOWN_NAME, "--output": FILE},
    "drill list": {}, "drill show": {"DRILL": KNOWN_NAME},
    "drill add": {"NAME": NEW_NAME, "--what": LINE, "--like": KNOWN_NAME, "--criterion": CRITERION,
                  "--seconds": NUMBER},
    "drill edit": {"DRILL": KNOWN_NAME, "--name": NEW_NAME, "--what": LINE,
                   "--criterion": CRITERION, "--drop": KNOWN_NAME, "--seconds": NUMBER},
    "drill archive": {"DRILL": KNOWN_NAME}, "plan show": {},
    "plan set": {"--days": NUMBER, "--weekdays": WEEKDAYS, "--minutes": NUMBER,
                 "--week-start": WEEKDAYS, "--from": DAY},
    "off add": {"DAYS": DAYS, "REASON": LINE},
    "off list": {}, "off remove": {"ID": NUMBERED},
    "off import": {"COUNTRY[-REGION]": PLACE, "--year": NUMBER},
    "remind now": {}, "remind on": {"--at": TIME_OF_DAY}, "remind off": {}, "remind test": {},
    "import": {"FILE": FILE, "--as": CHOICE, "--drill": KNOWN_NAME, "--map": MAP,
               "--dates": CHOICE, "--duration-as": CHOICE, "--skip-when": CELLS, "--source": LINE,
               "--take": CHOICE, "--rejects": FILE},
    "metric import": {"FILE": FILE, "--map": MAP, "--count": NEW_NAME, "--dates": CHOICE,
                      "--skip-when": CELLS, "--source": LINE, "--take": CHOICE, "--rejects": FILE},
    "share": {"--to": TARGET, "--team": FILE, "--since": PAST, "--omit": CHOICE},
    "sync": {"FOLDER": FOLDER, "--identity": FILE, "--encrypt-to": FILE},
    "team new": {"FOLDER": NEW_FOLDER}, "team add": {"FOLDER": FOLDER, "FILES…": FILE},
    "team report": TEAM_REPORT, "config unset": {"KEY": SETTING},
    "config set": {"KEY": SETTING, "VALUE": ZONE},
}  # fmt: skip
"""What takes a value, command by command, and the values it must refuse."""

GIVEN = {
    "": {"COMMAND": "streak"},
    "log": {"DRILL": "opener"},
    "show": {"ID": "1"}, "edit": {"ID": "1"},
    "delete": {"ID…": "1", "--yes": "--yes"},
    "history": {"ID": "1"},
    "card add": {"DRILL": "opener", "TEXT": "new"}, "card export": {"DRILL": "opener"},
    "card edit": {"ID": "1"}, "card archive": {"ID": "1"},
    "card import": {"FILE": "deck.txt", "--drill": "--drill=opener"},
    "drill show": {"DRILL": "opener"}, "drill edit": {"DRILL": "opener"},
    "drill add": {"NAME": "mine"}, "drill archive": {"DRILL": "opener"},
    "off add": {"DAYS": "2020-01-01", "REASON": "why"},
    "off remove": {"ID": "1"},
    "off import": {"COUNTRY[-REGION]": "US"},
    "import": {"FILE": "x.csv"},
    "metric import": {"FILE": "x.csv"},
    "team add": {"FOLDER": "x", "FILES…": "x"}, "team report": {"FOLDER": "x"},
    "config set": {"KEY": "zone", "VALUE": "Europe/Berlin"},
}  # fmt: skip
"""The words that make a command a whole one."""


def command_line(command, place, value):
    words = GIVEN.get(command, {})
    if place in words:
        return [*command.split(), *(words | {place: value}).values()]
    if not command:
        return [place, value, *words.values()]
    return [*command.split(), *words.values(), place, value]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A desk with a rep, days off and a plan, which no bad input may change."""
    desk = Desk(tmp_path_factory.mktemp("bad_input") / "practice.db")
    desk("log", "opener", "-m", "10", "-r", "who=3")
    desk("off", "add", "fri")
    desk("plan", "set", "--days", "4")
    return desk


def assert_refused(run, argv, value, codes):
    before = run.file.read_bytes()

    done = run(*argv)

    after = run.file.read_bytes()
    run.file.write_bytes(before)  # so that one mistake here is one failure
    assert after == before
    assert done.code in codes, done
    assert done.out == ""
    lines = done.err.splitlines()
    assert lines[0].startswith("practicelog: ")
    assert [line[:8] for line in lines[1:]] in ([], ["  hint: "])
    assert done.err.replace("\n", "").isprintable()
    assert "Traceback" not in done.err
    assert value[:81] not in done.err or len(value) < 81
    assert len(done.err) < LONGEST_COMPLAINT


@pytest.mark.parametrize(
    ("command", "place", "value"),
    [
        pytest.param(command, place, value, id=f"{command} {place} {name}".strip())
        for command, places in PLACES.items()
        for place, wrong in places.items()
        for name, value in wrong.items()
    ],
)
def test_a_value_that_cannot_be_is_told_in_one_line(run, command, place, value):
    assert_refused(run, command_line(command, place, value), value, codes=(2, 4))


@pytest.mark.parametrize(
    "words",
    [
        "log opener -m 0", "log opener -m 1441", "log opener -n 0", "log opener -n 1000",
        "log opener -s 0", "log opener -s 6", "plan set --days 0", "plan set --days 8",
        "plan set --minutes 1441", "list --limit 1000000001", "log opener -r who=4 -r who=5",
        "log opener -r who=4 -s 3", "edit 1 -s 3", "edit 1 --clear takes", "edit 1 --clear uid",
        "log", "show", "edit", "delete --yes", "off add", "drill add", "show 1 2", "streak now",
        "log opener -m", "log opener --minute 5", "log opener -x", "streak --json=yes",
        "drill what", "undo 3", "report --week 2026-W47 --month 2026-11",
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_told_in_one_line(run, words):
    assert_refused(run, words.split(), words, codes=(2, 4))


@pytest.mark.parametrize("word", ["", "x" * 10**6, "\x1b[31m", "a\nb", "\u202e", "-", "--", "-1"])
def test_a_word_that_is_no_command_is_told_in_one_line(run, word):
    assert_refused(run, [word, "opener"], word, codes=(2,))
    assert_refused(run, ["drill", word, "opener"], word, codes=(2, 4))


@pytest.mark.parametrize(
    "words",
    [["report", "--week", "9999-W52"], ["report", "--week", "0001-W01", "--last"]],
    ids=" ".join,
)
def test_a_week_at_the_end_of_the_calendar_is_no_bug(run, words):
    assert run(*words).code in (0, 2)


def test_a_log_whose_name_is_too_long_is_told_shortly(run):
    done = run("--log", HUGE, "list")

    assert done.code in (2, 14)
    assert len(done.err) < LONGEST_COMPLAINT


def test_what_is_no_utf_8_is_refused_by_the_program(program):
    done = program("log", "opener", "--goal", b"caf\xe9")

    assert (done.code, done.out) == (2, "")
    assert "not valid UTF-8" in done.err


def test_a_log_may_be_called_what_is_no_utf_8(program, tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.db"

    assert program("--log", name, "log", "opener").code == 0
    assert program("--log", name + b"x", "list").code == 10
    assert Path(os.fsdecode(name)).exists()


def test_everything_that_takes_a_value_is_tried():
    documented = {
        context.command_path.removeprefix("practicelog").strip(): {
            _name(each) for each in context.command.params if _takes_a_value(each)
        }
        for context in reference.commands()
    }

    assert {words: set(places) for words, places in PLACES.items()} == {
        words: documented[words] for words in PLACES
    }


def _takes_a_value(parameter):
    return not getattr(parameter, "is_flag", False)


def _name(parameter):
    if parameter.param_type_name == "argument":
        return parameter.metavar
    return max(parameter.opts, key=len)
