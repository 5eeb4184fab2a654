"""A systemd user timer and the service that it starts (systemd.timer(5), systemd.service(5))."""

from practicelog.core.reminders.schedule import ABOUT, NAME, Schedule

SERVICE, TIMER = f"{NAME}.service", f"{NAME}.timer"


def service_text(schedule: Schedule) -> str:
    """Return the service: the command, run once."""
    program, *rest = schedule.words
    command = " ".join([_quoted(program), *(_quoted(each).replace("$", "$$") for each in rest)])
    return f"[Unit]\nDescription={ABOUT}\n\n[Service]\nType=oneshot\nExecStart={command}\n"


def timer_text(schedule: Schedule) -> str:
    """Return the timer: every day, and at once where the machine was off at that time."""
    return (
        f"[Unit]\nDescription={ABOUT}\n\n"
        f"[Timer]\nOnCalendar=*-*-* {schedule.at}:00\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def _quoted(word: str) -> str:
    """Return a word as systemd reads it back; variables are replaced in none but the first."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
