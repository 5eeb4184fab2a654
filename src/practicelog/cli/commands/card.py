"""Cards to practise against: what a buyer says, or a weak text."""

from pathlib import PurePath

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.export_options import OutputFile
from practicelog.cli.output_files import STDOUT, output
from practicelog.cli.text_files import content
from practicelog.cli.world import World
from practicelog.core import limits, texts
from practicelog.core.cards.dealing import DUE, NEW, Dealt
from practicelog.core.cards.decks import deck_read, deck_written
from practicelog.core.cards.identity import new_card
from practicelog.core.interchange.form_texts import decoded
from practicelog.core.packed import check_unpacked
from practicelog.core.records.card import Card
from practicelog.core.records.record_fields import CARD_AT_MOST, LISTEN_AT_MOST
from practicelog.core.wording import UNDO, count_words
from practicelog.errors import (
    ConflictError,
    ImportRefusedError,
    PartlyDoneError,
    UsageError,
    quoted,
)
from practicelog.reports import cards as cards_report
from practicelog.store import cards, decks, drills, shipped

LISTING = "practicelog card list"
LARGEST_DECK = 4 * 2**20
TABLES = (".csv", ".tsv")
WRITTEN = ("", ".csv", ".txt")
"""What the file of a deck may end in: whatever else does is of another format."""

Text = Annotated[
    str,
    Argument(
        metavar="TEXT",
        help="What the buyer says, the situation, or the weak text.",
        parser=lambda text: texts.note(text, "TEXT", CARD_AT_MOST),
    ),
]
NewText = Annotated[
    str | None,
    Argument(
        metavar="[TEXT]",
        help="The card in other words.",
        parser=lambda text: texts.note(text, "TEXT", CARD_AT_MOST),
    ),
]
Listen = Annotated[
    str | None,
    opt.option(
        "--listen",
        read=lambda text, option: texts.one_line(text, option, LISTEN_AT_MOST),
        metavar="TEXT",
        help="What a good answer does; it is shown after the take.",
    ),
]
Number = Annotated[
    int,
    Argument(metavar="ID", help="Its ID in the list, or “last”.", parser=limits.numbered(LISTING)),
]
SomeDrill = Annotated[
    str | None,
    Argument(metavar="DRILL", help="Only this drill's.", autocompletion=opt.known("drills")),
]
OfDrill = Annotated[
    str,
    Option(
        "--drill", metavar="DRILL", help="The cards' drill.", autocompletion=opt.known("drills")
    ),
]
DeckFile = Annotated[str, Argument(metavar="FILE", help="The deck; - is stdin.")]
Due = Annotated[bool, Option("--due", help="Only those that are due.")]
Back = Annotated[bool, Option("--back", help="Deal an archived card again.")]


def add(world: World, drill: opt.DrillName, text: Text, listen: Listen = None) -> str:
    """Add a card to a drill: what you will practise against.

    Example: practicelog card add objection "You’re too dear." --listen "asks: dearer than what"
    """
    with world.writing("card add") as log:
        found = drills.find(log, drill)
        if there := cards.of_text(log, found, text):
            raise ConflictError(
                f"Card {there.id} says that already.", hint=f"practicelog go --card {there.id}"
            )
        card = cards.add(log, new_card(found, text, listen))
    return world.text(cards_report.whole(card, "Added")) + world.line(UNDO)


def list_(
    world: World,
    drill: SomeDrill = None,
    due: Due = False,
    show_all: opt.All = False,
    json: opt.Json = False,
) -> str:
    """List cards as they are dealt: due, new, then the others.

    Example: practicelog card list objection --due
    """
    found = _dealt(world, drill, archived=show_all)
    shown = [each for each in found if each.state == DUE] if due else found
    if json:
        return world.document("cards", {"cards": cards_report.document(shown)})
    return world.text(cards_report.several(shown, world.today, due=due))


def _dealt(world: World, drill: str | None, *, archived: bool) -> list[Dealt]:
    """Return cards as they are dealt; before there is a log, those that a new one has."""
    if not world.has_log:
        name = None if drill is None else world.drill(drill).name
        return [Dealt(card, NEW) for card in shipped.deck(name)]
    with world.reading() as log:
        named = drill is not None and drills.find(log, drill, archived=True).name
        names = [named] if named else drills.names(log)
        return [
            each
            for name in names
            for each in cards.dealt_on(log, name, world.today, archived=archived)
        ]


def edit(world: World, number: Number, text: NewText = None, listen: Listen = None) -> str:
    """Change a card; what is not named stays, and so do its takes.

    Example: practicelog card edit 40 "Your price is a joke, to be honest."
    """
    with world.writing("card edit", existing=True) as log:
        before = cards.find(log, number)
        after = before._replace(text=text or before.text, listen=listen or before.listen)
        if after != before:
            cards.update(log, after)
    if after == before:
        return world.text(cards_report.whole(after, "Nothing to change"))
    return world.text(cards_report.whole(after, "Changed")) + world.line(UNDO)


def archive(world: World, number: Number, back: Back = False) -> str:
    """Put a card away: it is dealt no more, and its takes stay.

    Example: practicelog card archive 40
    """
    with world.writing("card archive", existing=True) as log:
        card = cards.find(log, number)
        if card.archived == back:
            cards.update(log, card._replace(archived=not back))
    return world.line(cards_report.archived_words(card, back=back))


def import_(world: World, file: DeckFile, drill: OfDrill) -> str:
    """Take in a deck, one card a line or as a table.

    A table has a text and what to listen for. Anki's plain-text export is one too. A card that is
    there already adds nothing.

    Example: practicelog card import deck.txt --drill objection
    """
    found = content(file, world.stdin, LARGEST_DECK)
    if len(found) > LARGEST_DECK:
        raise ImportRefusedError(f"The deck is larger than {LARGEST_DECK // 2**20} MiB.")
    check_unpacked(found, quoted(file), "CSV")
    text, _ = decoded(found)
    read = tuple(deck_read(text, is_table=PurePath(file).suffix.lower() in TABLES))
    if not read:
        raise ImportRefusedError("There is no card in the file.", hint="one card a line")
    with world.writing("card import") as log:
        known = drills.find(log, drill)
        done = decks.taken_in(log, known, read)
    if not done.refused:
        return world.line(cards_report.imported_words(done, known.name))
    for line in cards_report.refused_words(done):
        world.complain(world.line(line))
    raise PartlyDoneError(cards_report.imported_words(done, known.name))


def export(
    world: World, drill: opt.DrillName, file: OutputFile = STDOUT, force: opt.Force = False
) -> str:
    """Write a deck as a table, which `card import` reads.

    Example: practicelog card export objection -o objections.csv
    """
    if PurePath(file).suffix.lower() not in WRITTEN:
        raise UsageError(
            f"{quoted(file)} does not say that it is CSV, as a deck is.", hint=f"-o {drill}.csv"
        )
    found = _deck(world, drill)
    with output(world, file, force=force, spare=world.path) as target:
        target.write(deck_written(found).encode())
    told = f"Wrote {count_words(len(found), 'card')} to {file}"
    return "" if file == STDOUT else world.line(told)


def _deck(world: World, drill: str) -> tuple[Card, ...]:
    if not world.has_log:
        return shipped.deck(world.drill(drill).name)
    with world.reading() as log:
        return cards.deck(log, drills.find(log, drill, archived=True).name)


GROUP = {
    "add": add,
    "list": list_,
    "edit": edit,
    "archive": archive,
    "import": import_,
    "export": export,
}
BARE = "list"
