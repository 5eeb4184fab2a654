"""Text becomes HTML in one place, and is read again as the text it was."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from tests.core.awkward_texts import awkward

from practicelog.core.visible import visible
from practicelog.render.html.markup import element, joined, text

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</title><style>*{display:none}</style>",
        "--><!--",
        "]]>",
        "\"'` onload=alert(1)",
        "&lt;b&gt; &amp; &#x3c;",
        "javascript:alert(1)",
        "\x00\x1b[31m\u202e",
    ]
)
anything = st.one_of(awkward, HOSTILE, st.text(max_size=60))


class Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(anything, anything)
def test_a_text_is_read_as_it_was_inside_an_element_and_in_an_attribute(
    inside: str, given: str
) -> None:
    read = Reader(element("p", {"title": given}, inside, element("b", {}, inside)))

    assert read.text == visible(inside) * 2
    assert read.tags == [("p", [("title", visible(given))]), ("b", [])]


@given(st.lists(anything))
def test_texts_in_a_row_hold_no_tag(parts: list[str]) -> None:
    read = Reader(joined(parts))

    assert read.tags == []
    assert read.text == "".join(map(visible, parts))


def test_markup_made_here_is_not_escaped_again() -> None:
    made = element("b", {}, "a & b")

    assert text(made) == made == "<b>a &amp; b</b>"


def test_an_attribute_can_be_left_out_or_stand_without_a_value() -> None:
    assert element("input", {"required": True, "id": None, "checked": False, "value": 0}) == (
        '<input required value="0">'
    )
