"""Rewritings of a script, and the practice on its versions, in the words a seller reads."""

from collections.abc import Iterable, Sequence

from practicelog.core.records.script import Version
from practicelog.core.scripts.facts import Check
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.scripts.scores import VersionScore, of_version
from practicelog.core.scripts.words import word_count
from practicelog.core.wording import count_words, score_words


def revised_words(rewrite: Rewrite, number: int) -> str:
    """Return what a rewriting came to: `pricing-reply v4: 101 words, 11 fewer than v3`.

    `number` is the version it was stored as. A gap between the two means that versions were made
    meanwhile in another terminal.
    """
    before = rewrite.before
    if not rewrite.changed:
        return f"Nothing changed: {before.script} stays at v{before.version}"
    was, words = word_count(before.text), word_count(rewrite.text)
    than = f"{'as' if was == words else 'than'} v{before.version}"
    meanwhile = f"; v{number - 1} was made meanwhile" if number - 1 > before.version else ""
    made = f"{before.script} v{number}: {count_words(words, 'word')}"
    return f"{made}, {fewer_words(was, words)} {than}{meanwhile}"


def fewer_words(before: int, after: int) -> str:
    """Return how a count of words changed: `31 fewer`, `7 more`, `as many`."""
    if before == after:
        return "as many"
    return f"{abs(before - after):,} {'fewer' if after < before else 'more'}"


def step_words(first: Version, last: Version) -> str:
    """Return the way from one version to another: `v3 → v5, 31 words fewer`."""
    was, words = word_count(first.text), word_count(last.text)
    if was == words:
        change = "as many words"
    else:
        change = f"{count_words(abs(was - words), 'word')} {'fewer' if words < was else 'more'}"
    return f"v{first.version} → v{last.version}, {change}"


def practised_words(scores: Sequence[VersionScore], version: int) -> str:
    """Return the practice on one version: `4 reps, 3.4 (3 scored), 1 live`.

    Scores are means of practice reps only, each kind of score and each rubric apart. The drill
    is named where the script was practised with more than one, the rubric where it changed.
    Empty without a rep.
    """
    own = of_version(scores, version)
    parts = [count_words(reps, "rep")] if (reps := _reps(own, "practice")) else []
    parts += [_mean_words(each, scores) for each in own if each.kind == "practice" and each.scored]
    if live := _reps(own, "live"):
        parts.append(f"{live:,} live")
    return ", ".join(parts)


def _reps(scores: Iterable[VersionScore], kind: str) -> int:
    return sum(each.reps for each in scores if each.kind == kind)


def _mean_words(score: VersionScore, among: Iterable[VersionScore]) -> str:
    practised = [each for each in among if each.kind == "practice" and each.scored]
    drills = {each.drill for each in practised}
    rubrics = {each.rubric for each in practised if each.drill == score.drill and not each.quick}
    drill = f"{score.drill} " if len(drills) > 1 else ""
    rubric = f", rubric {score.rubric}" if len(rubrics) > 1 and not score.quick else ""
    how = "quick" if score.quick else "scored"
    return f"{drill}{score_words(score.total / score.scored)} ({score.scored:,} {how}{rubric})"


def asked_words(check: Check) -> str:
    """Return what a rubric asks: `under 120 words`."""
    if check.of is None:
        return "shorter than the version before"
    return f"under {check.limit} {check.unit}s"


def check_words(check: Check) -> str:
    """Return how a version stands to that: `101 words, under the 120 of an email`."""
    measured, over = count_words(check.measured, check.unit), check.measured - check.limit
    if check.of is None:
        than = "than" if over else "as"
        return f"{measured}, {fewer_words(check.limit, check.measured)} {than} the version before"
    limit = f"the {check.limit} of {check.of}"
    if over > 0:
        return f"{measured}: {over:,} over {limit}"
    return f"{measured}: just {limit}, not under" if over == 0 else f"{measured}, under {limit}"
