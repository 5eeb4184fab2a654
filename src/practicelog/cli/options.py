"""The options of the commands, each declared once: same flag, same meaning, everywhere."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

from practicelog.cli.declarations import Argument, Context, Option
from practicelog.core import limits, texts
from practicelog.core.calendar.weekdays import weekday, weekdays
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS
from practicelog.core.records.script import SCRIPT_KINDS
from practicelog.core.scripts.references import ScriptReference, script_reference

Value = TypeVar("Value")


def _option(
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
        *names, parser=lambda text: read(text, names[0]), metavar=metavar, help=help,
        autocompletion=(lambda: words) if words else None,
    )  # fmt: skip


def _number(low: int, high: int) -> Callable[[str, str], int]:
    return lambda text, option: limits.whole_number(text, option, low, high)


def choice(*names: str, words: Sequence[str], metavar: str, help: str) -> Any:  # noqa: A002 - as above
    """Declare an option that is one of a few words."""
    return _option(
        *names, read=lambda text, option: limits.choice(text, option, words), metavar=metavar,
        help=help, words=words,
    )  # fmt: skip


def known(kind: str) -> Callable[[Context], list[str]]:
    """Return what Tab offers: the drills, scripts, criteria or ratings that the log knows."""

    def offered(ctx: Context) -> list[str]:
        names: list[str] = ctx.obj.offered(ctx, kind)
        return names

    return offered


Json = Annotated[bool, Option("--json", help="Print one JSON document for other programs.")]
Yes = Annotated[bool, Option("--yes", help="Do not ask.")]
Explain = Annotated[bool, Option("--explain", help="Show how each number came about.")]
All = Annotated[bool, Option("--all", help="Show archived ones too.")]

DrillName = Annotated[
    str,
    Argument(
        metavar="DRILL", help="A drill, or the beginning of its name.",
        autocompletion=known("drills"),
    ),
]  # fmt: skip
DrillOption = Annotated[
    str | None,
    Option("--drill", metavar="DRILL", help="Only this drill's.", autocompletion=known("drills")),
]
RepNumber = Annotated[
    int, Argument(metavar="ID", help="A rep's number, or “last”.", parser=limits.record_number)
]

What = Annotated[
    str | None,
    _option("--what", read=texts.one_line, metavar="TEXT", help="What it is, in a few words."),
]
Criteria = Annotated[
    list[str] | None,
    Option(
        "--criterion", metavar="NAME=HINT",
        help="A criterion rated 1–5; “(y/n)” after the hint makes it a check. Repeat for each.",
    ),
]  # fmt: skip

PlanDays = Annotated[
    int | None,
    _option("--days", read=_number(1, 7), metavar="N", help="Practice days a week."),
]
Weekdays = Annotated[
    Any, _option("--weekdays", read=weekdays, metavar="DAYS", help="Scheduled days: mon-fri.")
]
PlanMinutes = Annotated[
    int | None,
    _option(
        "--minutes",
        read=lambda text, option: limits.minutes(text, option, low=0),
        metavar="TIME",
        help="What makes a day count, as 15 or 1h.",
    ),
]
WeekStart = Annotated[
    int | None,
    _option("--week-start", read=weekday, metavar="DAY", help="The weekday weeks begin on."),
]

Minutes = Annotated[
    int | None,
    _option(
        "--minutes", "-m", read=limits.minutes, metavar="TIME",
        help="How long it took, as 10 or 1h15.",
    ),
]  # fmt: skip
Takes = Annotated[
    int | None,
    _option("--takes", "-n", read=_number(1, 999), metavar="TAKES", help="How many tries."),
]
Score = Annotated[
    int | None,
    _option(
        "--score", "-s", read=limits.half_points, metavar="SCORE",
        help="One score from 1 to 5 in a hurry; halves allowed.",
    ),
]  # fmt: skip
Rate = Annotated[
    list[str] | None,
    Option(
        "--rate", "-r", metavar="RATINGS",
        help="All criteria in their order, as 43-24 or 4,3,y: - rates none. Or one, as "
        "open=4: 1–5, y/n, or na. May be repeated.",
        autocompletion=known("ratings"),
    ),
]  # fmt: skip
Goal = Annotated[
    str | None,
    _option("--goal", "-g", read=texts.one_line, metavar="TEXT", help="What this rep tries."),
]
Change = Annotated[
    str | None,
    _option(
        "--change", read=texts.one_line, metavar="TEXT", help="What I changed since last time."
    ),
]
Kept = Annotated[
    str | None,
    _option("--kept", read=texts.one_line, metavar="TEXT", help="What worked and stays."),
]
Next = Annotated[
    str | None,
    _option(
        "--next", read=texts.one_line, metavar="TEXT",
        help="The next adjustment, best as “when X, I do Y”.",
    ),
]  # fmt: skip
Note = Annotated[
    str | None, _option("--note", read=texts.note, metavar="TEXT", help="Anything else.")
]
Partner = Annotated[
    str | None, _option("--with", read=texts.partner, metavar="NAME", help="With whom.")
]
Feedback = Annotated[
    str | None,
    choice(
        "--feedback", words=FEEDBACKS, metavar="SOURCE",
        help=f"Who or what gave feedback: {', '.join(FEEDBACKS)}.",
    ),
]  # fmt: skip
Difficulty = Annotated[
    str | None,
    choice(
        "--difficulty", words=DIFFICULTIES, metavar="LEVEL",
        help=f"Set before the take: {', '.join(DIFFICULTIES)}.",
    ),
]  # fmt: skip
Predict = Annotated[
    int | None,
    _option(
        "--predict", read=limits.half_points, metavar="SCORE",
        help="The score expected, before scoring.",
    ),
]  # fmt: skip
Kind = Annotated[
    str | None,
    choice(
        "--kind", words=KINDS, metavar="KIND",
        help="practice, live (used on a real call) or learn (book, course).",
    ),
]  # fmt: skip
On = Annotated[
    str | None,
    Option(
        "--on", metavar="WHEN",
        help="When it was: yesterday, fri, “2 days ago”, 2026-11-20, “yesterday 17:30”.",
    ),
]  # fmt: skip
Uid = Annotated[
    str | None,
    _option(
        "--uid", read=limits.uid, metavar="UUID",
        help="Makes a retry safe: the same rep is recorded once.",
    ),
]  # fmt: skip
Since = Annotated[str | None, Option("--since", metavar="DATE", help="From this day on.")]
Until = Annotated[str | None, Option("--until", metavar="DATE", help="Up to this day.")]
Why = Annotated[
    str,
    _option("--why", read=texts.one_line, metavar="TEXT", help="Because …, in your own words."),
]
Target = Annotated[
    int | None,
    _option("--target", read=limits.half_points, metavar="LEVEL", help="The level aimed at, 1–5."),
]
FocusUntil = Annotated[
    str | None, Option("--until", metavar="DATE", help="Its last day; the quarter's by default.")
]
ProposedBy = Annotated[
    str | None,
    _option("--proposed-by", read=texts.partner, metavar="NAME", help="Who proposes it."),
]
FocusNumber = Annotated[
    int, Argument(metavar="ID", help="A focus's number.", parser=limits.record_number)
]
Outcome = Annotated[
    str | None,
    _option("--outcome", read=texts.one_line, metavar="TEXT", help="What came of it."),
]
By = Annotated[
    str | None, _option("--by", read=texts.partner, metavar="NAME", help="Who promised it.")
]
PromiseDrill = Annotated[
    str | None,
    Option(
        "--drill", metavar="DRILL", help="The drill it is about.", autocompletion=known("drills")
    ),
]
RepOption = Annotated[
    int | None,
    Option("--rep", metavar="ID", help="The rep it was made with.", parser=limits.record_number),
]

As = Annotated[
    str | None,
    choice(
        "--as", words=("table", "markdown", "json"), metavar="MEDIUM",
        help="table (as on the screen), markdown or json.",
    ),
]  # fmt: skip

Best = Annotated[bool, Option("--best", help="Scored practice, the best first.")]
Worst = Annotated[bool, Option("--worst", help="Scored practice, the worst first.")]
Lessons = Annotated[bool, Option("--lessons", help="What worked and stays, by drill.")]
Search = Annotated[
    str | None,
    _option(
        "--search", read=texts.one_line, metavar="TEXT",
        help="Only those that say TEXT, upper and lower case alike.",
    ),
]  # fmt: skip
ScriptName = Annotated[
    str,
    Argument(
        metavar="NAME", help="A script, or the beginning of its name.",
        autocompletion=known("scripts"),
    ),
]  # fmt: skip
ScriptVersion = Annotated[
    ScriptReference,
    Argument(
        metavar="NAME[@N]", parser=script_reference,
        help="A script, and one of its versions; the newest without.",
        autocompletion=known("scripts"),
    ),
]  # fmt: skip
Script = Annotated[
    ScriptReference | None,
    Option(
        "--script", metavar="NAME[@N]", parser=script_reference,
        help="The script or email practised: its newest version, or with @N another.",
        autocompletion=known("scripts"),
    ),
]  # fmt: skip
EditScript = Annotated[
    bool, Option("--edit", help="Rewrite the script in your editor first; log the new version.")
]
TextFile = Annotated[
    str | None, Argument(metavar="[FILE]", help="The file with the text; - is stdin.")
]
ScriptKind = Annotated[
    str | None,
    choice("--kind", words=SCRIPT_KINDS, metavar="KIND", help="call, email or message."),
]
VersionWhy = Annotated[
    str | None,
    _option("--why", read=texts.one_line, metavar="TEXT", help="What it is to do better."),
]

LISTED = 20
"""How many are listed when no limit is typed."""

Limit = Annotated[
    int | None,
    _option("--limit", read=_number(0, 10**9), metavar="N", help="At most so many; 0 for all."),
]
