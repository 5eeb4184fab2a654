"""Entries of other tools that come again: in another zone, by another map, in another file."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from practicelog.core.interchange.identity import uid_of

pytestmark = pytest.mark.sweep

FROM_TOOLS = Path(__file__).parents[2] / "exchange" / "from_tools"
UIDS = json.loads((FROM_TOOLS / "uids.json").read_text("utf-8"))
NOTHING_NEW = "Imported nothing new"


class Source(NamedTuple):
    """A format with its file, the words it comes in by, and others that read it otherwise.

    `by_name` says that the file's name tells its entries from those of another file.
    """

    name: str
    file: str
    words: tuple[str, ...]
    otherwise: tuple[str, ...]
    by_name: bool


AS_CSV = ("--as", "csv", "--map")
BY_DAY = (*AS_CSV, "Date=on,Exercise=drill,Note=note,Min=minutes")
BY_ID = (*AS_CSV, "Date=on,Exercise=drill,Min=minutes,Id=uid")
DRILL = ("--drill", "pitch")
SOURCES = [
    Source("watson", "watson.json", ("--as", "watson"), ("--as", "watson"), by_name=False),
    Source("timewarrior", "timewarrior.json", *[("--as", "timewarrior")] * 2, by_name=False),
    Source("klog", "klog.json", ("--as", "klog"), ("--as", "klog"), by_name=True),
    Source("jrnl", "jrnl.json", ("--as", "jrnl"), ("--as", "jrnl"), by_name=True),
    Source("csv", "practice.csv", BY_DAY, (*AS_CSV, "Date=on,Note=goal"), by_name=True),
    Source("csv with ids", "practice.csv", BY_ID, (*AS_CSV, "Date=on,Id=uid"), by_name=True),
]
BY_NAME = [each for each in SOURCES if each.by_name]


@pytest.fixture(params=SOURCES, ids=lambda each: each.name)
def source(request, run, tmp_path):
    """A source whose file has come in once, from a folder of its own."""
    (tmp_path / request.param.file).write_bytes((FROM_TOOLS / request.param.file).read_bytes())
    taken(run, tmp_path / request.param.file, request.param.words)
    return request.param


def taken(run, file, words, drill=DRILL, zone="Europe/Berlin"):
    """Return what an import answers in one line."""
    return run("--zone", zone, "import", str(file), *words, *drill).out


def uids(run):
    return [uid for (uid,) in run.query("SELECT uid FROM rep ORDER BY id")]


def test_a_uid_is_for_good(run, source):
    assert uids(run) == UIDS["0.2"][source.name]


def test_the_same_file_twice_is_once(run, source, tmp_path):
    assert taken(run, tmp_path / source.file, source.words).startswith(
        f"{NOTHING_NEW} · {len(uids(run))} known already"
    )


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_in_another_zone_it_is_the_same_file(run, source, tmp_path, zone):
    before = uids(run)

    answer = taken(run, tmp_path / source.file, source.words, zone=zone)

    assert (answer.startswith(NOTHING_NEW), uids(run)) == (True, before)


def test_by_another_map_and_for_another_drill_it_is_the_same_file(run, source, tmp_path):
    before, reps = uids(run), run.reps()

    answer = taken(run, tmp_path / source.file, source.otherwise, ("--drill", "demo"))

    assert answer.startswith(f"{NOTHING_NEW} · {len(before)} known already")
    assert (uids(run), run.reps()) == (before, reps)


def test_theirs_takes_the_new_reading_again_and_again(run, source, tmp_path):
    before = uids(run)
    for zone in ("Asia/Tokyo", "America/Los_Angeles"):
        words = (*source.otherwise, "--take", "theirs")
        answer = taken(run, tmp_path / source.file, words, ("--drill", "demo"), zone)
        assert answer.startswith(f"{NOTHING_NEW} · ")
        assert f"{len(before)} known already" in taken(
            run, tmp_path / source.file, words, ("--drill", "demo"), zone
        )
    assert uids(run) == before
    assert {rep["drill"] for rep in run.reps()} & {"demo"} or source.name == "klog"
    assert run("doctor").code == 0


def test_what_was_deleted_here_stays_away(run, source, tmp_path):
    run("delete", "1", "--yes")

    answer = taken(run, tmp_path / source.file, (*source.words, "--take", "theirs"))

    assert answer.startswith(f"{NOTHING_NEW} · ")
    assert len(uids(run)) == len(UIDS["0.2"][source.name]) - 1


def grown(source):
    """Return a file with one entry more in its middle, much like one that is there."""
    content = (FROM_TOOLS / source.file).read_text("utf-8")
    if source.file.endswith(".csv"):
        lines = content.splitlines(keepends=True)
        return "".join([*lines[:2], "2026-11-02,09:00,opener,slow,25,e\n", *lines[2:]])
    found = json.loads(content)
    if source.name == "watson":
        found.insert(5, [*found[5][:3], "another", *found[5][4:]])
    elif source.name == "timewarrior":
        found.insert(5, found[5] | {"start": found[5]["start"].replace("00Z", "01Z")})
    elif source.name == "klog":
        found["records"][0]["entries"].insert(1, found["records"][0]["entries"][0])
    else:
        found["entries"].insert(5, found["entries"][5])
    return json.dumps(found)


def test_an_entry_added_in_the_middle_is_all_that_comes_in(run, source, tmp_path):
    (tmp_path / source.file).write_text(grown(source), "utf-8")
    before = len(uids(run))

    answer = taken(run, tmp_path / source.file, source.words)

    assert answer.startswith(f"Imported 1 rep · {before} known already")


def test_what_has_an_id_that_holds_everywhere_is_the_same_in_any_file(run, source, tmp_path):
    other = tmp_path / "later.txt"
    (tmp_path / source.file).rename(other)
    number = len(uids(run))

    answer = taken(run, other, source.words)

    if source.by_name:
        expected = f"Imported {number} reps · {number} also in another file"
        assert answer.startswith(expected), answer
    else:
        assert answer.startswith(f"{NOTHING_NEW} · {number} known already")


@pytest.mark.parametrize("source", BY_NAME, ids=lambda each: each.name)
def test_a_copy_does_not_double_in_silence_and_the_line_that_is_told_sets_it_right(
    run, source, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    stem, _, ending = source.file.partition(".")
    copy = f"{stem} (1).{ending}"
    for name in (source.file, copy):
        Path(name).write_bytes((FROM_TOOLS / source.file).read_bytes())
    run("import", source.file, *source.words, *DRILL)
    before = uids(run)

    done = run("import", copy, *source.words, *DRILL)

    option, chosen = source.words[-2:]
    kind = f"--as {source.words[1]} --drill pitch" + (f" --map {chosen}" * (option == "--map"))
    assert done.err.splitlines()[-1 if source.name != "klog" else 0] == (
        f"{len(before)} reps came with “{source.file}” before. If they are the same: "
        f'practicelog undo, then practicelog import "{copy}" {kind} --source {source.file}'
    )
    run("undo")
    again = run("import", copy, *source.words, *DRILL, "--source", source.file)
    assert again.out.startswith(f"{NOTHING_NEW} · {len(before)} known already")
    assert uids(run) == before


def test_two_files_of_one_shape_are_two_sets_and_neither_moves_the_other(run, tmp_path):
    for drill in ("opener", "pitch"):
        (tmp_path / f"{drill}.csv").write_text("Day,Min\n2026-11-02,25\n2026-11-03,25\n", "utf-8")

    for drill in ("opener", "pitch") * 2:
        words = ("--map", "Day=on,Min=minutes", "--drill", drill)
        assert run("import", str(tmp_path / f"{drill}.csv"), *words).code == 0

    assert [(rep["day"], rep["drill"]) for rep in run.reps()] == [
        ("2026-11-03", "pitch"), ("2026-11-03", "opener"),
        ("2026-11-02", "pitch"), ("2026-11-02", "opener"),
    ]  # fmt: skip


def test_a_file_that_came_without_its_ids_is_known_once_they_are_told(run):
    file = FROM_TOOLS / "practice.csv"
    taken(run, file, BY_DAY)

    assert taken(run, file, BY_ID).startswith(f"{NOTHING_NEW} · 4 known already")


def test_an_id_that_tells_no_rows_apart_is_refused(run, tmp_path):
    file = tmp_path / "tasks.csv"
    file.write_text("Day,Min,Task\n2026-11-02,5,7\n2026-11-02,5,7\n2026-11-03,5,7\n", "utf-8")

    done = run("import", str(file), "--map", "Day=on,Min=minutes,Task=uid", "--drill", "opener")

    assert (done.code, done.out) == (
        3, "Imported 1 rep · 1 known already · 1 refused · practicelog undo\n",
    )  # fmt: skip
    assert done.err.startswith(
        "Line 4, uid: another row of the file has it too; it tells no rows apart.\n"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("watson.json", "--as", "watson"), "this one is watson."),
        (("practice.csv",), "this one is csv."),
        (("practice.csv", "--source", ""), "--source: the text is empty."),
    ],
)
def test_a_source_is_named_only_for_what_has_no_ids(run, words, message):
    file, *more = words

    done = run("import", str(FROM_TOOLS / file), "--source", "x", *more)

    assert done.code == 2
    assert message in done.err


@pytest.fixture(params=SOURCES, ids=lambda each: each.name)
def of_0_1(request, run, tmp_path):
    """A source whose file came in by practicelog 0.1."""
    before = tmp_path / "before.db"
    words = ("import", str(FROM_TOOLS / request.param.file), *request.param.words, *DRILL)
    run("--log", str(before), *words)
    text = run("--log", str(before), "export").out
    for new, old in zip(UIDS["0.2"][request.param.name], UIDS["0.1"][request.param.name],
                        strict=True):  # fmt: skip
        text = text.replace(new, old)
    (tmp_path / "before.jsonl").write_text(text, "utf-8")
    assert run("import", str(tmp_path / "before.jsonl"), "--mine").code == 0
    assert sorted(uids(run)) == sorted(UIDS["0.1"][request.param.name])
    return request.param


def test_what_0_1_imported_is_known(run, of_0_1):
    number = len(uids(run))

    answer = taken(run, FROM_TOOLS / of_0_1.file, of_0_1.words)

    assert answer.startswith(f"{NOTHING_NEW} · {number} known already")


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_what_0_1_imported_is_known_in_another_zone(run, of_0_1, zone):
    number = len(uids(run))

    answer = taken(run, FROM_TOOLS / of_0_1.file, of_0_1.words, zone=zone)

    assert answer.startswith(f"{NOTHING_NEW} · {number} known already")


def test_it_is_known_when_it_was_moved_or_deleted_since(run, of_0_1):
    number = len(uids(run))
    run("edit", "1", "--drill", "demo", "--yes")
    run("delete", "2", "--yes")

    answer = taken(run, FROM_TOOLS / of_0_1.file, of_0_1.words)

    assert answer.startswith(f"{NOTHING_NEW} · ")
    assert len(uids(run)) == number - 1


@pytest.mark.parametrize(
    ("drill", "answer"), [("opener", NOTHING_NEW), ("pitch", "Imported 1 rep")]
)
def test_what_0_1_imported_for_another_drill_is_another_files(run, tmp_path, drill, answer):
    run("log", "opener", "--uid", uid_of("csv", "[('minutes', '25'), ('on', '2026-11-02')]"))
    file = tmp_path / "pitch.csv"
    file.write_text("Day,Min\n2026-11-02,25\n", "utf-8")

    assert taken(run, file, ("--map", "Day=on,Min=minutes"), ("--drill", drill)).startswith(answer)
