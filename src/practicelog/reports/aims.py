"""What a session aims at, as labelled lines."""

from datetime import date

from practicelog.core.sections import Rows
from practicelog.core.sessions.aim import Aim
from practicelog.core.wording import day_beside


def aim_rows(aim: Aim, today: date) -> Rows:
    """Return what stands before the first take, as labelled lines."""
    what = f": {aim.drill.what}" if aim.drill.what else ""
    rows = [("Drill", f"{aim.drill.name}{what}")]
    if aim.reason:
        rows.append(("Because", aim.reason))
    if aim.focus:
        rows.append(("Focus", focus_words(aim)))
    if aim.last:
        rows.append(("Last", f"you meant “{aim.last.text}” ({day_beside(aim.last.day, today)})"))
    if aim.promise:
        rows.append(("Promised", f"“{aim.promise}”"))
    return tuple(rows)


def focus_words(aim: Aim) -> str:
    """Return what the takes are about: the criterion with its hint, or the focus's why."""
    if aim.criterion:
        return f"{aim.criterion}: {aim.hint}" if aim.hint else aim.criterion
    return f"“{aim.focus.why}”" if aim.focus else ""
