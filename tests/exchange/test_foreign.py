"""Files of other tools: what comes in, what does not, and that the hours are theirs."""

import json
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome
from practicelog.core.interchange.source_formats import OURS
from practicelog.errors import ImportRefusedError
from practicelog.exchange import SOURCES, reader
from practicelog.store import shipped

OF_TOOLS = [name for name in SOURCES if name not in OURS]
FROM_TOOLS = Path(__file__).parent / "from_tools"
TODAY = date(2026, 11, 21)
DRILLS = {drill.name: drill for drill in shipped.drills()}
TERMS = ImportContext(TODAY, ZoneInfo("Europe/Berlin"), 4, DRILLS, {}, DRILLS["pitch"])
NAMES = {drill.uid: name for name, drill in DRILLS.items()}


def read(tool, content, context=TERMS):
    """Return the rows that a tool's file gives."""
    read, _ = reader(tool, mapped=False)
    encoded = content if isinstance(content, bytes) else json.dumps(content).encode()
    return list(read(BytesIO(encoded), context))


def reps(tool, content, context=TERMS):
    """Return the records of a file in which nothing is refused."""
    rows = read(tool, content, context)
    assert not [row for row in rows if isinstance(row, Outcome)]
    return [row.record for row in rows]


def refusal(tool, content, context=TERMS):
    """Return why the last row of a file is refused."""
    outcome = read(tool, content, context)[-1]
    assert isinstance(outcome, Outcome)
    return outcome.reason


def minutes_by_drill(tool):
    """Return the minutes of practice that a tool's export gives for each drill."""
    minutes = Counter()
    for rep in reps(tool, (FROM_TOOLS / f"{tool}.json").read_bytes()):
        minutes[NAMES[rep["drill"]]] += rep["minutes"]
    return minutes


def drill_for(label):
    """Return the drill that a project or a tag comes in as; pitch is for the rest."""
    return label if label in DRILLS else "pitch"


def test_the_hours_are_those_that_watson_reports():
    report = json.loads((FROM_TOOLS / "watson.report.json").read_bytes())

    found = minutes_by_drill("watson")

    assert found == {drill_for(each["name"]): each["time"] / 60 for each in report["projects"]}
    assert found.total() == report["time"] / 60 == 26 * 60 + 59


def test_the_hours_are_those_that_timewarrior_sums_up():
    lines = (FROM_TOOLS / "timewarrior.hours.txt").read_text().splitlines()
    told = {}
    for tag, _, time in (line.rpartition(" ") for line in lines):
        hours, minutes, _ = map(int, time.split(":"))
        told[drill_for(tag)] = hours * 60 + minutes

    assert minutes_by_drill("timewarrior") == told


def test_there_are_as_many_reps_as_jrnl_counts_by_tag():
    content = (FROM_TOOLS / "jrnl.json").read_bytes()
    counts = json.loads(content)["tags"]

    found = Counter(NAMES[rep["drill"]] for rep in reps("jrnl", content))

    assert found == {drill_for(tag.removeprefix("@")): count for tag, count in counts.items()}


def test_the_hours_of_klog_are_its_own_but_for_time_taken_off():
    rows = read("klog", (FROM_TOOLS / "klog.json").read_bytes())
    minutes = [row.record["minutes"] for row in rows if not isinstance(row, Outcome)]

    assert sum(minutes) == (60 + 35 + 50) + 15
    assert [row.reason for row in rows if isinstance(row, Outcome)] == [
        "total_mins: -15 is not a whole number from 1 to 1,440.",
        "type: the range is still open; it can come once it has ended.",
    ]


def test_every_entry_of_jrnl_is_a_rep_without_minutes():
    entries = json.loads((FROM_TOOLS / "jrnl.json").read_bytes())["entries"]

    found = reps("jrnl", (FROM_TOOLS / "jrnl.json").read_bytes())

    assert len(found) == len(entries) == 33
    assert {rep["minutes"] for rep in found} == {None}
    assert [rep["note"] for rep in found] == [
        f"{entry['title']}\n{entry['body']}" for entry in entries
    ]


@pytest.mark.parametrize("tool", OF_TOOLS)
def test_the_same_file_gives_the_same_uids_and_no_uid_twice(tool):
    content = (FROM_TOOLS / f"{tool}.json").read_bytes()
    rows = [row for row in read(tool, content) if not isinstance(row, Outcome)]

    uids = [row.record["uid"] for row in rows]

    assert len(set(uids)) == len(uids)
    assert uids == [
        row.record["uid"]
        for row in read(tool, content, TERMS._replace(drill=DRILLS["demo"], rollover_hour=0))
        if not isinstance(row, Outcome)
    ]


def test_what_the_tool_did_not_say_is_derived():
    (row,) = read("watson", [[1793610000, 1793611500, "objection", "a1", [], 1]])

    assert row.record["day"] == "2026-11-02"
    assert row.record["zone"] == "Europe/Berlin"
    assert row.derived == {
        "zone", "day", "logged", "rubric", "kind", "takes", "difficulty", "feedback",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("project", "tags", "drill", "note"),
    [
        pytest.param("objection", [], "objection", None, id="the project"),
        pytest.param("Objection", [], "objection", None, id="in capitals"),
        pytest.param("Acme", ["opener"], "opener", "Acme", id="a tag"),
        pytest.param(
            "Acme", ["x y", "ü"], "pitch", "Acme +x y +ü", id="none: the one for the rest"
        ),
        pytest.param("objection", ["opener"], "objection", None, id="the project before a tag"),
    ],
)
def test_a_project_or_a_tag_of_watson_names_the_drill(project, tags, drill, note):
    (rep,) = reps("watson", [[0, 60, project, "a1", tags, 1]])

    assert (NAMES[rep["drill"]], rep["note"]) == (drill, note)


def test_the_practice_day_follows_from_the_start_and_the_rollover():
    late = {"start": "20261103T010000Z", "end": "20261103T013000Z", "tags": ["opener"]}

    assert reps("timewarrior", [late])[0]["day"] == "2026-11-02"
    assert reps("timewarrior", [late], TERMS._replace(rollover_hour=0))[0]["day"] == "2026-11-03"


def test_a_day_of_klog_is_that_day_and_a_range_has_its_own():
    found = [
        row.record
        for row in read("klog", (FROM_TOOLS / "klog.json").read_bytes())
        if not isinstance(row, Outcome)
    ]

    assert [(rep["day"], rep["at"]) for rep in found[:4]] == [
        ("2026-11-16", "2026-11-16T07:05:00Z"),
        ("2026-11-16", "2026-11-16T11:00:00Z"),
        ("2026-11-16", "2026-11-16T11:00:00Z"),
        ("2026-11-16", "2026-11-16T22:40:00Z"),
    ]
    assert [NAMES[rep["drill"]] for rep in found[:4]] == [
        "objection", "opener", "opener", "discovery",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(1, 1), (29, 1), (89, 1), (90, 2), (1500, 25), (1529, 25), (86_400, 1440)],
)
def test_seconds_are_rounded_to_the_nearest_minute(seconds, minutes):
    (rep,) = reps("watson", [[0, seconds, "opener", "a1", [], 1]])

    assert rep["minutes"] == minutes


NO_REST = TERMS._replace(drill=None)
FRAME = [0, 60, "objection", "a1", ["t"], 1]
INTERVAL = {"id": 1, "start": "20261120T160000Z", "end": "20261120T163000Z", "tags": ["opener"]}
ENTRY = {"title": "t", "body": "b", "date": "2026-11-20", "time": "17:30", "tags": ["@opener"]}
RECORD = {
    "date": "2026-11-20", "tags": [],
    "entries": [{"type": "duration", "summary": "", "tags": ["#opener"], "total_mins": 5}],
}  # fmt: skip


def klog(record=(), entry=()):
    """Return klog's envelope around one entry, changed in some fields."""
    entries = [RECORD["entries"][0] | dict(entry)]
    return {"records": [RECORD | {"entries": entries} | dict(record)], "errors": None}


@pytest.mark.parametrize(
    ("tool", "content", "message"),
    [
        pytest.param("watson", [7], "frame: 7 is not [start,", id="a number as a frame"),
        pytest.param("watson", [[1, 2, "a"]], "frame: a list is not", id="a frame cut short"),
        pytest.param("watson", [[*FRAME, 1]], "frame: a list is not", id="a frame too long"),
        pytest.param("watson", [["0", *FRAME[1:]]], "start: “0” is not a whole", id="a text"),
        pytest.param("watson", [[1.5, *FRAME[1:]]], "start: 1.5 is not a whole", id="half"),
        pytest.param("watson", [[0, None, *FRAME[2:]]], "stop: null is not", id="no stop"),
        pytest.param("watson", [[0, 10**18, *FRAME[2:]]], "stop: ", id="beyond all years"),
        pytest.param("watson", [[0, 253402300799, *FRAME[2:]]], "stop: ", id="the year 9999"),
        pytest.param("watson", [[60, 0, *FRAME[2:]]], "minutes: it does not end", id="backwards"),
        pytest.param("watson", [[60, 60, *FRAME[2:]]], "minutes: it does not end", id="at once"),
        pytest.param("watson", [[0, 60, 7, *FRAME[3:]]], "project: 7 is not", id="project"),
        pytest.param("watson", [[0, 60, "a", 7, [], 1]], "id: 7 is not a text", id="id"),
        pytest.param("watson", [[0, 60, "a", "\ud800", [], 1]], "id: ", id="an id of no UTF-8"),
        pytest.param("watson", [[0, 60, "a", "b", "t", 1]], "tags: “t” is not a list", id="tags"),
        pytest.param("watson", [[0, 60, "a", "b", [[]], 1]], "tags 1: a list is not", id="a tag"),
        pytest.param("timewarrior", [7], "interval: 7 is not", id="a number as an interval"),
        pytest.param("timewarrior", [{}], "start: the field is missing", id="no start"),
        pytest.param("timewarrior", [{"start": "x"}], "end: it is still running", id="running"),
        pytest.param("timewarrior", [INTERVAL | {"start": 7}], "start: 7 is not", id="start"),
        pytest.param("timewarrior", [INTERVAL | {"end": "20261320T163000Z"}], "end: ", id="month"),
        pytest.param("timewarrior", [INTERVAL | {"end": "20991120T163000Z"}], "end: ", id="ahead"),
        pytest.param("timewarrior", [INTERVAL | {"tag": "x"}], "“tag”: there is", id="unknown"),
        pytest.param("jrnl", {"entries": [7]}, "entry: 7 is not", id="a number as an entry"),
        pytest.param("jrnl", {"entries": [ENTRY | {"date": "20.11.2026"}]}, "date: ", id="a date"),
        pytest.param("jrnl", {"entries": [ENTRY | {"time": "5pm"}]}, "time: ", id="a time"),
        pytest.param("jrnl", {"entries": [ENTRY | {"time": "25:00"}]}, "time: ", id="25 o'clock"),
        pytest.param("jrnl", {"entries": [ENTRY | {"x": 1}]}, "“x”", id="unknown in an entry"),
        pytest.param("jrnl", {"entries": [{"title": "t"}]}, "body: the field", id="less"),
        pytest.param("klog", {"records": [7]}, "entry: null is not", id="a number as a record"),
        pytest.param("klog", {"records": [{"entries": 7}]}, "entry: 7 is not", id="no entries"),
        pytest.param("klog", klog({"date": None}), "date: “None” is not a day", id="no date"),
        pytest.param("klog", klog(entry={"total_mins": 0}), "total_mins: 0", id="no time"),
        pytest.param("klog", klog(entry={"start_mins": 99_999}), "start_mins: ", id="next year"),
        pytest.param("klog", klog(entry={"summary": None}), "summary: null", id="no summary"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_field(tool, content, message):
    assert message in refusal(tool, content)


@pytest.mark.parametrize(
    ("tool", "content", "message"),
    [
        pytest.param("watson", [[*FRAME[:2], "Acme", "a1", ["x"], 1]],
                     "drill: none is called “Acme” or “x”; --drill gives one for the rest.",
                     id="names of no drill"),
        pytest.param("timewarrior", [INTERVAL | {"tags": []}], "drill: no name or tag tells it",
                     id="no name at all"),
    ],
)  # fmt: skip
def test_what_names_no_drill_needs_one_for_the_rest(tool, content, message):
    assert message in refusal(tool, content, NO_REST)


@pytest.mark.parametrize("tool", OF_TOOLS)
@pytest.mark.parametrize(
    "content", [7, None, {"records": None, "errors": [1]}, {"entries": 1}, "x"]
)
def test_a_file_of_another_shape_is_refused_whole(tool, content):
    with pytest.raises(ImportRefusedError):
        read(tool, content)


def test_every_source_says_what_its_rows_are_called():
    units = [reader(name, mapped=False)[1] for name in SOURCES]

    assert all(unit.isalpha() and unit.islower() for unit in units)


def test_dayone_entries_are_known_by_their_ids():
    one = reps("jrnl", {"entries": [ENTRY | {"uuid": "A1"}]})
    other = reps("jrnl", {"entries": [ENTRY | {"uuid": "A1", "title": "reworded"}]})

    assert one[0]["uid"] == other[0]["uid"]


def test_entries_that_are_alike_are_each_a_rep_and_again_the_same():
    twice = {"entries": [ENTRY, ENTRY]}

    uids = [rep["uid"] for rep in reps("jrnl", twice)]

    assert len(set(uids)) == 2
    assert uids == [rep["uid"] for rep in reps("jrnl", twice)]


def test_an_empty_annotation_is_no_note():
    (rep,) = reps("timewarrior", [INTERVAL | {"annotation": " "}])

    assert rep["note"] is None
