"""One logged piece of practice, and what it was rated."""

from datetime import date, datetime

from practicelog.core.record import Record
from practicelog.core.records.take import Take
from practicelog.core.zones import zone_named

KINDS = ("practice", "live", "learn")
DIFFICULTIES = ("easy", "real", "hard")
FEEDBACKS = ("none", "recording", "peer", "coach", "tool", "buyer")

SELF = "self"


class Rating(Record):
    """One value given to one criterion by one rater.

    `value` is 1–5 on a scale, True or False on a check, None where the criterion did not apply.
    """

    rater: str
    criterion: str
    value: int | bool | None


class ScriptVersion(Record):
    """The version of a script or email that was practised."""

    name: str
    version: int


class Rep(Record):
    """One practice rep, whole.

    `at` and `logged` are instants in UTC, `day` the practice day fixed when it was logged, `zone`
    the IANA zone it was logged in. `score` and `predict` are in hundredths of a point; `quick`
    says that the score was given in a hurry instead of criterion by criterion. `rubric` is the
    version of the drill's rubric the ratings were given under. `recording` is where it lies, as it
    was typed: nothing is opened or looked up. `take_log` has the takes of a session.
    """

    id: int
    uid: str
    at: datetime
    zone: str
    day: date
    logged: datetime
    drill: str
    rubric: int
    kind: str = "practice"
    minutes: int | None = None
    takes: int = 1
    goal: str | None = None
    difficulty: str | None = None
    feedback: str = "none"
    partner: str | None = None
    predict: int | None = None
    score: int | None = None
    quick: bool = False
    ratings: tuple[Rating, ...] = ()
    change: str | None = None
    kept: str | None = None
    next: str | None = None
    note: str | None = None
    script: ScriptVersion | None = None
    recording: str | None = None
    take_log: tuple[Take, ...] = ()
    revision: int = 1

    @property
    def points(self) -> float | None:
        """Its score in points from 1 to 5, as ratings are."""
        return None if self.score is None else self.score / 100

    @property
    def deliberate(self) -> bool:
        """Whether it had a goal, feedback from outside, and at least two takes."""
        return bool(self.goal) and self.feedback != "none" and self.takes > 1

    @property
    def logged_on(self) -> date:
        """The local date it was typed on, in the zone it was logged in."""
        return self.logged.astimezone(zone_named(self.zone)).date()

    @property
    def logged_late(self) -> bool:
        """Whether it was typed more than three days after its practice day."""
        return (self.logged_on - self.day).days > LATE_AFTER_DAYS


LATE_AFTER_DAYS = 3
