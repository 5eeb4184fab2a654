"""How a record of each type is stored: its table, and the column of each of its fields."""

from collections.abc import Mapping

from practicelog.core.record import Record


class Shape(Record):
    """A table and its column for each field; `sole` is the field that no two records share.

    A drill, a script or a plan made on two machines is the same one when its name or day is.
    """

    table: str
    columns: Mapping[str, str]
    sole: str | None = None


def _columns(same: str, **renamed: str) -> dict[str, str]:
    return {name: name for name in same.split()} | renamed


SHAPES = {
    "drill": Shape("drill", _columns("name what archived"), sole="name"),
    "script": Shape("script", _columns("name kind archived"), sole="name"),
    "plan": Shape(
        '"plan"',
        {"from": "from_day"} | _columns("days weekdays minutes week_start"),
        sole="from",
    ),
    "off": Shape("day_off", _columns("first last reason")),
    "focus": Shape(
        "focus",
        {"from": "set_on"}
        | _columns(
            "criterion why target until state proposed_by outcome",
            drill="drill_id",
            closed="closed_on",
        ),
    ),
    "rep": Shape(
        "rep",
        _columns(
            "at zone day logged kind minutes takes goal difficulty feedback partner predict score "
            "quick change kept next note",
            drill="drill_id",
            rubric="rubric_id",
            script="script_version_id",
        ),
    ),
    "promise": Shape(
        "promise",
        _columns(
            "text kept",
            rep="rep_id",
            drill="drill_id",
            by="who",
            made="made_on",
            closed="closed_on",
        ),
    ),
    "rescoring": Shape("rescoring", _columns("day score", rep="rep_id")),
    "notice": Shape("notice", _columns("day text who")),
    "metric": Shape("metric", _columns("day name value")),
}
"""Parts in tables of their own (rubrics, versions, ratings) are not among the columns."""
