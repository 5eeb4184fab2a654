"""Whose words a record holds: what only the seller can have written, and what others may add."""

from collections.abc import Mapping
from typing import Any

ANYBODYS = ("drill", "script", "rep")
"""What others may add beside what is there."""

AUTHORED_BY = {"notice": ("who",), "focus": ("state", "proposed_by")}
"""The fields that tell whose words a record holds."""


def is_personal(kind: str, fields: Mapping[str, Any]) -> bool:
    """Tell whether a record is the seller's own, so that nobody else can change it.

    A behaviour that somebody else noticed is theirs, and a focus while it is only proposed.
    """
    if kind == "notice":
        return fields["who"] is None
    if kind == "focus":
        return fields["state"] != "proposed" or fields["proposed_by"] is None
    return True


def may_be_added(kind: str, fields: Mapping[str, Any]) -> bool:
    """Tell whether others may add a record: it does not speak for the seller."""
    return kind in ANYBODYS or not is_personal(kind, fields)
