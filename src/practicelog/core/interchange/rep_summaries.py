"""A rep that left the log, in one line: `objection (live) · 12 min · 3 takes · score 3.4`."""

from collections.abc import Iterator, Mapping
from typing import Any

from practicelog.core.wording import count_words, duration_words, points_words


def rep_summary(rep: Mapping[str, Any]) -> str:
    """Return what was practised and how much; what is absent or empty is not told."""
    return " · ".join(_parts(rep))


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
