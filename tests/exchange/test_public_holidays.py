"""The public holidays of a place, as a package knows them: its codes, its languages, its limits."""

import sys
from datetime import date

import pytest

from practicelog.errors import NotFoundError, UsageError
from practicelog.exchange import holidays_of


@pytest.mark.parametrize(
    ("typed", "code"),
    [("DE", "DE"), ("de-by", "DE-BY"), ("uk", "GB"), ("gb-sct", "GB-SCT"), ("USA", "US")],
)
def test_a_place_is_told_by_one_code_however_it_is_typed(typed, code):
    assert holidays_of(typed, 2026).place == code


def test_a_region_has_its_country_s_holidays_and_its_own():
    country, region = holidays_of("DE", 2026).names, holidays_of("DE-BY", 2026).names

    assert country.items() < region.items()
    assert date(2026, 11, 1) in region.keys() - country.keys()


@pytest.mark.parametrize("language", ["en_US", "fr_FR", "C", ""])
def test_holidays_are_called_what_they_are_called_there(monkeypatch, language):
    for name in ("LANGUAGE", "LC_ALL", "LANG"):
        monkeypatch.setenv(name, language)

    assert holidays_of("DE", 2026).names[date(2026, 12, 25)] == "Erster Weihnachtstag"
    assert holidays_of("US", 2026).names[date(2026, 12, 25)] == "Christmas Day"


def test_only_days_of_the_year_are_told():
    """New Year's Day 2022 was kept on the last day of 2021."""
    assert {day.year for day in holidays_of("US", 2022).names} == {2022}
    assert date(2021, 12, 31) in holidays_of("US", 2021).names


@pytest.mark.parametrize("year", [1970, 2101, 9999])
def test_years_of_which_nothing_is_known_are_told(year):
    with pytest.raises(NotFoundError, match=f"No public holidays of DE-BY are known in {year}"):
        holidays_of("DE-BY", year)


@pytest.mark.parametrize(
    "typed", ["", "D", "Germany", "XX", "DE-", "DE-XX", "DE-BY-X", "JP-13", "-"]
)
def test_a_place_that_is_not_known_is_refused(typed):
    with pytest.raises(UsageError, match=r"COUNTRY: .* known"):
        holidays_of(typed, 2026)


def test_without_the_package_the_line_that_installs_it_is_told(run, monkeypatch):
    monkeypatch.delitem(sys.modules, "practicelog.exchange.public_holidays", raising=False)
    monkeypatch.setitem(sys.modules, "holidays", None)

    done = run("off", "import", "DE")

    assert done.code == 2
    assert done.err == (
        "practicelog: off import needs holidays, which is not installed.\n"
        '  hint: pip install "practicelog[holidays]"\n'
    )
    assert not run.file.exists()
