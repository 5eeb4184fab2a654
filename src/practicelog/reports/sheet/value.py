"""Work a one-on-one sheet out: where practice stands, and where it is stuck."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from practicelog.core.coaching.off_focus import off_focus_since
from practicelog.core.coaching.only_easy import only_easy
from practicelog.core.coaching.outside_feedback import unheard_since
from practicelog.core.coaching.promises import OPEN, Made, fate
from practicelog.core.journey.sheet_history import SheetHistory
from practicelog.core.level_wording import rated_words
from practicelog.core.limits import TOP_TENTHS, tenths
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import SELF, Rep, ScriptVersion
from practicelog.core.statistics.rated_levels import (
    RatedLevel,
    criterion_levels,
    drill_levels,
    level_of,
)
from practicelog.core.statistics.rater_difference import (
    CriterionDifference,
    RaterDifference,
    by_criterion,
    over_reps,
)
from practicelog.core.streaks.rulings import Ruling, rulings
from practicelog.reports.sheet.opening_questions import opening_questions

RATED_AT_LEAST = 15


class CriterionLevel(Record):
    """A scale criterion as the seller rated it."""

    criterion: str
    level: RatedLevel


class FocusLevels(Record):
    """A focus, and what the seller and others gave what it is on.

    `hurried` is what the seller gave whole reps of its drill in a hurry, None without such.
    """

    focus: Focus
    levels: tuple[RatedLevel, ...]
    hurried: RatedLevel | None = None


class Stuck(Record):
    """What may keep a seller where they are; what is not so is None or 0."""

    easy: int
    unheard: date | None
    off_focus: date | None


class Sheet(Record):
    """A sheet worked out, before anybody has written on it.

    `drill` is the first focus's, else the one most practised; `reps` are those of kind practice,
    newest first. `ruled` are the weeks that begin in the period, and the one that runs; none where
    plans were left out. `highest` and `lowest` are the criteria of the drill so rated, where two
    have 15 reps or more and differ. `difference` is that of whole reps, `differences` by criterion.
    """

    history: SheetHistory
    drill: str | None
    reps: tuple[Rep, ...]
    ruled: tuple[Ruling, ...]
    focuses: tuple[FocusLevels, ...]
    highest: CriterionLevel | None
    lowest: CriterionLevel | None
    difference: RaterDifference | None
    differences: tuple[CriterionDifference, ...]
    promises: tuple[Made, ...]
    stuck: Stuck
    questions: tuple[str, ...]

    @property
    def following(self) -> str | None:
        """What was last meant to be tried next on its drill."""
        return next((rep.next for rep in self.reps if rep.drill == self.drill and rep.next), None)

    @property
    def script(self) -> ScriptVersion | None:
        """The script its drill was last practised with."""
        done = (rep.script for rep in self.reps if rep.drill == self.drill)
        return next((script for script in done if script), None)


def build(history: SheetHistory) -> Sheet:
    """Work a sheet out of what may leave."""
    reps = tuple(rep for rep in history.reps if rep.kind == "practice")
    drill = history.focuses[0].drill if history.focuses else _most_practised(reps)
    about = _by_newest_rubric(reps, drill)
    ranked = _ranked(about)
    lowest = ranked[0] if len(ranked) > 1 else None
    return Sheet(
        history=history,
        drill=drill,
        reps=reps,
        ruled=_ruled(history),
        focuses=tuple(_focus_levels(each, reps) for each in history.focuses),
        highest=ranked[-1] if lowest else None,
        lowest=lowest,
        difference=over_reps(history.pairs),
        differences=tuple(by_criterion(history.pairs)),
        promises=tuple(each for each in _told(history) if _is_news(each, history)),
        stuck=_stuck(history, reps),
        questions=opening_questions(
            about, lowest and _weakest_words(lowest), drill, *history.period[1:]
        ),
    )


def _ruled(history: SheetHistory) -> tuple[Ruling, ...]:
    """Return the weeks all of whose days are told of; the one that runs is told in any case."""
    every = () if "plans" in history.omitted else rulings(history.practice.weeks)
    whole = [each for each in every[:-1] if each.week.first >= history.period.first]
    return (*whole, *every[-1:])


def _most_practised(reps: Sequence[Rep]) -> str | None:
    counted = Counter(rep.drill for rep in reps).most_common(1)
    return counted[0][0] if counted else None


def _by_newest_rubric(reps: Sequence[Rep], drill: str | None) -> tuple[Rep, ...]:
    """Return the reps of a drill whose ratings may be compared."""
    done = [rep for rep in reps if rep.drill == drill]
    newest = max((rep.rubric for rep in done if rep.ratings), default=0)
    return tuple(rep for rep in done if rep.rubric == newest)


def _focus_levels(focus: Focus, reps: Sequence[Rep]) -> FocusLevels:
    about = _by_newest_rubric(reps, focus.drill)
    scores = [rep.score for rep in reps if rep.drill == focus.drill and rep.quick and rep.score]
    hurried = level_of(SELF, scores) if scores else None
    if focus.criterion:
        return FocusLevels(focus, criterion_levels(about, focus.criterion), hurried)
    return FocusLevels(focus, drill_levels(about), hurried)


def _ranked(reps: Sequence[Rep]) -> list[CriterionLevel]:
    """Return the scale criteria that the seller rated in 15 reps or more, the lowest first.

    None where all have the same level. With five reps the lowest is named rightly in half of cases.
    """
    names = dict.fromkeys(rating.criterion for rep in reps for rating in rep.ratings)
    found = [
        CriterionLevel(name, level)
        for name in names
        for level in criterion_levels(reps, name)
        if level.rater == SELF and level.share is None and level.n >= RATED_AT_LEAST
    ]
    differ = len({each.level.mean for each in found}) > 1
    return sorted(found, key=lambda each: each.level.mean) if differ else []


def _weakest_words(lowest: CriterionLevel) -> str | None:
    """Return the criterion rated lowest with its level; what is shown as 5.0 is not weak."""
    if tenths(lowest.level.mean) == TOP_TENTHS:
        return None
    return f"“{lowest.criterion}” is {rated_words(lowest.level)}"


def _told(history: SheetHistory) -> list[Made]:
    """Return the promises typed by either side, and the newest that a rep ended with."""
    typed = [made for made in history.promises if made.promise.rep is None]
    from_reps = [made for made in history.promises if made.promise.rep is not None]
    return [*typed, *from_reps[:1]]


def _is_news(made: Made, history: SheetHistory) -> bool:
    """Tell whether a promise was made in the period, or is open still."""
    recent = made.promise.made_on >= history.period.first
    return recent or fate(made, history.practice.plans) == OPEN


def _stuck(history: SheetHistory, reps: Sequence[Rep]) -> Stuck:
    practice = history.practice
    unheard = unheard_since(history.heard, practice.begun, practice.today)
    focus = next(iter(history.focuses), None)
    off_focus = None
    if focus and "reps" not in history.omitted:
        off_focus = off_focus_since(history.on_focus, focus.set_on, practice.today)
    return Stuck(
        easy=only_easy(rep.difficulty for rep in reps),
        unheard=unheard if reps else None,
        off_focus=off_focus,
    )
