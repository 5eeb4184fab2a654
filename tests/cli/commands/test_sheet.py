"""`practicelog sheet`: one page for a one-on-one, and what stays out of it."""

import json
import re
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.copied_logs import built_once

from practicelog.render.lines import wrapped

PAGE_OF_LINES = 60
SECRET = ("the private note", "the private partner", "private-script")


@pytest.fixture(autouse=True)
def beside_the_log(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
@built_once
def practised(run):
    """Five weeks of price talks, a focus, a promise, a notice, and much that is private."""
    text = run.file.with_name("text.txt")
    text.write_text("Compared with what?")
    run("script", "add", "private-script", str(text))
    for week in range(5):
        for day in range(3):
            run("log", "objection", "-m", "15", "-r", "hear=4", "-r", "explore=3", "--feedback",
                "peer", "--on", str(date(2026, 11, 16) - timedelta(weeks=week) + timedelta(day)),
                "--next", "when price comes up, I ask", "--note", SECRET[0], "--with", SECRET[1],
                "--script", "private-script")  # fmt: skip
    run("focus", "set", "objection", "--criterion", "explore", "--why", "I lose price talks",
        "--target", "4")  # fmt: skip
    run("promise", "add", "listen to two calls", "--by", "Ana")
    run("notice", "asked twice before answering", "--who", "Ana", "--on", "2026-11-18")


def test_a_sheet_is_markdown_with_every_part_in_its_order(practised):
    done = practised("sheet")

    assert (done.code, done.err) == (0, "")
    assert re.findall(r"^#+ .*$", done.out, re.MULTILINE) == [
        "# One-on-one", "## Want", "## Last promises", "## Goal", "## Reality", "## Noticed",
        "## Stuck", "## Practise now, five minutes", "## Options", "## Will",
    ]  # fmt: skip
    for told in ("“I lose price talks”", "“listen to two calls”", "“asked twice before answering”"):
        assert told in done.out


def test_its_head_says_the_period_the_purpose_and_what_was_left_out(practised):
    assert practised("sheet").out.splitlines()[2] == (
        "19 Oct – 21 Nov 2026 · practice data, not for appraisal · "
        "left out: scripts, partners, notes"
    )


@pytest.mark.parametrize(
    ("options", "secrets"),
    [
        pytest.param([], [], id="nothing private by itself"),
        pytest.param(["--with-notes"], [SECRET[0]], id="notes asked for"),
        pytest.param(["--with-partners"], [SECRET[1]], id="partners asked for"),
        pytest.param(["--with-scripts"], [SECRET[2]], id="scripts asked for"),
        pytest.param(["--with-notes", "--omit", "notes"], [], id="left out after all"),
    ],
)
@pytest.mark.parametrize("medium", [[], ["--json"]], ids=["page", "json"])
def test_what_is_private_is_there_only_when_it_is_asked_for(practised, options, secrets, medium):
    told = practised("sheet", *options, *medium).out

    if not medium:
        assert [secret for secret in SECRET if secret in told] == secrets
    assert [secret for secret in SECRET if secret in told and secret not in secrets] == []


@pytest.mark.parametrize(
    ("options", "gone"),
    [
        pytest.param(["--omit", "scores"], "3.0", id="scores"),
        pytest.param(["--omit", "focuses"], "I lose price talks", id="focuses"),
        pytest.param(["--omit", "promises"], "listen to two calls", id="promises"),
        pytest.param(["--omit", "notices"], "asked twice", id="notices"),
        pytest.param(["--omit", "next"], "when price comes up", id="next"),
        pytest.param(["--omit", "plans"], "weeks kept", id="plans"),
        pytest.param(["--only", "notices"], "15 reps", id="all but notices"),
    ],
)
def test_what_is_omitted_is_nowhere_on_the_page(practised, options, gone):
    assert gone in practised("sheet").out
    assert gone not in practised("sheet", *options).out


def test_a_week_that_began_before_the_period_is_not_said_to_be_kept_in_it(practised):
    assert "1 of 1 week kept" in practised("sheet", "--since", "2026-11-09").out
    assert "kept" not in practised("sheet", "--since", "2026-11-10").out
    assert len(practised.json("sheet", "--since", "2026-11-10")["weeks"]) == 1


def test_since_a_day_means_that_day_too(practised):
    assert practised.json("sheet")["reps"] == 15
    assert practised.json("sheet", "--since", "2026-11-18")["reps"] == 1
    assert practised.json("sheet", "--since", "wed")["period"]["from"] == "2026-11-18"


def test_on_a_monday_the_four_weeks_before_are_still_whole(practised):
    monday = practised("sheet", "--json", PRACTICELOG_NOW="2026-11-23T08:00:00+01:00").out
    found = json.loads(monday)

    assert found["period"] == {"from": "2026-10-26", "to": "2026-11-23"}
    assert [week["state"] for week in found["weeks"]] == ["kept"] * 4 + ["open"]


def test_a_page_in_a_file_is_the_page_on_the_screen(practised):
    done = practised("sheet", "-o", "one-on-one.md")

    assert done.out == "Wrote the sheet to one-on-one.md: read and edit it before you send it\n"
    assert Path("one-on-one.md").read_text() == practised("sheet").out
    assert Path("one-on-one.md").stat().st_mode & 0o777 == 0o600


def test_a_page_that_was_edited_is_not_written_over(practised):
    Path("one-on-one.md").write_text("mine")

    assert practised("sheet", "-o", "one-on-one.md").code == 5
    assert Path("one-on-one.md").read_text() == "mine"
    assert practised("sheet", "-o", "one-on-one.md", "--force").code == 0
    assert Path("one-on-one.md").read_text() == practised("sheet").out


def test_the_seller_is_named_where_the_configuration_names_them(practised):
    practised("config", "set", "seller", "Sam")

    assert practised("sheet").out.startswith("# One-on-one: Sam\n")


def test_a_sheet_changes_nothing(practised):
    before = practised.file.read_bytes()
    practised("sheet")

    assert practised.file.read_bytes() == before


def test_where_there_is_no_log_there_is_no_sheet(run):
    assert run("sheet").code == 10


def test_hostile_text_is_neither_markup_nor_markdown(run):
    run("notice", "<script>alert(1)</script> [x](javascript:1) \x1b[2J # *b*", "--who", "`Eve`")
    told = run("sheet").out

    assert "\\<script\\>" in told
    assert "\\[x\\](javascript:1)" in told
    assert "\x1b" not in told
    assert "\\`Eve\\`" in told


@pytest.fixture
def demo(run, tmp_path, monkeypatch):
    """A year of invented practice."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    run("demo")
    (file,) = tmp_path.glob("practicelog-demo-*/practice.db")
    return lambda *words: run("--log", str(file), *words)


def test_the_sheet_of_a_year_of_practice_is_one_printed_page(demo):
    demo("notice", "asked twice before answering", "--who", "Ana", "--on", "2026-11-12")
    demo("promise", "add", "listen to two of your recordings", "--by", "Ana")
    lines = demo("sheet").out.splitlines()

    assert sum(len(wrapped(line, 100)) for line in lines) <= PAGE_OF_LINES


def test_a_blind_sheet_holds_no_score_of_the_sellers(run):
    for _ in range(16):
        run("log", "objection", "-r", "hear=4", "-r", "explore=2", "--predict", "3.5")
    run("focus", "set", "objection", "--criterion", "explore", "--why", "x")
    told, blind = run("sheet").out, run("sheet", "--blind").out

    assert "Rated lowest" in told
    assert "scores" in blind.splitlines()[2]
    assert not [each for each in ("Rated", "4.0", "2.0", "3.5") if each in blind]


def test_the_sheet_tells_what_reps_lack_and_the_weeks_counts(run):
    run("log", "opener", "--goal", "x")
    run("log", "opener", "--goal", "x", "-n", "2", "--feedback", "coach")
    run("metric", "add", "calls", "42")
    out = run("sheet").out

    assert "1 of 2 reps · without feedback 1, second take 1" in out
    assert "calls 42" in out
    assert "calls 42" not in run("sheet", "--omit", "metrics").out
    assert run.json("sheet")["lacking"] == {"goal": 0, "feedback": 1, "second take": 1}
