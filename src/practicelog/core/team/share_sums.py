"""What a share adds up to: every figure that a team could get from it."""

from collections.abc import Iterable, Sequence

from practicelog.core.record import Record
from practicelog.core.team.share import Line, Share


class DrillSum(Record):
    """One drill's practice in a share; `scores` are in hundredths, hurried ones apart."""

    drill: str
    reps: int
    takes: int
    minutes: int
    deliberate: int
    late: int
    difficulties: tuple[int, int, int]
    scores: tuple[int, ...]
    hurried: tuple[int, ...]
    cold: tuple[int, ...]

    @property
    def is_scored(self) -> bool:
        """Whether it has scores of any kind."""
        return bool(self.scores or self.hurried or self.cold)


class CriterionSum(Record):
    """One criterion's ratings; `pairs` are the seller's own beside a coach's, in whole points."""

    drill: str
    criterion: str
    check: bool
    values: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]


class ShareSums(Record):
    """All figures of a share; `live` and `learned` count reps that are no practice."""

    days: int
    reps: int
    live: int
    learned: int
    drills: tuple[DrillSum, ...]
    criteria: tuple[CriterionSum, ...]
    weeks: dict[str, int]


def sums(share: Share) -> ShareSums:
    """Add a share up; drills the most practised first."""
    done = [rep for rep in share.reps if rep["kind"] == "practice"]
    drills = [_drill(name, _of(done, name)) for name in {rep["drill"] for rep in done}]
    ordered = tuple(sorted(drills, key=lambda each: (-each.reps, each.drill)))
    states = [week["state"] for week in share.weeks]
    return ShareSums(
        days=len({rep["day"] for rep in done}),
        reps=len(done),
        live=sum(rep["kind"] == "live" for rep in share.reps),
        learned=sum(rep["kind"] == "learn" for rep in share.reps),
        drills=ordered,
        criteria=tuple(
            each for drill in ordered for each in _criteria(drill.drill, _of(done, drill.drill))
        ),
        weeks={state: states.count(state) for state in dict.fromkeys(states)},
    )


def _of(reps: Iterable[Line], drill: str) -> list[Line]:
    return [rep for rep in reps if rep["drill"] == drill]


def _drill(drill: str, reps: Sequence[Line]) -> DrillSum:
    said = [rep.get("difficulty") for rep in reps]
    scored = [rep for rep in reps if rep.get("score")]
    return DrillSum(
        drill,
        reps=len(reps),
        takes=sum(rep["takes"] for rep in reps),
        minutes=sum(rep.get("minutes") or 0 for rep in reps),
        deliberate=sum(rep["deliberate"] for rep in reps),
        late=sum(rep["late"] for rep in reps),
        difficulties=(said.count("easy"), said.count("real"), said.count("hard")),
        scores=tuple(rep["score"] for rep in scored if not rep["quick"]),
        hurried=tuple(rep["score"] for rep in scored if rep["quick"]),
        cold=tuple(rep["cold"] for rep in reps if rep.get("cold")),
    )


def _criteria(drill: str, reps: Sequence[Line]) -> list[CriterionSum]:
    found: dict[tuple[str, bool], list[Line]] = {}
    for rep in reps:
        for rating in rep.get("ratings", ()):
            found.setdefault((rating["criterion"], rating["check"]), []).append(rating)
    return [
        CriterionSum(
            drill,
            criterion,
            check,
            tuple(each["value"] for each in ratings),
            tuple((each["value"], coach) for each in ratings for coach in each["coach"]),
        )
        for (criterion, check), ratings in sorted(found.items())
    ]
