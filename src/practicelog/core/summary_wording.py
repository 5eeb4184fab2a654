"""A rep, a take and the counts of a file, each in one line: `objection (live) · 12 min`."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from practicelog.annotations import Any
from practicelog.core.decimals import decimal_words
from practicelog.core.wording import count_words, duration_words, points_words


def rep_summary(rep: Mapping[str, Any]) -> str:
    """Return what was practised and how much; what is absent or empty is not told."""
    return " · ".join(_parts(rep))


def take_summary(take: Mapping[str, Any]) -> str:
    """Return one take of a session: `0:58 · explore 4 · “Too dear.” · for the next: a pause`."""
    parts = [f"{take['seconds'] // 60}:{take['seconds'] % 60:02}"]
    if take["rating"]:
        parts.append(" ".join(filter(None, (take["criterion"], str(take["rating"])))))
    if take["card"]:
        parts.append(f"“{' '.join(take['card']['text'].split())}”")
    if take["change"]:
        parts.append(f"for the next: {take['change']}")
    return " · ".join(parts)


def totals_told(totals: Iterable[tuple[str, Decimal | None, int]]) -> str:
    """Return what a file came to, to be held against what the CRM says: `calls 42 on 9 days`.

    `totals` are metrics, each with its sum, which a rate has not, and its number of days.
    """
    parts = []
    for metric, came_to, days in totals:
        summed = metric if came_to is None else f"{metric} {decimal_words(came_to)}"
        parts.append(f"{summed} on {count_words(days, 'day')}")
    return f"In the file: {', '.join(parts)}."


def _parts(rep: Mapping[str, Any]) -> Iterator[str]:
    yield rep["drill"] if rep["kind"] == "practice" else f"{rep['drill']} ({rep['kind']})"
    if rep["minutes"]:
        yield duration_words(rep["minutes"])
    if rep["takes"] > 1:
        yield count_words(rep["takes"], "take")
    if rep.get("score"):
        yield f"{'quick score' if rep['quick'] else 'score'} {points_words(rep['score'])}"
    if rep["difficulty"]:
        yield rep["difficulty"]
    if rep["feedback"] != "none":
        yield f"feedback: {rep['feedback']}"
    if rep.get("partner"):
        yield f"with {rep['partner']}"
    if rep.get("script"):
        yield rep["script"]
