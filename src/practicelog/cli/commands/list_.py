"""List reps."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core import listings, texts
from practicelog.core.calendar.period_choice import check_order
from practicelog.core.documents import rep_document
from practicelog.core.sections import Lines
from practicelog.reports import lessons as lessons_report
from practicelog.reports import rep as rep_report
from practicelog.store import drills, reps

Best = Annotated[bool, Option("--best", help="Scored practice, the best first.")]
Worst = Annotated[bool, Option("--worst", help="Scored practice, the worst first.")]
Lessons = Annotated[bool, Option("--lessons", help="What worked and stays, by drill.")]
Search = Annotated[
    str | None,
    opt.option(
        "--search",
        read=texts.one_line,
        metavar="TEXT",
        help="Only those that say TEXT, upper and lower case alike.",
    ),
]


def list_(
    world: World,
    drill: opt.DrillOption = None,
    since: opt.Since = None,
    until: opt.Until = None,
    kind: opt.Kind = None,
    search: Search = None,
    limit: opt.Limit = None,
    best: Best = False,
    worst: Worst = False,
    lessons: Lessons = False,
    json: opt.Json = False,
) -> str:
    """List reps, newest day first. There are 20 unless --limit says otherwise (0: all).

    By score, rubric scores come first and quick ones after them, in a column of their own and up
    to the limit each; only practice up to today is ranked unless --kind names another.

    Example: practicelog list --drill objection --since "1 Nov"
    """
    order = listings.listing(best=best, worst=worst, lessons=lessons)
    by_score = order in listings.BY_SCORE
    first, last = world.past_day(since), world.coming_day(until)
    check_order(first, last)
    at_most = opt.LISTED if limit is None else limit
    ranked = kind or "practice" if by_score else kind
    if by_score:
        last = min(last or world.today, world.today)
    others: tuple[str, ...] = ()
    with world.reading() as log:
        of = drills.find(log, drill, archived=True) if drill is not None else None
        wanted = reps.Wanted(of and of.name, first, last, ranked, at_most, order, search=search)
        found = reps.ranked(log, wanted) if by_score else reps.listed(log, wanted)
        if by_score and not found and kind is None:
            others = reps.kinds_ranked(log, wanted)
    if json:
        return world.document("list", {"reps": [rep_document(rep, world.seller) for rep in found]})
    if not found:
        to_practise = of.name if of and not of.archived else None
        return world.text((Lines((listings.nothing(order, others, to_practise),)),))
    sections = lessons_report.sections if lessons else rep_report.several
    return world.text(sections(found))
