"""What a coach saved from the rating page: one JSON document, read strictly, as rows of a form."""

from practicelog.annotations import Any
from practicelog.core.interchange.form_columns import (
    FOCUS,
    NOTICE,
    OWN_COMMENT,
    OWN_DRILL,
    OWN_RATER,
    OWN_UID,
    RATING,
    REMARKED,
    Column,
)
from practicelog.core.interchange.form_sheets import Cells, FormRow
from practicelog.errors import ImportRefusedError, quoted

SCHEMA = "practicelog/ratings/1"
SHAPE: dict[str, dict[str, type]] = {
    "reps": {"uid": str, "ratings": dict, "comments": dict, "comment": str},
    "notices": {"day": str, "text": str},
    "focuses": {"day": str, "drill": str, "why": str},
}
"""The lists in the document, and the fields of what they hold."""

NAMES_OF: dict[type, str] = {str: "a text", dict: "an object", list: "a list"}
VALUES = (str, int, bool)


def is_answers(beginning: bytes) -> bool:
    """Tell whether a file begins as what the rating page saves."""
    return beginning.lstrip().startswith(b"{") and SCHEMA.encode() in beginning[:200]


def answer_rows(document: Any) -> list[FormRow]:
    """Return the rows of a form that a document says; they are numbered as they come.

    Raises:
        ImportRefusedError: it is not what the page saves.
    """
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise ImportRefusedError("The file is not what a rating page saves.")
    _check_fields(document, {"schema": str, "rater": str} | dict.fromkeys(SHAPE, list), "the file")
    for name, shape in SHAPE.items():
        for each in document.get(name, []):
            _check_fields(each, shape, name)
    rows = [_rep_cells(each) for each in document.get("reps", [])]
    rows += [_notice_cells(number, each) for number, each in enumerate(document.get("notices", []))]
    rows += [_focus_cells(each) for each in document.get("focuses", [])]
    name = str(document.get("rater", "")).strip()
    named: Cells = {OWN_RATER: name} if name else {}
    return [FormRow(number, cells | named) for number, cells in enumerate(rows, 1)]


def _check_fields(found: Any, shape: dict[str, type], where: str) -> None:
    if not isinstance(found, dict):
        raise ImportRefusedError(f"In {where} stands what is no object.")
    for name, value in found.items():
        if name not in shape:
            raise ImportRefusedError(
                f"In {where} stands {quoted(name)}, which is nothing of a form."
            )
        if not isinstance(value, shape[name]):
            expected = NAMES_OF[shape[name]]
            raise ImportRefusedError(f"In {where} {quoted(name)} is not {expected}.")
        if isinstance(value, dict) and not all(isinstance(each, VALUES) for each in value.values()):
            raise ImportRefusedError(f"In {where} {quoted(name)} holds what is no rating or text.")


def _rep_cells(rep: dict[str, Any]) -> Cells:
    given = {Column(RATING, name): _cell(value) for name, value in rep.get("ratings", {}).items()}
    remarks = rep.get("comments", {}).items()
    given |= {Column(REMARKED, name): _cell(text) for name, text in remarks}
    cells = {OWN_UID: rep.get("uid", ""), OWN_COMMENT: rep.get("comment", ""), **given}
    return {column: cell.strip() for column, cell in cells.items() if cell.strip()}


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "y" if value else "n"
    return str(value)


def _notice_cells(number: int, notice: dict[str, Any]) -> Cells:
    about = f"{NOTICE} {notice.get('day', '')}" + (f" {number + 1}" if number else "")
    return {OWN_UID: about, OWN_COMMENT: notice.get("text", "").strip()}


def _focus_cells(focus: dict[str, Any]) -> Cells:
    return {
        OWN_UID: f"{FOCUS} {focus.get('day', '')}",
        OWN_DRILL: focus.get("drill", "").strip(),
        OWN_COMMENT: focus.get("why", "").strip(),
    }
