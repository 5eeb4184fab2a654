"""Decks as people and Anki write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.cards.decks import deck_read, deck_written
from practicelog.core.interchange.csv_reps import RISKY
from practicelog.core.records.card import Card
from practicelog.errors import ImportRefusedError


def cards(content, *, is_table=False):
    """Return the texts of a deck with what to listen for; nothing of it is refused."""
    read = list(deck_read(content, is_table=is_table))
    assert [each.refused for each in read] == [""] * len(read)
    return [(each.text, each.listen) for each in read]


def test_an_empty_file_has_no_card():
    assert cards("") == []
    assert cards("\n \r\n\t\n") == []


def test_a_card_a_line_keeps_its_commas_and_quotes():
    told = 'Too dear, mate.\r\nHe said "no", twice.\n\n  Call me; later.  \n'

    assert cards(told) == [
        ("Too dear, mate.", None), ('He said "no", twice.', None), ("Call me; later.", None),
    ]  # fmt: skip


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_heading_says_that_it_is_a_table(separator):
    told = f'Text{separator}Listen\r\n"Two\nlines"{separator}asks back\r\nAlone{separator}\r\n'

    assert cards(told) == [("Two\nlines", "asks back"), ("Alone", None)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("listen", ["listen", "Back", "Answer", '"answer"'])
@pytest.mark.parametrize("text", ["text", "Front", "QUESTION", '"Front"'])
@pytest.mark.parametrize("way", ["in order", "turned", "with more"])
def test_the_headings_of_other_programs_are_read_in_any_order(text, listen, separator, way):
    columns = {"in order": [0, 1], "turned": [1, 0], "with more": [2, 1, 0]}[way]
    rows = [(text, listen, "tags"), ("Too dear.", "asks back", ""), ("Alone", "", "")]
    told = "".join(separator.join(row[each] for each in columns) + "\n" for row in rows)

    assert cards(told) == [("Too dear.", "asks back"), ("Alone", None)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("headings", [("Front", "Back"), ()])
def test_a_line_for_spreadsheets_says_what_separates(separator, headings):
    rows = [headings, ("Too dear, or; not", "asks back")] if headings else [("A", "b")]
    quoted = [separator.join(f'"{each}"' for each in row) for row in rows]

    read = cards("\n".join([f"sep={separator}", *quoted]) + "\n")

    assert read == [rows[-1]]


def test_a_row_below_headings_is_told_by_its_line():
    told = 'sep=;\nBack;Front\nasks;"Too\ndear"\nb;A;c\n'
    read = list(deck_read(told, is_table=False))

    assert [(each.line, each.text, each.listen) for each in read] == [
        (4, "Too\ndear", "asks"),
        (5, "", None),
    ]


@pytest.mark.parametrize("line", ["Front, back and sides.", "The question is, when?", "Answer me;"])
def test_a_sentence_with_such_a_word_is_a_card(line):
    assert cards(f"{line}\n") == [(line, None)]


def test_a_heading_alone_can_be_text():
    assert cards("text\nToo dear.\n") == [("Too dear.", None)]


def test_a_table_by_its_name_needs_no_heading():
    assert cards("Too dear.,asks\n", is_table=True) == [("Too dear.", "asks")]


def test_what_anki_exports_is_read_with_its_tags_taken_out():
    told = (
        "#separator:tab\n#html:true\n#tags column:3\n"
        "How <b>much</b>?<br>Really &amp; truly?\tasks <i>back</i>\n"
        "“Plain one.”\t\n"
    )

    assert cards(told) == [("How much?\nReally & truly?", "asks back"), ("“Plain one.”", None)]


def test_a_row_that_is_no_card_costs_that_row():
    long = "x" * 201
    read = list(deck_read(f"text,listen\nA,b,c\nB,{long}\nC\n", is_table=False))

    assert [(each.line, each.text) for each in read] == [(2, ""), (3, ""), (4, "C")]
    assert read[0].refused == "the row has more than a text and what to listen for."
    assert read[1].refused.startswith("listen: ")


def test_quotes_that_do_not_match_refuse_the_file():
    with pytest.raises(ImportRefusedError, match="is not CSV"):
        list(deck_read('text,listen\n"open,x\n', is_table=False))


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(
    lambda text: text.strip() == text
)


@given(st.lists(st.tuples(TEXTS, st.none() | TEXTS), max_size=5))
def test_a_deck_that_was_written_is_read_again(said):
    given_ones = [Card(1, "", "objection", text, listen) for text, listen in said]
    lines = {"\x85", "\u2028", "\u2029"}
    if any(lines & set(f"{text}{listen}") for text, listen in said):
        return

    written = deck_written(given_ones)

    assert cards(written) == said
    assert not [
        cell for text, listen in said for cell in (text, listen or "")
        if RISKY.match(cell) and f"'{cell[:1]}" not in written
    ]  # fmt: skip
