"""Whose words a record holds: what only the seller can have written, and what others may."""

from collections.abc import Mapping
from typing import Any

from practicelog.core.names import folded, mixed_scripts
from practicelog.core.records.rep import SELF
from practicelog.errors import UsageError, quoted

AUTHORED_BY = {"notice": ("who",), "focus": ("state", "proposed_by")}
"""The fields that tell whose words a record holds."""

PERSONS = ("who", "proposed_by", "partner", "by")
"""The fields that hold somebody's name; ratings have raters besides."""


def is_personal(kind: str, fields: Mapping[str, Any]) -> bool:
    """Tell whether a record is the seller's own, so that nobody else can change it.

    A behaviour that somebody else noticed is theirs, and a focus while it is only proposed; under
    a name that is read as “self” nobody else is speaking.
    """
    if kind == "notice":
        return is_seller(fields["who"])
    if kind == "focus":
        return fields["state"] != "proposed" or is_seller(fields["proposed_by"])
    return True


def check_persons(fields: Mapping[str, Any]) -> None:
    """Make sure that no name in a record from somebody else passes for another's.

    Raises:
        UsageError: letters of two scripts that look alike are mixed in it.
    """
    raters = {rating[0] for rating in fields.get("ratings") or ()}
    named = {("rater", rater) for rater in raters} | {
        (field, fields[field]) for field in PERSONS if fields.get(field)
    }
    for field, name in sorted(named):
        if scripts := mixed_scripts(name):
            raise UsageError(
                f"{field}: {quoted(name)} mixes letters of {' and '.join(scripts)} that look alike."
            )


def is_seller(name: str | None) -> bool:
    """Tell whether a name stands for the seller: none, or whatever is read as “self”."""
    return name is None or name == SELF or folded(name) == SELF
