"""Drills and the rubrics their reps are rated by."""

from practicelog.cli.commands.drill.add import add
from practicelog.cli.commands.drill.archive import archive
from practicelog.cli.commands.drill.edit import edit
from practicelog.cli.commands.drill.list_ import list_
from practicelog.cli.commands.drill.show import show

GROUP = {"list": list_, "show": show, "add": add, "edit": edit, "archive": archive}
