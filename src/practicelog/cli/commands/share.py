"""Write what a coach of many may have of one's practice."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli import team_files
from practicelog.cli.declarations import Option
from practicelog.cli.output_files import STDOUT, output
from practicelog.cli.world import World
from practicelog.core.team.pseudonyms import pseudonym
from practicelog.core.team.share import Sender, omitted_parts, share_of
from practicelog.core.team.share_fields import PARTS
from practicelog.core.team.team_file import Team
from practicelog.errors import NotFoundError, UsageError
from practicelog.exchange.share import write
from practicelog.reports import share as share_report
from practicelog.store import sharing

To = Annotated[str, Option("--to", metavar="FILE", help="The file to write; - is stdout.")]
TeamFile = Annotated[
    str | None,
    Option("--team", metavar="FILE", help="The team.json that your coach handed out."),
]
AsMe = Annotated[bool, Option("--as-me", help="Under your name instead of a pseudonym.")]
Omit = Annotated[
    list[str] | None, Option("--omit", metavar="WHAT", help=f"Leave out {', '.join(PARTS)}.")
]
Preview = Annotated[
    bool, Option("--preview", help="Show every figure a team would get, and write nothing.")
]


def share(
    world: World,
    file: To = STDOUT,
    team: TeamFile = None,
    as_me: AsMe = False,
    since: opt.Since = None,
    omit: Omit = None,
    preview: Preview = False,
    force: opt.Force = False,
) -> str:
    """Write what a coach of a team may have, none of your texts.

    You send the file yourself. Before the first one, look at what a team would get.

    Example: practicelog share --preview
    """
    omitted = omitted_parts(omit or ())
    first = world.past_day(since)
    chosen = team_files.read_team(team, world.stdin) if team is not None else None
    name = _own_name(world) if as_me else None
    with world.reading() as log:
        known = sharing.id_of(log)
        practised = sharing.practised(log, world.today)
    made = share_of(practised, _sender(known, chosen, name), world.now, first, omitted)
    if preview:
        return world.text(share_report.preview(made))
    with output(world, file, force=force, spare=world.path) as target:
        write(made, target)
    return "" if file == STDOUT else world.line(share_report.confirmation(made, file))


def _own_name(world: World) -> str:
    """Return the seller's name.

    Raises:
        UsageError: it is not configured.
    """
    name = world.settings.value("seller")
    if not name:
        raise UsageError("Your name is not known here.", hint="practicelog config set seller Ana")
    return name


def _sender(log: str | None, team: Team | None, name: str | None) -> Sender:
    """Return who sends.

    Raises:
        NotFoundError: there is no rep yet.
    """
    if log is None:
        raise NotFoundError("There is no rep to share yet.", hint="practicelog go")
    salt = team.salt if team else b""
    uid = team.uid if team is not None else None
    return Sender(name or pseudonym(salt, log), name is not None, uid, salt)
