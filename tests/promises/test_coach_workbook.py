"""The forms a coach is sent, filled in with real programs, and what comes back."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.browsing import browser, converted, in_a_browser, in_an_office
from tests.cli.sent_forms import (
    ALL_THREES,
    COMMENT,
    CRITERIA,
    WHOLE,
    by_ana,
    filled,
    imported,
    practise,
    saved,
    sent,
)
from tests.conftest import Desk
from tests.copied_logs import built_once


@pytest.fixture
@built_once
def practised(run: Desk) -> None:
    practise(run)


def fill_workbook(file: Path, name: str = "Ana") -> None:
    """Fill a workbook in as a coach does."""
    book = load_workbook(file)
    start = book["Start here"]
    rows = {row[4].value: row for row in start.iter_rows(min_row=7)}
    rows["how to rate"][3].value = name
    rows["notice 2026-11-21"][2].value = "talks slower on Fridays"
    rows["focus 2026-11-21"][1].value = "objection"
    rows["focus 2026-11-21"][2].value = "answers run long"
    sheet = book["objection"]
    headings = [cell.value for cell in sheet[2]]
    for row in sheet.iter_rows(min_row=4):
        for cell, heading in zip(row, headings, strict=True):
            if heading.endswith("(1-5)"):
                cell.value = 3
            if heading == "comment":
                cell.value = COMMENT
    book.save(file)


def test_a_workbook_has_a_sheet_a_drill_with_drop_downs_and_hides_what_tells_reps_apart(
    practised: Desk,
) -> None:
    book = load_workbook(sent(practised, "form.xlsx"))
    sheet = book["objection"]
    headings = [cell.value for cell in sheet[2]]

    assert book.sheetnames == ["Start here", "email-rewrite", "objection"]
    assert headings == [
        "day", "kind", "goal", "change", *(f"{name} (1-5)" for name in CRITERIA), "comment", "uid",
    ]  # fmt: skip
    assert sheet["C4"].value == '=ask, "first"; 18'
    assert sheet["C4"].data_type == "s"
    assert sheet.column_dimensions["K"].hidden
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0
    rules = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert rules["E4:E6"] == '"1,2,3,4,5,na"'
    cells = {cell.value for row in sheet.iter_rows(min_row=4, min_col=5, max_col=9) for cell in row}
    assert cells == {None}, "a coach rates blind"


def test_a_workbook_comes_back_with_ratings_comments_notice_and_focus(practised: Desk) -> None:
    form = sent(practised, "form.xlsx")
    fill_workbook(form)
    done = practised("import", str(form))

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Imported 1 focus, 4 notices · 15 ratings by others · updated 3")
    assert by_ana(practised) == WHOLE
    assert practised("import", str(form)).out.startswith("Imported nothing new")


@in_an_office
@pytest.mark.parametrize("to", ["ods", "xlsx"])
def test_a_workbook_comes_back_after_libreoffice_had_it(practised: Desk, to: str) -> None:
    form = sent(practised, "form.xlsx")
    fill_workbook(form)
    done = practised("import", str(converted(form, to)))

    assert (done.code, done.err) == (0, "")
    assert by_ana(practised) == WHOLE
    assert (
        practised.query("SELECT text FROM notice WHERE text LIKE 'objection: %'")
        == [(f"objection: {COMMENT}",)] * 3
    )
    assert practised.query("SELECT state, proposed_by FROM focus") == [("proposed", "Ana")]


@in_an_office
@pytest.mark.parametrize(("separator", "charset"), [("44", "76"), ("59", "1"), ("9", "65535")])
def test_a_csv_form_comes_back_after_libreoffice_had_it(
    practised: Desk, separator: str, charset: str
) -> None:
    """It is opened as UTF-8 and saved as UTF-8, as Windows' encoding and as UTF-16."""
    form = sent(practised, "form.csv")
    form.write_text(saved(filled(form)), "utf-8")
    to = f"csv:Text - txt - csv (StarCalc):{separator},34,{charset},1"
    back = converted(form, to, "--infilter=CSV:44,34,76,1")
    done = practised("import", str(back))

    assert done.code == 0, done
    assert by_ana(practised) == WHOLE
    assert practised.query("SELECT text FROM notice")[0] == (f"objection: {COMMENT}",)


@in_a_browser
def test_a_page_is_rated_and_saved_on_a_telephone_and_comes_back(
    practised: Desk, tmp_path: Path
) -> None:
    page = sent(practised, "for-ana.html")
    with browser(width=360, height=740, downloads=tmp_path) as driver:
        driver.get(page.as_uri())
        rep = driver.find_elements("css selector", "[data-uid]")[-1]
        for box in rep.find_elements("css selector", "[data-criterion]"):
            driver.execute_script(
                "arguments[0].click()", box.find_element("css selector", "[value='3']")
            )
        rep.find_element("css selector", "[data-comment]").send_keys("first line\nsecond")
        driver.find_element("id", "save").click()
        status = driver.find_element("id", "status")
        assert "Your name is missing" in status.text
        driver.refresh()
        assert "Your draft is here again." in driver.find_element("id", "status").text
        driver.find_element("id", "rater").send_keys("Ana")
        driver.find_element("id", "save").click()
        assert "Saved as for-ana.ratings.json" in driver.find_element("id", "status").text
        width = driver.execute_script("return document.documentElement.scrollWidth")
        answers = tmp_path / "for-ana.ratings.json"
        for _ in range(100):
            if answers.exists():
                break
            driver.execute_async_script("setTimeout(arguments[0], 50)")
        complaints = driver.get_log("browser")
    done = practised("import", str(answers))

    assert width == 360
    assert complaints == []
    assert (done.code, done.err) == (0, "")
    assert by_ana(practised)["2026-11-20"] == ALL_THREES
    assert [v for v in by_ana(practised).values() if v] == [ALL_THREES]
    assert practised.query("SELECT text, who FROM notice") == [
        ("objection: first line\nsecond", "Ana")
    ]


def answers_of(run: Desk, **more: object) -> str:
    uid = run.reps()[0]["uid"]
    told = {"schema": "practicelog/ratings/1", "rater": "Ana", "reps": [{"uid": uid}]}
    return json.dumps(told | more)


@pytest.mark.parametrize(
    "more",
    [
        {"reps": [{"uid": 4}]},
        {"reps": [["a"]]},
        {"reps": {"uid": "x"}},
        {"drills": []},
        {"reps": [{"uid": "x", "goal": "mine"}]},
        {"reps": [{"uid": "x", "ratings": {"hear": [4]}}]},
        {"rater": "self"},
        {"rater": ""},
        {"schema": "practicelog/ratings/2"},
    ],
)
def test_answers_that_no_page_saves_are_refused_whole(practised: Desk, more: object) -> None:
    before = practised.file.read_bytes()
    code, err = imported(practised, answers_of(practised, **more), "x.ratings.json")

    assert code in {2, 15}
    assert err.startswith("practicelog: ")
    assert practised.file.read_bytes() == before
