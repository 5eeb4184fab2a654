"""Whose words a record holds: what only the seller can have written, and what others may."""

from collections.abc import Mapping
from typing import Any

from practicelog.core.names import folded
from practicelog.core.records.rep import SELF

AUTHORED_BY = {"notice": ("who",), "focus": ("state", "proposed_by")}
"""The fields that tell whose words a record holds."""


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


def is_seller(name: str | None) -> bool:
    """Tell whether a name stands for the seller: none, or whatever is read as “self”."""
    return name is None or name == SELF or folded(name) == SELF
