"""The line of a crontab, for systems whose services are not known (crontab(5))."""

from collections.abc import Mapping
from shlex import quote

from practicelog.core.reminders.schedule import Schedule


def line(schedule: Schedule, variables: Mapping[str, str]) -> str:
    """Return the line; `variables` are what a desktop must be found by, which cron leaves out.

    What is told on a day without a reminder would be mailed every day: only complaints are.
    """
    named = (f"{name}={quote(value)}" for name, value in variables.items())
    command = " ".join([*named, *map(quote, schedule.words)]).replace("%", "\\%")
    return f"{schedule.at.minute} {schedule.at.hour} * * * {command} >/dev/null"
