"""Meet the other logs of one's own in a folder."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.syncing import place_of, status, synced, undone
from practicelog.cli.world import World
from practicelog.core.visible import on_one_line
from practicelog.errors import PartlyDoneError, UsageError
from practicelog.reports import syncs as report

Folder = Annotated[
    str | None,
    Argument(metavar="FOLDER", help="What Syncthing, Dropbox, git or a stick carries; see config."),
]
Identity = Annotated[
    str | None,
    Option("--identity", metavar="FILE", help="Encrypt the files: your own age identity."),
]
EncryptTo = Annotated[
    list[str] | None,
    Option("--encrypt-to", metavar="WHO", help="Who else may read them: age1…, or a file of such."),
]
Undo = Annotated[bool, Option("--undo", help="Take back here what the newest sync brought.")]
Status = Annotated[bool, Option("--status", help="Show who meets there, and what waits.")]


def sync(
    world: World,
    folder: Folder = None,
    identity: Identity = None,
    encrypt_to: EncryptTo = None,
    undo: Undo = False,
    show: Status = False,
    json: opt.Json = False,
) -> str:
    """Keep your logs on several machines the same, over a folder.

    Each log writes files of its own there and reads those of the others. What both sides changed
    is settled alike on every machine, by the later change, and told. With --identity only you, and
    whom you name, can read the files.

    Example: practicelog sync ~/Sync/practice
    """
    if undo and (show or folder or identity or encrypt_to):
        raise UsageError("--undo stands alone.", "practicelog sync --undo")
    if json and not show:
        raise UsageError("--json is for --status.", "practicelog sync --status --json")
    if undo:
        return world.line(report.undone(undone(world)))
    place = place_of(world, folder, identity, encrypt_to or ())
    if show:
        met = status(world, place)
        if json:
            return world.document("sync", report.document(met))
        return world.text(report.sections(met, world.zone))
    done = synced(world, place)
    told = world.line(report.summary(done.brought, written=done.written))
    for line in report.told(done.brought):
        world.remark(on_one_line(line))
    if done.brought.refused:
        world.write(told)
        raise PartlyDoneError(*report.trouble(done.brought))
    return told
