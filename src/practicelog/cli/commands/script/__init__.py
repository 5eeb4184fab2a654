"""Call scripts, emails and messages, kept version by version."""

from practicelog.cli.commands.script.add import add
from practicelog.cli.commands.script.archive import archive
from practicelog.cli.commands.script.diff import diff
from practicelog.cli.commands.script.edit import edit
from practicelog.cli.commands.script.list_ import list_
from practicelog.cli.commands.script.log import log
from practicelog.cli.commands.script.rename import rename
from practicelog.cli.commands.script.show import show

GROUP = {
    "add": add,
    "edit": edit,
    "list": list_,
    "show": show,
    "diff": diff,
    "log": log,
    "rename": rename,
    "archive": archive,
}
