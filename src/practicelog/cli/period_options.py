"""The options by which a period is named, of every command that is about one."""

from practicelog.annotations import Annotated
from practicelog.cli.declarations import Option

THIS = "this"

WeekName = Annotated[
    str | None,
    Option(
        "--week",
        metavar="[WEEK]",
        left_out=THIS,
        help="A week: 2026-W47, W47, or “last”; this one where none is named.",
    ),
]
Month = Annotated[
    str | None,
    Option(
        "--month",
        metavar="[MONTH]",
        left_out=THIS,
        help="A month: 2026-11, nov, or “last”; this one where none is named.",
    ),
]
Quarter = Annotated[
    str | None,
    Option(
        "--quarter",
        metavar="[QUARTER]",
        left_out=THIS,
        help="A quarter: 2026-Q4, Q4, or “last”; this one where none is named.",
    ),
]
Year = Annotated[
    str | None,
    Option(
        "--year",
        metavar="[YEAR]",
        left_out=THIS,
        help="A year: 2026, or “last”; this one where none is named.",
    ),
]
Last = Annotated[bool, Option("--last", help="The period just ended.")]
