"""Whether a day still needs a reminder."""

from datetime import datetime

from practicelog.annotations import Literal
from practicelog.core.calendar.periods import plan_on
from practicelog.core.reminders.schedule import EVENING
from practicelog.core.streaks.rulings import Practice

Against = Literal["evening", "not scheduled", "off", "practised", "running"]


def reason_against(at: datetime, practice: Practice, *, running: bool) -> Against | None:
    """Return why nobody is to be reminded at a local time; None where somebody is.

    Nothing is shown in the evening and at night, on days off and days not scheduled, once
    something was practised, and while the timer runs.
    """
    today = practice.today
    if at.hour >= EVENING or at.date() != today:
        return "evening"
    if today.weekday() not in plan_on(today, practice.plans).weekdays:
        return "not scheduled"
    if any(off.first <= today <= off.last for off in practice.offs):
        return "off"
    if any(each.day == today and each.reps for each in practice.days):
        return "practised"
    return "running" if running else None
