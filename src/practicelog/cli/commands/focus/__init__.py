"""What to work on this quarter: one or two things, and why."""

from practicelog.cli.commands.focus.accept import accept
from practicelog.cli.commands.focus.close import close
from practicelog.cli.commands.focus.list_ import list_
from practicelog.cli.commands.focus.set_ import set_

GROUP = {"set": set_, "list": list_, "close": close, "accept": accept}
