"""A thing that was in focus twice is told once, and of many things of a kind eight are told."""

import pytest
from tests.reports.period.made_up import EXPLORE, NOW, QUARTER, day, rated, rep, report, weekly

from practicelog.core.records.take import Take
from practicelog.core.sections import Facts
from practicelog.core.statistics.cold_takes import FirstTake
from practicelog.reports.period.detail import SHOWN_AT_MOST, detail
from practicelog.reports.period.summary import summary

DRILLS = [f"drill-{number:02}" for number in range(11)]
OPEN = [
    EXPLORE._replace(id=at, uid=f"o{at}", drill=drill, hint="") for at, drill in enumerate(DRILLS)
]
CLOSED = [
    each._replace(id=100 + each.id, uid=f"c{each.id}", set_on=day(-40), state="closed",
                  closed_on=day(-30), outcome=f"calmer in {each.drill}")
    for each in OPEN
]  # fmt: skip


def in_focus(drill):
    """Return practice of a drill that has something to say in every row that a focus has."""
    takes = tuple(Take(n, NOW, 60, rating=3, criterion="explore") for n in (1, 2))
    done = [rated(n, drill, explore=3)._replace(predict=300, take_log=takes) for n in range(4)]
    return [*weekly(*[2.0] * 8, drill=drill, last=52), *weekly(*[3.0] * 8, drill=drill), *done]


def rows(focuses, at_most=SHOWN_AT_MOST):
    """Return every labelled line of a quarter, the label repeated where it goes on."""
    takes = tuple(FirstTake(day(0), 4, None, is_new=is_new) for is_new in (False, True))
    made = report(
        *[each for drill in DRILLS for each in in_focus(drill)], rep(0, kind="learn", note="n"),
        period=QUARTER, focuses=focuses, first_takes={each.id: takes for each in focuses},
    )  # fmt: skip
    found, label = [], ""
    for section in [*summary(made), *detail(made, at_most)]:
        for name, text in section.rows if isinstance(section, Facts) else ():
            label = name or label
            found.append((label, text))
    return found


@pytest.mark.parametrize("at_most", [SHOWN_AT_MOST, None])
def test_what_is_in_focus_again_is_told_once(at_most):
    once = rows(tuple(OPEN), at_most)
    again = rows((*CLOSED, *OPEN), at_most)

    assert {"Level", "Cold", "Takes", "Year"} < {label for label, _ in once}
    assert [each for each in again if each[0] != "Outcome"] == once


@pytest.mark.parametrize("closed", [1, 2])
def test_what_was_in_focus_twice_and_is_closed_is_told_as_one(closed):
    twice = [each._replace(id=each.id + 50, uid=f"t{each.id}") for each in CLOSED[:closed]]
    told = rows((*twice, *CLOSED[:closed]))

    said = [text for label, text in told if label == "Focus" and "because" not in text]
    assert said == [f"explore ({drill}), closed" for drill in DRILLS[:closed]]
    assert [each for each in set(told) if told.count(each) > 1 and each[0] != "Outcome"] == []


def test_of_each_kind_of_text_eight_are_told_and_how_many_more_there_are():
    told = rows((*CLOSED, *OPEN))
    labels = [label for label, _ in told]
    many = {label for label in labels if labels.count(label) > SHOWN_AT_MOST} - {"Focus"}

    assert many == {"Level", "Cold", "Takes", "Outcome", "Trend", "Year"}
    for label in many:
        texts = [text for each, text in told if each == label]
        every = [text for each, text in rows((*CLOSED, *OPEN), None) if each == label]
        more = len(every) - SHOWN_AT_MOST
        assert texts == [*every[:SHOWN_AT_MOST], f"and {more} more: add --all"]
