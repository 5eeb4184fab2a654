"""Whether a day still needs a reminder."""

from datetime import datetime

from practicelog.core.calendar.periods import plan_on
from practicelog.core.reminders.schedule import EVENING
from practicelog.core.streaks.rulings import Practice


def reason_against(at: datetime, practice: Practice, *, running: bool) -> str | None:
    """Return why nobody is to be reminded at a local time; None where somebody is.

    Nothing is shown in the evening and at night, on days off and days not scheduled, once
    something was practised, and while the timer runs.
    """
    today = practice.today
    if at.hour >= EVENING or at.date() != today:
        return "it is evening"
    if today.weekday() not in plan_on(today, practice.plans).weekdays:
        return "today is not scheduled"
    if any(off.first <= today <= off.last for off in practice.offs):
        return "today is off"
    if any(each.day == today and each.reps for each in practice.days):
        return "today is practised"
    return "the timer runs" if running else None
