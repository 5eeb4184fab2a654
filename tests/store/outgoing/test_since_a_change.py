"""What leaves again after an export: what changed since, whatever its day."""

from datetime import date

import pytest
from tests.conftest import NOW
from tests.difficult_log import fill, uid
from tests.store.outgoing.test_records import leaving

from practicelog.core.records.rep import Rep
from practicelog.core.scripts.revisions import Rewrite
from practicelog.store import drills, history, plans, reps, scripts
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.undo import undo


class TestSinceAChange:
    """What changed after the last export leaves, whatever its day, and nothing else."""

    @pytest.fixture
    def exported(self, new_log):
        with new_log() as log:
            with recorded(log, NewCommand(NOW, "before")):
                fill(log)
            self.log, self.mark = log, history.newest(log)
            yield self

    def since(self):
        found = leaving(self.log, after=self.mark)
        return [(each["type"], each["uid"]) for each in found if each["type"] != "drill"]

    def change(self, act, *values):
        with recorded(self.log, NewCommand(NOW, "after")):
            act(self.log, *values)

    def test_nothing_leaves_when_nothing_changed(self, exported):
        assert exported.since() == []

    def test_what_is_typed_later_for_an_earlier_day_is_not_missed(self, exported):
        opener = drills.find(exported.log, "opener")
        long_ago = Rep(0, uid(1000), NOW, "UTC", date(2020, 1, 1), NOW, "opener", 1)

        exported.change(reps.add, long_ago, opener)

        assert exported.since() == [("rep", uid(1000))]

    def test_what_was_changed_leaves_again(self, exported):
        rep = reps.find(exported.log, 1)

        exported.change(
            reps.update, rep._replace(note="late"), drills.find(exported.log, rep.drill)
        )

        assert exported.since() == [("rep", rep.uid)]

    def test_what_was_deleted_leaves_as_deleted(self, exported):
        rep = reps.find(exported.log, 1)

        exported.change(reps.delete, rep)

        assert exported.since() == [("deleted", rep.uid)]

    def test_an_undo_is_a_change(self, exported):
        rep = reps.find(exported.log, 1)
        exported.change(reps.delete, rep)
        exported.mark = history.newest(exported.log)

        undo(exported.log, NOW)

        assert exported.since() == [("rep", rep.uid)]

    def test_a_script_leaves_with_a_new_version(self, exported):
        before = scripts.version(exported.log, scripts.find(exported.log, "cold-open"))

        exported.change(scripts.revise, Rewrite(before, "Hi.\n"), NOW)

        assert exported.since() == [("script", uid(1))]

    def test_a_plan_and_a_day_off_leave_when_they_change(self, exported):
        (plan, _), (off, _) = plans.plans(exported.log), plans.days_off(exported.log)

        exported.change(lambda log: plans.put_plan(log, plan._replace(days=5)))
        exported.change(plans.remove_off, off)

        assert exported.since() == [("plan", plan.uid), ("deleted", off.uid)]
