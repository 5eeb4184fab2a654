"""What a share holds, in words, before it is sent; and what answers when it was written."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.team.share import Share
from practicelog.core.team.share_sums import CriterionSum, DrillSum, ShareSums, sums
from practicelog.core.wording import (
    count_words,
    duration_words,
    points_words,
    range_words,
    signed_words,
)

NEVER = "goals, notes, next steps, scripts, partners, promises, reasons, coaches' names, the hour"


def preview(share: Share) -> Page:
    """Return every figure that a team could get from a share, and what it never holds."""
    added = sums(share)
    numbers = frozenset({"Reps", "Takes", "Deliberate", "Late", "n", "Pairs"})
    tables = (
        Table.of(_drills(added.drills), "Each drill", numbers),
        Table.of(_scores([each for each in added.drills if each.is_scored]), "Scores", numbers),
        Table.of(_criteria(added.criteria), "Each criterion", numbers),
    )
    return (
        Facts(tuple(_facts(share, added)), "What a team would get"),
        *(each for each in tables if each.rows),
        Lines(_promises(share)),
    )


def confirmation(share: Share, file: str) -> str:
    """Return the one line that answers a share written to a file."""
    omitted = share.header["omitted"]
    left_out = f" · left out: {', '.join(omitted)}" if omitted else ""
    return (
        f"Shared {count_words(len(share.reps), 'rep')} and {count_words(len(share.weeks), 'week')} "
        f"to {file}, as {_who(share)}{left_out} · send it to your coach yourself"
    )


def _who(share: Share) -> str:
    seller: str = share.header["seller"]
    return seller if share.header["named"] else f"{seller[:8]}… (not your name)"


def _facts(share: Share, added: ShareSums) -> list[tuple[str, str]]:
    days = [date.fromisoformat(rep["day"]) for rep in share.reps]
    between = f", {range_words(min(days), max(days))}" if days else ""
    practised = f"{count_words(added.reps, 'rep')} on {count_words(added.days, 'day')}"
    rows = [("As", _who(share)), ("Practice", f"{practised}, each with its day{between}")]
    apart = [(added.live, "on live calls"), (added.learned, "learned")]
    if words := ", ".join(f"{n:,} {what}" for n, what in apart if n):
        rows.append(("Besides", f"{words}: how many, and of which drill"))
    if added.weeks:
        states = ", ".join(f"{n:,} {state}" for state, n in added.weeks.items())
        rows.append(("Weeks", f"{states}; each with the days done and the days your plan needs"))
    if share.gone:
        rows.append(("Deleted", f"{count_words(len(share.gone), 'mark')}, so that they go there"))
    if omitted := share.header["omitted"]:
        rows.append(("Left out", ", ".join(omitted)))
    return [*rows, ("Never", NEVER)]


def _drills(drills: Sequence[DrillSum]) -> dict[str, list[str]]:
    return {
        "Drill": [each.drill for each in drills],
        "Reps": [f"{each.reps:,}" for each in drills],
        "Takes": [f"{each.takes:,}" for each in drills],
        "Time": [duration_words(each.minutes) if each.minutes else "" for each in drills],
        "Deliberate": [f"{each.deliberate:,}" for each in drills],
        "Easy/real/hard": [_mix(each.difficulties) for each in drills],
        "Late": [f"{each.late:,}" if each.late else "" for each in drills],
    }


def _scores(drills: Sequence[DrillSum]) -> dict[str, list[str]]:
    return {
        "Drill": [each.drill for each in drills],
        "Score": [_mean(each.scores, 100) for each in drills],
        "Hurried": [_mean(each.hurried, 100) for each in drills],
        "Cold": [_mean(each.cold) for each in drills],
    }


def _criteria(criteria: Sequence[CriterionSum]) -> dict[str, list[str]]:
    return {
        "Drill": [each.drill for each in criteria],
        "Criterion": [each.criterion for each in criteria],
        "n": [f"{len(each.values):,}" for each in criteria],
        "Level": [_level(each) for each in criteria],
        "Pairs": [f"{len(each.pairs):,}" if each.pairs else "" for each in criteria],
        "Against coach": [_difference(each.pairs) for each in criteria],
    }


def _mix(difficulties: Sequence[int]) -> str:
    return "/".join(map(str, difficulties)) if any(difficulties) else ""


def _mean(values: Sequence[int], parts: int = 1) -> str:
    if not values:
        return ""
    return f"{points_words(sum(values) / (parts * len(values)))} ({len(values):,})"


def _level(each: CriterionSum) -> str:
    mean = sum(each.values) / len(each.values)
    return f"{100 * mean:.0f} % yes" if each.check else points_words(mean)


def _difference(pairs: Sequence[tuple[int, int]]) -> str:
    if not pairs:
        return ""
    return signed_words(sum(own - coach for own, coach in pairs) / len(pairs))


def _promises(share: Share) -> tuple[str, ...]:
    by_name = "under your name" if share.header["named"] else "without your name"
    readable = f"Whoever has the file, or the team's folder, can read all of the above, {by_name}"
    return (
        "A team's report shows a figure only where five sellers or more make it, never a person.",
        f"{readable}; and who knows your days can tell whose it is.",
        "Nothing is sent by practicelog. A later share adds to this one; what you deleted goes.",
    )
