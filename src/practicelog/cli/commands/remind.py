"""One reminder on a day that still needs practice."""

import sys
from pathlib import Path
from shutil import which

from practicelog.annotations import Annotated, Any
from practicelog.cli import options as opt
from practicelog.cli import schedulers
from practicelog.cli.notification import Notification, show
from practicelog.cli.output_files import whole_file
from practicelog.cli.places import PROGRAM
from practicelog.cli.reminder_marks import claim, marks
from practicelog.cli.suggestion import of_day, suggestion
from practicelog.cli.world import World
from practicelog.core.reminders import crontab
from practicelog.core.reminders.due import Against, reason_against
from practicelog.core.reminders.schedule import At, Schedule, time_typed, writable
from practicelog.core.sections import Lines
from practicelog.errors import WriteFailedError
from practicelog.store import plans, sessions

HALF_PAST_EIGHT = At(8, 30)
DESKTOP = ("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")
"""What tells a program where the desktop is."""

Time = Annotated[
    Any,
    opt.option(
        "--at",
        read=time_typed,
        metavar="TIME",
        help="When to look, before the evening; 08:30 unless said.",
    ),
]


AGAINST: dict[Against, str] = {
    "evening": "it is evening",
    "not scheduled": "today is not scheduled",
    "off": "today is off",
    "practised": "today is practised",
    "running": "the timer runs",
}


def now(world: World) -> str:
    """Show one notification if today still needs practice. “now” may be left out.

    It is what the system's timer runs. There is one a day at most, and none in the evening, on
    days off, after practice or while the timer of `start` runs.

    Example: practicelog remind now
    """
    with world.reading() as log:
        practice = plans.practice(log, world.today)
        local = world.now.astimezone(world.zone)
        against = reason_against(local, practice, running=sessions.running(log) is not None)
        drill = of_day(log, world.today).practise.drill
    if against:
        return world.line(f"No reminder: {AGAINST[against]}.")
    mark = claim(world.environ, world.today)
    if not mark:
        return world.line("No reminder: there was one today.")
    try:
        return _shown(world, drill)
    except BaseException:
        mark.unlink(missing_ok=True)
        raise


def _shown(world: World, drill: str) -> str:
    notification = Notification(f"Practise today: {drill}", "practicelog today says why")
    show(notification, world.settings.value("notifier"), world.environ)
    return world.line(f"Shown: {notification.title}")


def test(world: World) -> str:
    """Show the notification now, to see whether it can be.

    Example: practicelog remind test
    """
    drill, _ = suggestion(world)
    return _shown(world, drill)


def on(world: World, at: Time = None, yes: opt.Yes = False) -> str:
    """Have the system look every day whether a reminder is due.

    The files it reads are shown first. Where no service is known there is a line for crontab.

    Example: practicelog remind on --at 09:15
    """
    at = at or HALF_PAST_EIGHT
    schedule = Schedule(at, writable(_command(world)))
    scheduler = schedulers.of_system(world.environ)
    if not scheduler.answers(world.environ):
        return _for_crontab(world, schedule)
    contents = scheduler.contents(schedule, world.today)
    world.write("\n".join(f"{file}\n{_indented(text)}" for file, text in contents.items()))
    if not yes:
        world.confirm("Write this?", f"practicelog remind on --at {at} --yes")
    for file, content in contents.items():
        _put(file, content)
    schedulers.start(scheduler, world.environ)
    return world.line(f"On: looks at {at} every day · practicelog remind off")


def _command(world: World) -> list[str]:
    """Return the words of a reminder, with the log where it is not the usual one."""
    found = which(PROGRAM, path=world.environ.get("PATH"))
    program = [found] if found else [sys.executable, "-m", PROGRAM]
    name, source = world.log_setting
    named = ["--log", str(world.path.absolute())] if name and source in _TYPED else []
    return [*program, *named, "remind"]


_TYPED = ("--log", "PRACTICELOG_FILE")


def _for_crontab(world: World, schedule: Schedule) -> str:
    desktop = {name: world.environ[name] for name in DESKTOP if world.environ.get(name)}
    line = crontab.line(schedule, desktop)
    return world.text((Lines(("No service is known here. For crontab -e:",)),)) + f"{line}\n"


def _indented(content: bytes) -> str:
    encoding = "utf-16" if content[:1] in b"\xff\xfe" else "utf-8"
    lines = content.decode(encoding).splitlines()
    return "".join(f"  {line}\n" if line else "\n" for line in lines)


def _put(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailedError(f"{file.parent} cannot be made: {error.strerror}.") from error
    with whole_file(str(file), force=True) as new:
        new.write(content)


def off(world: World) -> str:
    """Have the system look no more. Every file that `remind on` wrote is removed.

    Example: practicelog remind off
    """
    scheduler = schedulers.of_system(world.environ)
    removed = schedulers.remove(scheduler, world.environ)
    for mark in marks(world.environ):
        mark.unlink(missing_ok=True)
        removed.append(mark)
    if not removed:
        return world.line("Off: there was nothing to remove. A line in crontab is taken out there.")
    return world.text((Lines(("Off. Removed:", *(f"  {each}" for each in removed))),))


GROUP = {"on": on, "off": off, "test": test, "now": now}
BARE = "now"
