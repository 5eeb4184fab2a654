"""What a seller is told about the health of a log, and what to do about it."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from practicelog.core.record import Record
from practicelog.core.records.health import (
    FILE,
    HISTORY,
    REPS,
    SCHEMA,
    TOTALS,
    Contents,
    NewestBackup,
    Surroundings,
)
from practicelog.core.safekeeping.backup_names import stamp
from practicelog.core.wording import clock_words, count_words, size_words, some_words

FINE = "fine"
ADVICE = "advice"
DAMAGED = "damaged"

UNKNOWN = " is unknown"


class Verdict(Record):
    """What was found in one respect, and what to do about it where something is to be done."""

    check: str
    state: str
    told: str
    todo: str = ""


def verdicts(found: Contents, around: Surroundings, zone: ZoneInfo) -> tuple[Verdict, ...]:
    """Return the verdict on each thing that was looked at, the inside of the log first."""
    inside = tuple(_inside(found, way_back(found, around.newest)))
    sound = all(each.state == FINE for each in inside)
    return (*inside, *_days(found), *_around(around, zone, sound=sound))


def way_back(found: Contents, newest: NewestBackup | None) -> str:
    """Return what brings a backup back: the newest, unless there is none or it cannot be read."""
    if newest is None:
        rest = "" if found.unopened else ", and practicelog export what is there"
        return f"no backup is left to restore; keep this file{rest}"
    if not newest.readable:
        return "practicelog restore --list"
    return f"practicelog restore {stamp(newest.backup)}"


def _inside(found: Contents, way: str) -> Iterator[Verdict]:
    """Yield what was found in the file; nothing is said of what could not be looked at."""
    if found.unopened:
        yield Verdict(FILE, DAMAGED, "cannot be opened: damaged, or no practicelog log", way)
        return
    if found.schema:
        told = f"not that of this program: {some_words(found.schema)}; nothing was read by it"
        yield Verdict(SCHEMA, DAMAGED, told, _without(found.schema, way))
        return
    yield _reps(found, way)
    for check, wrong, fine, bad in (
        (FILE, found.malformed, "SQLite finds nothing wrong", "SQLite finds"),
        (HISTORY, _commands(found), "every command has its digest", "not as recorded:"),
        (TOTALS, found.tallies, "agree with the reps", "not what the log amounts to:"),
    ):
        if wrong:
            yield Verdict(check, DAMAGED, f"{bad} {some_words(wrong)}", way)
        elif check in found.unread:
            yield Verdict(check, DAMAGED, "cannot be read", way)
        else:
            yield Verdict(check, FINE, fine)
    yield Verdict(SCHEMA, FINE, "that of this program")


def _without(schema: tuple[str, ...], way: str) -> str:
    """Return what to do about a schema: what was only added can be dropped again."""
    if all(each.endswith(UNKNOWN) for each in schema):
        return f"if you added that yourself, DROP it with sqlite3; or {way}"
    return way


def _commands(found: Contents) -> tuple[str, ...]:
    return tuple(f"command {number}" for number in found.commands)


def _reps(found: Contents, way: str) -> Verdict:
    """Return the verdict on the reps, and on what else the seller recorded."""
    if not found.doubts:
        if found.malformed:
            return Verdict(REPS, DAMAGED, f"{count_words(found.reps, 'rep')} can be read", way)
        told = f"{count_words(found.reps, 'rep')}, each as it was recorded"
        return Verdict(REPS, FINE, told if found.reps else "none yet")
    reps = sorted({each.rep for each in found.doubts if each.rep is not None})
    others = sorted({f"{each.kind} {each.row}" for each in found.doubts if each.rep is None})
    told = some_words([*(f"rep {number}" for number in reps), *others])
    if all(each.field and each.rep is not None for each in found.doubts):
        way = f"practicelog edit each back to what was recorded, see below; or {way}"
    return Verdict(REPS, DAMAGED, f"not as recorded: {told}", way)


def _days(found: Contents) -> Iterator[Verdict]:
    if found.ahead:
        yield Verdict(
            "Days",
            ADVICE,
            f"still to come, of a clock that was ahead: {some_words(found.ahead)}",
            "practicelog edit each of them with --on",
        )


def _around(around: Surroundings, zone: ZoneInfo, *, sound: bool) -> Iterator[Verdict]:
    yield _access(around)
    yield _place(around)
    if around.conflicts:
        yield Verdict(
            "Copies",
            ADVICE,
            f"left by a conflict: {some_words(around.conflicts)}",
            "practicelog import each of them with --mine, then remove it",
        )
    if around.closed:
        told = f"cannot be looked at: {around.closed}"
        yield Verdict("Backups", ADVICE, told, "chown and chmod u+rwx that folder; or move it away")
    else:
        yield _backups(around.newest, zone, "practicelog backup" if sound else "")


def _access(around: Surroundings) -> Verdict:
    if not around.open_to_others:
        return Verdict("Access", FINE, "only you can read the log and its backups")
    return Verdict(
        "Access",
        ADVICE,
        f"open to others on this computer: {some_words(around.open_to_others)}",
        "chmod go-rwx each of them",
    )


def _place(around: Surroundings) -> Verdict:
    if around.network:
        return Verdict(
            "Place",
            ADVICE,
            f"on a network file system ({around.network}): locks fail there",
            "keep the log on a disk of this computer: practicelog --log FILE",
        )
    if around.service:
        return Verdict(
            "Place",
            ADVICE,
            f"in a folder of {around.service}: two computers that log at once spoil it",
            "keep the log elsewhere, and only a practicelog backup FILE in that folder",
        )
    size = size_words(around.size)
    return Verdict("Place", FINE, f"{size}, in no folder known to be synced or shared")


def _backups(newest: NewestBackup | None, zone: ZoneInfo, todo: str) -> Verdict:
    if newest is None:
        return Verdict("Backups", ADVICE, "there is none", todo)
    made = newest.backup.at.astimezone(zone)
    told = f"the newest is of {made.date()} {clock_words(made)}, "
    told += count_words(newest.backup.reps, "rep")
    if not newest.readable:
        return Verdict("Backups", ADVICE, f"{told}, and cannot be read", todo)
    return Verdict("Backups", FINE, told)
