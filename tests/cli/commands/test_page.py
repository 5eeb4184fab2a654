"""`page`, and `--as html` of every report: one file that a browser can show."""

import json
import stat
from pathlib import Path

import pytest
from tests.conftest import Desk, Program
from tests.copied_logs import built_once

REPORTS = [
    "report",
    "report --year --explain",
    "journey",
    "streak",
    "streak --explain",
    "sheet",
    "page",
    "page --year 2025",
    "script log reply",
    "script diff reply",
]


@pytest.fixture
@built_once
def practised(run: Desk) -> None:
    text = run.file.with_name("reply.txt")
    text.write_text("Thank you for your time.\n", "utf-8")
    assert run("script", "add", "reply", str(text)).code == 0
    text.write_text("Thank you. Shall we say Tuesday?\n", "utf-8")
    assert run("script", "edit", "reply", str(text), "--why", "an ask").code == 0
    for back in range(9):
        words = ("-r", "who=4", "-r", "tone=3", "--predict", "3", "--script", "reply")
        assert run("log", "opener", "-m", "10", *words, "--on", f"-{7 * back}d").code == 0
    assert run("focus", "set", "opener", "--criterion", "who", "--why", "first words").code == 0
    assert run("metric", "add", "calls", "42").code == 0
    assert run("notice", "talks slower", "--who", "Ana").code == 0
    assert run("off", "add", "2026-11-25").code == 0


def test_without_a_log_it_says_how_to_begin_and_makes_none(run: Desk) -> None:
    assert run("page").code == 10
    assert not run.file.exists()


@pytest.mark.parametrize("line", REPORTS)
def test_every_report_can_be_one_html_file(practised: Desk, line: str) -> None:
    done = practised(*line.split(), "--as", "html")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<script" not in done.out
    assert done.out.count("<h1") == 1


@pytest.mark.parametrize("line", ["page", "journey", "report", "streak"])
def test_before_there_is_practice_a_page_says_how_to_begin(run: Desk, line: str) -> None:
    assert run("plan", "set", "--days", "3").code == 0
    done = run(line, "--as", "html")

    assert (done.code, done.err) == (0, "")
    assert "practicelog" in done.out


def test_the_page_has_a_chapter_for_everything_there_is(practised: Desk) -> None:
    out = practised("page").out

    assert [each.partition("<")[0] for each in out.split("<h2>")[1:]] == [
        "Now",
        "Levels",
        "The years",
        "Scripts",
        "With a coach",
        "From the field",
        "How it is counted",
    ]
    assert "usual range" in out


def test_a_level_is_drawn_from_the_second_week_on_and_told_before(run: Desk) -> None:
    for words in ("-s 4", "-s 3 --on -7d", "-s 3 --on -7d"):
        run("log", "opener", *words.split())
    run("log", "pitch", "-s", "4")
    told = run("page", "--as", "markdown").out

    assert run.json("page")["charts"][0]["title"] == "opener: level week by week"
    assert "pitch: level week by week" not in told
    assert "Drawn from a second week on" in told
    assert "**pitch** One practised week, 1 rep, by hurried scores: 4.0." in told


def test_a_page_can_be_told_on_the_other_media_too(practised: Desk) -> None:
    assert "\n## Levels\n" in practised("page", "--as", "markdown").out
    assert "▅▅▅▅▅▅▅▅▅" in practised("page", "--as", "table").out
    assert [each["title"] for each in practised.json("page")["charts"]] == [
        "opener, criterion by criterion",
        "opener: level week by week",
        "Expected against given",
        "Every day",
        "Every week",
        "reply: words of each version",
        "calls",
    ]


def test_a_files_name_says_how_it_is_written(practised: Desk, tmp_path: Path) -> None:
    html, md, js = (tmp_path / f"x.{each}" for each in ("html", "md", "json"))
    for file in (html, md, js):
        assert practised("report", "-o", str(file)) == (0, f"Wrote the report to {file}\n", "")

    assert html.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert md.read_text("utf-8").startswith("# Week 47")
    assert json.loads(js.read_text("utf-8"))["schema"] == "practicelog/report/1"
    assert stat.S_IMODE(html.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["x.pdf", "x", "x.html.gz"])
def test_an_ending_that_says_nothing_is_refused(practised: Desk, tmp_path: Path, name: str) -> None:
    done = practised("sheet", "-o", str(tmp_path / name))

    assert done.code == 2
    assert "does not say how to write it" in done.err
    assert "hint: end it in .html, .md or .json, or say --as html" in done.err
    assert not (tmp_path / name).exists()


def test_a_file_is_replaced_only_when_that_is_said(practised: Desk, tmp_path: Path) -> None:
    file = tmp_path / "x.html"
    assert practised("page", "-o", str(file)).code == 0
    assert practised("page", "-o", str(file)).code == 5
    assert practised("page", "-o", str(file), "--force").code == 0


def test_the_browser_is_shown_the_file(practised: Desk, program: Program, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {seen}\n')
    browser.chmod(0o700)
    program.environ["BROWSER"] = str(browser)
    done = program("journey", "--open")

    assert (done.code, done.err) == (0, "")
    shown = practised.file.with_name("journey.html")
    assert done.out == f"Wrote the journey to {shown}\n"
    assert seen.read_text().strip() == shown.as_uri()
    assert program("journey", "--open").code == 0


def test_a_browser_is_shown_no_markdown(practised: Desk) -> None:
    done = practised("report", "--as", "markdown", "--open")

    assert done.code == 2
    assert "A browser shows html, not markdown." in done.err


def test_a_script_changed_is_marked_word_by_word(practised: Desk) -> None:
    out = practised("script", "diff", "reply", "--as", "html").out

    assert "<del>" in out
    assert "Tuesday?" in out


TEN_YEARS_AT_MOST = 300_000
"""Bytes: what a mail takes anywhere, and a telephone opens at once."""


@pytest.mark.sweep
def test_a_page_of_ten_years_with_every_number_is_below_300_kb(ten_years: Desk) -> None:
    page = ten_years("page", "--as", "html").out

    assert page.count("<figure") > 12
    assert page.count("<details") == page.count("<figure")
    assert len(page.encode()) < TEN_YEARS_AT_MOST
