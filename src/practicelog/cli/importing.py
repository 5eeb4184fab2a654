"""Take a file into the log: find out what it is, read it, merge it, and keep what was refused."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from io import BufferedReader
from pathlib import Path

from practicelog.annotations import BinaryIO
from practicelog.cli.output_files import output
from practicelog.cli.progress import watched
from practicelog.cli.rehearsal import elsewhere
from practicelog.cli.text_files import STDIN, opened
from practicelog.cli.world import World
from practicelog.core.interchange.activity_counts import WHEN
from practicelog.core.interchange.column_map import ColumnMap, LeftOut
from practicelog.core.interchange.identity import BY_CONTENT, METRIC, source_name
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import PROTECTED, TOLD, Consent, Outcome, Row, Tally
from practicelog.core.interchange.source_formats import FORM, LOG, OURS, source_format
from practicelog.core.journey.metrics import SHIPPED, metric_named
from practicelog.core.packed import check_unpacked
from practicelog.core.record import Record
from practicelog.core.records.backup import BEFORE_IMPORT
from practicelog.core.visible import on_one_line
from practicelog.errors import UsageError, WriteFailedError, quoted
from practicelog.exchange import MAPPED, SOURCES, reader
from practicelog.reports.imports import told, whose
from practicelog.store import drills, incoming, metrics, outgoing, people, scripts
from practicelog.store.connection import Log, translated
from practicelog.store.copying import copy
from practicelog.store.foreign_log import foreign_records
from practicelog.store.scratch import scratch

BEGINNING = 4096


IMPORT, METRIC_IMPORT = "import", "metric import"


class Request(Record):
    """What the seller typed of an import; `command` are the words it begins with.

    `row_is` is the metric of which every row is one, `new` says that its names are meant.
    """

    file: str
    consent: Consent
    named_format: str | None = None
    drill: str | None = None
    columns: ColumnMap = ColumnMap()
    dates: str | None = None
    durations: str | None = None
    left_out: LeftOut = LeftOut()
    source: str | None = None
    row_is: str | None = None
    new: bool = False
    command: str = IMPORT
    dry_run: bool = False
    rejects: str | None = None

    @property
    def source_name(self) -> str:
        """The name that entries without an id are known under."""
        return self.source or source_name(self.file)


class Taken(Record):
    """What became of a file, what its rows are called, and which format it was."""

    tally: Tally
    unit: str
    kind: str


Rows = Generator[Row | Outcome, None, None]


def owned(world: World, request: Request) -> Request:
    """Return a request with the seller's word that a file is their own, where it takes one.

    On a terminal they are asked; what would come in is then found out first, on a copy of the log.
    """
    if request.consent.mine or request.dry_run or request.file == STDIN or not world.interactive:
        return request
    tally = taken_in(world, request._replace(dry_run=True, rejects=None)).tally
    if not tally.of(PROTECTED) or not world.agrees(whose(tally)):
        return request
    return request._replace(consent=request.consent._replace(mine=True))


def taken_in(world: World, request: Request) -> Taken:
    """Carry an import out in one transaction, on a copy of the log for a dry run.

    Raises:
        ImportRefusedError: the file cannot be read as what it is; nothing of it was taken.
        UsageError: its format is not known, or what was typed does not fit it.
    """
    with opened(request.file, world.stdin) as file:
        kind = _kind(request, file)
        _check(world, request, kind)
        own_history = kind not in OURS or bool(request.columns.fields)
        consent = request.consent._replace(history=own_history)
        with _rejects(world, request.rejects) as rejects, _log(world, request) as log:
            context = _context(world, log, request, kind)
            rows, unit = _rows(request, kind, file, context)
            with closing(rows):
                seen = watched(rows, world, unit)
                tally = Tally()
                for outcome in incoming.outcomes(log, seen, consent, world.today):
                    tally.count(outcome)
                    if rejects and outcome.word in TOLD:
                        rejects.write(f"{on_one_line(told(outcome, unit))}\n".encode())
    return Taken(tally, unit, kind)


def _kind(request: Request, file: BufferedReader) -> str:
    """Return which format a file is to be read as."""
    if request.command == METRIC_IMPORT:
        check_unpacked(file.peek(BEGINNING), quoted(request.file), "CSV")
        return METRIC
    return source_format(
        request.named_format,
        file.peek(BEGINNING),
        request.file,
        SOURCES,
        mapped=bool(request.columns.fields),
    )


def _check(world: World, request: Request, kind: str) -> None:
    """Raise UsageError for options that do not fit a format, and for the log itself."""
    own = kind in OURS and not request.columns.fields
    if request.columns.fields and kind not in MAPPED:
        raise UsageError(f"--map is for CSV files; this one is {kind}.")
    if not request.columns.fields and (
        request.dates or request.durations or request.left_out.cells
    ):
        raise UsageError(
            "--dates, --duration-as and --skip-when are for CSV files with --map.",
            hint='--map "Date=on,Minutes=minutes"',
        )
    if request.drill is not None and own:
        raise UsageError("--drill is for files of other tools; this one names its drills.")
    if request.source and (kind not in BY_CONTENT or own):
        raise UsageError(
            f"--source is for files whose entries have no ids of their own; this one is {kind}.",
            hint="leave it out",
        )
    if request.consent.mine and kind == FORM:
        raise UsageError("--mine is for your own other log; this is a coach's rating form.")
    if kind == LOG and request.file == STDIN:
        raise UsageError("Another log is read from its file, not from stdin.")
    if kind == LOG and world.has_log and Path(request.file).samefile(world.path):
        raise UsageError(f"{quoted(request.file)} is the log itself.")


def _rejects(world: World, name: str | None) -> AbstractContextManager[BinaryIO | None]:
    if name is None:
        return nullcontext()
    return output(world, name, force=False, spare=world.path)


@contextmanager
def _log(world: World, request: Request) -> Iterator[Log]:
    """Open the log for an import, a backup made before; or a copy that is thrown away."""
    if not request.dry_run:
        if world.has_log:
            world.keep_backup(BEFORE_IMPORT)
        with world.writing(request.command) as log:
            yield log
        return
    try:
        with scratch() as folder:
            file = folder / "practice.db"
            if world.has_log:
                with translated(world.path):
                    copy(world.path, file)
            with elsewhere(world, file, world.now).writing(request.command) as log:
                yield log
    except OSError as error:
        raise WriteFailedError(f"No temporary copy can be made: {error.strerror}.") from error


def _context(world: World, log: Log, request: Request, kind: str) -> ImportContext:
    return ImportContext(
        today=world.today,
        zone=world.zone,
        rollover_hour=world.rollover_hour,
        drills={drill.name: drill for drill in drills.every(log, archived=True)},
        scripts={each.script.name: each.script.uid for each in scripts.every(log, archived=True)},
        drill=None if request.drill is None else drills.find(log, request.drill, archived=True),
        columns=_columns(request, log, kind),
        row_is=_metrics([request.row_is], request, log)[0] if request.row_is else None,
        dates=request.dates,
        durations=request.durations,
        left_out=request.left_out.cells,
        source=request.source_name,
        seller=None if request.consent.mine else world.seller,
        rep=lambda uid: outgoing.rep(log, uid),
        rubrics=drills.rubrics(log),
        people=people.known(log) if kind == FORM else (),
        zones=incoming.zones(log),
    )


def _columns(request: Request, log: Log, kind: str) -> Mapping[str, str]:
    """Return what each column of a file holds, metrics by the names that the log knows."""
    if kind != METRIC:
        return request.columns.fields
    held = request.columns.fields
    names = {word: word for word in held.values() if word in WHEN}
    others = [word for word in held.values() if word not in names]
    names |= zip(others, _metrics(others, request, log), strict=True)
    return {heading: names[word] for heading, word in held.items()}


def _metrics(typed: Sequence[str], request: Request, log: Log) -> list[str]:
    """Return the metrics that are meant by their names, which may be new."""
    known = (*SHIPPED, *metrics.names(log))
    return [metric_named(each, known, new=request.new) for each in typed]


def _rows(
    request: Request, kind: str, file: BufferedReader, context: ImportContext
) -> tuple[Rows, str]:
    """Return the rows of a file, and what they are called."""
    if kind == LOG:
        return _records(Path(request.file), context), "record"
    read, unit = reader(kind, mapped=bool(request.columns.fields))
    return _told_where(request.file, read(file, context)), unit


def _records(path: Path, context: ImportContext) -> Rows:
    for number, record in enumerate(foreign_records(path, context.today), 1):
        yield Row(number, record)


def _told_where(file: str, rows: Iterator[Row | Outcome]) -> Rows:
    """Yield rows; where the file cannot be read on, say which file."""
    try:
        yield from rows
    except OSError as error:
        raise WriteFailedError(f"{quoted(file)} cannot be read: {error.strerror}.") from error
