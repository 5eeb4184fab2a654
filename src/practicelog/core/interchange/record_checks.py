"""What a record that comes in says and whose words it holds: checked as the log would have it.

Nothing here asks what the log holds: whether a drill is there is for the store to say.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from practicelog.annotations import Any
from practicelog.core.interchange.field_rules import check_names, one_of, unfit
from practicelog.core.interchange.fields import REQUIRED, RULES
from practicelog.core.journey.metrics import value_fit
from practicelog.core.persons import check_looks, is_seller
from practicelog.core.record import Record
from practicelog.core.records.natures import PERSON, named
from practicelog.core.records.record_fields import FIELDS
from practicelog.errors import UsageError, quoted

AUTHORED_BY = {"notice": ("who",), "focus": ("state", "proposed_by")}
"""The fields that tell whose words a record holds."""

PERSONS = {name for fields in FIELDS.values() for name in named(fields, PERSON)}
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
        UsageError: one does, as `core.persons.check_looks`.
    """
    raters = {rating[0] for rating in fields.get("ratings") or ()}
    named = {("rater", rater) for rater in raters} | {
        (field, fields[field]) for field in PERSONS if fields.get(field)
    }
    for field, name in sorted(named):
        check_looks(name, field)


DAY = timedelta(days=1)

HAPPENED = {
    "rep": "day",
    "rescoring": "day",
    "notice": "day",
    "metric": "day",
    "promise": "made",
}
"""The field that says on which day what a record tells of happened."""


class Content(Record):
    """One record that may be stored: its fields, as the log has them, without uid and revision.

    A field that was left out of the file is absent.
    """

    type: str
    uid: str
    revision: int
    fields: dict[str, Any]


def content(record: Any, today: date) -> Content:
    """Return what a record of the interchange form says.

    Raises:
        UsageError: it is no such record, a field is unknown, missing or cannot be, or it tells of
            practice more than a day ahead.
    """
    if not isinstance(record, dict):
        raise unfit(record, "record", "an object")
    kind = _KIND(record.get("type"), "type")
    rules = RULES[kind]
    check_names(record, rules, REQUIRED[kind])
    found = {name: rules[name](value, name) for name, value in record.items()}
    _check_days(kind, found, today)
    _check_whole(kind, found)
    return Content(found.pop("type"), found.pop("uid"), found.pop("revision"), found)


_KIND = one_of(tuple(RULES))


def _check_days(kind: str, found: Mapping[str, Any], today: date) -> None:
    """Raise UsageError for what lies ahead; an instant's day may be another's in UTC."""
    latest = {HAPPENED.get(kind, ""): today + DAY, "at": today + 2 * DAY, "logged": today + 2 * DAY}
    for field, last in latest.items():
        if field in found and found[field][: len("2026-11-20")] > last.isoformat():
            raise UsageError(f"{field}: {quoted(found[field])} is more than a day ahead.")


def _check_whole(kind: str, found: Mapping[str, Any]) -> None:
    """Raise UsageError where fields that could each be contradict one another."""
    if kind == "off" and found["last"] < found["first"]:
        raise UsageError(f"last: {found['last']} is before the first day, {found['first']}.")
    if kind == "focus" and (found["state"] == "closed") != (found["closed"] is not None):
        raise UsageError("closed: a focus has a day of closing when it is closed, and only then.")
    if kind == "promise" and (found["closed"] is None) != (found["kept"] is None):
        raise UsageError("kept: a closed promise says whether it was kept, and only a closed one.")
    if kind == "metric":
        value_fit(found["name"], Decimal(found["value"]))
