"""What takes years to gather beside the reps: scripts rewritten, counts from the field, a coach."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from practicelog.core.demo.days import WEEK
from practicelog.core.demo.occasions import Viewpoint, at_local
from practicelog.core.demo.practice import Typed, TypedRep, logged_at, new_uid
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill
from practicelog.core.records.field import Metric
from practicelog.core.records.rep import Rating
from practicelog.core.rubrics import ratings_typed
from practicelog.core.scripts.references import ScriptReference

COACH = "Ana"
RATED_DRILL = "objection"
EVERY = 9
"""Of so many reps of that drill one is sent to the coach, whose ratings come back in a week."""

OFF_BY = (-1, -1, 0, 0, 0, 0, 1)
"""How far the coach's rating lies from the seller's own, each as often as it happens."""

FRIDAY = 4
END_OF_DAY = time(17, 40)
CALLS, MEETINGS_IN_100 = (28, 62), (4, 11)

SCRIPTS = (
    (
        "price-reply",
        "email",
        "email-rewrite",
        (
            (
                (
                    "Hi Dana,\n\nthank you for your message. I understand that our price is higher "
                    "than you expected. We offer many features that justify it, and I would be "
                    "happy to tell you all about them in a call.\n\nBest regards, Sam\n"
                ),
                None,
            ),
            (
                (
                    "Hi Dana,\n\nfair point about the price. Compared with what, if I may ask? I "
                    "would be happy to go through the figures in a call.\n\nSam\n"
                ),
                "it defended before it asked",
            ),
            (
                (
                    "Hi Dana,\n\nfair point about the price. Compared with what?\n\nIf it is the "
                    "budget: which part could wait until spring?\n\nSam\n"
                ),
                "two questions, nothing to defend",
            ),
            (
                (
                    "Hi Dana,\n\nfair. Compared with what?\n\nAnd which part could wait until "
                    "spring? Thursday at ten I have both versions ready.\n\nSam\n"
                ),
                "a date, so that it does not end in the air",
            ),
        ),
    ),
    (
        "opener-call",
        "call",
        "opener",
        (
            ("Hi, Sam from Fieldbook. Have I caught you at a bad time?\n", None),
            (
                (
                    "Sam from Fieldbook. You do not know me; half a minute, then you say "
                    "whether we go on?\n"
                ),
                "“a bad time” was an invitation to leave",
            ),
            (
                (
                    "Sam from Fieldbook. You do not know me. Half a minute, then you decide?\n\n"
                    "Teams of your size lose a day a week to handovers. Is that so with you?\n"
                ),
                "the question before thirty seconds are over",
            ),
        ),
    ),
)
"""The name of a script, its kind, the drill it is practised in, and its texts with why."""


class TypedScript(Record):
    """A `script add`, or a `script edit` where it is there, as Sam typed it."""

    name: str
    kind: str
    text: str
    why: str | None
    uid: str
    logged: datetime


class TypedCount(Record):
    """A `metric add` as Sam typed it."""

    metric: Metric
    logged: datetime


class TypedRatings(Record):
    """The `import` of what a coach gave a rep."""

    rep: str
    ratings: tuple[Rating, ...]
    logged: datetime


Crafted = Typed | TypedScript | TypedCount | TypedRatings


def with_craft(
    everything: Sequence[Typed], view: Viewpoint, drills: Sequence[Drill], seed: int
) -> tuple[Crafted, ...]:
    """Return a practice with what takes years beside it, in the order typed.

    The reps stay what they are, but that those of a script's drill are practised with it: so old
    takes can be scored again. The same practice and seed return the same.
    """
    rng = Random(seed)  # noqa: S311 - invented practice keeps no secret
    first, last = everything[0].logged, everything[-1].logged
    scripts = list(_scripts(rng, first, last))
    reps = [each for each in everything if isinstance(each, TypedRep)]
    crafted: list[Crafted] = [
        *(
            _with_script(each, scripts) if isinstance(each, TypedRep) else each
            for each in everything
        ),
        *scripts,
        *_counts(rng, view, first.date()),
        *_ratings(rng, reps, {drill.name: drill for drill in drills}, view.now),
    ]
    return tuple(sorted(crafted, key=logged_at))


def _scripts(rng: Random, first: datetime, last: datetime) -> Iterator[TypedScript]:
    """Yield each text of each script, in equal steps from the first command to the last."""
    for name, kind, _, texts in SCRIPTS:
        for number, (text, why) in enumerate(texts):
            at = first + (last - first) * number / len(texts) + timedelta(minutes=1)
            at = at.replace(microsecond=0)
            yield TypedScript(name, kind, text, why, new_uid(rng, at), at)


def _with_script(typed: Typed, scripts: Sequence[TypedScript]) -> Typed:
    """Return a command, a rep of a drill that has a script by then with that."""
    if not isinstance(typed, TypedRep):
        return typed
    for name, _, drill, _ in SCRIPTS:
        begun = min(each.logged for each in scripts if each.name == name)
        if typed.drill == drill and typed.entry.kind is None and typed.logged > begun:
            return typed._replace(entry=typed.entry._replace(script=ScriptReference(name)))
    return typed


def _counts(rng: Random, view: Viewpoint, first: date) -> Iterator[TypedCount]:
    """Yield the calls and the meetings of each week, typed on its Friday."""
    day = first + timedelta(days=(FRIDAY - first.weekday()) % 7)
    while (at := at_local(day, END_OF_DAY, view)) <= view.now:
        calls = rng.randint(*CALLS)
        meetings = calls * rng.randint(*MEETINGS_IN_100) // 100
        for name, value in (("calls", calls), ("meetings", meetings)):
            yield TypedCount(Metric(0, new_uid(rng, at), day, name, Decimal(value)), at)
        day += WEEK


def _ratings(
    rng: Random, reps: Sequence[TypedRep], drills: dict[str, Drill], now: datetime
) -> Iterator[TypedRatings]:
    rated = [each for each in reps if each.drill == RATED_DRILL and each.entry.ratings]
    for each in rated[::EVERY]:
        at = each.logged + WEEK
        if at <= now:
            own = ratings_typed(each.entry.ratings, drills[each.drill])
            theirs = tuple(
                rating._replace(rater=COACH, value=_near(rng, rating.value)) for rating in own
            )
            yield TypedRatings(each.uid, theirs, at)


def _near(rng: Random, value: int | bool | None) -> int | bool | None:
    off = rng.choice(OFF_BY)
    return value if value is None or isinstance(value, bool) else min(5, max(1, value + off))
