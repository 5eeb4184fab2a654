"""Free text of any kind: stored exactly, shown harmlessly by every command on every medium."""

import re
from typing import NamedTuple
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import Desk
from tests.rep_texts import LINE_OPTIONS, LINES

from practicelog.core.persons import person
from practicelog.errors import UsageError

pytestmark = pytest.mark.sweep

TEXTS = {
    "colour": "\x1b[31mred\x1b[0m",
    "title": "\x1b]0;owned\x07",
    "clear screen": "\x1b[2J\x1b[H",
    "link": "\x1b]8;;https://example.org\x1b\\click\x1b]8;;\x1b\\",
    "C1": "\x9b31m\x90q\x9c",
    "C0": "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127])),
    "tab": "one\ttwo",
    "backspace": "password\b\b\b\b\b\b\b\bhidden",
    "bidi override": "abc\u202edcba\u202c",
    "bidi isolate": "\u2066x\u2069 \u200f\u200e\u061c",
    "markup": "[/tag][bold]not bold[/bold][link=x] [red on",
    "broken markup": "[/foo] [[ ]] \\[",
    "template": "{0} {name} %s %(x)s $HOME `id` ${x}",
    "quotes": "it's \"quoted\" ''twice'' \\' ; DROP TABLE rep; --",
    "emoji": "👩\u200d👩\u200d👧\u200d👦 🇩🇪 ✌🏽 ☺\ufe0f",
    "CJK": "価格の話になったら、何と比べて、と聞く",
    "combining": "e\u0301\u0301\u0301 Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d",
    "right to left": "سعر מחיר",
    "invisible": "a\u200bb\u2060c\ufeffd\u00ade\u3164f",
    "tags": "x\U000e0041\U000e0042\U000e007f",
    "private": "\ue000\U0010fffd\U000f0000",
    "unassigned": "\u0378\uffff\U0001ffff",
    "image": "id=1 goal='x' note=NULL",
    "formula": "=1+1 @SUM(A1) +1 -1",
    "blanks": "  ends and begins  ",
    "one word": "x" * 500,
    "many words": "when price comes up, " * 23,
    "wide": "価" * 500,
    "marks": "e" + "\u0301" * 499,
}
SHOWN = [
    "log opener", "list", "show 1", "history", "history 1", "streak", "report", "report --last",
    "drill list --all", "drill show mine", "off list", "plan show", "edit 1 -m 10", "undo", "redo",
]  # fmt: skip

UNSAFE = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")

any_line = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r\x85\u2028\u2029"),
    min_size=1, max_size=500,
).filter(str.strip)  # fmt: skip


def unsafe(text):
    """Return the control and bidi characters in a text; line feeds are laid out by us."""
    controls = [each for each in text if category(each) in ("Cc", "Cs") and each != "\n"]
    return controls + UNSAFE.findall(text)


class Written(NamedTuple):
    """A text in every field that takes one, and the longer and shorter ones made of it."""

    text: str
    note: str
    partner: str


def named(text):
    """Return a text that can name somebody: itself, but where it passes for another."""
    try:
        return person(text, "--with")
    except UsageError:
        return "x"


def write_everywhere(run, text):
    written = Written(text, f"{text}\n{text}", named(text[:80]))
    words = [word for option in LINE_OPTIONS for word in (option, text)]
    run("drill", "add", "mine", "--what", text, "--criterion", f"pause={text}")
    done = run("log", "mine", *words, "--note", written.note, "--with", written.partner)
    assert done.code == 0, done
    run("off", "add", "2020-01-01", text)
    run("edit", "1", "--goal", f"{text[:400]} again")
    run("edit", "1", "--goal", text)
    return written


@pytest.fixture(scope="module", params=TEXTS)
def hostile(request, tmp_path_factory):
    """A desk with one of the texts in every field, and what was written."""
    run = Desk(tmp_path_factory.mktemp("hostile") / "practice.db")
    return run, write_everywhere(run, TEXTS[request.param])


def test_a_text_is_stored_exactly_as_it_was_typed(hostile):
    run, written = hostile
    rep = run.json("show", "1")["rep"]
    drill = run.json("drill", "show", "mine")["drill"]

    assert {rep[name] for name in LINES} == {written.text}
    assert (rep["note"], rep["partner"]) == (written.note, written.partner)
    assert run.query("SELECT goal, note FROM rep WHERE id = 1") == [(written.text, written.note)]
    assert drill["what"] == written.text
    assert run.json("off", "list")["off"][0]["reason"] == written.text


def test_json_is_plain_ascii(hostile):
    run, _ = hostile
    for words in ("list", "show 1", "report", "drill show mine", "off list", "log mine -g x"):
        out = run(*words.split(), "--json").out
        assert out.isascii()
        assert out.count("\n") == 1
        assert unsafe(out) == []


def test_a_text_is_shown_harmlessly_by_every_command(hostile):
    """One text on a narrow terminal, the next in a pipe, in turn."""
    run, written = hostile
    terminal = [*TEXTS.values()].index(written.text) % 2 == 0
    columns = "20" if terminal else "80"
    for words in SHOWN:
        done = run(*words.split(), terminal=terminal, COLUMNS=columns, NO_COLOR="1")
        assert done.code == 0, (words, done)
        assert unsafe(done.out) == [], words


def test_a_text_cannot_colour_a_coloured_screen(hostile):
    run, _ = hostile
    for words in ("list", "history 1", "off list", "drill list --all", "report"):
        out = run(*words.split(), terminal=True).out
        assert "\x1b[31m" not in out
        assert unsafe(COLOURS.sub("", out)) == []


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(any_line)
def test_any_text_is_stored_exactly_and_shown_harmlessly(tmp_path_factory, text):
    run = Desk(tmp_path_factory.mktemp("any") / "practice.db")
    written = write_everywhere(run, text)

    assert run.json("show", "1")["rep"]["note"] == written.note
    for words in SHOWN:
        done = run(*words.split(), terminal=True, NO_COLOR="1")
        assert (done.code, unsafe(done.out)) == (0, []), words


def test_a_deletion_asks_in_harmless_words(program, run):
    run("log", "opener", "--goal", TEXTS["colour"])

    with program.on_terminal("delete", "1") as terminal:
        terminal.answer("[y/N] ", "y\r")
        assert unsafe(terminal.ended().out.replace("\r\n", "\n")) == []


@pytest.mark.parametrize("words", ["show 1", "list", "history 1"])
def test_a_real_terminal_gets_nothing_but_text_and_our_own_colours(program, run, words):
    write_everywhere(run, "".join(TEXTS[each] for each in ("title", "C1", "bidi override", "link")))

    with program.on_terminal(*words.split()) as terminal:
        shown = terminal.ended()

    assert shown.code == 0
    assert unsafe(COLOURS.sub("", shown.out).replace("\r\n", "\n")) == []


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_an_encoding_that_lacks_a_character_gets_it_spelled_out(program, run, encoding):
    run("log", "opener", "--note", "価格 – é")

    shown = program("show", "1", env=program.environ | {"PYTHONIOENCODING": encoding},
                    encoding=encoding)  # fmt: skip

    assert (shown.code, shown.err) == (0, "")
    assert ("価格" in shown.out) == (encoding == "utf-8")
    assert ("\\u4fa1\\u683c" in shown.out) == (encoding != "utf-8")
