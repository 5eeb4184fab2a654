"""The media that a report can be told on, and the file it can be written to."""

from collections.abc import Callable, Mapping

from practicelog.annotations import Annotated, Any
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core.record import Record
from practicelog.core.sections import Lines, Page
from practicelog.errors import UsageError, quoted

TABLE = "table"
MARKDOWN = "markdown"
HTML = "html"
JSON = "json"
MEDIA = (TABLE, MARKDOWN, HTML, JSON)

ENDINGS = {"html": HTML, "htm": HTML, "md": MARKDOWN, "json": JSON}
"""What a file's name ends in, and the medium that it means."""

STDOUT = "-"

As = Annotated[
    str | None,
    opt.choice(
        "--as",
        words=MEDIA,
        metavar="MEDIUM",
        help="table (as on the screen), markdown, html or json.",
    ),
]


def file_option(endings: str) -> Any:
    """Declare the option that names the file; `endings` are those that say how it is written."""
    says = f"Write it to this file; {endings} says how. - is stdout."
    return Option("--output", "-o", metavar="FILE", help=says)


File = Annotated[str | None, file_option(".html, .md or .json")]
Show = Annotated[bool, Option("--open", help="Show it in the browser.")]


class Form(Record):
    """How an answer is wanted: on which medium, in which file if any, shown in the browser."""

    medium: str
    file: str | None
    show: bool
    force: bool


class Answer(Record):
    """What a report tells: its kind, its title, its sections by medium, and what scripts read.

    `note` is what to do with the file it was written to. What goes elsewhere says whose it is,
    unless its sections do (`names_seller`).
    """

    what: str
    title: str
    page: Callable[[str], Page]
    content: Callable[[], Mapping[str, Any]]
    note: str = ""
    names_seller: bool = False


def form(
    medium: str | None,
    file: str | None,
    *,
    json: bool = False,
    show: bool = False,
    force: bool = False,
    usual: str = TABLE,
    besides: str = "",
) -> Form:
    """Return how an answer is wanted: as typed, else as the file's name ends, else as usual.

    `besides` is an ending that the caller looks after.

    Raises:
        UsageError: the file's name says nothing, or what is no HTML is to be shown in the browser.
    """
    file = None if file == STDOUT else file
    by_name = _meant(file, besides) if file is not None and not medium and not json else None
    chosen = JSON if json else medium or by_name or (HTML if show else usual)
    if show and chosen != HTML:
        raise UsageError(f"A browser shows html, not {chosen}.", hint="--as html --open")
    return Form(chosen, file, show, force)


def _meant(file: str, besides: str) -> str:
    ending = file.rpartition(".")[2].lower() if "." in file else ""
    if ending not in ENDINGS:
        raise UsageError(
            f"{quoted(file)} does not say how to write it.",
            hint=f"end it in .html, .md{besides and f', {besides}'} or .json, or say --as html",
        )
    return ENDINGS[ending]


def told(world: World, wanted: Form, answer: Answer) -> str:
    """Return an answer on its medium; where it goes into a file, the line that says so."""
    text = _text(world, wanted.medium, answer)
    if wanted.file is None and not wanted.show:
        return text
    file = wanted.file or str(world.path.with_name(f"{answer.what}.html"))
    world.put(file, text, force=wanted.force or not wanted.file)
    what = answer.what.replace("-", " ")
    said = f"Wrote the {what} to {file}{answer.note and f': {answer.note}'}"
    if wanted.show and not world.show_file(file):
        said += " · no browser could be started: open it there"
    return world.line(said)


def _text(world: World, medium: str, answer: Answer) -> str:
    if medium == JSON:
        return world.document(answer.what, {"seller": world.seller, **answer.content()})
    page = answer.page(medium)
    if medium == TABLE:
        return world.text(page)
    if world.seller and not answer.names_seller:
        at = 0 if medium == MARKDOWN else 1  # the first section of a file has its title
        page = (*page[:at], Lines((f"Practice of {world.seller}",)), *page[at:])
    if medium == MARKDOWN:
        return world.markdown(page)
    return world.html(answer.what, answer.title, page)
