"""One version of a script: its measures, what the rubrics ask, and its practice."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.record import Record
from practicelog.core.records.script import Script, Version
from practicelog.core.script_wording import asked_words, check_words, practised_words, revised_words
from practicelog.core.scripts.facts import WORDS_A_MINUTE, Check, ScriptFacts, checks, script_facts
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.scripts.scores import VersionScore, of_version, scores_document
from practicelog.core.sections import Facts, Page
from practicelog.core.wording import clock_words, count_words, day_words

A_KIND = {"call": "a call script", "email": "an email", "message": "a message"}


class ScriptReport(Record):
    """One version of a script with what is measured of it; `checks` are facts, never scores.

    `scores` are those of all its versions.
    """

    script: Script
    version: Version
    facts: ScriptFacts
    checks: tuple[Check, ...]
    scores: tuple[VersionScore, ...] = ()


def build(
    script: Script, version: Version, previous: Version | None, scores: Sequence[VersionScore] = ()
) -> ScriptReport:
    """Measure a version, against the one before it where there is one."""
    facts = script_facts(version.text)
    before = script_facts(previous.text) if previous else None
    return ScriptReport(script, version, facts, checks(script.kind, facts, before), tuple(scores))


def added(report: ScriptReport) -> tuple[str, ...]:
    """Return the lines that answer a new script: its size, and what the rubrics ask of its kind."""
    script, words = report.script, count_words(report.facts.words, "word")
    return _answer(f"Script {script.name} v1 ({script.kind}): {words}", report)


def revised(report: ScriptReport, rewrite: Rewrite, kind_before: str) -> tuple[str, ...]:
    """Return the lines that answer a new version: how its size changed, what the rubrics ask."""
    script = report.script
    kind = f"{A_KIND[script.kind]} now" if script.kind != kind_before else ""
    line = revised_words(rewrite, report.version.version)
    if rewrite.changed:
        return _answer(f"{line}; it is {kind}" if kind else line, report)
    return _answer(f"{script.name} is {kind}", report) if kind else (line,)


def _answer(line: str, report: ScriptReport) -> tuple[str, ...]:
    return (f"{line} · practicelog undo", *map(check_words, report.checks))


def sections(report: ScriptReport, zone: ZoneInfo) -> Page:
    """Return everything about a version but its text."""
    script, version = report.script, report.version
    made = version.made.astimezone(zone)
    rows = [
        ("Script", f"{_name(script, version)} · {script.kind}{_archived(script)}"),
        ("Made", f"{day_words(made.date())} {clock_words(made)}"),
        ("Why", version.why or ""),
        ("Words", _measures(report.facts)),
        *measured(report),
        ("Reps", practised_words(report.scores, version.version)),
        ("Lines", "end in CR LF" if "\r\n" in version.text else ""),
    ]
    return (Facts(tuple(row for row in rows if row[1])),)


def measured(report: ScriptReport) -> tuple[tuple[str, str], ...]:
    """Return what the rubrics ask, each as a fact in a line of its own."""
    labels = ("Checks", *("" for _ in report.checks[1:]))
    return tuple(
        (label, check_words(check)) for label, check in zip(labels, report.checks, strict=True)
    )


def _name(script: Script, version: Version) -> str:
    of = f" of {script.newest}" if version.version != script.newest else ""
    return f"{script.name} v{version.version}{of}"


def _archived(script: Script) -> str:
    return " · archived" if script.archived else ""


def _measures(facts: ScriptFacts) -> str:
    words = f"{facts.words:,} in {count_words(facts.sentences, 'sentence')}"
    if facts.words_per_sentence is not None:
        words += f", {facts.words_per_sentence:.1f} a sentence"
    return f"{words} · {facts.spoken_seconds:,} s spoken at {WORDS_A_MINUTE} words a minute"


def document(report: ScriptReport) -> dict[str, Any]:
    """Return what other programs read of a version; the text is there to the last character."""
    script, version = report.script, report.version
    return {
        "name": script.name,
        "uid": script.uid,
        "kind": script.kind,
        "archived": script.archived,
        "version": version.version,
        "newest": script.newest,
        "made": written(version.made),
        "why": version.why,
        "facts": report.facts._asdict(),
        "checks": [_check(each) for each in report.checks],
        "practice": scores_document(of_version(report.scores, version.version)),
        "text": version.text,
    }


def _check(check: Check) -> dict[str, Any]:
    return {"asked": asked_words(check), "met": check.met, "sentence": check_words(check)}
