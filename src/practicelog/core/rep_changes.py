"""What a rep held before and after a change, in the words and units of the commands."""

from collections.abc import Callable, Iterable, Mapping

from practicelog.annotations import Any
from practicelog.core.calendar.clock import read
from practicelog.core.records import natures as of
from practicelog.core.records.history import Change
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.wording import clock_words, duration_words, rep_score_words, score_words
from practicelog.core.zones import zone_named

LEFT_OUT = {"id", "uid", "revision", "rubric_id", "logged", "zone", "at", "quick"}
USUAL: Mapping[str, Any] = {"kind": "practice", "takes": 1, "feedback": "none"}
WORDS = {each.name: each.option for each in FIELDS if each.option} | {"day": "on"}
UNITS: dict[str, Callable[[Any], str]] = {
    of.DURATION: duration_words,
    of.POINTS: score_words,
}
NATURES = {each.name: each.nature for each in FIELDS}

Difference = tuple[str, str, str]
"""A field by its option's name, and its words before and after; empty where it held nothing."""


def differences(change: Change) -> list[Difference]:
    """Return what differs between two states of a rep, or of one of its ratings.

    What is usual is told only where it gives way to something else, or something else to it.
    """
    usual = {} if change.before and change.after else USUAL
    before, after = _fields(change.before or {}, usual), _fields(change.after or {}, usual)
    named = dict.fromkeys((*before, *after))
    return [
        (name, before.get(name, ""), after.get(name, ""))
        for name in named
        if before.get(name) != after.get(name)
    ]


def joined(changes: Iterable[Change]) -> list[Change]:
    """Return changes with the ratings that one command gave a rep as one change.

    A rating is stored anew rather than changed: one is gone and another is there.
    """
    found: dict[tuple[int, str, int | None], Change] = {}
    for number, each in enumerate(changes):
        one = (each.command, each.kind, None if each.kind == "rating" else number)
        first = found.get(one, each)
        found[one] = each
        if first is not each:
            before = {**(each.before or {}), **(first.before or {})}
            after = {**(first.after or {}), **(each.after or {})}
            found[one] = each._replace(before=before, after=after)
    return list(found.values())


def _fields(values: Mapping[str, Any], usual: Mapping[str, Any]) -> dict[str, str]:
    """Return what a rep says beyond what is usual, by option."""
    return {
        WORDS.get(name, name): _words(name, values)
        for name, value in values.items()
        if name not in LEFT_OUT and value is not None and usual.get(name) != value
    }


def _words(name: str, values: Mapping[str, Any]) -> str:
    if name == "day" and "at" in values:
        at = read(values["at"]).astimezone(zone_named(values["zone"]))
        return f"{values['day']} {clock_words(at)}"
    if name == "score":
        return rep_score_words(values[name], quick=bool(values.get("quick")))
    return UNITS.get(NATURES.get(name, ""), str)(values[name])


def arrows(differences: list[Difference]) -> str:
    """Return differences in a line: `minutes 10 min → 25 min, note “x” → none`."""
    return ", ".join(
        f"{name} {_short(before)} → {_short(after)}" for name, before, after in differences
    )


LONGEST = 30


def _short(words: str) -> str:
    if not words:
        return "none"
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
