"""From a session to the report: what a seller practised, sent, rated by a coach with the programs
she has, taken in and told.
"""

from pathlib import Path

import pytest
from tests.browsing import browser, in_a_browser, in_an_office
from tests.cli.sent_forms import CRITERIA
from tests.conftest import Desk
from tests.offices import rated_in_an_office

COMMENT = 'You "asked" first.\n\n- then wait; breathe\n- =1+1 is no formula, price – 5 %'
LONG = "\n".join(f"{number}. ask, then wait until they have said it all" for number in range(83))
RECORDING = "https://calls.example/7#12:30"


def practise(run: Desk) -> None:
    """Log nine talks that were rated too well, and time a tenth."""
    values = [word for name in CRITERIA for word in ("-r", f"{name}=5")]
    for day in range(10, 19):
        line = ("log", "objection", "-n", "2", *values, "--on", f"2026-11-{day}", "-g", "ask first")
        assert run(*line).code == 0
    assert run("start", "objection", "--goal", "=ask, then wait").code == 0
    stopped = run("stop", "-m", "15", "-n", "2", *values, "--recording", RECORDING)
    assert stopped.code == 0, stopped


def by_office(form: Path, to: str, comment: str) -> Path:
    return rated_in_an_office(form, to, "objection", 3, comment)


def by_telephone(form: Path, _: str, comment: str) -> Path:
    """Return what Ana saves from the rating page, on a screen of 360 by 740."""
    with browser(width=360, height=740, downloads=form.parent) as driver:
        driver.get(form.as_uri())
        link = driver.find_element("css selector", "dd a").get_attribute("href")
        assert link == RECORDING
        driver.find_element("id", "rater").send_keys("Ana")
        for box in driver.find_elements("css selector", "[data-criterion]"):
            three = box.find_element("css selector", "[value='3']")
            driver.execute_script("arguments[0].click()", three)
        for field in driver.find_elements("css selector", "[data-comment]"):
            driver.execute_script("arguments[0].value = arguments[1]", field, comment)
            driver.execute_script(
                "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", field
            )
        driver.find_element("id", "save").click()
        assert "Saved as" in driver.find_element("id", "status").text
        answers = form.with_name(f"{form.stem}.ratings.json")
        for _ in range(100):
            if answers.exists():
                break
            driver.execute_async_script("setTimeout(arguments[0], 50)")
    return answers


WAYS = [
    pytest.param("xlsx", by_office, "xlsx", marks=in_an_office, id="xlsx, LibreOffice, xlsx"),
    pytest.param("xlsx", by_office, "ods", marks=in_an_office, id="xlsx, LibreOffice, ods"),
    pytest.param("html", by_telephone, "json", marks=in_a_browser, id="html, Chromium, json"),
]


@pytest.mark.parametrize("comment", [COMMENT, LONG], ids=["lines", "as long as it may be"])
@pytest.mark.parametrize(("form", "rated", "to"), WAYS)
def test_a_session_goes_to_a_coach_and_comes_back_into_the_report(
    run: Desk, form: str, rated, to: str, comment: str
) -> None:
    practise(run)
    own = {rep["id"]: rep | {"ratings": None} for rep in run.reps()}
    file = run.file.with_name(f"for-ana.{form}")
    asked = run(
        "export", "--for-coach", "--with-recordings", "--since", "2026-11-10", "-o", str(file)
    )
    assert asked.out.startswith("Exported 10 reps"), asked

    answers = str(rated(file, to, comment))

    done = run("import", answers)

    assert (done.code, done.err) == (0, "")
    assert "50 ratings by others · updated 10 reps" in done.out
    assert run("import", answers).out.startswith("Imported nothing new")
    assert {rep["id"]: rep | {"ratings": None} for rep in run.reps()} == own
    shown = run("show", "last").out
    assert f"Recording  {RECORDING}" in shown
    assert "Ana        hear 3, acknowledge 3, explore 3, answer 3, check 3" in shown
    assert [line[11:] for line in shown.partition("“")[2].splitlines()][1:] == [
        each.rstrip() for each in f"{comment}”".split("\n")[1:]
    ]
    report = run("report", "--month").out
    assert "Coach" in report
    assert "Ana" in report
    assert run("undo").code == 0
    assert "Ana" not in run("show", "last").out
