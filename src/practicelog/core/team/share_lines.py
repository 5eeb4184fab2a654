"""The lines of a share as they come back: each checked, and the share as a whole."""

from collections.abc import Iterable

from practicelog.annotations import Any
from practicelog.core.team.shapes import wrong_field
from practicelog.core.team.share import Line, Share
from practicelog.core.team.share_fields import FORMAT, MAY_LACK, SHAPES, VERSION
from practicelog.core.team.team_file import refuse_newer
from practicelog.errors import ImportRefusedError


def share_read(lines: Iterable[tuple[int, Any]]) -> Share:
    """Return the share that numbered lines are.

    Raises:
        ImportRefusedError: it is none, of a newer version, or not as it was written; nothing of
            such a share can be trusted.
    """
    header: Line | None = None
    found: dict[str, list[Line]] = {"rep": [], "week": [], "gone": []}
    for number, line in lines:
        if header is None:
            header = _header(line)
        else:
            found[_kind(number, line)].append(line)
    if header is None:
        raise ImportRefusedError("The file is empty.")
    share = Share(header, *(tuple(found[kind]) for kind in ("rep", "week", "gone")))
    _check_whole(share)
    return share


def _header(line: Any) -> Line:
    refuse_newer(line, FORMAT, VERSION, "a share")
    if wrong := wrong_field(line, SHAPES["header"], ()):
        raise ImportRefusedError(f"Line 1: {wrong} is missing or wrong.")
    header: Line = line
    return header


def _kind(number: int, line: Any) -> str:
    kind = line.get("type") if isinstance(line, dict) else None
    if kind not in ("rep", "week", "gone"):
        raise ImportRefusedError(f"Line {number:,} is neither a rep, a week nor a deletion.")
    if wrong := wrong_field(line, SHAPES[kind], MAY_LACK if kind == "rep" else ()):
        raise ImportRefusedError(f"Line {number:,}: {wrong} is missing or wrong.")
    criteria = [each["criterion"] for each in line.get("ratings", ())]
    if len(set(criteria)) < len(criteria):
        raise ImportRefusedError(f"Line {number:,}: a criterion is rated twice.")
    return str(kind)


def _check_whole(share: Share) -> None:
    """Make sure that nothing was cut off, and nothing stands twice."""
    parts = {"reps": share.reps, "weeks": share.weeks, "gone": share.gone}
    for name, lines in parts.items():
        if len(lines) != share.header[name]:
            raise ImportRefusedError(
                f"It is cut short: {len(lines):,} of {share.header[name]:,} {name}."
            )
    ids = {line["id"] for line in (*share.reps, *share.gone)}
    weeks = {line["first"] for line in share.weeks}
    if len(ids) < len(share.reps) + len(share.gone) or len(weeks) < len(share.weeks):
        raise ImportRefusedError("A rep or a week stands in it twice.")
    if any(line["last"] < line["first"] for line in share.weeks):
        raise ImportRefusedError("A week in it ends before it begins.")
