"""Histories of commands of every kind, taken back and put in force again."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import NOW

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry, edited_rep, new_rep
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.plan import DayOff, Plan
from practicelog.errors import NotFoundError
from practicelog.store import drills, plans, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.history import newest
from practicelog.store.tables import RECORDED
from practicelog.store.undo import redo, undo

DAY = date(2026, 11, 20)
NOTHING_TYPED = Entry()
WITH_REVISION = ("drill", "rep", "plan", "day_off")


def touched(step):
    return [f"{each.kind} {each.row}" for each in step.changes]


# What commands do: each takes the log, a new uid, what was typed, and a day.


def add_rep(log, uid, entry, day):
    drill = drills.find(log, "opener", archived=True)
    entry = entry._replace(ratings=known(entry.ratings, drill))
    reps.add(log, new_rep(entry, drill, Moment(NOW, "UTC", day), uid, NOW), drill)


def edit_reps(log, _, entry, day):
    for rep in every_other(reps.listed(log, reps.Wanted())):
        drill = drills.of_rep(log, rep.id)
        typed = entry._replace(ratings=known(entry.ratings, drill))
        reps.update(log, edited_rep(rep, typed, drill, Moment(NOW, "UTC", day)), drill)


def delete_reps(log, *_):
    for rep in every_other(reps.listed(log, reps.Wanted())):
        reps.delete(log, rep)


def set_plan(log, uid, _, day):
    plans.put_plan(log, Plan(0, uid, day, days=1 + day.day % 7))


def add_days_off(log, uid, entry, day):
    plans.add_off(log, DayOff(0, uid, day, day, entry.goal))


def remove_days_off(log, *_):
    for off in every_other(plans.days_off(log)):
        plans.remove_off(log, off)


def add_drill(log, uid, *_):
    criteria = (Criterion("who", "it's plain"), Criterion("cut", "", check=True))
    drills.add(log, Drill(0, uid, uid, "mine", archived=False, rubric=1, criteria=criteria))


def change_rubric(log, *_):
    drill = drills.find(log, "opener", archived=True)
    criteria = (*drill.criteria[1:], Criterion(f"new {drill.rubric}"))
    drills.update(log, drill._replace(rubric=drill.rubric + 1, criteria=criteria))


def archive_drill(log, _, __, day):
    drill = drills.find(log, "opener", archived=True)
    drills.update(log, drill._replace(archived=not drill.archived, what=f"{day}"))


def known(ratings, drill):
    names = {criterion.name for criterion in drill.criteria}
    return tuple(each for each in ratings if each.split("=")[0] in names)


def every_other(records):
    return records[::2]


DEEDS = (
    add_rep, edit_reps, delete_reps, set_plan, add_days_off, remove_days_off, add_drill,
    change_rubric, archive_drill,
)  # fmt: skip

texts = st.sampled_from([None, "ask first", "it's ''quoted''", "x=NULL y='1'", "\x1b[1m\u202e"])
values = st.sampled_from(["1", "5", "na"])
entries = st.fixed_dictionaries(
    {
        "minutes": st.one_of(st.none(), st.integers(1, 90)),
        "ratings": st.builds(lambda who, tone: (f"who={who}", f"tone={tone}"), values, values),
        "goal": texts,
        "kind": st.sampled_from(["practice", "live", "learn"]),
    }
).map(lambda typed: Entry(**typed))
days = st.integers(0, 30).map(lambda n: DAY - timedelta(days=n))


@pytest.fixture
def log(new_log):
    with new_log() as opened:
        yield opened


class History:
    """A log, and beside it what it held after each command in force and each one undone."""

    def __init__(self, log):
        self.log = log
        self.count = 0
        self.steps = [content(log)]
        self.undone = []
        self.revisions = revisions(log)

    def do(self, deed, entry=NOTHING_TYPED, day=DAY):
        self.count += 1
        self.log.execute("BEGIN IMMEDIATE")
        before = newest(self.log)
        with recorded(self.log, NewCommand(NOW, deed.__name__)):
            deed(self.log, f"uid {self.count}", entry, day)
        if newest(self.log) == before:
            self.log.execute("ROLLBACK")  # as every command that changed nothing
            return
        self.log.execute("COMMIT")
        self.steps.append(content(self.log))
        self.undone.clear()
        self.check()

    def undo(self, times=1):
        for _ in range(times):
            if len(self.steps) == 1:
                with pytest.raises(NotFoundError):
                    undo(self.log, NOW)
                return
            undo(self.log, NOW)
            self.undone.append(self.steps.pop())
            self.check()

    def redo(self, times=1):
        for _ in range(times):
            if not self.undone:
                with pytest.raises(NotFoundError):
                    redo(self.log, NOW)
                return
            redo(self.log, NOW)
            self.steps.append(self.undone.pop())
            self.check()

    def check(self):
        now = revisions(self.log)
        assert content(self.log) == self.steps[-1]
        assert all(now[uid] >= before for uid, before in self.revisions.items())
        self.revisions = now


def content(log):
    """Return every row that commands change, without its revision; marks of deletions apart."""
    return {
        table: [
            {name: value for name, value in row.items() if name != "revision"}
            for row in rows_of(log, table)
        ]
        for table in (*RECORDED, "practice_day", "score_day")
        if table != "deleted"
    }


def rows_of(log, table):
    found = log.execute(f'SELECT * FROM "{table}" ORDER BY 1')
    columns = [name for name, *_ in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found]


def revisions(log):
    """Return the revision of every record by uid, deleted ones included."""
    found = [
        (row["uid"], row["revision"])
        for table in (*WITH_REVISION, "deleted")
        for row in rows_of(log, table)
    ]
    assert len(dict(found)) == len(found), "a record is both there and deleted"
    return dict(found)


deeds = st.tuples(st.just(History.do), st.sampled_from([*DEEDS, add_rep, edit_reps]), entries, days)
several_back = st.tuples(st.just(History.undo), st.integers(1, 4))
several_forth = st.tuples(st.just(History.redo), st.integers(1, 4))


@settings(max_examples=60)
@given(st.lists(st.one_of(deeds, deeds, several_back, several_forth), min_size=5, max_size=25))
def test_undo_and_redo_give_what_was_there_at_each_step(new_log, history):
    with new_log() as log:
        past = History(log)
        for step, *details in history:
            step(past, *details)
        while len(past.steps) > 1:
            past.undo()
        past.undo()
        assert log.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("deed", DEEDS)
def test_a_record_changed_has_a_higher_revision_after_undo_and_redo_too(log, deed):
    past = History(log)
    for made in (add_rep, add_rep, set_plan, add_days_off, add_drill):
        past.do(made, Entry(goal="first", ratings=("who=3",)), DAY)
    before = past.revisions

    past.do(deed, Entry(goal="other", ratings=("who=2",)), DAY - timedelta(days=1))
    done = past.revisions
    past.undo()
    undone = past.revisions
    past.redo()

    changed = {uid for uid in done if done[uid] > before.get(uid, 0)}
    assert changed
    for uid in changed:
        assert done[uid] < undone[uid] < past.revisions[uid]


def test_a_new_logs_own_content_is_not_undone(log):
    with pytest.raises(NotFoundError, match="nothing to undo"):
        undo(log, NOW)


def test_nothing_is_redone_where_nothing_was_undone(log):
    with pytest.raises(NotFoundError, match="nothing to redo"):
        redo(log, NOW)


def test_an_undo_is_not_undone_but_the_command_before(log):
    past = History(log)
    past.do(add_rep)
    past.do(add_rep)

    steps = [undo(log, NOW), undo(log, NOW)]

    assert [touched(step) for step in steps] == [["rep 2"], ["rep 1"]]


def test_a_command_after_an_undo_ends_what_can_be_redone(log):
    past = History(log)
    past.do(add_rep)
    past.undo()
    past.do(set_plan)

    with pytest.raises(NotFoundError):
        redo(log, NOW)


def test_a_rep_brought_back_has_its_number_and_a_new_one_has_another(log):
    past = History(log)
    past.do(add_rep)
    past.do(delete_reps)
    past.do(add_rep)
    past.undo()
    past.undo()

    assert [rep.id for rep in reps.listed(log, reps.Wanted())] == [1]
    past.do(add_rep)
    assert [rep.id for rep in reps.listed(log, reps.Wanted())] == [3, 1]


def test_undo_goes_by_the_order_of_commands_whatever_the_clock_says(log):
    for hours in (5, 1, 3):
        with recorded(log, NewCommand(NOW - timedelta(hours=hours), "off add")):
            add_days_off(log, f"uid {hours}", Entry(), DAY)

    assert touched(undo(log, NOW - timedelta(days=99))) == ["day_off 3"]
    assert touched(undo(log, NOW)) == ["day_off 2"]
