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
    if end - at >= 26 or len({week for week, _, _ in reps[drill] if at <= week < end}) >= 12:
        return []
    return [words(drill, reps[drill], (at, fits, call), end)]


def named(week, end):
    """Return a week as it is named in a report of the week before `end`."""
    year, number, _ = (ORIGIN + week * 7 * DAY).isocalendar()
    return str(number) if year == (ORIGIN + (end * 7 - 1) * DAY).year else f"{number} of {year}"


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
        reach = found["slope"] * (at - 1 - found["a"])
        first, last = named(found["a"], end), named(at - 1, end)
        first = first.partition(" of ")[0] if first[-4:] == last[-4:] and " of " in last else first
        told = f"By your own scores {drill} has {'risen' if sign > 0 else 'fallen'}"
    else:
        known = [rep for rep in reps if lo <= rep[0] < end]
        found = fit(known, {week: int(week >= onset) for week in range(lo, end)}, 1, onset)
        reach, weeks = found["slope"], len({week for week, _, _ in known if week >= onset})
    counts = {}
    for _, stratum, _ in known:
        counts[stratum] = counts.get(stratum, 0) + 1
    stratum = max(counts, key=counts.get)
    before = found["levels"][stratum]
    levels = f"{tenths(before)} → {tenths(before + reach)}{' quick' if stratum[0] else ''}"
    if shape == "line":
        return f"{told} from week {first} to week {last} ({levels})."
    side = "higher" if sign > 0 else "lower"
    return (
        f"{drill}: by your own scores you stand {side} since about week {named(onset, end)} "
        f"({levels}, {weeks} weeks)."
    )
