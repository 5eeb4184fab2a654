"""The steps of a session, the same in every form: aim, takes, close.

Each is a question that is yielded to whatever shows it, which sends the answer back.
"""

from collections.abc import Generator, Sequence
from datetime import date, timedelta

from practicelog.annotations import Any
from practicelog.cli.session.leaving import LEAVES, LeftError
from practicelog.cli.session.practice import Practice
from practicelog.cli.session.question_lines import clock_line
from practicelog.core import texts
from practicelog.core.cards.dealing import DUE, Dealt
from practicelog.core.entries import Entry
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import FEEDBACKS
from practicelog.core.rubrics import ANCHOR_ROWS
from practicelog.core.sections import Rows
from practicelog.core.sessions.question import (
    ANCHORS_KEY,
    ENTER,
    ESCAPE,
    LEAVE,
    SCALE,
    Keys,
    Question,
)
from practicelog.core.wording import clock_words, day_beside
from practicelog.errors import UsageError
from practicelog.reports.aims import aim_rows, focus_words
from practicelog.reports.rep import confirmation
from practicelog.reports.timer import takes_words

Steps = Generator[Question, str, Any]

NONE = "-"
NO_KEY = "That is none of the keys."
LEAVING: Keys = ((LEAVE, "leaves"),)
ANCHORED: Keys = ((ANCHORS_KEY, "anchors"),)
ALL_DEALT = "All cards of this drill were dealt: s takes the last again."
FEEDBACK_KEYS: Keys = (*((word[0], word) for word in FEEDBACKS if word != "none"), (ENTER, "none"))


class Session:
    """Leads through a session; what it returns is what the program answers with."""

    def __init__(self, practice: Practice, *, begun: bool) -> None:
        """Lead through a session that runs already, or begin one."""
        self._practice = practice
        self._begun = begun
        self._anchors = False

    def steps(self) -> Generator[Question, str, str]:
        """Yield each question and take its answer, until the session is recorded or left."""
        try:
            if not self._begun:
                yield from self._aim()
            yield from self._takes()
            return (yield from self._close())
        except LeftError as left:
            return str(left)

    def _aim(self) -> Steps:
        aim = self._practice.aim
        rows = aim_rows(aim, self._practice.world.today)
        asked = Question("This time I try", rows=rows, filled=aim.offered, typed=True)
        goal = yield from self._line(asked)
        self._practice.begin(goal)
        self._begun = True

    def _takes(self) -> Steps:
        while True:
            key = yield from self._key(self._ready())
            if key == ENTER:
                yield from self._take()
            elif key == "n":
                self._practice.another()
            elif key == "s":
                self._practice.again()
            elif key == "p":
                yield from self._paused()
            elif self._practice.takes:
                return

    def _ready(self) -> Question:
        practice = self._practice
        keys: list[tuple[str, str]] = [(ENTER, f"begins take {len(practice.takes) + 1}")]
        if practice.session.dealt and practice.has_cards:
            keys.append(("n", "another card"))
            keys += [("s", "the same again")] if practice.takes else []
        keys.append(("p", "pauses"))
        if practice.takes:
            keys.append(("f", "finishes"))
        return self._shown("Ready", tuple(keys))

    def _shown(self, prompt: str, keys: Keys, **more: Any) -> Question:
        """Return a question under what is practised: the aim, and the card or the script."""
        practice = self._practice
        card = practice.script or (practice.card.text if practice.card else "")
        said = more.pop("said", "")
        if practice.has_cards and not practice.card and not said:
            said = ALL_DEALT
        return Question(
            prompt,
            rows=(*self._rows(), *self._against(), *self._anchor_rows()),
            card=card,
            keys=(*keys, *ANCHORED, *LEAVING),
            said=said,
            **more,
        )

    def _rows(self) -> Rows:
        practice = self._practice
        rows = [("Session", self._standing())]
        if practice.aim.focus:
            rows.append(("Focus", focus_words(practice.aim)))
        if practice.session.goal:
            rows.append(("Try", practice.session.goal))
        if practice.change:
            rows.append(("Change", practice.change))
        return tuple(rows)

    def _against(self) -> Rows:
        """Return what the card or the script is, and where it stands."""
        practice = self._practice
        if practice.session.script:
            return (("Script", "{} v{}".format(*practice.session.script)),)
        if practice.dealt and practice.dealt.state:
            return (("Card", _card_words(practice.dealt, practice.world.today)),)
        return ()

    def _standing(self) -> str:
        practice = self._practice
        began = practice.session.began.astimezone(practice.world.zone)
        takes = takes_words(len(practice.takes))
        return f"{practice.session.drill} · {takes} · since {clock_words(began)}"

    def _anchor_rows(self) -> Rows:
        return ANCHOR_ROWS if self._anchors else ()

    def _take(self) -> Steps:
        practice = self._practice
        began = practice.start()
        paused = practice.session.paused
        limit = practice.aim.drill.seconds
        running: Keys = ((ENTER, "ends the take"), ("p", "pauses"))
        while True:
            lost = practice.session.paused - paused
            since = began + timedelta(seconds=lost)
            asked = self._shown(
                f"Take {len(practice.takes) + 1}", running, since=since, limit=limit
            )
            if (yield from self._key(asked)) == ENTER:
                break
            yield from self._paused()
        lost = practice.session.paused - paused
        take = practice.finish(began, int((practice.now() - began).total_seconds()) - lost)
        yield from self._judged(f"Take {take.number}: {clock_line(take.seconds, limit)}")
        if practice.session.dealt:
            practice.another()

    def _judged(self, said: str) -> Steps:
        """Ask how the last take went, now that it shows what a good answer does."""
        practice = self._practice
        heard = {"listen": practice.card.listen or ""} if practice.card else {}
        asked = self._shown(
            f"{practice.session.criterion or 'How was it'}, 1 to 5",
            ((ENTER, "no rating"),),
            values=SCALE,
            said=said,
            **heard,
        )
        key = yield from self._key(asked)
        practice.say(rating=int(key) if key else None)
        change = yield from self._line(
            self._shown("One change for the next take", (), typed=True, **heard)
        )
        practice.say(change=change)

    def _paused(self) -> Steps:
        since = self._practice.now()
        keys = ((ENTER, "goes on"), *LEAVING)
        yield from self._key(Question("Paused", rows=self._rows(), keys=keys))
        self._practice.pause(since)

    def _close(self) -> Generator[Question, str, str]:
        practice = self._practice
        ratings = yield from self._criteria(
            [
                each
                for each in practice.aim.drill.criteria
                if each.name != practice.session.criterion
            ]
        )
        kept = yield from self._line(Question("What worked", rows=self._rows(), typed=True))
        last = practice.change or ""
        next_ = yield from self._line(
            Question("Next time (when …, I …)", rows=self._rows(), typed=True, filled=last)
        )
        asked = Question("Feedback from", rows=self._rows(), keys=(*FEEDBACK_KEYS, *LEAVING))
        key = yield from self._key(asked)
        feedback = dict(FEEDBACK_KEYS)[key] if key else None
        closing = Entry(ratings=ratings, kept=kept, next=next_, feedback=feedback)
        return practice.world.line(confirmation(*practice.record(closing)))

    def _criteria(self, criteria: Sequence[Criterion]) -> Generator[Question, str, tuple[str, ...]]:
        ratings = []
        for each in criteria:
            hint = f": {each.hint}" if each.hint else ""
            asked = Question(
                f"{each.name}{hint} ({'y or n' if each.check else '1 to 5'})",
                rows=(*self._rows(), *self._anchor_rows()),
                values="yn" if each.check else SCALE,
                keys=((ENTER, "skips"), *ANCHORED, *LEAVING),
            )
            if key := (yield from self._key(asked)):
                ratings.append(f"{each.name}={key}")
        return tuple(ratings)

    def _key(self, asked: Question) -> Generator[Question, str, str]:
        """Ask for one key until there is one that answers."""
        question = asked
        while True:
            key = yield question
            if key in (ESCAPE, LEAVE):
                asked = question = yield from self._left_out(asked)
            elif key == ANCHORS_KEY and question.takes(key):
                self._anchors = not self._anchors
                asked = question = self._with_anchors(asked)
            elif question.takes(key):
                return key
            else:
                question = asked._replace(said=NO_KEY)

    def _left_out(self, asked: Question) -> Generator[Question, str, Question]:
        """Ask whether to leave; return the question, its clock without the time that took."""
        before = self._practice.session.paused
        yield from self._leave()
        lost = timedelta(seconds=self._practice.session.paused - before)
        return asked._replace(since=asked.since and asked.since + lost)

    def _with_anchors(self, asked: Question) -> Question:
        """Return a question with the anchors of the scale, or without them again."""
        plain = tuple(row for row in asked.rows if row not in ANCHOR_ROWS)
        return asked._replace(rows=(*plain, *self._anchor_rows()))

    def _line(self, asked: Question) -> Generator[Question, str, str | None]:
        """Ask for a line until it can be one; None for an empty one."""
        question = asked
        while True:
            typed = yield question
            if typed == ESCAPE:
                yield from self._leave()
                question = asked
                continue
            text = (typed or asked.filled) if typed != NONE else ""
            try:
                return texts.one_line(text, asked.prompt) if text else None
            except UsageError as error:
                question = asked._replace(said=error.message, refused=typed)

    def _leave(self) -> Steps:
        """Ask what becomes of the session; go on, or raise what is told when it is left."""
        if not self._begun:
            raise LeftError(self._told("Nothing was recorded."))
        practice = self._practice
        since = practice.now()
        keys: list[tuple[str, str]] = [(ENTER, "goes on"), ("k", "keeps it for later")]
        keys += [("r", "records it now")] if practice.takes else []
        keys.append(("d", "drops it"))
        asked = Question("Leave", rows=self._rows(), keys=tuple(keys))
        key = yield asked
        while not asked.takes(key):
            key = yield asked._replace(said=NO_KEY)
        LEAVES[key](practice, self._told)
        practice.pause(since)

    def _told(self, text: str) -> str:
        return self._practice.world.line(text)


def _card_words(dealt: Dealt, today: date) -> str:
    """Return where a card stands: `12 · due since 12 Nov`, `3 · new`."""
    due = f" since {day_beside(dealt.due, today)}" if dealt.state == DUE and dealt.due else ""
    return f"{dealt.card.id} · {dealt.state}{due}"
