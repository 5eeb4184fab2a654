"""A climb worked out a second time, from its plain rule and the raw reps."""

from datetime import date

from tests.cli.commands.by_hand import DAY, score_of, tenths
from tests.core.statistics.plain_climb import fit, plain_looks

ORIGIN = date(1969, 12, 29)


def climbs(reps_log, drill, last):
    """Return the words of the climb told on a day, in a list; empty when none is."""
    reps = {name: scored(reps_log, name, last) for name in {rep["drill"] for rep in reps_log.reps}}
    end = ((last + DAY) - ORIGIN).days // 7

    def drills(at):
        weeks = [{week for week, _, _ in own if at - 52 <= week < at} for own in reps.values()]
        return sum(len(each) >= 12 for each in weeks)

    called = [look for look in plain_looks(reps[drill], end, drills) if look[2]]
    if not called:
        return []
    at, fits, call = called[-1]
    if len({week for week, _, _ in reps[drill] if at <= week < end}) >= 12:
        return []
    return [words(drill, reps[drill], (at, fits, call), end)]


def scored(reps_log, drill, last):
    return [
        ((rep["day"] - ORIGIN).days // 7,
         (rep["quick"], rep["difficulty"]), float(score_of(rep)))
        for rep in reps_log.of(date.min, last, drill) if score_of(rep) is not None
    ]  # fmt: skip


def words(drill, reps, look, end):
    at, fits, (shape, sign, onset, start) = look
    lo = max(start, at - 104)
    known = [rep for rep in reps if lo <= rep[0] < at]
    found = fits[shape]
    if shape == "line":
        reach, weeks = found["slope"] * (at - 1 - found["a"]), min(at - start, 52)
        told = f"By your own scores {drill} has {'risen' if sign > 0 else 'fallen'} over the last"
    else:
        known = [rep for rep in reps if lo <= rep[0] < end]
        found = fit(known, {week: int(week >= onset) for week in range(lo, end)}, 1, onset)
        reach, weeks = found["slope"], len({week for week, _, _ in known if week >= onset})
    counts = {}
    for _, stratum, _ in known:
        counts[stratum] = counts.get(stratum, 0) + 1
    before = found["levels"][max(counts, key=counts.get)]
    levels = f"{tenths(before)} → {tenths(before + reach)}"
    if shape == "line":
        return f"{told} {weeks} weeks ({levels})."
    side = "higher" if sign > 0 else "lower"
    week = (ORIGIN + onset * 7 * DAY).isocalendar().week
    return (
        f"{drill}: by your own scores you stand {side} since about week {week} "
        f"({levels}, {weeks} weeks)."
    )
