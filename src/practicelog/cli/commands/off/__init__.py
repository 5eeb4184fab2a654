"""Days off: holidays, illness, travel. Streaks pass over them."""

from practicelog.cli.commands.off.add import add
from practicelog.cli.commands.off.list_ import list_
from practicelog.cli.commands.off.remove import remove

GROUP = {"add": add, "list": list_, "remove": remove}
