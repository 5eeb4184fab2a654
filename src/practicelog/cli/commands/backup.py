"""Make a backup."""

from practicelog.annotations import Annotated
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.output_files import whole_file
from practicelog.cli.world import World
from practicelog.core.records.backup import BY_HAND
from practicelog.core.safekeeping.backup_names import PACKED
from practicelog.reports.backups import made_words
from practicelog.store.backups import file_of
from practicelog.store.keeping import hand_over

File = Annotated[
    str | None,
    Argument(metavar="[FILE]", help="A new file elsewhere; without it, one beside the log."),
]
Force = Annotated[bool, Option("--force", help="Replace a file that exists.")]


def backup(world: World, file: File = None, force: Force = False) -> str:
    """Make a backup of the log. One is made by itself at the first write of each day.

    Those beside the log are kept for days, then months. A FILE is yours to keep; it is packed
    when its name ends in .gz, and a log like any other when not.

    Example: practicelog backup /tmp/practice.db --force
    """
    if file is None:
        made = world.keep_backup(BY_HAND)
        return world.line(made_words(made.reps, str(file_of(world.path, made))))
    with whole_file(file, force=force, spare=world.path) as target:
        reps = hand_over(world.path, target, world.now, packed=file.endswith(PACKED))
    return world.line(made_words(reps, file))
