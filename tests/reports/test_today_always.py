"""What holds for every `today`: a few lines, the same for the same log, and the same in JSON."""

from hypothesis import given
from hypothesis import strategies as st
from tests.core.practice_pictures import drawn
from tests.reports.test_today import DAYS, EMAILS, EXPLORE, ago, built, lines, promise, told

from practicelog.core.coaching.suggestions import Adjustment, Recent, TargetLevel
from practicelog.core.streaks.streak import streak_of
from practicelog.reports.today import document

days = st.integers(0, 83)
drills = st.sampled_from(["objection", "email-rewrite", "opener", "story"])
whose = st.sampled_from([None, "ana"])
everything = st.fixed_dictionaries(
    {
        "focuses": st.sampled_from([[], [EXPLORE], [EMAILS], [EXPLORE, EMAILS]]),
        "promises": st.lists(
            st.builds(promise, st.sampled_from("abc"), drills, days, whose),
            max_size=6,
            unique_by=lambda made: made.promise,
        ),
        "recent": st.lists(
            st.builds(
                Recent, drills, days.map(ago), st.sampled_from([None, 300, 500]),
                st.sampled_from([None, "easy", "hard"]),
            ),
            max_size=25,
        ),
        "levels": st.sampled_from([[], [TargetLevel(EXPLORE, 320, 5)]]),
        "adjustment": st.sampled_from([None, Adjustment("a", ago(3))]),
        "worked": st.sampled_from([None, Adjustment("b", ago(3)), Adjustment("a", ago(3))]),
        "cards": st.lists(drills, max_size=5),
    }
)  # fmt: skip


running = st.sampled_from([(), (("Session", "objection, 2 takes since 08:30"),)])


@given(everything, running)
def test_it_is_at_most_nine_lines_each_with_a_text_and_none_twice(given_, runs):
    rows = lines(runs, **given_)
    texts = [text for _, text in rows]
    assert len(rows) <= 9
    assert all(texts)
    assert len(set(texts)) == len(texts)
    labels = [label for label, _ in rows if label]
    assert labels[: len(runs) + 2] == [*dict(runs), "Practise", "Because"]
    assert rows[-1][0] == "Week"


@given(everything)
def test_the_same_log_and_clock_say_the_same(given_):
    assert lines(**given_) == lines(**given_)


@given(everything)
def test_scripts_read_what_the_seller_reads(given_):
    today = built(**given_)
    told_of = document(today, DAYS, None)
    assert told_of["practise"]["drill"] == today.practise.drill
    assert told_of["practise"]["reason"] == dict(lines(**given_))["Because"]
    shown = told("Promised", **given_) + told("Others", **given_)
    assert (told_of["promise"] is None) == (shown == [])
    assert all(each["reason"] for each in told_of["due"])


def test_scripts_get_every_field_even_of_an_empty_log():
    assert document(built(streak=streak_of(drawn(".").weeks)), DAYS, None) == {
        "today": "2026-01-05",
        "practise": {
            "drill": "opener",
            "focus": None,
            "reason": "a drill to begin with; practicelog drill list shows the others",
        },
        "last": None,
        "worked": None,
        "promise": None,
        "promises": [],
        "focus": [],
        "due": [],
        "cards": [],
        "week": {"start": "2026-01-05", "done": 0, "need": 3, "state": "open"},
        "streak": {
            "weeks": {"current": 0, "best": 0, "held": 0, "reserve": 1, "kept": 0, "closed": 0},
            "days": {"current": 0, "best": 0, "total": 0},
        },
        "session": None,
    }
