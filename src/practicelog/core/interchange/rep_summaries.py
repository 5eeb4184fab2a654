"""What left the log, in one line: a rep (`objection (live) · 12 min · score 3.4`), and a take."""

from collections.abc import Iterator, Mapping

from practicelog.annotations import Any
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
