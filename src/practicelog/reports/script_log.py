"""The versions of a script, newest first: what each changed, and what it was scored."""

from collections.abc import Sequence
from itertools import pairwise
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.charts.script_versions import script_chart
from practicelog.core.record import Record
from practicelog.core.records.script import Script, Version
from practicelog.core.script_wording import fewer_words, practised_words
from practicelog.core.scripts.scores import VersionScore, of_version, scores_document
from practicelog.core.scripts.words import word_count
from practicelog.core.sections import Facts, Lines, Page, Plot
from practicelog.core.wording import count_words, full_day


class LoggedVersion(Record):
    """One version with its words and those of the version before; None for the first."""

    version: Version
    words: int
    words_before: int | None


class ScriptLog(Record):
    """The newest versions of a script with the scores of all of them."""

    script: Script
    versions: tuple[LoggedVersion, ...]
    scores: tuple[VersionScore, ...]


def build(
    script: Script, versions: Sequence[Version], scores: Sequence[VersionScore], at_most: int
) -> ScriptLog:
    """Compare each version with the one before it.

    `versions` are the newest ones, newest first: one more than the `at_most` that are told (0
    tells all), so that the last one told has a version before it, too.
    """
    counted = [(each, word_count(each.text)) for each in versions]
    pairs = list(pairwise([*counted, None]))
    told = tuple(
        LoggedVersion(newer[0], newer[1], older[1] if older else None)
        for newer, older in pairs
        if newer
    )
    return ScriptLog(script, told[: at_most or None], tuple(scores))


def drawn(log: ScriptLog) -> Plot:
    """Return the words of each version in a chart, with the practice on it."""
    return script_chart(
        log.script.name,
        [
            (each.version.version, each.words, practised_words(log.scores, each.version.version))
            for each in log.versions
        ],
    )


def sections(log: ScriptLog, zone: ZoneInfo) -> Page:
    """Return one version after the other: its day and words, its practice, why it was made."""
    rows: list[tuple[str, str]] = []
    for each in log.versions:
        parts = [_words(each, zone), practised_words(log.scores, each.version.version)]
        rows.append((f"v{each.version.version}", " · ".join(part for part in parts if part)))
        rows += [("", f"“{each.version.why}”")] if each.version.why else []
    archived = ", archived" if log.script.archived else ""
    title = f"{log.script.name} ({log.script.kind}{archived})"
    older = log.versions[-1].version.version - 1
    rest = Lines((f"{count_words(older, 'version')} before these: --limit 0",))
    return (Facts(tuple(rows), title), *([rest] if older else []))


def _words(each: LoggedVersion, zone: ZoneInfo) -> str:
    day = each.version.made.astimezone(zone).date()
    words = f"{full_day(day)} · {count_words(each.words, 'word')}"
    if each.words_before is None:
        return words
    return f"{words}, {fewer_words(each.words_before, each.words)}"


def document(log: ScriptLog) -> dict[str, Any]:
    """Return what other programs read of a script's versions; `script show` has their texts."""
    return {
        "name": log.script.name,
        "uid": log.script.uid,
        "kind": log.script.kind,
        "archived": log.script.archived,
        "newest": log.script.newest,
        "versions": [
            {
                "version": each.version.version,
                "made": written(each.version.made),
                "words": each.words,
                "change": None if each.words_before is None else each.words - each.words_before,
                "why": each.version.why,
                "practice": scores_document(of_version(log.scores, each.version.version)),
            }
            for each in log.versions
        ],
    }
