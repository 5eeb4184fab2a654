"""What runs a command every day on this system: the files it reads, and the words that tell it."""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, PIPE, STDOUT, TimeoutExpired, list2cmdline, run

from practicelog import system
from practicelog.cli.places import base_folder, config_folder, home
from practicelog.core.record import Record
from practicelog.core.reminders import launchd, systemd, task_scheduler
from practicelog.core.reminders.schedule import NAME, Schedule
from practicelog.errors import WriteFailedError, shortened

Words = tuple[str, ...]
PATIENCE_SECONDS = 30
LONGEST_COMPLAINT = 300


class Scheduler(Record):
    """A system's own service for what is to run every day.

    `files` are what it reads, with the content for a schedule; `start` are the commands that make
    it run them, `stop` those that end it, `after` those that follow once its files are gone.
    `traces` are files that it makes itself, `probe` is answered where it runs.
    """

    files: Mapping[Path, Callable[[Schedule, date], bytes]]
    start: tuple[Words, ...]
    stop: tuple[Words, ...]
    after: tuple[Words, ...] = ()
    traces: tuple[Path, ...] = ()
    probe: Words = ()

    def contents(self, schedule: Schedule, today: date) -> dict[Path, bytes]:
        """Return what its files are to hold."""
        return {file: content(schedule, today) for file, content in self.files.items()}

    def there(self) -> list[Path]:
        """Return what there is of its files and traces."""
        return [file for file in (*self.files, *self.traces) if os.path.lexists(file)]

    def answers(self, environ: Mapping[str, str]) -> bool:
        """Tell whether it runs."""
        return not self.probe or told(self.probe, environ) is None


def of_system(environ: Mapping[str, str]) -> Scheduler:
    """Return the service of this system, whether it runs or not."""
    found = {system.MACOS: _launchd, system.WINDOWS: _task_scheduler}.get(system.PLATFORM, _systemd)
    return found(environ)


def _systemd(environ: Mapping[str, str]) -> Scheduler:
    """Return systemd's timers of one user."""
    program = which("systemctl", path=environ.get("PATH")) or "systemctl"
    control = (program, "--user", "--no-ask-password")
    folder = Path(base_folder(environ, "XDG_CONFIG_HOME", ".config"), "systemd/user")
    stamps = Path(base_folder(environ, "XDG_DATA_HOME", ".local/share"), "systemd/timers")
    reload = (*control, "daemon-reload")
    return Scheduler(
        {
            folder / systemd.SERVICE: lambda schedule, _: systemd.service_text(schedule).encode(),
            folder / systemd.TIMER: lambda schedule, _: systemd.timer_text(schedule).encode(),
        },
        start=(reload, (*control, "enable", systemd.TIMER), (*control, "restart", systemd.TIMER)),
        stop=((*control, "disable", "--now", systemd.TIMER),),
        after=(reload,),
        traces=(
            folder / "timers.target.wants" / systemd.TIMER,
            stamps / f"stamp-{systemd.TIMER}",
        ),
        probe=(*control, "show-environment"),
    )


def _launchd(environ: Mapping[str, str]) -> Scheduler:
    """Return the agents of one user of macOS."""
    file = Path(home(environ), "Library/LaunchAgents", launchd.FILE)
    domain = system.agent_domain()
    out = ("launchctl", "bootout", f"{domain}/{NAME}")
    return Scheduler(
        {file: lambda schedule, _: launchd.agent_bytes(schedule)},
        start=(("launchctl", "bootstrap", domain, str(file)),),
        stop=(out,),
    )


def _task_scheduler(environ: Mapping[str, str]) -> Scheduler:
    """Return the tasks of one user of Windows."""
    file = Path(config_folder(environ), task_scheduler.FILE)

    def content(schedule: Schedule, today: date) -> bytes:
        arguments = list2cmdline(schedule.words[1:])
        return task_scheduler.task_bytes(schedule, arguments, today)

    return Scheduler(
        {file: content},
        start=(("schtasks", "/Create", "/TN", NAME, "/XML", str(file), "/F"),),
        stop=(("schtasks", "/Delete", "/TN", NAME, "/F"),),
    )


def told(words: Words, environ: Mapping[str, str]) -> str | None:
    """Run a command of the system to its end; return None, or what it complained of."""
    try:
        done = run(  # noqa: S603 - the words are this program's own, and no shell reads them
            words,
            env=environ,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    except (OSError, TimeoutExpired) as error:
        why = error.strerror if isinstance(error, OSError) else "it does not end"
        return f"{shortened(Path(words[0]).name)}: {why}"
    said = done.stdout.decode("utf-8", "replace").strip()[:LONGEST_COMPLAINT]
    return (said or f"exit code {done.returncode}") if done.returncode else None


def start(scheduler: Scheduler, environ: Mapping[str, str]) -> None:
    """Make a service run what its files say; what runs already gives way.

    Raises:
        WriteFailedError: it refuses; then its files are removed.
    """
    for words in scheduler.start:
        complaint = told(words, environ)
        if complaint is not None:
            remove(scheduler, environ)
            raise WriteFailedError(
                f"{Path(words[0]).name} refuses the reminder: {complaint}",
                hint="nothing was left behind",
            )


def remove(scheduler: Scheduler, environ: Mapping[str, str]) -> list[Path]:
    """End a service and remove its files and traces; return what was removed.

    A service that knows nothing of it has nothing to end.
    """
    found = scheduler.there()
    for words in scheduler.stop if found else ():
        told(words, environ)
    for file in found:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise WriteFailedError(f"{file} cannot be removed: {error.strerror}.") from error
    for words in scheduler.after if found else ():
        told(words, environ)
    return found
