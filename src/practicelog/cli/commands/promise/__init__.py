"""What was promised for next time, and what became of it."""

from practicelog.cli.commands.promise.add import add
from practicelog.cli.commands.promise.close import close
from practicelog.cli.commands.promise.list_ import list_

GROUP = {"add": add, "list": list_, "close": close}
