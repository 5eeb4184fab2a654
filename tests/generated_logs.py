"""Logs as Hypothesis makes them up: records of the interchange form that name one another."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from tests import rep_texts

from practicelog.core.records.focus import FOCUS_STATES
from practicelog.core.records.plan import WEEKDAYS
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS
from practicelog.core.records.script import SCRIPT_KINDS

TODAY = date(2026, 11, 21)
HEADER = {
    "type": "header", "format": "practicelog", "version": 1, "seller": None, "since": None,
    "until": None, "drill": None, "omitted": [],
}  # fmt: skip

MARKS = "\"'=+-@|%,;:\\/<>&[]{}*_#`~ \t\x1b\x7f\x85\xa0\u200b\u202e\u2066\ufeff"
LETTERS = st.one_of(
    st.sampled_from(MARKS), st.characters(exclude_categories=["Cs"], exclude_characters="\0")
)


def texts(at_most):
    """Return texts of one line that are not blank."""
    lines = st.text(LETTERS.filter(lambda c: c not in "\n\r\x85\u2028\u2029"), max_size=at_most)
    return lines.filter(str.strip)


LINES = texts(30)
PEOPLE = texts(8).filter(lambda name: name != "self")
NOTES = st.text(LETTERS, max_size=40).filter(str.strip)
NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,6}", fullmatch=True)
DAYS = st.dates(date(1970, 1, 1), TODAY)
AHEAD = st.dates(date(1970, 1, 1), date(2199, 12, 31))
INSTANTS = st.integers(0, int(datetime(2026, 11, 21, tzinfo=UTC).timestamp())).map(
    lambda seconds: f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"
)
POINTS = st.integers(100, 500).map(lambda hundredths: hundredths / 100)
UIDS = st.uuids().map(str)
REVISIONS = st.integers(1, 9)
ZONES = st.sampled_from(["Europe/Berlin", "UTC", "America/St_Johns", "Pacific/Apia"])


def maybe(values):
    return st.none() | values


def isoformat(days):
    return days.map(date.isoformat)


def record(kind, /, **fields):
    """Return records of a type; every one has a uid and a revision."""
    return st.fixed_dictionaries(
        {"type": st.just(kind), "uid": UIDS, "revision": REVISIONS, **fields}
    )


def numbered(items, at_most=3):
    """Return versions that count from 1."""
    return st.lists(items, min_size=1, max_size=at_most).map(
        lambda found: [{"version": number, **item} for number, item in enumerate(found, 1)]
    )


CRITERIA = st.lists(
    st.fixed_dictionaries({"name": NAMES, "hint": st.just("") | LINES, "check": st.booleans()}),
    max_size=3,
    unique_by=lambda criterion: criterion["name"],
)
DRILLS = record(
    "drill",
    name=NAMES.map(lambda name: f"own-{name}"),
    what=st.just("") | LINES,
    archived=st.booleans(),
    seconds=maybe(st.integers(1, 3600)),
    rubrics=numbered(st.fixed_dictionaries({"criteria": CRITERIA})),
)
SCRIPTS = record(
    "script",
    name=NAMES,
    kind=st.sampled_from(SCRIPT_KINDS),
    archived=st.booleans(),
    versions=numbered(
        st.fixed_dictionaries({"made": INSTANTS, "text": NOTES, "why": maybe(LINES)})
    ),
)
PLANS = record(
    "plan",
    **{"from": isoformat(AHEAD)},
    days=st.integers(1, 7),
    weekdays=st.sets(st.sampled_from(WEEKDAYS), min_size=1).map(
        lambda days: sorted(days, key=WEEKDAYS.index)
    ),
    minutes=st.integers(0, 1440),
    week_start=st.sampled_from(WEEKDAYS),
)
OFFS = st.builds(
    lambda off, days: (
        off | {"last": (date.fromisoformat(off["first"]) + timedelta(days)).isoformat()}
    ),
    record("off", first=isoformat(AHEAD), last=st.just(""), reason=maybe(LINES)),
    st.integers(0, 40),
)
NOTICES = record("notice", day=isoformat(DAYS), text=LINES, who=maybe(PEOPLE))
METRICS = record(
    "metric",
    day=isoformat(DAYS),
    name=NAMES.map(lambda name: f"m{name}"),
    value=st.decimals(-99999, 99999, places=2).map(lambda value: f"{value:zf}"),
)
DELETED = record("deleted", kind=st.sampled_from(["rep", "off", "notice", "drill"]))


def card(draw, drills):
    """Draw a card of one of the drills."""
    return draw(
        record(
            "card",
            drill=st.sampled_from(drills).map(lambda drill: drill["uid"]),
            text=NOTES,
            listen=maybe(LINES),
            archived=st.booleans(),
        )
    )


def takes(draw, cards):
    """Draw the takes of a session on some of the cards, or none."""
    on = maybe(st.sampled_from(cards)) if cards else st.none()
    found = [
        {
            "number": number,
            "began": draw(INSTANTS),
            "seconds": draw(st.integers(0, 86_400)),
            "card": (each := draw(on)) and {"uid": each["uid"], "text": each["text"]},
            "rating": draw(maybe(st.integers(1, 5))),
            "criterion": draw(maybe(NAMES)),
            "change": draw(maybe(LINES)),
        }
        for number in sorted(draw(st.sets(st.integers(1, 999), max_size=3)))
    ]
    return found or None


def rep(draw, drills, scripts, cards):
    """Draw a rep on one of the drills, rated under one of its rubrics."""
    drill = draw(st.sampled_from(drills))
    rubric = draw(st.sampled_from(drill["rubrics"]))
    script = draw(maybe(st.sampled_from(scripts)) if scripts else st.none())
    version = script and draw(st.sampled_from(script["versions"]))
    quick, given = draw(st.booleans()), ratings(draw, rubric["criteria"])
    return draw(
        record(
            "rep",
            at=INSTANTS,
            zone=ZONES,
            day=isoformat(DAYS),
            logged=INSTANTS,
            drill=st.just(drill["uid"]),
            rubric=st.just(rubric["version"]),
            **dict.fromkeys(rep_texts.LINES, maybe(LINES)),
            kind=st.sampled_from(KINDS),
            minutes=maybe(st.integers(1, 1440)),
            takes=st.integers(1, 999),
            difficulty=maybe(st.sampled_from(DIFFICULTIES)),
            feedback=st.sampled_from(FEEDBACKS),
            partner=maybe(PEOPLE),
            predict=maybe(POINTS),
            score=maybe(POINTS) if quick else st.just(mean(given)),
            quick=st.just(quick),
            ratings=st.just(given),
            note=maybe(NOTES),
            script=st.just(version and {"uid": script["uid"], "version": version["version"]}),
            take_log=st.just(takes(draw, cards)),
        )
    )


def ratings(draw, criteria):
    """Draw ratings in the order they leave: the seller's first, each in the rubric's order."""
    raters = ["self", *sorted(draw(st.sets(PEOPLE, max_size=2)))]
    return [
        {"rater": rater, "criterion": criterion["name"], "value": draw(value(criterion))}
        for rater in raters
        for criterion in criteria
        if draw(st.booleans())
    ]


def mean(given):
    """Return the score that ratings come to: that of the seller's own on the scale, if any."""
    own = [
        each["value"] for each in given if each["rater"] == "self" and type(each["value"]) is int
    ]
    return int(200 * sum(own) / len(own) + 1) // 2 / 100 if own else None


def value(criterion):
    return maybe(st.booleans() if criterion["check"] else st.integers(1, 5))


def focus(draw, drills):
    state = draw(st.sampled_from(FOCUS_STATES))
    return draw(
        record(
            "focus",
            drill=st.sampled_from(drills).map(lambda drill: drill["uid"]),
            criterion=maybe(NAMES),
            why=LINES,
            target=maybe(POINTS),
            **{"from": isoformat(DAYS)},
            until=isoformat(AHEAD),
            state=st.just(state),
            proposed_by=maybe(PEOPLE),
            closed=isoformat(DAYS) if state == "closed" else st.none(),
            outcome=maybe(LINES),
        )
    )


def promise(draw, drills, reps):
    closed = draw(maybe(isoformat(DAYS)))
    return draw(
        record(
            "promise",
            rep=maybe(st.sampled_from(reps).map(lambda rep: rep["uid"])) if reps else st.none(),
            drill=maybe(st.sampled_from(drills).map(lambda drill: drill["uid"])),
            text=LINES,
            by=maybe(PEOPLE),
            made=isoformat(DAYS),
            closed=st.just(closed),
            kept=st.booleans() if closed else st.none(),
        )
    )


def rescoring(draw, reps):
    return draw(
        record(
            "rescoring",
            rep=st.sampled_from(reps).map(lambda rep: rep["uid"]),
            day=isoformat(DAYS),
            score=POINTS,
        )
    )


@st.composite
def logs(draw):
    """Draw the records of a log, each after those it names, each with a uid of its own."""
    drills = draw(st.lists(DRILLS, min_size=1, max_size=3, unique_by=lambda each: each["name"]))
    scripts = draw(st.lists(SCRIPTS, max_size=2, unique_by=lambda each: each["name"]))
    plans = draw(st.lists(PLANS, max_size=2, unique_by=lambda each: each["from"]))
    offs = draw(st.lists(OFFS, max_size=2))
    cards = [card(draw, drills) for _ in range(draw(st.integers(0, 2)))]
    reps = [rep(draw, drills, scripts, cards) for _ in range(draw(st.integers(0, 4)))]
    some = st.integers(0, 2)
    focuses = [focus(draw, drills) for _ in range(draw(some))]
    promises = [promise(draw, drills, reps) for _ in range(draw(some))]
    rescorings = [rescoring(draw, reps) for _ in range(draw(some) if reps else 0)]
    rest = [draw(st.lists(kind, max_size=2)) for kind in (NOTICES, METRICS, DELETED)]
    records = [*drills, *scripts, *cards, *plans, *offs, *focuses, *reps, *promises, *rescorings]
    records += [each for kind in rest for each in kind]
    return list({each["uid"]: each for each in records}.values())
