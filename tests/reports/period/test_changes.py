"""What was changed in a period: from one rep to the next, and from take to take."""

from tests.reports.period.detail_lines import told
from tests.reports.period.made_up import NOW, rep, report

from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.take import Take
from practicelog.reports.period.document import document


def test_changes_are_a_chain_the_newest_last_with_scripts_and_scores():
    reps = [
        rep(0, change="slower", score=300),
        rep(0, change="louder", script=ScriptVersion("intro", 2)),
        rep(1, "pitch", change="shorter", script=ScriptVersion("intro", 3), score=425),
        rep(1, change="quicker", score=300, quick=True),
        rep(2, change="on a call", kind="live"),
    ]
    assert told("Changed", *reps) == [
        "16 Nov objection: slower → 3.0",
        "16 Nov objection: louder (intro v2)",
        "17 Nov pitch: shorter (intro v3) → 4.3",
        "17 Nov objection: quicker → 3.0 quick",
    ]


def test_what_was_changed_from_take_to_take_is_told_once_a_take_tried_it():
    tried = [(1, 3, "ask first"), (2, 4, None), (3, None, "slower"), (4, None, "untried")]
    log = tuple(
        Take(number, NOW, 60, rating=rating, change=change) for number, rating, change in tried
    )
    reps = [rep(0, change="by the window", take_log=log, takes=4, score=350)]
    assert told("Changed", *reps) == [
        "16 Nov objection: by the window → 3.5",
        "16 Nov objection, take 2: ask first → 4",
        "16 Nov objection, take 4: slower",
    ]
    content = document(report(*reps))
    assert [(each["text"], each["take"]) for each in content["changes"]] == [
        ("by the window", None), ("ask first", 2), ("slower", 4),
    ]  # fmt: skip


def test_of_many_changes_the_last_eight_are_told_and_how_many_came_before():
    reps = [rep(0, change=f"change {n}") for n in range(11)]
    assert told("Changed", *reps) == [
        "3 earlier ones (add --all), then:",
        *(f"16 Nov objection: change {n}" for n in range(3, 11)),
    ]
