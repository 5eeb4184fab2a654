"""The plan: how many days a week, and which ones."""

from practicelog.cli.commands.plan.set_ import set_
from practicelog.cli.commands.plan.show import show

GROUP = {"show": show, "set": set_}
