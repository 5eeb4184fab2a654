"""Examine the log."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.errors import DamagedLogError
from practicelog.reports import health as report
from practicelog.store.health import examined, with_backup
from practicelog.store.surroundings import surroundings


def doctor(world: World, json: opt.Json = False) -> str:
    """Examine the log: is it all there?

    What was recorded, its files, where it lies, its newest backup.

    Says of each whether it is well and what to do, names what is not as it was recorded, and ends
    with exit code 13 when there is anything.

    Example: practicelog doctor
    """
    found, around = examined(world.reading(), world.today), surroundings(world.path)
    if found.doubts and around.newest:
        found = with_backup(found, world.path, around.newest.backup, world.now)
    health = report.build(found, around, world.zone)
    told = (
        world.document("doctor", report.document(health))
        if json
        else world.text(report.sections(health))
    )
    if health.healthy:
        return told
    world.write(told)
    raise DamagedLogError("The log is damaged.", hint=report.way_back_from(health))
