"""A launchd agent of one user (launchd.plist(5))."""

from plistlib import dumps

from practicelog.core.reminders.schedule import NAME, Schedule

FILE = f"{NAME}.plist"


def agent_bytes(schedule: Schedule) -> bytes:
    """Return the agent: every day at a time, and on waking where the machine slept at it."""
    return dumps(
        {
            "Label": NAME,
            "ProgramArguments": list(schedule.words),
            "StartCalendarInterval": {"Hour": schedule.at.hour, "Minute": schedule.at.minute},
            "ProcessType": "Background",
        },
        sort_keys=False,
    )
