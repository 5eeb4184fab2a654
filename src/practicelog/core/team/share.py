"""A seller's practice as a team gets it: numbers, days and names of drills, no text of theirs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.limits import choice
from practicelog.core.record import Record
from practicelog.core.records.rep import SELF, Rep
from practicelog.core.streaks.rulings import Ruling
from practicelog.core.team.pseudonyms import hidden_uid
from practicelog.core.team.share_fields import FORMAT, LEFT_OUT, PARTS, VERSION

Line = dict[str, Any]


class Sender(Record):
    """Who sends a share, as a team will know them; `salt` is the team's, empty without one."""

    seller: str
    named: bool
    team: str | None
    salt: bytes


class Practised(Record):
    """What a log holds that a team may get; `gone` are uids of deleted reps, with revisions."""

    reps: tuple[Rep, ...]
    weeks: tuple[Ruling, ...]
    gone: tuple[tuple[str, int], ...]


class Share(Record):
    """A share line by line, the header first."""

    header: Line
    reps: tuple[Line, ...]
    weeks: tuple[Line, ...]
    gone: tuple[Line, ...]

    @property
    def lines(self) -> Iterator[Line]:
        """Every line of it in order."""
        yield self.header
        yield from self.reps
        yield from self.weeks
        yield from self.gone


def omitted_parts(typed: Iterable[str]) -> tuple[str, ...]:
    """Return what is left out, from words typed as `scores,minutes` any number of times.

    Raises:
        UsageError: a word is none that can be left out.
    """
    words = {choice(each.strip(), "--omit", PARTS) for text in typed for each in text.split(",")}
    return tuple(each for each in PARTS if each in words)


def share_of(
    practised: Practised,
    sender: Sender,
    made: datetime,
    since: date | None = None,
    omitted: Sequence[str] = (),
) -> Share:
    """Return what a team gets of a log: days from one on where one is named."""
    wanted = [rep for rep in practised.reps if since is None or rep.day >= since]
    ordered = sorted(wanted, key=lambda rep: (rep.day, hidden_uid(sender.salt, rep.uid)))
    reps = tuple(_rep(rep, sender.salt, omitted) for rep in ordered)
    weeks = tuple(
        _week(each)
        for each in practised.weeks
        if "weeks" not in omitted and (since is None or each.week.first >= since)
    )
    gone = sorted((hidden_uid(sender.salt, uid), revision) for uid, revision in practised.gone)
    header = {
        "type": "header",
        "format": FORMAT,
        "version": VERSION,
        "seller": sender.seller,
        "named": sender.named,
        "team": sender.team,
        "made": written(made),
        "since": since and since.isoformat(),
        "omitted": list(omitted),
        "reps": len(reps),
        "weeks": len(weeks),
        "gone": len(gone),
    }
    return Share(header, reps, weeks, tuple(map(_gone, gone)))


def _rep(rep: Rep, salt: bytes, omitted: Sequence[str]) -> Line:
    line = {
        "type": "rep",
        "id": hidden_uid(salt, rep.uid),
        "revision": rep.revision,
        "day": rep.day.isoformat(),
        "drill": rep.drill,
        "rubric": rep.rubric,
        "kind": rep.kind,
        "minutes": rep.minutes,
        "takes": rep.takes,
        "deliberate": rep.deliberate,
        "difficulty": rep.difficulty,
        "late": rep.logged_late,
        "score": rep.score,
        "quick": rep.quick,
        "cold": rep.take_log[0].rating if rep.take_log else None,
        "ratings": _ratings(rep, with_coach="coach" not in omitted),
    }
    left_out = {name for part in omitted for name in LEFT_OUT.get(part, ())}
    return {name: value for name, value in line.items() if name not in left_out}


def _ratings(rep: Rep, *, with_coach: bool) -> list[Line]:
    """Return what the seller rated of a rep, each beside what others gave the same scale."""
    return [
        {
            "criterion": own.criterion,
            "check": isinstance(own.value, bool),
            "value": int(own.value),
            "coach": [
                int(each.value)
                for each in rep.ratings
                if with_coach
                and each.rater != SELF
                and each.criterion == own.criterion
                and each.value is not None
                and not isinstance(each.value, bool)
            ],
        }
        for own in rep.ratings
        if own.rater == SELF and own.value is not None
    ]


def _week(ruling: Ruling) -> Line:
    return {
        "type": "week",
        "first": ruling.week.first.isoformat(),
        "last": ruling.week.last.isoformat(),
        "need": ruling.need,
        "done": ruling.done,
        "state": ruling.state,
    }


def _gone(deleted: tuple[str, int]) -> Line:
    return dict(zip(("type", "id", "revision"), ("gone", *deleted), strict=True))
