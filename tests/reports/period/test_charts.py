"""What a period is drawn by: the level of each drill, and first takes beside it."""

from tests.reports.period.made_up import EMAILS, EXPLORE, QUARTER, day, rated, report, weekly

from practicelog.core.statistics.cold_takes import FirstTake
from practicelog.reports.period.charts import criteria, levels

AGAIN = EXPLORE._replace(id=3)
TAKES = (
    FirstTake(day(-14), 2, "real", is_new=False),
    FirstTake(day(-13), 3, None, is_new=False),
    FirstTake(day(-12), 1, "real", is_new=True),
    FirstTake(day(0), 4, "hard", is_new=False),
)


def test_first_takes_stand_beside_the_level_of_their_drill_on_new_cards_apart() -> None:
    reps = [*weekly(*[3.0] * 8), *weekly(4.0, drill="pitch")]
    told = report(*reps, focuses=(EXPLORE, EMAILS, AGAIN), period=QUARTER,
                  first_takes={3: TAKES, 2: TAKES})  # fmt: skip

    found = {each.title.partition(":")[0]: each for each in levels(told)}

    assert [len(each.series) for each in found.values()] == [3, 1]
    _, known, new = found["objection"].series
    assert (known.name, known.shape) == ("first takes of sessions: explore", "ring")
    assert [(dot.up, dot.n) for dot in known.dots] == [(2.5, 2), (4.0, 1)]
    assert (new.name, new.shape) == ("first takes of sessions, new cards: explore", "square")
    assert [(dot.up, dot.n) for dot in new.dots] == [(1.0, 1)]
    assert found["objection"].sentence.endswith(
        " Cold, explore: 4.0 in the latest of 2 weeks. Cold, new cards, explore: 1.0 in the latest "
        "of 1 week."
    )


def test_without_sessions_a_level_is_as_it_was() -> None:
    (level,) = levels(report(*weekly(*[3.0] * 8), focuses=(EXPLORE,), period=QUARTER))

    assert len(level.series) == 1
    assert "Cold" not in level.sentence


def test_levels_stand_as_the_table_of_drills_has_them_whatever_order_they_are_read_in() -> None:
    done = [
        *weekly(3.0, 3.0, drill="story"),
        *weekly(3.0, 3.0, drill="close"),
        *weekly(3.0, 3.0, 3.0),
    ]
    found = report(*done, period=QUARTER)
    turned = dict(reversed(found.history.series.items()))
    other = found._replace(history=found.history._replace(series=turned))
    titles = [each.title.partition(":")[0] for each in levels(found)]
    assert (
        titles
        == [each.drill for each in found.drills]
        == [each.title.partition(":")[0] for each in levels(other)]
    )
    assert titles[0] == "objection"


def test_each_criterion_in_focus_is_starred_as_the_table_stars_it() -> None:
    hear = EXPLORE._replace(id=5, criterion="hear")
    told = report(rated(0, hear=4, explore=3, cut=True, tone=2), focuses=(EXPLORE, hear, AGAIN))

    (chart,) = criteria(told)

    assert [row[0] for row in chart.numbers.rows] == ["hear *", "explore *", "tone"]
