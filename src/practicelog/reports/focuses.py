"""Focuses: one whole, several in a table, and how one ended."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.coaching.focus_end import focus_end
from practicelog.core.coaching.focuses import aim, subject
from practicelog.core.level_wording import comparison_words
from practicelog.core.records.focus import Focus
from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.statistics.weekly_levels import POINTS, Scale, WeekScore
from practicelog.core.wording import full_day, score_words


def whole(focus: Focus) -> Page:
    """Return a focus as it stands: what, why, until when."""
    rows = [(f"Focus {focus.id}", aim(focus)), ("", f"because “{focus.why}”")]
    rows.append(("Until", until_words(focus)))
    if focus.state == "proposed":
        rows.append(
            ("State", f"proposed by {focus.proposed_by}: practicelog focus accept {focus.id}")
        )
    return (Facts(tuple(rows)),)


def until_words(focus: Focus) -> str:
    """Return when a focus ends and what it aims at: `31 Dec 2026, target 4.0`."""
    target = f", target {score_words(focus.target)}" if focus.target else ""
    return f"{full_day(focus.until)}{target}"


def several(focuses: Sequence[Focus]) -> Page:
    """Return focuses in a table, the one set first at the top."""
    if not focuses:
        return (
            Lines(('No focus is open: practicelog focus set objection --why "in your own words"',)),
        )
    rows = tuple(
        (str(each.id), aim(each), each.why, until_words(each), _state(each)) for each in focuses
    )
    return (Table(("ID", "Focus", "Because", "Until", "State"), rows, right=frozenset({"ID"})),)


def _state(focus: Focus) -> str:
    if focus.state == "closed":
        return f"closed: {focus.outcome}"
    return f"proposed by {focus.proposed_by}" if focus.state == "proposed" else "open"


def ending(
    focus: Focus,
    weeks: Sequence[WeekScore],
    today: date,
    scale: Scale = POINTS,
    *,
    quick: bool = False,
) -> Page:
    """Return the one planned comparison: the end of a focus against the weeks before it.

    `quick` says that its weeks are of hurried scores.
    """
    told = focus_end(weeks, focus.set_on, focus.until, today, scale)._replace(quick=quick)
    return (Facts(((f"Focus {focus.id}", aim(focus)), ("Level", comparison_words(told)))),)


def closed(focus: Focus, *, archived: bool) -> Page:
    """Return that a focus is closed, and the three ways to go on; none on an archived drill."""
    setting = f"practicelog focus set {focus.drill} --why …"
    ways = (f"Raise the target, change the criterion ({setting}), or rest it.",)
    done = f"Closed: {subject(focus)} · practicelog undo"
    return (Lines((done, *(() if archived else ways))),)
