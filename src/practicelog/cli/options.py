"""The options of the commands, each declared once: same flag, same meaning, everywhere."""

from collections.abc import Callable, Sequence

from practicelog.annotations import TYPE_CHECKING, Annotated, Any, TypeVar
from practicelog.cli.declarations import Argument, Option
from practicelog.core import limits, texts
from practicelog.core.persons import person
from practicelog.core.record import Record
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS
from practicelog.core.scripts.references import ScriptReference, script_reference

if TYPE_CHECKING:
    from practicelog.core.entries import Entry

Value = TypeVar("Value")


def option(
    *names: str,
    read: Callable[[str, str], Value],
    metavar: str,
    help: str,  # noqa: A002 - Typer's own word
    words: Sequence[str] = (),
) -> Any:
    """Declare an option whose text is read by a rule that is told the option's name.

    Tab offers the `words` it may be, if they are known.
    """
    return Option(
        *names,
        parser=lambda text: read(text, names[0]),
        metavar=metavar,
        help=help,
        autocompletion=(lambda: words) if words else None,
    )


def number(low: int, high: int) -> Callable[[str, str], int]:
    """Return the rule of a whole number within bounds."""
    return lambda text, option: limits.whole_number(text, option, low, high)


def choice(*names: str, words: Sequence[str], metavar: str, help: str) -> Any:  # noqa: A002 - as above
    """Declare an option that is one of a few words."""
    return option(
        *names,
        read=lambda text, option: limits.choice(text, option, words),
        metavar=metavar,
        help=help,
        words=words,
    )


def known(kind: str) -> Callable[[Any], list[str]]:
    """Return what Tab offers: the drills, scripts, criteria or ratings that the log knows."""

    def offered(ctx: Any) -> list[str]:
        from practicelog.cli import completion  # loads Typer, for Tab alone

        return completion.offered(ctx.obj, ctx, kind)

    return offered


Json = Annotated[bool, Option("--json", help="Print one JSON document for other programs.")]
Yes = Annotated[bool, Option("--yes", help="Do not ask.")]
Explain = Annotated[bool, Option("--explain", help="Show how each number came about.")]
All = Annotated[bool, Option("--all", help="Show archived ones too.")]
Force = Annotated[bool, Option("--force", help="Replace a file that exists.")]

DrillName = Annotated[
    str,
    Argument(
        metavar="DRILL",
        help="A drill, or any beginning of its name that no other has.",
        autocompletion=known("drills"),
    ),
]
DrillOption = Annotated[
    str | None,
    Option("--drill", metavar="DRILL", help="Only this drill's.", autocompletion=known("drills")),
]
RepNumber = Annotated[
    int, Argument(metavar="ID", help="A rep's number, or “last”.", parser=limits.record_number)
]


Minutes = Annotated[
    int | None,
    option(
        "--minutes",
        "-m",
        read=limits.minutes,
        metavar="TIME",
        help="How long it took, as 10 or 1h15.",
    ),
]
Takes = Annotated[
    int | None,
    option("--takes", "-n", read=number(1, 999), metavar="TAKES", help="How many tries."),
]
Score = Annotated[
    int | None,
    option(
        "--score",
        "-s",
        read=limits.half_points,
        metavar="SCORE",
        help="One score from 1 to 5 in a hurry; halves allowed.",
    ),
]
Rate = Annotated[
    list[str] | None,
    Option(
        "--rate",
        "-r",
        metavar="RATINGS",
        help="All criteria in their order, as 43-24 or 4,3,y: - rates none. Or one, as "
        "open=4: 1–5, y/n, or na. May be repeated.",
        autocompletion=known("ratings"),
    ),
]
Rater = Annotated[
    str | None,
    option(
        "--rater", read=person, metavar="NAME", help="Whose ratings -r are, said aloud; not you."
    ),
]
Goal = Annotated[
    str | None,
    option("--goal", "-g", read=texts.one_line, metavar="TEXT", help="What this rep tries."),
]
Change = Annotated[
    str | None,
    option("--change", read=texts.one_line, metavar="TEXT", help="What I changed since last time."),
]
Kept = Annotated[
    str | None,
    option("--kept", read=texts.one_line, metavar="TEXT", help="What worked and stays."),
]
Next = Annotated[
    str | None,
    option(
        "--next",
        read=texts.one_line,
        metavar="TEXT",
        help="The next adjustment, best as “when X, I do Y”.",
    ),
]
Note = Annotated[
    str | None, option("--note", read=texts.note, metavar="TEXT", help="Anything else.")
]
Recording = Annotated[
    str | None,
    option(
        "--recording",
        read=texts.one_line,
        metavar="WHERE",
        help="Where its recording lies: an address or a path; #12:30 for a time in it.",
    ),
]
Partner = Annotated[str | None, option("--with", read=person, metavar="NAME", help="With whom.")]
Feedback = Annotated[
    str | None,
    choice(
        "--feedback",
        words=FEEDBACKS,
        metavar="SOURCE",
        help=f"Who or what gave feedback: {', '.join(FEEDBACKS)}.",
    ),
]
Difficulty = Annotated[
    str | None,
    choice(
        "--difficulty",
        words=DIFFICULTIES,
        metavar="LEVEL",
        help=f"Set before the take: {', '.join(DIFFICULTIES)}.",
    ),
]
Predict = Annotated[
    int | None,
    option(
        "--predict",
        read=limits.half_points,
        metavar="SCORE",
        help="The score expected, before scoring.",
    ),
]
Kind = Annotated[
    str | None,
    choice(
        "--kind",
        words=KINDS,
        metavar="KIND",
        help="practice, live (used on a real call) or learn (book, course).",
    ),
]
On = Annotated[
    str | None,
    Option(
        "--on",
        metavar="WHEN",
        help="When it was: yesterday, fri, “2 days ago”, 2026-11-20, “yesterday 17:30”.",
    ),
]
Since = Annotated[str | None, Option("--since", metavar="DATE", help="From this day on.")]
Until = Annotated[str | None, Option("--until", metavar="DATE", help="Up to this day.")]


Script = Annotated[
    ScriptReference | None,
    Option(
        "--script",
        metavar="NAME[@N]",
        parser=script_reference,
        help="The script or email practised: its newest version, or with @N another.",
        autocompletion=known("scripts"),
    ),
]

LISTED = 20
"""How many are listed when no limit is typed."""

Limit = Annotated[
    int | None,
    option("--limit", read=number(0, 10**9), metavar="N", help="At most so many; 0 for all."),
]


class RepOptions(Record):
    """What can be typed of a rep, whichever command takes it."""

    minutes: Minutes = None
    takes: Takes = None
    score: Score = None
    ratings: Rate = None
    rater: Rater = None
    goal: Goal = None
    change: Change = None
    kept: Kept = None
    next: Next = None
    note: Note = None
    partner: Partner = None
    feedback: Feedback = None
    difficulty: Difficulty = None
    predict: Predict = None
    kind: Kind = None
    recording: Recording = None


NOTHING_TYPED = RepOptions()


def entry_of(options: RepOptions, script: ScriptReference | None) -> "Entry":
    """Return what was typed of a rep, and the script it was practised with."""
    from practicelog.core.entries import Entry  # only what records a rep makes one

    typed = options._asdict() | {"ratings": tuple(options.ratings or ())}
    return Entry(**typed, script=script)
