"""What tests know of a rep's fields from their table, so that a new one is tried unlisted."""

from practicelog.core.records.natures import ADDRESS, LINE, TEXTS, named
from practicelog.core.records.rep_fields import FIELDS, STORED

ABSENT = dict.fromkeys((each.name for each in FIELDS if each.optional), None)
"""What a rep without anything optional says of it, in JSON."""

LINES = named(STORED, LINE, ADDRESS)
"""The texts of one line that a seller types."""

LINE_OPTIONS = tuple(f"--{each.option}" for each in FIELDS if each.name in LINES)

FREE = named(STORED, *TEXTS)
"""Everything a seller types freely: lines, notes and names."""

OMITTED_BY = {each.omit: each.name for each in FIELDS if each.name in FREE}
"""The free texts by the word of `--omit` that leaves them out."""
