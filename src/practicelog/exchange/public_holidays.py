"""The public holidays of a place in a year, as the package `holidays` knows them."""

from holidays import country_holidays, list_supported_countries

from practicelog.core.streaks.public_holidays import Calendar
from practicelog.core.wording import some_words
from practicelog.errors import NotFoundError, UsageError, quoted

PLACE = "COUNTRY"


def calendar(place: str, year: int) -> Calendar:
    """Return the public holidays of a country (`DE`) or a region of it (`DE-BY`).

    They are called what they are called there, whatever the language of this machine.

    Raises:
        UsageError: there is no such country or region.
        NotFoundError: nothing is known of that year there.
    """
    country, region = _known(place)
    language = country_holidays(country).default_language
    found = country_holidays(country, subdiv=region, years=year, language=language)
    code = "-".join(filter(None, (found.country, region)))
    names = {day: name for day, name in found.items() if day.year == year}
    if not names:
        raise NotFoundError(
            f"No public holidays of {code} are known in {year}.",
            hint="practicelog off add 2026-12-24..2027-01-01 holidays",
        )
    return Calendar(code, year, names)


def _known(place: str) -> tuple[str, str | None]:
    """Return the country and the region that a text names, as the package writes them."""
    country, dash, typed = place.partition("-")
    regions = list_supported_countries().get(country.upper())
    if regions is None:
        raise UsageError(
            f"{PLACE}: {quoted(place)} is no country whose public holidays are known.",
            hint="two letters, with its region if it has any: DE-BY, US-CA, GB-SCT",
        )
    region = next((each for each in regions if each.casefold() == typed.casefold()), None)
    if dash and region is None:
        known = f"its regions are {some_words(regions)}" if regions else "it has no regions"
        raise UsageError(
            f"{PLACE}: {quoted(typed)} is no region of {country.upper()} that is known.",
            hint=f"{known}; without one: practicelog off import {country.upper()}",
        )
    return country.upper(), region
