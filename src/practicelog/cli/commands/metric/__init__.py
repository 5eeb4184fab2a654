"""Counts from the field: calls, demos, meetings, won."""

from practicelog.cli.commands.metric.add import add
from practicelog.cli.commands.metric.list_ import list_

GROUP = {"add": add, "list": list_}
