"""A session that runs, and what each step of it does to the log."""

from datetime import datetime

from practicelog.cli.world import World
from practicelog.core.cards.dealing import Dealt, next_card
from practicelog.core.entries import Entry
from practicelog.core.records.card import Card
from practicelog.core.records.rep import Rep
from practicelog.core.records.session import Session
from practicelog.core.records.take import CardText, Take
from practicelog.core.sessions.aim import Aim
from practicelog.core.sessions.timing import ended
from practicelog.core.streaks.streak import Streak, streak_of
from practicelog.store import cards, plans, scripts, sessions
from practicelog.store.connection import Log
from practicelog.store.session_reps import record_session


class Practice:
    """A session from its aim to its rep; every take is in the log before the next begins."""

    def __init__(self, world: World, aim: Aim, session: Session) -> None:
        """Take a session that runs already, or one that is about to begin."""
        self.world = world
        self.aim = aim
        self.session = session
        self.takes: tuple[Take, ...] = ()
        self.dealt: Dealt | None = None
        self.script = ""
        self._order: tuple[Dealt, ...] = ()
        self._seen: set[str] = set()

    def now(self) -> datetime:
        """Return the instant it is by now."""
        return self.world.by_now()

    def begin(self, goal: str | None) -> None:
        """Store the session, which begins now; a log is made where there is none.

        Raises:
            ConflictError: another session runs.
        """
        now = self.now()
        self.session = self.session._replace(goal=goal, began=now, active=now)
        with self.world.transaction() as log:
            sessions.begin(log, self.session)
            self._load(log)

    def go_on(self) -> None:
        """Take up the session that was left: the time since was no practice.

        Raises:
            ConflictError: it was ended meanwhile.
        """
        self.pause(self.session.active or self.session.began)
        with self.world.reading() as log:
            self.takes = sessions.takes(log)
            self._seen = {each.card.uid for each in self.takes if each.card}
            self._load(log)

    def _load(self, log: Log) -> None:
        if self.session.script:
            name, number = self.session.script
            self.script = scripts.version(log, scripts.find(log, name), number).text
        elif self.session.card:
            card = cards.by_uid(log, self.session.card)
            self._order = (Dealt(card, ""),) if card else ()
        elif self.session.dealt:
            self._order = cards.dealt_on(log, self.aim.drill.name, self.session.day)
        self.another()

    @property
    def card(self) -> Card | None:
        """The card that is practised against; None where there is none, or all were dealt."""
        return self.dealt.card if self.dealt else None

    @property
    def has_cards(self) -> bool:
        """Whether cards are dealt, or were."""
        return bool(self._order)

    def another(self) -> None:
        """Deal the next card; the one that was asked for is always the same."""
        seen = () if self.session.card else self._seen
        self.dealt = next_card(self._order, seen)
        if self.dealt:
            self._seen.add(self.dealt.card.uid)

    def again(self) -> None:
        """Take the card of the last take once more."""
        last = next((each.card.uid for each in reversed(self.takes) if each.card), None)
        found = (each for each in self._order if each.card.uid == last)
        self.dealt = next(found, self.dealt)

    def pause(self, since: datetime) -> None:
        """Count the time since an instant as no practice."""
        now = self.now()
        paused = self.session.paused + max(int((now - since).total_seconds()), 0)
        self._store(now, paused)

    def _store(self, now: datetime, paused: int, take: Take | None = None) -> None:
        with self.world.transaction(existing=True) as log:
            sessions.check(log, self.session, len(self.takes))
            if take:
                sessions.add_take(log, take)
            sessions.go_on(log, now, paused)
        self.session = self.session._replace(active=now, paused=paused)

    def start(self) -> datetime:
        """Return when a take begins: by now. Pauses count from the first one on."""
        if not self.takes:
            self.session = self.session._replace(paused=0)
        return self.now()

    def finish(self, began: datetime, seconds: int) -> Take:
        """Store a take that has ended."""
        card = CardText(self.card.uid, self.card.text) if self.card else None
        take = Take(len(self.takes) + 1, began, max(seconds, 0), card)
        self._store(self.now(), self.session.paused, take)
        self.takes = (*self.takes, take)
        return take

    def say(self, rating: int | None = None, change: str | None = None) -> None:
        """Store what is said of the last take: how it went, and the change for the next."""
        last = self.takes[-1]
        if rating:
            last = last._replace(rating=rating, criterion=self.session.criterion)
        if change:
            last = last._replace(change=change)
        if last != self.takes[-1]:
            self._store(self.now(), self.session.paused, last)
            self.takes = (*self.takes[:-1], last)

    @property
    def change(self) -> str | None:
        """The change that was meant last."""
        return next((each.change for each in reversed(self.takes) if each.change), None)

    def record(self, closing: Entry, *, still: bool = False) -> tuple[Rep, Streak]:
        """Record the session as a rep and end it, in one transaction.

        `still` says that nothing was done in it since it was left.

        Raises:
            ConflictError: it was ended meanwhile.
        """
        now = self.now()
        session = self.session if still else self.session._replace(active=now)
        entry = ended(session, closing, now, self.takes)
        with self.world.writing("go", existing=True) as log:
            rep = record_session(log, session, entry, self.world.new_uid(), now, self.takes)
            streak = streak_of(plans.weeks(log, self.world.today))
        return rep, streak

    def drop(self) -> None:
        """End the session and record nothing.

        Raises:
            ConflictError: it was ended meanwhile.
        """
        with self.world.transaction(existing=True) as log:
            sessions.end(log, self.session, len(self.takes))
