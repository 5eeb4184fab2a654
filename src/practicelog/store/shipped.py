"""The drills that ship with practicelog, read from `drills.toml`."""

import tomllib
from importlib.resources import files
from uuid import NAMESPACE_DNS, uuid5

from practicelog.core.records.drill import Drill
from practicelog.core.rubrics import criteria_typed


def drills() -> tuple[Drill, ...]:
    """Return the fourteen drills, each with the first version of its rubric.

    Their uids follow from their names, so that two logs agree on them.
    """
    declared = tomllib.loads(files(__package__).joinpath("drills.toml").read_text("utf-8"))
    return tuple(
        Drill(
            id=0,
            uid=shipped_uid(name),
            name=name,
            what=drill["what"],
            archived=False,
            rubric=1,
            criteria=criteria_typed(map("=".join, drill["criteria"].items()), ()),
        )
        for name, drill in declared.items()
    )


def shipped_uid(name: str) -> str:
    """Return the fixed uid of a shipped drill."""
    return str(uuid5(NAMESPACE_DNS, f"{name}.drill.practicelog"))
