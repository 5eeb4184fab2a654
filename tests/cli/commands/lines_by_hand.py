"""The lines of a report on Sam's practice, worked out from the raw reps (see `by_hand`)."""

from datetime import date

from tests.cli.commands.by_hand import DAY, WEEK, level, mean, plural, score_of, short, tenths, time
from tests.core.streaks_by_hand import ByHand

from practicelog.core.records.plan import DayOff, PracticeDay
from practicelog.core.streaks.rulings import Practice

FOCUS = "objection"
CRITERIA = ["hear", "acknowledge", "explore", "answer", "check"]


def scores_of(reps):
    """Return the scores by rubric of some reps."""
    return [score_of(rep) for rep in reps if not rep["quick"] and score_of(rep) is not None]


def usual(log, drill, before, quick=False):
    """Return the means of the last 12 practised weeks that ended before a day."""
    weeks = log.weeks(drill, before - DAY, quick)
    return [mean(weeks[monday]) for monday in sorted(weeks) if monday + 6 * DAY < before][-12:]


def mix_changed(log, monday):
    """Tell whether the week's reps were half a step harder or easier than the weeks before."""
    steps = {"easy": 1, "real": 2, "hard": 3}
    mixes = {}
    for rep in log.of(date.min, monday + 6 * DAY, FOCUS):
        if not rep["quick"] and score_of(rep) is not None:
            begins = rep["day"] - DAY * rep["day"].weekday()
            mixes.setdefault(begins, [])
            if rep["difficulty"]:
                mixes[begins].append(steps[rep["difficulty"]])
    now = mixes.pop(monday)
    before = [mean(mixes[begins]) for begins in sorted(mixes)[-12:] if mixes[begins]]
    return bool(now and before) and abs(mean(now) - mean(before)) * 2 >= 1


def how(reps, live):
    deliberate = sum(
        bool(rep["goal"]) and rep["feedback"] != "none" and rep["takes"] >= 2 for rep in reps
    )
    hard = sum(rep["difficulty"] == "hard" for rep in reps)
    parts = [f"{deliberate} of {len(reps)} deliberate"]
    parts += [f"{hard} hard"] if hard else []
    return " · ".join(parts + ([f"used on {plural(live, 'live call')}"] if live else []))


def newest(reps, text):
    return [f"{rep['drill']}: {rep[text]}" for rep in reversed(reps) if rep[text]]


def promise(log, first, until):
    """Return what became of the last `next` before a day, in words."""
    made = [rep for rep in log.reps if rep["day"] < first and rep["next"]][-1]
    fate, again = fate_of(log, made, until)
    words = f"“{made['next']}” ({made['drill']}, {short(made['day'])}): "
    return words + fate + (f" on {short(again)}" if again else "")


def fate_of(log, made, until):
    """Return what became of a rep's `next` by a day, and when its drill was practised again."""
    again = [
        rep["day"]
        for rep in log.of(made["day"], until, made["drill"])
        if (rep["day"], rep["id"]) > (made["day"], made["id"])
    ]
    monday = made["day"] - DAY * made["day"].weekday()
    if not again:
        return "open", None
    return "kept" if again[0] <= monday + 13 * DAY else "taken up late", again[0]


def promises(log, first, until):
    """Return what became of every `next` of a period, counted."""
    made = [rep for rep in log.reps if first <= rep["day"] <= until and rep["next"]]
    fates = [fate_of(log, rep, until)[0] for rep in made]
    told = [f"{fates.count('kept')} of {len(fates)} kept"]
    return " · ".join(
        told
        + [f"{fates.count(fate)} {fate}" for fate in ("taken up late", "open") if fate in fates]
    )


def criterion(reps, name):
    return [
        each["value"]
        for rep in reps
        for each in rep["ratings"]
        if (each["rater"], each["criterion"]) == ("self", name) and each["value"] is not None
    ]


def focus_level(log, first, last, name="explore"):
    """Return what is told of a criterion: its level, the hurried scores beside it, its weeks."""
    done = log.of(first, last, FOCUS)
    values, hurried = criterion(done, name), sum(rep["quick"] for rep in done)
    told = level(values)
    weeks = weeks_before(log, first, name)
    if hurried:
        told = f"{told.partition(',')[0].rstrip(')')}) · {hurried} quick"
    return values, weeks, f"{told} · usual {tenths(mean(weeks))} ({len(weeks)} weeks)"


def weeks_before(log, first, name):
    """Return the mean of a criterion in each of the last 12 practised weeks before a day."""
    weeks = {}
    for rep in log.of(date.min, first - DAY, FOCUS):
        monday = rep["day"] - DAY * rep["day"].weekday()
        if monday + 6 * DAY < first and criterion([rep], name):
            weeks.setdefault(monday, []).extend(criterion([rep], name))
    return [mean(weeks[monday]) for monday in sorted(weeks)[-12:]]


def criteria_rows(log, first, last):
    rows = []
    for name in CRITERIA:
        before = weeks_before(log, first, name)
        rows.append([
            f"{name} *" if name == "explore" else name,
            level(criterion(log.of(first, last, FOCUS), name)),
            f"{tenths(mean(before))} ({plural(len(before), 'week')})",
        ])  # fmt: skip
    return rows


def changes(reps):
    return [
        f"{short(rep['day'])} {rep['drill']}: {rep['change']}"
        + ("" if rep["score"] is None else f" → {tenths(score_of(rep))}")
        + (" quick" if rep["quick"] and rep["score"] is not None else "")
        for rep in reps
        if rep["change"]
    ]


def drills_table(log, first, last):
    """Return a row for each drill: of its scores by rubric or in a hurry the more, and the rest."""
    reps = {}
    for rep in log.of(first, last):
        reps.setdefault(rep["drill"], []).append(rep)
    rows = []
    for drill, done in sorted(reps.items(), key=lambda each: (-len(each[1]), each[0])):
        row = [drill, str(len(done)), str(sum(rep["takes"] for rep in done)), time(done)]
        scored = {quick: [score_of(rep) for rep in done if rep["quick"] is quick
                          and score_of(rep) is not None] for quick in (False, True)}  # fmt: skip
        quick = len(scored[True]) > len(scored[False])
        if scored[quick]:
            twelve = usual(log, drill, first, quick)
            row.append(level(scored[quick], "quick" if quick else "reps"))
            apart = len(scored[not quick])
            row += [f"{apart} {'by rubric' if quick else 'quick'}"] if apart else []
            if len(twelve) >= 6:
                row.append(f"{tenths(mean(twelve))} ({len(twelve)} weeks)")
        rows.append(row)
    return rows


def resting(log, until, least):
    """Return the drills of three days or more in 12 weeks that rest for so many days."""
    days = {}
    for rep in log.of(until - 12 * WEEK + DAY, until):
        days.setdefault(rep["drill"], set()).add(rep["day"])
    rests = sorted((max(found), drill) for drill, found in days.items()
                   if len(found) >= 3 and until - max(found) >= least * DAY)  # fmt: skip
    return [f"{drill} not practised for {(until - last).days} days" for last, drill in rests]


def question(log, first, last):
    rated = {name: criterion(log.of(first, last, FOCUS), name) for name in CRITERIA}
    lowest, name = min((mean(values), name) for name, values in rated.items() if len(values) >= 2)
    return f"“{name}” is {tenths(lowest)} in {len(rated[name])} reps: what would a 5 sound like?"


def expected(reps):
    """Return expected beside given scores, of three reps or more of a kind."""
    told = []
    for quick, kind in ((False, "reps"), (True, "quick scores")):
        both = [rep for rep in reps if rep["predict"] and score_of(rep) and rep["quick"] is quick]
        if len(both) >= 3:
            before = tenths(mean(score_of({**rep, "quick": True, "score": rep["predict"]})
                                 for rep in both))  # fmt: skip
            given = tenths(mean(map(score_of, both)))
            told.append(f"{before}, given {given} ({len(both)} {kind})")
    return told


def late(reps):
    found = sum((date.fromisoformat(rep["logged"][:10]) - rep["day"]).days > 3 for rep in reps)
    return [f"{found} of {len(reps)} reps logged late"] if found else []


def learned(log, first, last):
    reps = log.of(first, last, kind="learn")
    return list(dict.fromkeys(f"{rep['drill']}: {rep['note']}" for rep in reversed(reps)))


def rulings(run, log):
    """Return the weeks as docs/decisions/0004 rules them, day by day: Monday to ruling."""
    days = {}
    for rep in log.of(date.min, log.today):
        days.setdefault(rep["day"], []).append(rep)
    practised = tuple(PracticeDay(day, len(reps), 0) for day, reps in sorted(days.items()))
    offs = tuple(
        DayOff(0, "", date.fromisoformat(first), date.fromisoformat(last))
        for first, last in run.query("SELECT first, last FROM day_off")
    )
    ruled = ByHand(Practice(practised, (), offs, log.today)).rulings()
    return {each[0]: each for each in ruled}
