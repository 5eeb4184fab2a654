"""Values that cannot be, for everything that can be typed: told in one line, nothing changed."""

import os
from pathlib import Path

import pytest
from tests.cli.wrong_values import BEFORE, FILES, FILES_BEFORE, GIVEN, HUGE, NOT_WHOLE, PLACES
from tests.conftest import Desk
from tools import reference

pytestmark = pytest.mark.sweep

LONGEST_COMPLAINT = 500


def codes_of(wrong):
    return (2, 4, 14) if wrong in FILES else (2, 4)


def command_line(command, place, value):
    words = GIVEN.get(command, {})
    if not command:
        return [place, value, *words.values()]
    if place.startswith("-"):
        others = [each for name, each in words.items() if name != place]
        return [*command.split(), *others, place, value]
    return [*command.split(), *(words | {place: value}).values()]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A desk with one of everything, and files beside it, which no bad input may change."""
    folder = tmp_path_factory.mktemp("bad_input")
    (folder / "meet").mkdir()
    for name, text in FILES_BEFORE.items():
        (folder / name).write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        desk = Desk(folder / "practice.db")
        for line in BEFORE:
            assert desk(*line.split()).code == 0
        yield desk


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
    ("command", "place", "value", "codes"),
    [
        pytest.param(command, place, value, codes_of(wrong), id=f"{command} {place} {name}".strip())
        for command, places in PLACES.items()
        for place, wrong in places.items()
        for name, value in wrong.items()
    ],
)
def test_a_value_that_cannot_be_is_told_in_one_line(run, command, place, value, codes):
    assert_refused(run, command_line(command, place, value), value, codes)


@pytest.mark.parametrize("command", [words for words in PLACES if words not in NOT_WHOLE])
def test_the_words_that_stand_around_a_value_are_accepted(run, command):
    before = run.file.read_bytes()

    done = run(*command.split(), *GIVEN.get(command, {}).values())

    run.file.write_bytes(before)
    assert done.code in (0, 3, 5), done


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

    assert {words: set(places) for words, places in PLACES.items() if places} == {
        words: taken for words, taken in documented.items() if taken
    }


def _takes_a_value(parameter):
    return not getattr(parameter, "is_flag", False)


def _name(parameter):
    if parameter.param_type_name == "argument":
        return parameter.metavar
    return max(parameter.opts, key=len)
