"""A team's figures of one seller alone are those of that seller's own reports."""

from datetime import date

import pytest
from tests.made_up_team import seller, sent
from tests.promises.counts import times
from tests.store.team.shares import folder

from practicelog.core.team.ledger import months_of, spans_of
from practicelog.core.team.manifest import Manifest
from practicelog.store.team.figures import Engine, cells
from practicelog.store.team.folder import opened

SELLERS = times(daily=2, soak=20)
MONTHS = months_of(date(2025, 11, 1), date(2026, 11, 21))[:: times(daily=6, soak=1)]
SPANS = spans_of(MONTHS)
ENDED = {"kept", "held", "missed"}


@pytest.fixture(scope="module", params=range(SELLERS))
def alone(request, tmp_path_factory):
    """Return a seller's desk, and the figures of a team of that one by what they are of."""
    place = tmp_path_factory.mktemp("alone")
    desk = seller(place, request.param)
    assert desk("team", "new", str(place / "team")).code == 0
    assert desk("team", "add", str(place / "team"), sent(desk, place / "team")).code == 0
    found = cells(opened(place / "team"), SPANS, {}, Engine())
    return desk, {(SPANS[each.span], *each[1:4]): each for each in found}


def told(figures, span, figure, drill=""):
    found = figures.get((span, figure, drill, ""))
    return (found.total, found.n) if found else (0, 0)


def test_months_of_drills_are_those_of_the_sellers_own_report(alone):
    desk, figures = alone
    for month in MONTHS:
        days = ("--since", f"{month.first_day}", "--until", f"{month.last_day}")
        own = desk.json("report", *days)
        drills = [each["drill"] for each in own["drills"]]
        assert {key[2] for key in figures if key[:2] == (month, "reps")} == set(drills)
        for each in own["drills"]:
            reps = told(figures, month, "reps", each["drill"])[0]
            assert (reps, told(figures, month, "takes", each["drill"])) == (
                each["reps"], (each["takes"], each["reps"])
            )  # fmt: skip
            if each["score"] and not each["quick"] and not each["apart"]:
                total, n = told(figures, month, "score", each["drill"])
                assert (n, round(total / n / 100, 6)) == (
                    each["score"]["n"], round(each["score"]["mean"], 6)
                )  # fmt: skip
        for figure in ("deliberate", "hard", "late"):
            assert sum(told(figures, month, figure, each)[0] for each in drills) == own[figure]


def test_weeks_are_those_of_the_sellers_own_report_and_streak(alone):
    desk, figures = alone
    streak = desk.json("streak", "--explain")["explained"]
    explained = {each["start"]: each["state"] for each in streak}
    for week in SPANS[len(MONTHS) :]:
        if week.first_day > date(2026, 11, 21):
            continue
        days = ("--since", f"{week.first_day}", "--until", f"{week.last_day}")
        own = desk.json("report", *days)
        assert [told(figures, week, name)[0] for name in ("days", "minutes", "live")] == [
            own["days"], own["minutes"], own["live"]
        ]  # fmt: skip
        state = explained.get(week.first_day.isoformat())
        assert told(figures, week, "weeks") == (int(state == "kept"), int(state in ENDED))


def test_one_seller_is_no_figure_that_is_told(alone):
    _, figures = alone
    assert {each.sellers for each in figures.values()} == {1}
    assert all(each.largest == each.whole for each in figures.values())


def test_a_folder_without_files_has_no_figures(tmp_path):
    there = opened(folder(tmp_path / "north"))
    assert there.manifest == Manifest(there.team.uid)
    assert cells(there, SPANS, {}, Engine()) == []
