"""The diary: readable, in order, and nothing in it is markup but its own."""

from datetime import date

import pytest
from markdown_it import MarkdownIt
from tests.conftest import NOW
from tests.difficult_log import FIRST, NOTES, uid
from tests.exchange.conftest import exported

from practicelog.core.records.card import Card
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.records.take import CardText, Take
from practicelog.store import cards, drills, reps


def diary(log, **choices):
    return exported(log, "md", **choices).decode()


def add(log, number=1, **fields):
    for take in fields.get("take_log", ()):
        if take.card:
            cards.add(log, Card(0, take.card.uid, "opener", take.card.text))
    rep = Rep(0, uid(number), NOW, "Europe/Berlin", FIRST, NOW, "opener", 1, **fields)
    reps.add(log, rep, drills.find(log, "opener"))


def test_a_rep_is_told_with_what_came_of_it(log):
    add(
        log, minutes=10, takes=3, score=400, goal="g", change="c", kept="k", next="n",
        note="two\nlines", ratings=(Rating("self", "who", 4),),
    )  # fmt: skip

    assert diary(log) == (
        "# Practice diary\n"
        "\n"
        "## Fri 20 Mar 2026\n"
        "\n"
        "### 18:00 opener · 10 min · 3 takes · score 4.0\n"
        "\n"
        "- **Ratings** who=4\n"
        "- **Goal** g\n"
        "- **Changed** c\n"
        "- **Worked** k\n"
        "- **Next** n\n"
        "- **Note** two  \n"
        "  lines\n"
    )


TAKES = (
    Take(1, NOW, 58, CardText(uid(7), "Too dear.\nSeriously?"), 3, "who", "a *pause*"),
    Take(2, NOW, 125, None, 4),
    Take(3, NOW, 0),
)


def test_under_a_session_its_takes_are_told(log):
    add(log, takes=3, take_log=TAKES)

    assert diary(log).partition("- **Takes**")[2] == (
        "\n"
        "  - 1: 0:58 · who 3 · “Too dear. Seriously?” · for the next: a \\*pause\\*\n"
        "  - 2: 2:05 · 4\n"
        "  - 3: 0:00\n"
    )


@pytest.mark.parametrize("left_out", ["takes", "scores", "changes", "cards"])
def test_takes_stay_with_what_they_tell(log, left_out):
    add(log, takes=3, take_log=TAKES)

    assert "Takes" not in diary(log, omitted=(left_out,))


@pytest.mark.parametrize("text", NOTES, ids=lambda text: ascii(text)[:30])
def test_no_text_of_a_take_becomes_markup(log, text):
    add(log, takes=2, take_log=[Take(1, NOW, 5, CardText(uid(7), text[:2000]), 3, None, "x")])

    tokens = MarkdownIt("commonmark").parse(diary(log))

    blocks = [token.tag for token in tokens if token.nesting == 1]
    assert blocks == ["h1", "h2", "h3", "ul", "li", "p", "ul", "li", "p"]
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {
        "text", "text_special", "strong_open", "strong_close", "code_inline",
    }  # fmt: skip


def test_a_day_is_told_once(log):
    add(log, 1)
    add(log, 2)

    assert diary(log).count("## Fri 20 Mar 2026\n") == 1


def test_its_heading_says_whose_and_which_part_it_is(log):
    told = diary(
        log, seller="Jo_", since=FIRST, until=date(2026, 4, 1), drill="opener", omitted=("notes",)
    )

    assert told == (
        "# Practice diary of Jo\\_\n"
        "\n"
        "from 2026-03-20 · until 2026-04-01 · opener · left out: notes\n"
    )


@pytest.mark.parametrize("text", NOTES, ids=lambda text: ascii(text)[:30])
def test_no_text_becomes_markup(log, text):
    add(log, note=text)

    tokens = MarkdownIt("commonmark").parse(diary(log))

    blocks = [token.tag for token in tokens if token.nesting == 1]
    assert blocks == ["h1", "h2", "h3", "ul", "li", "p"]
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {
        "text", "text_special", "strong_open", "strong_close", "hardbreak", "softbreak",
        "code_inline",
    }  # fmt: skip
    assert [child.type for child in inline].count("strong_open") == 1


@pytest.mark.parametrize("text", NOTES, ids=lambda text: ascii(text)[:30])
def test_no_text_reaches_a_terminal_with_a_control_character(log, text):
    add(log, note=text)

    harmful = [each for each in diary(log) if ord(each) < 0x20 or 0x7F <= ord(each) <= 0x9F]
    assert set(harmful) <= {"\n"}
    assert not set(diary(log)) & set("\u202e\u2066\u2028\u2029\ufeff")
