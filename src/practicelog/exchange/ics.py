"""An iCalendar file: each rep an event, the plan an event that recurs, with an alarm.

RFC 5545 by the icalendar library, which escapes and folds but lets control characters through.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_DNS, uuid5

from icalendar import Alarm, Calendar, Event, vText

from practicelog.annotations import BinaryIO
from practicelog.core.calendar.periods import DAY, week_of
from practicelog.core.extent import Extent
from practicelog.core.interchange.csv_reps import ratings_text
from practicelog.core.records.plan import WEEKDAYS, Plan
from practicelog.core.records.rep_fields import LABELLED
from practicelog.core.streaks.rulings import days_off
from practicelog.core.summary_wording import rep_summary
from practicelog.core.visible import visible
from practicelog.core.wording import count_words
from practicelog.store.connection import Log
from practicelog.store.outgoing import Exported, named_reps
from practicelog.store.plans import days_off as stored_days_off
from practicelog.store.plans import plans

ALARM_AT = timedelta(hours=9)
"""When the plan's alarm rings on a scheduled day, local time: a plan has no hour of its own."""

LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write one calendar; events that were there before keep their uid."""
    beginning, _, end = _calendar(extent).to_ical().rpartition(b"END:VCALENDAR")
    file.write(beginning)
    if not {"plan", "off"} & extent.omitted_types and extent.drill is None:
        file.writelines(each.to_ical() for each in _plan_events(log, extent))
    file.writelines(_rep_event(each).to_ical() for each in named_reps(log, extent))
    file.write(b"END:VCALENDAR" + end)


def _calendar(extent: Extent) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//practicelog//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(_clean(f"Practice {extent.seller or ''}".strip())))
    if extent.omitted:
        calendar.add("x-wr-caldesc", vText(f"Left out: {', '.join(extent.omitted)}"))
    return calendar


def _rep_event(rep: Exported) -> Event:
    event = Event()
    event.add("uid", f"{rep['uid']}@practicelog")
    event.add("dtstamp", datetime.fromisoformat(rep["logged"]))
    event.add("sequence", rep["revision"] - 1)
    event.add("dtstart", datetime.fromisoformat(rep["at"]))
    if rep["minutes"]:
        event.add("duration", timedelta(minutes=rep["minutes"]))
    event.add("summary", _clean(rep_summary(rep)))
    told = [f"{label}: {rep[field]}" for label, field in LABELLED if rep.get(field)]
    if rep.get("ratings"):
        told.append(f"Ratings: {ratings_text(map(dict.values, rep['ratings']))}")
    if told:
        event.add("description", _clean("\n".join(told)))
    event.add("categories", [rep["kind"]])
    event.add("transp", "TRANSPARENT")
    return event


def _plan_events(log: Log, extent: Extent) -> Iterator[Event]:
    """Yield the plan in force and those to come, each up to the next, days off left out."""
    stored = plans(log)
    begin = max(extent.today, extent.since or extent.today)
    later = [plan for plan in stored if plan.from_day > begin]
    ends = [plan.from_day - DAY for plan in later]
    off = days_off(stored_days_off(log))
    for plan, end in zip([week_of(begin, stored).plan, *later], [*ends, date.max], strict=True):
        first = max(begin, plan.from_day)
        first += DAY * min((weekday - first.weekday()) % 7 for weekday in plan.weekdays)
        last = min(end, extent.until or date.max)
        if first <= last:
            free = [day for day in off if first <= day <= last and day.weekday() in plan.weekdays]
            yield _plan_event(plan, first, last, sorted(free), extent)


def _plan_event(plan: Plan, first: date, last: date, free: Sequence[date], extent: Extent) -> Event:
    event = Event()
    uid = plan.uid or uuid5(NAMESPACE_DNS, f"{extent.seller or ''}.plan.practicelog")
    event.add("uid", f"{uid}@practicelog")
    event.add("dtstamp", datetime.combine(extent.today, time(), UTC))
    event.add("sequence", plan.revision - 1)
    event.add("dtstart", first)
    event.add("rrule", _rule(plan) | ({} if last == date.max else {"until": last}))
    if free:
        event.add("exdate", free)
    event.add("summary", f"Practise ({plan.days} of {count_words(len(plan.weekdays), 'day')})")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Practise")
    alarm.add("trigger", ALARM_AT)
    event.add_component(alarm)
    return event


def _rule(plan: Plan) -> dict[str, object]:
    names = [name[:2].upper() for name in WEEKDAYS]
    return {
        "freq": "WEEKLY",
        "byday": [names[weekday] for weekday in plan.weekdays],
        "wkst": names[plan.week_start],
    }


def _clean(text: str) -> str:
    """Return a text with line feeds alone as line breaks, and nothing in it that is not seen.

    Other controls are left out; what turns the direction of a text is spelled out.
    """
    return visible(CONTROLS.sub("", LINE_BREAKS.sub("\n", text)))
