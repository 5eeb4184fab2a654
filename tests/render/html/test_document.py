"""A page is one file that may do nothing but wear its own style."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from tests.render.html.test_markup import Reader

from practicelog.core.sections import (
    Axis,
    Chapter,
    Dot,
    Facts,
    Grid,
    Kind,
    Lines,
    Plot,
    Prose,
    Series,
    Table,
)
from practicelog.render.html.document import page_html

EVIL = "</style><script>alert('x')</script><img src=http://example.org/x onerror=alert(1)>"
NUMBERS = Table(("Week", EVIL), (("2026-W01", EVIL),), right=frozenset({EVIL}))
AXIS = Axis(0, 2, ((1, EVIL),))
PLOT = Plot(EVIL, EVIL, AXIS, AXIS, (Series(EVIL, (Dot(1, 1, EVIL),)),), NUMBERS)
EVERYTHING = (
    Lines((EVIL,), EVIL),
    Chapter(EVIL, EVIL),
    Facts(((EVIL, EVIL), ("", EVIL)), EVIL),
    NUMBERS._replace(title=EVIL),
    Prose((("same", EVIL), ("removed", EVIL), ("added", EVIL)), EVIL),
    PLOT,
    Grid(EVIL, EVIL, ((EVIL, ("█ x",)),), (Kind("█", EVIL, "full"),), NUMBERS),
)


def policy(source: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', source)
    assert found
    return found[1].replace("&#x27;", "'")


def style(source: str) -> str:
    return source.split("<style>")[1].split("</style>", maxsplit=1)[0]


def test_a_page_may_wear_its_own_style_and_nothing_else() -> None:
    source = page_html("report", "Week 47", (Lines(("a",)),))
    digest = b64encode(sha256(style(source).encode()).digest()).decode()

    assert policy(source) == (
        f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'"
    )


@pytest.mark.parametrize("place", range(len(EVERYTHING)))
def test_no_section_lets_a_text_become_markup(place: int) -> None:
    source = page_html("report", EVIL, (Lines(("a",)), EVERYTHING[place]))
    read = Reader(source)
    tags = {name for name, _ in read.tags}
    names = {name for _, given in read.tags for name, _ in given}

    assert not tags & {"script", "img", "iframe", "link", "object", "base", "form"}
    assert not {each for each in names if each.startswith("on") or each in {"src", "style"}}
    assert not names & {"href", "xlink:href"}
    assert "url(" not in style(source)
    assert read.text.count("alert('x')") >= 1


def test_a_page_has_one_first_heading_and_each_chapter_one_below_it() -> None:
    page = (Lines(("a",), "Title\nbeneath"), Facts((("b", "c"),), "d"), Chapter("E"), PLOT)
    headings = re.findall(r"<(h[1-6])[^>]*>([^<]*)<", page_html("report", "unused", page))

    assert headings[:3] == [("h1", "Title"), ("h2", "d"), ("h2", "E")]
    assert [level for level, _ in headings[3:]] == ["h3"]
    assert "<p>beneath</p>" in page_html("report", "unused", page).replace(' class="about"', "")


def test_a_chapter_with_nothing_in_it_is_not_there() -> None:
    assert "Gone" not in page_html("page", "x", (Lines(("a",)), Chapter("Gone"), Chapter("F", "g")))


def test_a_chart_tells_its_numbers_in_a_table_too() -> None:
    plot = PLOT._replace(numbers=Table(("Week", "Level"), (("2026-W01", "3.4"),)), title="Level")
    source = page_html("report", "x", (Lines(("a",)), plot))

    assert "<summary>The numbers" in source
    assert '<th scope="row">2026-W01</th><td>3.4</td>' in source


def test_what_has_no_label_belongs_to_the_label_before() -> None:
    source = page_html("report", "x", (Facts((("Focus", "a"), ("", "because b"), ("How", "c"))),))

    assert "<dt>Focus</dt><dd>a</dd><dd>because b</dd><dt>How</dt><dd>c</dd>" in source
