"""Every report on every medium: whole at each width, nothing twice, nothing without a word."""

import json
import re
from collections import Counter

import pytest
from markdown_it import MarkdownIt
from tests.conftest import Desk
from tests.invented import invented

pytestmark = pytest.mark.sweep

PERIODS = [
    [], ["--last"], ["--week", "2026-W30"], ["--month", "2026-10"], ["--month", "2026-11"],
    ["--quarter"], ["--quarter", "--last"], ["--year"], ["--year", "2025"],
    ["--since", "2026-02-03", "--until", "2026-09-17"], ["--week", "2026-W32"],
    ["--week", "2026-W50"],
]  # fmt: skip
periods = pytest.mark.parametrize("period", PERIODS, ids=" ".join)
widths = pytest.mark.parametrize("width", [60, 80, 120])
FIELDS = {
    "schema", "period", "days", "need", "state", "reps", "minutes", "takes", "deliberate", "hard",
    "live", "drills", "focus", "kept", "next",
}  # fmt: skip
LABELS = {
    "Focus", "Score", "How", "Worked", "Next", "Promise", "Outcome", "Trend", "Year", "Changed",
    "Worked too", "Expected", "Coach", "Resting", "Learned", "Noticed", "Days off", "Late",
    "To ask", "Scores", "Apart", "Weeks", "Usual", "Mix",
}  # fmt: skip
HOSTILE = [
    "a | b || c", "`code`", "<script>alert(1)</script>", "[link](https://example.com)",
    "*bold* _em_ ~~gone~~", "# heading", "- item", "1. item", "---", "&copy;", "\\| \\*",
    "[/red] [bold]", "\u202eright to left", "red \x1b[31m \x07", "日本語" * 20, "x" * 200,
    "https://example.com/" + "y" * 150,
]  # fmt: skip


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    return invented(tmp_path_factory.mktemp("year"), 1)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A week in which everything that can be typed is hostile."""
    run = Desk(tmp_path_factory.mktemp("hostile") / "practice.db")
    for criterion in ("explore", "answer"):
        run("focus", "set", "objection", "--criterion", criterion, "--why", HOSTILE[0])
    run("log", "story", "--next", HOSTILE[1], "--on", "-8d")
    for number, text in enumerate(HOSTILE):
        run("log", "objection" if number % 2 else "opener", "-r", "reason=3" if not number % 2
            else "explore=3", "--change", f"{text} c{number}", "--kept", f"{text} k{number}",
            "--next", f"{text} n{number}")  # fmt: skip
        run("log", "pitch", "--kind", "learn", "--note", f"{text} l{number}")
        run("notice", "--who", "Ana | Tomás", "--", f"{text} o{number}")
    run("off", "add", "2026-11-22", HOSTILE[3])
    run("focus", "close", "2", "--outcome", HOSTILE[2])
    return run


def report(run, *options, **environ):
    """Return what a report prints, which ends well and complains of nothing."""
    done = run("report", *options, **{"COLUMNS": "999"} | environ)
    assert (done.code, done.err) == (0, ""), done
    return done.out


def words(text):
    """Every character seen but blanks, rules and column layout: in any order."""
    return Counter("".join(text.split()).replace("─", ""))


@periods
@widths
def test_nothing_is_wider_than_the_screen_and_nothing_is_cut(year, period, width):
    narrow = report(year, *period, "--explain", COLUMNS=str(width))
    wide = report(year, *period, "--explain")
    assert max(map(len, narrow.splitlines())) <= width
    assert not words(wide) - words(narrow)  # a cell below its row has its heading once more


@periods
def test_the_first_lines_are_eight_at_most_at_80_columns(year, period):
    first, _, _ = report(year, *period, COLUMNS="80").partition("\n\n")
    assert len(first.splitlines()) <= 8


@periods
def test_nothing_is_told_twice(year, period):
    """No line but of tables, and no text that Sam typed, stands there twice."""
    page = report(year, *period)
    facts = [block for block in page.split("\n\n") if "─" not in block]
    told = Counter(" ".join(line.split()) for block in facts for line in block.splitlines())
    assert [line for line, count in told.items() if count > 1] == []
    told = year.json("report", *period)
    texts = {each["text"] for name in ("kept", "next") for each in told[name]}
    assert [text for text in texts if page.count(text) > 1] == []


@periods
def test_no_line_is_there_when_it_has_nothing_to_say(year, period):
    page = report(year, *period, "--explain")
    assert LABELS.isdisjoint(line.strip() for line in page.splitlines())
    for block in page.split("\n\n"):
        assert block.strip()
        assert not block.rstrip().endswith("─")


@periods
def test_in_a_terminal_only_headings_have_colour(year, period):
    plain = report(year, *period, terminal=True, NO_COLOR="1", COLUMNS="80")
    coloured = report(year, *period, terminal=True, COLUMNS="80")
    assert "\x1b" not in plain
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()
    assert report(year, *period, COLUMNS="80") == plain


@periods
def test_markdown_is_a_page_that_reads_on_its_own(year, period):
    page = report(year, *period, "--as", "markdown")
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    assert set(headings[1:]) <= {"h2"}
    assert {token.type for token in tokens}.isdisjoint({"html_block", "fence", "code_block", "hr"})
    table = report(year, *period)
    inline = (token.content for token in tokens if token.type == "inline")
    shown = re.sub(r"\\(.)|\*\*", r"\1", "".join(inline))
    assert words(shown) == words(table)


@periods
def test_json_has_the_documented_fields_and_says_what_the_page_says(year, period):
    told = year.json("report", *period)
    assert told == json.loads(report(year, *period, "--as", "json"))
    assert told.keys() >= FIELDS
    assert told["schema"] == "practicelog/report/1"
    assert set(told["period"]) == {"name", "from", "to"}
    page = report(year, *period)
    for drill in told["drills"]:
        assert drill.keys() >= {"drill", "reps", "minutes", "score", "usual", "word", "shift"}
        assert drill["drill"] in page
        for part, names in (("score", "mean n low high"), ("usual", "mean weeks low high")):
            assert drill[part] is None or list(drill[part]) == names.split()
    assert sum(drill["reps"] for drill in told["drills"]) == told["reps"]
    if told["reps"]:
        assert f"{told['days']} day" in page.splitlines()[1]
        assert f"{told['deliberate']} of {told['reps']} deliberate" in page


def test_as_table_is_what_the_screen_shows(year):
    assert report(year, "--as", "table") == report(year)


def test_explaining_adds_below_and_changes_nothing_above(year):
    page, explained = (report(year, *more) for more in ([], ["--explain"]))
    assert explained.startswith(page)
    assert len(explained) > len(page)


@widths
def test_hostile_texts_are_shown_harmlessly_and_whole(hostile, width):
    page = report(hostile, "--explain", COLUMNS=str(width))
    assert all(character.isprintable() or character == "\n" for character in page)
    assert words(page) == words(report(hostile, "--explain"))


def test_hostile_texts_are_no_markup_in_markdown(hostile):
    page = report(hostile, "--as", "markdown")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    lines = [token.children for token in tokens if token.type == "inline"]
    inline = [child for line in lines for child in line]
    kinds = {"text", "strong_open", "strong_close", "code_inline"}
    assert {child.type for child in inline} <= kinds
    addresses = [child.content for child in inline if child.type == "code_inline"]
    assert [each for each in addresses if not each.startswith("https://")] == []
    text = " ".join("".join(child.content for child in each) for each in lines)
    found = [each for each in HOSTILE if each.isprintable() and each not in text]
    assert found == []
    assert "\\x1b[31m" in text


def test_hostile_texts_come_back_whole_from_json(hostile):
    page = report(hostile, "--json")
    assert page.isascii()
    kept = [each["text"] for each in json.loads(page)["kept"]]
    assert kept == [f"{text} k{number}" for number, text in enumerate(HOSTILE)]


def test_today_is_harmless_too(hostile):
    done = hostile("today")
    assert all(character.isprintable() or character == "\n" for character in done.out)


def test_a_report_in_a_pipe_of_its_own_process(program):
    assert program("log", "opener", "-s", "4").code == 0
    done = program("report")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        "Week 47, 16–22 Nov 2026 · week 1 of practice\nPractised 1 day (need 1)"
    )


def test_a_report_on_a_real_terminal(program):
    program("log", "opener", "-s", "4")
    program("log", "story", "-s", "4")
    with program.on_terminal("report") as terminal:
        done = terminal.ended()
    assert done.code == 0
    assert "Drills" in done.out


def test_what_was_written_is_named_in_words(run, tmp_path):
    text = tmp_path / "reply.txt"
    text.write_text("Hello.")
    run("script", "add", "reply", str(text))
    page = tmp_path / "reply.html"
    assert run("script", "log", "reply", "-o", str(page)).out == f"Wrote the script log to {page}\n"
