"""Sam, who types an entry for every occasion."""

from collections.abc import Mapping
from datetime import date
from random import Random

from practicelog.core.demo.deck import Deck
from practicelog.core.demo.habits import HABITS
from practicelog.core.demo.occasions import Occasion
from practicelog.core.demo.skill import Skill
from practicelog.core.demo.texts import LEARNED, LIVE, TEXTS, Texts
from practicelog.core.entries import Entry
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill

DIFFICULTIES = ("real",) * 9 + (None,) * 6 + ("hard",) * 3 + ("easy", "easy")
SCORED = ("rated",) * 16 + ("quick",) * 3 + ("not at all",) * 2
"""What a rep is, each as often as it happens."""

GOALS, CHANGES, KEPT, NEXTS, PREDICTED = 0.75, 0.4, 0.4, 0.5, 0.12
"""The shares of practice reps for which each of these is typed."""

LIVE_MINUTES = (15, 45)
LEARN_MINUTES = (15, 40)


class _Decks(Record):
    """What Sam may write about one drill."""

    goals: Deck
    changes: Deck
    kept: Deck
    nexts: Deck


class Seller:
    """The invented seller Sam: drills to practise, what each is like, and texts to write."""

    def __init__(self, rng: Random, drills: Mapping[str, Drill], skill: Skill) -> None:
        self._rng = rng
        self._drills = drills
        self._skill = skill
        self._decks = {name: _decks(rng, texts) for name, texts in TEXTS.items()}
        self._live = Deck(rng, LIVE)
        self._learned = Deck(rng, LEARNED)

    def entry(self, occasion: Occasion) -> Entry:
        """Return what Sam types for an occasion."""
        typed = {"practice": self._practice, "live": self._on_a_call, "learn": self._lesson}
        return typed[occasion.kind](occasion)

    def _practice(self, occasion: Occasion) -> Entry:
        habit, decks = HABITS[occasion.drill], self._decks[occasion.drill]
        feedback, partner = self._rng.choice(habit.feedback)
        entry = Entry(
            minutes=self._rng.randint(*habit.minutes),
            takes=self._rng.choice(habit.takes),
            goal=self._perhaps(GOALS, decks.goals),
            change=self._perhaps(CHANGES, decks.changes),
            kept=self._perhaps(KEPT, decks.kept),
            next=self._perhaps(NEXTS, decks.nexts),
            partner=partner,
            feedback=feedback,
            difficulty=self._rng.choice(DIFFICULTIES),
        )
        return self._scored(entry, self._drills[occasion.drill], occasion.moment.day)

    def _perhaps(self, share: float, deck: Deck) -> str | None:
        return deck.deal() if self._rng.random() < share else None

    def _scored(self, entry: Entry, drill: Drill, day: date) -> Entry:
        form = self._skill.form(drill, day, entry.difficulty)
        how = self._rng.choice(SCORED)
        if how == "not at all":
            return entry
        if self._rng.random() < PREDICTED:
            entry = entry._replace(predict=self._skill.quick_score(drill, day, 0))
        if how == "quick":
            return entry._replace(score=self._skill.quick_score(drill, day, form))
        return entry._replace(ratings=tuple(self._skill.ratings(drill, day, form)))

    def _on_a_call(self, occasion: Occasion) -> Entry:
        return Entry(
            minutes=self._rng.randint(*LIVE_MINUTES),
            kept=self._perhaps(KEPT, self._decks[occasion.drill].kept),
            note=self._live.deal(),
            feedback="buyer",
            kind="live",
        )

    def _lesson(self, _: Occasion) -> Entry:
        return Entry(
            minutes=self._rng.randint(*LEARN_MINUTES), note=self._learned.deal(), kind="learn"
        )


def _decks(rng: Random, texts: Texts) -> _Decks:
    return _Decks(*(Deck(rng, each) for each in texts))
