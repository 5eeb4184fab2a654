"""Two machines that lent each other their logs have the same one, whoever began."""

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generated_logs import LINES, logs
from tests.store.incoming.conftest import SETTLED, leaving, lines, take_in, words

from practicelog.core.interchange.merging import BURIED, CONFLICT, OLDER, UNCHANGED
from practicelog.store.incoming.merge import HANGS_ON_REP

pytestmark = pytest.mark.sweep

CHANGED = {
    "drill": "what", "script": "archived", "card": "listen", "plan": "minutes", "off": "reason",
    "focus": "why",
    "rep": "goal", "promise": "text", "rescoring": "score", "notice": "text", "metric": "value",
}  # fmt: skip
VALUES = {"archived": True, "minutes": 7, "score": 1.25, "value": "0.5"}


@st.composite
def edits(draw, own):
    """Draw what one machine did to a log: some records changed once or twice, some reps deleted."""
    done = []
    for record in own:
        if record["type"] == "deleted":
            continue
        times = draw(st.integers(0, 2))
        if record["type"] in ("rep", "notice") and draw(st.booleans()):
            done.append(
                {"type": "deleted", "uid": record["uid"], "revision": record["revision"] + 1,
                 "kind": record["type"]}
            )  # fmt: skip
        elif times:
            field = CHANGED[record["type"]]
            done.append(
                record
                | {"revision": record["revision"] + times, field: VALUES.get(field) or draw(LINES)}
            )
    return done


@given(data=st.data())
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
def test_two_machines_agree_in_either_order_conflicts_apart(new_log, data):
    start = data.draw(logs())
    with new_log() as one, new_log() as other:
        for log in (one, other):
            take_in(log, lines(start))
        take_in(one, lines([*data.draw(edits(start)), *new_records(data)]))
        take_in(other, lines([*data.draw(edits(start)), *new_records(data)]))
        here, there = leaving(one), leaving(other)

        first, second = take_in(one, there), take_in(other, here)

        assert conflicts(first) == conflicts(second)
        assert "refused" not in words(first) + words(second)
        if not words(first + second)[CONFLICT]:
            assert leaving(one) == leaving(other)
        take_in(other, leaving(one), SETTLED)
        settled = leaving(other)
        again = take_in(one, settled)
        assert leaving(one) == settled
        assert set(words(again)) <= {UNCHANGED, "updated", "deleted", "added", BURIED}
        assert set(words(take_in(one, settled))) <= {UNCHANGED, OLDER}


def conflicts(outcomes):
    """Count conflicts by kind, without what hangs on a rep: it goes where its rep is deleted."""
    return Counter(
        each.kind for each in outcomes if each.word == CONFLICT and each.kind not in HANGS_ON_REP
    )


def new_records(data):
    """Draw records that only one machine has; drills and plans may have the other's names."""
    return [each for each in data.draw(logs()) if each["type"] not in ("drill", "script", "plan")
            and "drill" not in each and each["type"] != "rescoring"]  # fmt: skip


def test_a_machine_that_was_away_takes_everything_at_once(two):
    one, other = two
    records = [json.loads(line) for line in leaving(one).splitlines()[1:]]

    assert set(words(take_in(other, lines(records)))) == {UNCHANGED}
    assert leaving(one) == leaving(other)
