"""Scripts in a list: what each is, and where its newest version stands."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.words import word_count
from practicelog.core.sections import Facts, Lines, Page
from practicelog.core.wording import count_words, full_day

Standing = tuple[Script, Version]
"""A script with its newest version."""

Found = Mapping[str, Sequence[int]]
"""By the name of a script, its versions that hold what was sought."""

NAMED_AT_MOST = 6


def several(standings: Sequence[Standing], zone: ZoneInfo, found: Found | None = None) -> Page:
    """Return scripts, one to a line; where words were sought, with the versions that hold them."""
    if not standings and found is None:
        return (Lines(("No script yet: practicelog script add pricing-reply reply.txt",)),)
    if not standings:
        return (Lines(("No version of a script in use holds that; --all looks everywhere.",)),)
    rows = tuple((script.name, _words(script, newest, zone)) for script, newest in standings)
    if found is not None:
        rows = tuple((name, f"{words} · {_found_words(found[name])}") for name, words in rows)
    return (Facts(rows),)


def _words(script: Script, newest: Version, zone: ZoneInfo) -> str:
    day = newest.made.astimezone(zone).date()
    parts = [
        script.kind,
        f"v{script.newest}, {full_day(day)}",
        count_words(word_count(newest.text), "word"),
    ]
    return " · ".join([*parts, "archived"] if script.archived else parts)


def _found_words(versions: Sequence[int]) -> str:
    """Return where words were found, the newest versions first: `in v5, v4, v2 and 7 more`."""
    named = ", ".join(f"v{number}" for number in list(reversed(versions))[:NAMED_AT_MOST])
    more = len(versions) - NAMED_AT_MOST
    return f"in {named} and {more} more" if more > 0 else f"in {named}"


def document(standing: Standing, found: Found | None = None) -> dict[str, Any]:
    """Return what other programs read of one script in a list."""
    script, newest = standing
    content = {
        "name": script.name,
        "uid": script.uid,
        "kind": script.kind,
        "archived": script.archived,
        "versions": script.newest,
        "words": word_count(newest.text),
        "changed": written(newest.made),
    }
    return content if found is None else content | {"found": list(found[script.name])}
