"""A one-on-one sheet as the seller reads it, fills it in and sends it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from practicelog.core.charts.criteria import coach_charts
from practicelog.core.coaching.focuses import aim, subject
from practicelog.core.coaching.promises import Made, fate
from practicelog.core.coaching_wording import end_words, lacking_words
from practicelog.core.journey.practice_totals import CLOSED
from practicelog.core.level_wording import difference_lines, rated_words
from practicelog.core.persons import folded
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts, Lines, Page, Section
from practicelog.core.texts import as_one_line
from practicelog.core.wording import (
    QUICK,
    count_words,
    day_beside,
    duration_words,
    range_words,
    score_words,
    some_words,
)
from practicelog.reports.sheet.value import FocusLevels, Sheet

BLANK = "…" * 12
"""What is for the seller or the coach to fill in."""

WILL = (
    ("I", f"If {BLANK}, then I {BLANK}, by {BLANK}"),
    ("Coach", f"I promise {BLANK}, by {BLANK}"),
)

NOT_FOR_APPRAISAL = "practice data, not for appraisal"
SHOWN_AT_MOST = 5
NOTE_AT_MOST = 200

Row = tuple[str, str]


def page(
    sheet: Sheet, seller: str | None, field: Lines | None = None, coach: str | None = None
) -> Page:
    """Return the whole sheet, its blanks to be filled in; no part of it praises or appraises.

    `field` are the week's counts from the field, where there are any; `coach` is whom it is for.
    """
    return (
        _header(sheet, seller),
        Facts(tuple(_want(sheet)), "Want"),
        Facts(tuple(_promises(sheet)), "Last promises"),
        Facts(tuple(_goal(sheet)), "Goal"),
        Facts(tuple(_reality(sheet)), "Reality"),
        *_side_by_side(sheet, coach),
        *([field] if field else []),
        *_noticed(sheet),
        Facts((*_flags(sheet), ("In my words", BLANK)), "Stuck"),
        Facts(tuple(_practise(sheet)), "Practise now, five minutes"),
        Facts((("1", BLANK), ("2", BLANK), ("3", BLANK)), "Options"),
        Facts(WILL, "Will"),
    )


def _header(sheet: Sheet, seller: str | None) -> Section:
    omitted = sheet.history.omitted
    parts = [
        range_words(*sheet.history.period[1:]),
        NOT_FOR_APPRAISAL,
        f"left out: {', '.join(omitted)}" if omitted else "nothing left out",
    ]
    return Lines((" · ".join(parts),), f"One-on-one: {seller}" if seller else "One-on-one")


def _want(sheet: Sheet) -> Iterator[Row]:
    focus = next(iter(sheet.history.focuses), None)
    yield "Topic", aim(focus) if focus else BLANK
    yield "Why", f"“{focus.why}”" if focus else BLANK
    yield from ((f"{number}", asked) for number, asked in enumerate(sheet.questions, 1))


def _promises(sheet: Sheet) -> Iterator[Row]:
    """Yield the promises of both sides; a blank where one side has none on record."""
    own = [("I", _promise(each, sheet)) for each in sheet.promises if each.promise.who is None]
    coach = [
        (each.promise.who, _promise(each, sheet)) for each in sheet.promises if each.promise.who
    ]
    more = "practicelog promise list"
    yield from _newest(own, more) or [("I", BLANK)]
    yield from _newest(coach, more) or [("Coach", BLANK)]


def _newest(rows: list[Row], more: str) -> list[Row]:
    """Return the first few of many rows, and where the rest is told."""
    left = len(rows) - SHOWN_AT_MOST
    rest = [("Earlier", f"{left:,} more: {more}")] if left > 0 else []
    return [*rows[:SHOWN_AT_MOST], *rest]


def _promise(made: Made, sheet: Sheet) -> str:
    day = _day(made.promise.made_on, sheet)
    about = ", ".join(each for each in (made.promise.drill, day) if each)
    return f"“{made.promise.text}” ({about}): {fate(made, sheet.history.practice.plans)}"


def _goal(sheet: Sheet) -> Iterator[Row]:
    for place, focus in enumerate(sheet.history.focuses):
        target = f"{score_words(focus.target)}, " if focus.target else ""
        why = f", because “{focus.why}”" if place else ""
        yield subject(focus), target + end_words(focus, sheet.history.practice.today) + why
    if not sheet.history.focuses:
        yield "One behaviour", f"{BLANK}, by {BLANK}"


def _reality(sheet: Sheet) -> Iterator[Row]:
    if sheet.ruled:
        yield "Plan", _plan(sheet)
    yield "Practice", _amount(sheet.reps)
    if sheet.reps:
        deliberate = sum(rep.deliberate for rep in sheet.reps)
        lacking = f" · {words}" if (words := lacking_words(sheet.reps)) else ""
        yield "Deliberate", f"{deliberate:,} of {count_words(len(sheet.reps), 'rep')}{lacking}"
    yield from ((subject(each.focus), words) for each in sheet.focuses if (words := _levels(each)))
    if sheet.highest and sheet.lowest:
        for label, told in (("Rated highest", sheet.highest), ("Rated lowest", sheet.lowest)):
            yield label, f"{told.criterion} {rated_words(told.level)}"
    for place, line in enumerate(difference_lines(sheet.differences)):
        yield "" if place else "Self and coach", line
    if partners := Counter(rep.partner for rep in sheet.reps if rep.partner):
        yield "With", ", ".join(f"{name} ({count:,})" for name, count in partners.most_common())


def _side_by_side(sheet: Sheet, coach: str | None) -> Iterator[Section]:
    """Yield the ratings of the sheet's drill and a coach's of the same reps, by criterion.

    There is room for one coach: whom the sheet is for, else who rated most reps of the drill.
    """
    pairs = [each for each in sheet.history.pairs if each.drill == sheet.drill]
    reps = Counter(rater for rater, _ in {(each.rater, each.rep) for each in pairs})
    raters = sorted(
        dict.fromkeys(each.rater for each in pairs),
        key=lambda each: (folded(each) != folded(coach or ""), -reps[each]),
    )
    for plot in coach_charts(each for each in pairs if each.rater in raters[:1]):
        yield plot.numbers._replace(title=plot.title)
    if others := [f"{each} ({count_words(reps[each], 'rep')})" for each in raters[1:]]:
        yield Lines((f"Rated by {some_words(others)} too: practicelog page",))


def _plan(sheet: Sheet) -> str:
    *over, week = sheet.ruled
    states = [each.state for each in over]
    kept, closed = states.count("kept"), sum(state in CLOSED for state in states)
    need = f"need {week.need}" if week.need else "paused"
    running = f"this week {count_words(week.done, 'day')} ({need})"
    return f"{kept:,} of {count_words(closed, 'week')} kept · {running}" if closed else running


def _amount(reps: tuple[Rep, ...]) -> str:
    if not reps:
        return "none in these weeks"
    parts = [count_words(len({rep.day for rep in reps}), "day"), count_words(len(reps), "rep")]
    minutes = sum(rep.minutes or 0 for rep in reps)
    return " · ".join([*parts, *([duration_words(minutes)] if minutes else [])])


def _levels(each: FocusLevels) -> str:
    """Return what the seller and others gave, and what of it was hurried, never in one mean."""
    told = [f"{level.rater} {rated_words(level)}" for level in each.levels]
    if each.hurried and (told or each.focus.criterion):
        told.append(f"{each.hurried.n:,} {QUICK} apart")
    elif each.hurried:
        told.append(f"{each.hurried.rater} {rated_words(each.hurried, quick=True)}")
    return " · ".join(told)


def _noticed(sheet: Sheet) -> Iterator[Section]:
    notices = reversed(sheet.history.notices)
    seen = [(_day(each.day, sheet), _said(each)) for each in notices]
    notes = [
        (f"Note, {_day(rep.day, sheet)}", f"“{_shortened(rep.note)}”")
        for rep in sheet.reps
        if rep.note
    ]
    rows = [*_in_time(seen, "practicelog notice list"), *_in_time(notes, "practicelog show ID")]
    if rows:
        yield Facts(tuple(rows), "Noticed")


def _in_time(newest_first: list[Row], more: str) -> list[Row]:
    """Return the newest few of many rows in order of time, after where the older are told."""
    return _newest(newest_first, more)[::-1]


def _day(day: date, sheet: Sheet) -> str:
    return day_beside(day, *sheet.history.period[1:])


def _said(notice: Notice) -> str:
    said = f"“{as_one_line(notice.text)}”"
    return f"{notice.who}: {said}" if notice.who else said


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= NOTE_AT_MOST else f"{line[: NOTE_AT_MOST - 1]}…"


def _flags(sheet: Sheet) -> Iterator[Row]:
    """Yield what may keep a seller where they are, as it is, without a verdict."""
    easy, unheard, off_focus = sheet.stuck
    if easy:
        yield "Difficulty", f"easy in all {count_words(easy, 'rep')} that say"
    if unheard:
        weeks = (sheet.history.practice.today - unheard).days // 7
        yield "Feedback", f"none from outside for {count_words(weeks, 'week')}"
    if off_focus:
        weeks = (sheet.history.practice.today - off_focus).days // 7
        yield "Focus", f"no rep on it for {count_words(weeks, 'week')}"


def _practise(sheet: Sheet) -> Iterator[Row]:
    """Yield what to do in the talk itself: two takes of the drill, one change between them."""
    focus = next(iter(sheet.history.focuses), None)
    yield "Drill", f"{sheet.drill or BLANK}: a take, one change, another take"
    if focus and focus.criterion:
        yield "Listen for", f"{focus.criterion}: {focus.hint}".rstrip(": ")
    yield "Try", f"“{sheet.following}”" if sheet.following else BLANK
    if sheet.script:
        yield "Script", f"{sheet.script.name} v{sheet.script.version}"
