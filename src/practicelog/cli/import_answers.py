"""What an import answers: one line, each row that did not come in, and what to type about it."""

from practicelog import system
from practicelog.cli.import_sources import remarks
from practicelog.cli.importing import Request, taken_in
from practicelog.cli.world import World
from practicelog.core.visible import on_one_line
from practicelog.errors import ImportRefusedError, PartlyDoneError
from practicelog.reports import imports as report


def answered(world: World, request: Request) -> str:
    """Carry an import out and return the line that answers it.

    Raises:
        ImportRefusedError: not a single row was of use.
        PartlyDoneError: some rows did not come in; the others did.
    """
    tally, unit, kind = taken_in(world, request)
    said = [*tally.said, *remarks(tally, request, kind)]
    world.complain("".join(map(world.line, said)))
    line = world.line(report.summary(tally, dry_run=request.dry_run))
    if not tally.told:
        return line
    told = (on_one_line(report.told(each, unit)) for each in tally.told)
    world.complain("".join(map(world.line, told)))
    way_out = report.way_out(tally, request.consent, system.shell_word(request.file))
    if tally.nothing_else:
        raise ImportRefusedError(report.trouble(tally), way_out)
    world.write(line)
    raise PartlyDoneError(report.trouble(tally), way_out)
