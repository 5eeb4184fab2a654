"""Remove a rep for good."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.limits import LAST
from practicelog.core.records.backup import BEFORE_PURGE
from practicelog.core.wording import count_words
from practicelog.store import backups, purging, reps


def purge(world: World, number: opt.RepNumber, yes: opt.Yes = False) -> str:
    """Remove every word of a rep from the log. Also of one deleted before; not to be undone.

    With it go its ratings, its promise and the comments of others on it. Backups made before, and
    one made right before this, still hold it.

    Example: practicelog purge 12 --yes
    """
    with world.reading() as log:
        if number == LAST:
            number = reps.find(log, LAST).id
        parts = ", ".join(purging.parts(log, number))
    words = f"rep {number} with its {parts}" if parts else f"rep {number}"
    if not yes:
        world.confirm(
            f"Remove every word of {words} for good?",
            otherwise="add --yes to remove it without being asked",
        )
    world.keep_backup(BEFORE_PURGE)
    with world.writing("purge", existing=True, final=True) as log:
        purging.purge(log, number)
    purging.scrub(world.path)
    held = count_words(len(backups.listed(world.path)), "backup")
    return world.line(
        f"Removed every word of {words} from the log. {held} may still hold it: "
        f"{world.backup_folder}"
    )
