"""Sections as Markdown, read again by a Markdown reader: nothing a seller wrote becomes markup."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.core.awkward_texts import awkward

from practicelog.core.markdown import escaped
from practicelog.core.sections import Facts, Lines, Table
from practicelog.core.visible import on_one_line, visible
from practicelog.render.markdown import page_text

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "a | b || c",
    "`code` ``more``",
    "<script>alert(1)</script> <b>bold</b> <!-- gone -->",
    "[a link](https://example.com) ![an image](x.png) [ref]: x",
    "<https://example.com>",
    "*em* **strong** _em_ __strong__ ~~gone~~",
    "# heading",
    "> quote",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "1.",
    "-",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "    code",
    "&copy; &#65; &amp;",
    "a\\|b \\* \\\\",
    "ends in a backslash \\",
    "two blanks at the end  ",
    "- [ ] a task",
    "| --- |",
    "a\tb",
    "red \x1b[31m",
    "الى \u202eright to left",
]
hostile = st.one_of(
    st.sampled_from(HOSTILE),
    awkward,
    st.text(st.sampled_from("*_`[]()<>#|~&!\\-+=.:1 a\n"), max_size=12),
)
one_line = hostile.filter(lambda text: text.strip() and not set(text) & set("\n\r\x85\u2028\u2029"))


def read(page):
    """Return what a reader of the rendered page sees: its blocks, and the text of each."""
    blocks, kinds = [], []
    for token in READER.parse(page):
        if token.type != "inline":
            kinds.append(token.type)
            continue
        assert {child.type for child in token.children} <= {
            "text", "softbreak", "hardbreak", "html_inline", "strong_open", "strong_close",
            "code_inline",
        }, token.children  # fmt: skip
        inline = [child for child in token.children if child.type == "html_inline"]
        assert {child.content for child in inline} <= {"<br>"}
        blocks.append("".join(child.content for child in token.children))
    return blocks, kinds


def shown(text):
    """A text as it should be read: on one line, blanks at its ends left out."""
    return on_one_line(visible(text).strip())


LINKS = re.compile(r"(?i)(?:https?|ftp)://\S|www\.|(?:mailto|xmpp):\S|[\w.+-]@[\w.-]*\.[\w.-]*\w")


def left_to_the_reader(text):
    """What of a text GitHub's Markdown looks for addresses in: all but code."""
    (inline,) = READER.parseInline(escaped(text))
    return " ".join(child.content for child in inline.children if child.type != "code_inline")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("see https://a.example/b_c?d=e, later", "see `https://a.example/b_c?d=e`, later"),
        ("(www.a.example)", "(`www.a.example`)"),
        ("ask ana@b.example.", "ask `ana@b.example`."),
        ("- ftp://a", "\\- `ftp://a`"),
        ("1. mailto:a", "1\\. `mailto:a`"),
        ("on the www. 3 @ 4 €, http://", "on the `www.` 3 @ 4 €, http://"),
    ],
)
def test_an_address_is_told_as_code_and_is_no_link(text, told):
    assert escaped(text) == told


PIECES = ["http://", "HTTPS://", "ftp://", "www.", "@", "a", "b.co", "mailto:", "xmpp:", " ", "`",
          "|", "<", "\\", "_", "*", ".", "-", "/", "(", "ü", "1.", "&amp;"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_text_has_an_address_that_becomes_a_link(text):
    told = left_to_the_reader(text.strip())
    assert not LINKS.search(told), told


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_markup_is_read_as_it_was_typed(text):
    assert read(f"- **Note** {escaped(text.strip())}")[0] == [f"Note {shown(text)}"]


@given(one_line)
@example("&#x41;")
@example("a\\")
def test_any_text_of_a_fact_is_read_as_it_was_typed(text):
    facts = Facts((("Kept", text), ("", text)))
    blocks, kinds = read(page_text((facts,)))
    assert blocks == [f"Kept {shown(text)}", shown(text)]
    assert kinds.count("list_item_open") == 2
    assert {"heading_open", "hr", "fence", "code_block", "html_block"}.isdisjoint(kinds)


@given(one_line)
def test_any_text_of_a_line_is_read_as_it_was_typed(text):
    blocks, kinds = read(page_text((Lines((text, text)),)))
    assert blocks == [shown(text)] * 2
    assert set(kinds) == {"paragraph_open", "paragraph_close"}


@given(one_line, one_line)
@example("a | b", "\\|")
def test_any_text_of_a_cell_is_read_as_it_was_typed(first, second):
    table = Table(("Drill", "Reps"), ((first, second), (second, "")), right=frozenset({"Reps"}))
    blocks, kinds = read(page_text((table,)))
    assert blocks == ["Drill", "Reps", shown(first), shown(second), shown(second), ""]
    assert kinds.count("tr_open") == 3


@given(one_line)
def test_any_title_is_a_heading_of_its_own(text):
    blocks, kinds = read(page_text((Lines(("a",), text),)))
    assert blocks == [shown(text), "a"]
    assert kinds.count("heading_open") == 1


@given(awkward)
def test_a_text_of_several_lines_stays_one_fact(text):
    blocks, kinds = read(page_text((Facts((("Note", f"a{text}z"),)),)))
    assert blocks == ["Note " + "<br>".join(shown(f"{line}") for line in
                                            visible(f"a{text}z").split("\n"))]  # fmt: skip
    assert kinds.count("list_item_open") == 1


def test_a_page_has_one_main_heading_and_sections_below_it():
    page = (
        Facts((("Focus", "explore"), ("", "because")), "Week 47\nPractised 4 days"),
        Facts((("Promise", "kept"),)),
        Table(("Drill", "Reps"), (("opener", "3"),), "Other drills", frozenset({"Reps"})),
        Lines(("one", "two"), "Last"),
    )
    assert page_text(page) == (
        "# Week 47\n"
        "\n"
        "Practised 4 days\n"
        "\n"
        "- **Focus** explore\n"
        "  - because\n"
        "\n"
        "- **Promise** kept\n"
        "\n"
        "## Other drills\n"
        "\n"
        "| Drill | Reps |\n"
        "| --- | ---: |\n"
        "| opener | 3 |\n"
        "\n"
        "## Last\n"
        "\n"
        "one\n"
        "\n"
        "two\n"
    )


@pytest.mark.parametrize(
    "text", ["3.4 (5 reps, 2.8–4.0)", "−0.3 to +0.5", "a - b", "2026-11-20", "5 > 3 = no"]
)
def test_plain_numbers_and_dates_stay_readable_in_the_source(text):
    assert escaped(text).replace("\\>", ">") == text


def test_control_characters_are_spelled_out():
    assert escaped("\x1b[31m\u202e\ud800") == "\\\\x1b\\[31m\\\\u202e\\\\ud800"
