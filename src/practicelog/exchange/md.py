"""A practice diary in Markdown, to read or to print: day by day, each rep and what came of it."""

import re
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

from practicelog.annotations import BinaryIO
from practicelog.core.extent import Extent
from practicelog.core.interchange.csv_reps import ratings_text
from practicelog.core.markdown import escaped
from practicelog.core.records.rep_fields import LABELLED
from practicelog.core.summary_wording import rep_summary, take_summary
from practicelog.core.wording import clock_words, day_words
from practicelog.core.zones import zone_named
from practicelog.store.connection import Log
from practicelog.store.outgoing import Exported, told_reps

LINE_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write the diary, oldest day first."""
    file.write(f"{_heading(extent)}\n".encode())
    for day, reps in groupby(told_reps(log, extent), itemgetter("day")):
        file.write(f"\n## {day_words(date.fromisoformat(day))}\n".encode())
        file.writelines(f"\n{_entry(rep)}\n".encode() for rep in reps)


def _heading(extent: Extent) -> str:
    whose = f" of {escaped(extent.seller)}" if extent.seller else ""
    bounds = [
        f"from {extent.since}" if extent.since else "",
        f"until {extent.until}" if extent.until else "",
        extent.drill or "",
        f"left out: {', '.join(extent.omitted)}" if extent.omitted else "",
    ]
    told = escaped(" · ".join(filter(None, bounds)))
    return f"# Practice diary{whose}" + (f"\n\n{told}" if told else "")


def _entry(rep: Exported) -> str:
    at = datetime.fromisoformat(rep["at"]).astimezone(zone_named(rep["zone"]))
    lines = [f"### {clock_words(at)} {escaped(rep_summary(rep))}", ""]
    if rep.get("ratings"):
        lines.append(f"- **Ratings** {escaped(ratings_text(map(dict.values, rep['ratings'])))}")
    for label, field in LABELLED:
        if rep.get(field):
            lines.append(f"- **{label}** {_paragraph(rep[field])}")
    if rep.get("take_log"):
        lines.append("- **Takes**")
        lines += [f"  - {each['number']}: {_told(each)}" for each in rep["take_log"]]
    return "\n".join(lines).rstrip("\n")


def _told(take: Exported) -> str:
    return escaped(take_summary(take))


def _paragraph(text: str) -> str:
    """Return a text of any number of lines, each after the first under the first."""
    return "  \n  ".join(escaped(line.strip()) for line in LINE_BREAKS.split(text) if line.strip())
