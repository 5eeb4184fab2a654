"""What a field of a record is, one row each: all that handles records goes by it, never by names.

A field's nature says what values it has. How they are typed, checked, stored, written and guarded
follows from it, in the module of each medium.
"""

from collections.abc import Iterable

from practicelog.core.record import Record

COUNT = "count"
"""A whole number from `low` to `high`."""
DURATION = "duration"
"""Minutes, from `low` to `high`."""
CHOICE = "choice"
"""One of a few words."""
TRUTH = "truth"
"""Yes or no."""
POINTS = "points"
"""A score from 1 to 5, stored in hundredths."""
DECIMAL = "decimal"
"""A number with the digits it was given."""
DAY = "day"
"""A day of the calendar."""
INSTANT = "instant"
"""A moment, in UTC, to the second."""
WEEKDAYS = "weekdays"
"""Some days of the week, at least one."""
UID = "uid"
"""What identifies a record everywhere."""
REVISION = "revision"
"""How often a record was changed."""

LINE = "line"
"""A text of one line, in somebody's words."""
PHRASE = "phrase"
"""A text of one line that may be empty."""
REMARK = "remark"
"""A text no longer than a line may be, that may have line breaks."""
LINES = "lines"
"""A text of any number of lines."""
ADDRESS = "address"
"""Where something lies: an address or a path, in one line."""
PERSON = "person"
"""Somebody's name."""
NAME = "name"
"""The name of a thing: a `what`."""
ZONE = "zone"
"""The IANA name of a time zone."""

REP = "rep"
"""The rep that a record is about, by its uid."""
DRILL = "drill"
"""The drill that a record is about: in a file by its uid, read alone by its name."""
RUBRIC = "rubric"
"""The version of a drill's rubric."""
SCRIPT = "script"
"""The version of a script: its name and number."""
CARD = "card"
"""The card that a take was on: its uid and text."""
RATINGS = "ratings"
"""What raters gave to criteria; a part with a table of its own, as the three below."""
TAKES = "takes"
"""The takes of a session."""
RUBRICS = "rubrics"
"""Every version of a drill's criteria."""
VERSIONS = "versions"
"""Every version of a script's text."""

PARTS = frozenset({RATINGS, TAKES, RUBRICS, VERSIONS})
"""What has a table of its own."""

SAFE = frozenset(
    {COUNT, DURATION, CHOICE, TRUTH, POINTS, DECIMAL, DAY, INSTANT, WEEKDAYS, UID, REVISION, RUBRIC}
)
"""What holds nothing that anybody could have typed freely."""

TEXTS = frozenset({LINE, REMARK, LINES, ADDRESS, PERSON})
"""What somebody wrote, and what a search looks in."""


class Field(Record):
    """One field of a record.

    `optional` fields may be empty. `omit` is the word of `--omit` that leaves a field out, and
    `option` the option of `log` that sets it, which is its word for `--map` and `--clear` too.
    `low`, `high`, `words`, `what` and, for texts, `longest` say more of a nature. What is `later`
    than 0.1 is missing in files of before. `column` is where it is stored, if not
    under its name. `place` is where it stands in a row that a person reads. What is `for_coach`
    stands in the rating form. A text with a `label` is shown under it where a rep is told whole.
    """

    name: str
    nature: str
    meaning: str = ""
    optional: bool = False
    low: int = 1
    high: int = 1
    words: tuple[str, ...] = ()
    what: str = ""
    omit: str = ""
    option: str = ""
    column: str = ""
    place: int = 0
    for_coach: bool = False
    label: str = ""
    longest: int = 0
    later: bool = False

    @property
    def is_free(self) -> bool:
        """Whether it may hold anything that somebody typed, and is guarded before it is shown."""
        return self.nature not in SAFE


def named(fields: Iterable[Field], *natures: str) -> tuple[str, ...]:
    """Return the names of the fields of some natures, in their order."""
    return tuple(each.name for each in fields if each.nature in natures)
