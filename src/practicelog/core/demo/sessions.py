"""Sam practises with `go`: most reps are sessions, with takes, against the cards that ship."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random
from statistics import fmean

from practicelog.core.calendar.clock import practice_day
from practicelog.core.cards.dealing import in_order, next_card
from practicelog.core.cards.memory import Memory, Review, after
from practicelog.core.demo.craft import Crafted
from practicelog.core.demo.deck import Deck
from practicelog.core.demo.habits import HABITS
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import TypedFocus, TypedOutcome, TypedRep
from practicelog.core.demo.skill import within
from practicelog.core.demo.take_changes import TAKE_CHANGES
from practicelog.core.entries import Entry
from practicelog.core.records.card import Card
from practicelog.core.records.take import CardText, Take

GUIDED = 0.9
"""The share of practice that could be a session and is one; the rest was away from the keys."""

WARM_UP, TAKE_SD = 0.8, 0.8
"""What the first take lacks of the last, on average, and how far a take lies off that."""

WEAK, AGAIN = 2, 0.7
"""A rating up to this has the same card taken again, so often."""

CHANGED, TAKEN_OVER = 0.7, 0.5
"""The shares of takes with a change for the next, and of adjustments that are the last change."""

AIMING_SECONDS, SPARE_SECONDS, CLOSING_SECONDS = (15, 50), 50, 45
"""Before the first take; what the last minute lacks of a whole one at most; after the last take."""

WHOLE = 100
"""One point, in the hundredths of a score."""

TALKED = 0.7
"""The share of the time of a take that is the take, at most: the rest is thinking and judging."""


def in_sessions(
    everything: Sequence[Crafted], view: Viewpoint, cards: Sequence[Card], seed: int
) -> tuple[Crafted, ...]:
    """Return a practice in which most of what could have been a session of `go` was one.

    A session is dealt cards as `go` deals them, from how the takes before it were rated. Its last
    take has the rep's own rating of the criterion in focus, or its ratings' mean without one.
    What was typed late, predicted, or scored in halves of a point was no session.
    """
    sessions = _Sessions(Random(seed), view, cards)  # noqa: S311 - invented practice keeps no secret
    return tuple(sessions.practised(everything))


class _Sessions:
    """What is known from one session to the next: open focuses, and how cards are remembered."""

    def __init__(self, rng: Random, view: Viewpoint, cards: Sequence[Card]) -> None:
        self._rng = rng
        self._view = view
        self._decks: dict[str, list[Card]] = {}
        for card in cards:
            self._decks.setdefault(card.drill, []).append(card)
        self._memories: dict[str, Memory] = {}
        self._focused: dict[str, str | None] = {}
        self._changes = {drill: Deck(rng, texts) for drill, texts in TAKE_CHANGES.items()}

    def practised(self, everything: Iterable[Crafted]) -> Iterator[Crafted]:
        """Yield each command, what was a session as one."""
        for typed in everything:
            if isinstance(typed, TypedFocus):
                self._focused[typed.focus.drill] = typed.focus.criterion
            elif isinstance(typed, TypedOutcome):
                self._focused.pop(typed.focus.drill, None)
            yield self._guided(typed) if isinstance(typed, TypedRep) else typed

    def _guided(self, typed: TypedRep) -> TypedRep:
        """Return a rep as a session; as it is, if it was none."""
        criterion = self._focused.get(typed.drill)
        first = typed.logged - self._span(typed.entry.minutes or 0)
        began = first - timedelta(seconds=self._rng.randint(*AIMING_SECONDS))
        if not could_be_guided(typed, criterion, began, self._view):
            return typed
        if self._rng.random() >= GUIDED:
            return typed
        rating = _rating_of(typed.entry, criterion)
        takes = tuple(self._takes(typed, first, criterion, rating))
        entry = _as_closed(typed.entry)
        return typed._replace(entry=entry, moment=typed.moment._replace(at=began), takes=takes)

    def _span(self, minutes: int) -> timedelta:
        """Return the time from the first take to the close: rounded up, so many minutes."""
        return timedelta(seconds=60 * minutes - self._rng.randrange(SPARE_SECONDS))

    def _takes(
        self, typed: TypedRep, first: datetime, criterion: str | None, rating: int | None
    ) -> Iterator[Take]:
        entry, habit = typed.entry, HABITS[typed.drill]
        last = entry.takes or 1
        each = ((typed.logged - first).seconds - CLOSING_SECONDS) // last
        cards = self._dealt(typed)
        card = next(cards, None)
        for number in range(1, last + 1):
            given = rating and self._rating(rating, number, last)
            take = Take(
                number,
                first + timedelta(seconds=each * (number - 1)),
                min(self._rng.randint(*habit.seconds), int(TALKED * each)),
                card,
                given,
                criterion if given else None,
                self._change(typed, is_last=number == last),
            )
            self._remember(take, typed.moment.day)
            yield take
            another = next(cards, None)
            is_weak = given is not None and given <= WEAK
            card = card if is_weak and self._rng.random() < AGAIN else another

    def _dealt(self, typed: TypedRep) -> Iterator[CardText]:
        """Yield the cards of a session as `go` deals them: none with a script."""
        if typed.entry.script:
            return
        order = in_order(self._decks.get(typed.drill, ()), self._memories, typed.moment.day)
        seen: set[str] = set()
        while found := next_card(order, seen):
            seen.add(found.card.uid)
            yield CardText(found.card.uid, found.card.text)

    def _rating(self, rating: int, number: int, last: int) -> int:
        """Return how a take went: the last as the rep, the first without a warm-up."""
        if number == last:
            return rating
        lacks = WARM_UP * (last - number) / (last - 1)
        return round(within(rating - lacks + self._rng.gauss(0, TAKE_SD)))

    def _change(self, typed: TypedRep, *, is_last: bool) -> str | None:
        if is_last:
            return typed.entry.next if self._rng.random() < TAKEN_OVER else None
        return self._changes[typed.drill].deal() if self._rng.random() < CHANGED else None

    def _remember(self, take: Take, day: date) -> None:
        if take.card and take.rating:
            before = self._memories.get(take.card.uid)
            self._memories[take.card.uid] = after(before, Review(day, take.rating))


def could_be_guided(
    typed: TypedRep, criterion: str | None, began: datetime, view: Viewpoint
) -> bool:
    """Tell whether a rep could have been a session on a criterion that began at an instant."""
    entry = typed.entry
    is_practice = entry.kind is None and entry.takes is not None
    as_it_was = not typed.moment.typed and entry.predict is None
    day = practice_day(began, view.zone, view.rollover_hour)
    if not (is_practice and as_it_was and day == typed.moment.day):
        return False
    if entry.score:
        return criterion is None and entry.score % WHOLE == 0
    return not entry.ratings or criterion is None or criterion in _levels(entry)


def _rating_of(entry: Entry, criterion: str | None) -> int | None:
    """Return what the last take of a rep was rated; None where the rep was not."""
    levels = _levels(entry)
    if entry.score:
        return entry.score // WHOLE
    return levels.get(criterion) if criterion else round(fmean(levels.values() or (0,))) or None


def _levels(entry: Entry) -> dict[str, int]:
    """Return what was rated from 1 to 5, by its criterion."""
    named = (each.split("=") for each in entry.ratings)
    return {name: int(value) for name, value in named if value.isdigit()}


def _as_closed(entry: Entry) -> Entry:
    """Return what the close of a session asks for.

    The score in a hurry is that of its last take, and what does not apply is skipped.
    """
    rated = tuple(each for each in entry.ratings if not each.endswith("=na"))
    return entry._replace(ratings=rated, score=None, change=None)
