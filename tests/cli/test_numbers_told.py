"""Numbers as they are told: thousands with commas, what is below nothing with a minus."""

import re
import shlex
from html import unescape

import pytest
from tests.conftest import Desk

BARE = re.compile(r"(?<![\w,.:/–-])(?!(?:19|20)\d\d\b)\d{4,}(?![\w-])")
"""Four digits and more without a comma, but for years, and what is in a name or a date."""
HYPHENED = re.compile(r"(?<![\w.–-])-\d")
"""A hyphen where a minus is meant."""

TOLD = (
    "report --since 2016-01-01 --all --explain",
    "report --year last --all --explain",
    "report --explain",
    "report --since 2016-01-01 --explain --as markdown",
    "sheet --since 2016-01-01",
    "journey --all",
    "streak",
    "streak --explain",
    "page --as markdown",
    "page --as html",
    "today",
    "plan",
    "metric",
    "doctor",
)


def read(text: str) -> str:
    """Return what is read of a text: of a page neither its marks nor its styles."""
    page = re.sub(r"(?s)<style>.*?</style>", "", text)
    return unescape(re.sub(r"<[^>]*>", " ", page)) if page != text else text


@pytest.mark.sweep
def test_no_number_of_ten_years_is_told_bare(ten_years: Desk) -> None:
    for name, value in (("lost", "-1250.5"), ("gained", "123456")):
        assert ten_years("metric", "add", "--new", "--", name, value).code == 0

    told = {line: ten_years(*shlex.split(line)) for line in TOLD}

    assert [line for line, done in told.items() if done.code] == []
    texts = {line: read(done.out) for line, done in told.items()}
    assert {line: found for line, text in texts.items() if (found := BARE.findall(text))} == {}
    assert {line: found for line, text in texts.items() if (found := HYPHENED.findall(text))} == {}
    assert "−" in texts["report --explain"]
    assert re.search(r"Deliberate\*\* \d,\d{3} of \d,\d{3} reps", texts["sheet --since 2016-01-01"])


def test_what_is_typed_bare_is_told_with_its_commas_everywhere(run: Desk) -> None:
    run("metric", "add", "revenue", "1250.50", "--new")
    run("metric", "add", "--", "calls", "-2")

    told = [
        run("metric", "edit", "1", "12500.50").out,
        run("undo").out,
        run("redo").out,
        run("metric", "delete", "1", "2", "--yes").out,
        run("undo").out,
        run("redo").out,
    ]

    assert told == [
        (
            "Changed count 1 (revenue 1,250.50, 21 Nov): value 1,250.50 → 12,500.50 "
            "· practicelog undo\n"
        ),
        "Undone: metric edit · revenue 1,250.50 (21 Nov): as it was · practicelog redo\n",
        "Redone: metric edit · revenue 12,500.50 (21 Nov): changed again · practicelog undo\n",
        (
            "Deleted count 1 (revenue 12,500.50, 21 Nov), count 2 (calls −2, 21 Nov) "
            "· practicelog undo\n"
        ),
        (
            "Undone: metric delete · calls −2 (21 Nov): back, revenue 12,500.50 (21 Nov): back "
            "· practicelog redo\n"
        ),
        (
            "Redone: metric delete · revenue 12,500.50 (21 Nov): gone, calls −2 (21 Nov): gone "
            "· practicelog undo\n"
        ),
    ]
