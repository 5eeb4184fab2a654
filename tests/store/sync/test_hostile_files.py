"""A folder in which somebody else has put files: each log whole or not at all, and none of ours."""

import json
import os
from hashlib import sha256

import pytest
from tests.promises.meeting_logs import TODAY
from tests.store.sync.machines import Machine, goals, rep

from practicelog.core.sync import files
from practicelog.errors import ImportRefusedError
from practicelog.store.connection import reading
from practicelog.store.examining import contents

pytestmark = pytest.mark.sweep

STRANGER = "00000000-0000-7000-8000-00000000abcd"
REP_UID = "00000000-0000-7000-8000-000000000001"


@pytest.fixture
def b(tmp_path):
    machine = Machine(tmp_path, "b", 2)
    machine.records(rep, 1, "mine")
    machine.sync()
    return machine


def put(machine, *lines, part="2026"):
    """Put files of a stranger's log into the folder, with the shipped drills, as a log has them."""
    own = next(machine.folder.glob("*.things.jsonl")).read_bytes()
    parts = {
        "things": own,
        part: b"".join(
            each if isinstance(each, bytes) else f"{json.dumps(each)}\n".encode() for each in lines
        ),
    }
    for name, content in parts.items():
        (machine.folder / files.part_name(STRANGER, name)).write_bytes(content)
    digests = {name: sha256(content).hexdigest() for name, content in parts.items()}
    told = files.Manifest(STRANGER, "a" * 64, 1, "b" * 32, "eve", "2026-11-21T17:00:00Z", digests)
    (machine.folder / files.manifest_name(STRANGER)).write_bytes(files.written(told))


def own_line(machine, **changes):
    line = next(machine.folder.glob("*.2026.jsonl")).read_bytes().splitlines()[0]
    return json.loads(line) | changes


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"revision": 1_000_001}, "revision: 1000001 is not a whole number up to 1,000,000"),
        ({"revision": True}, "revision"),
        ({"changed": "soon"}, "changed"),
        ({"changed": None}, "changed"),
        ({"day": "2036-01-01"}, "more than a day ahead"),
        ({"drill": STRANGER, "revision": 9}, "drill: it is neither here"),
        ({"rubric": 99, "revision": 9}, "rubric: it is neither here"),
        ({"score": 4.0, "revision": 9}, "not what its own ratings come to"),
        ({"more": 1}, "there is no such field"),
        ({"type": "spell"}, "type"),
        ({"purged": True}, "purged"),
        ({"goal": "a\x00b"}, "goal"),
    ],
)
def test_a_record_that_cannot_be_leaves_all_of_that_log_out(b, changes, why):
    put(b, own_line(b, uid=STRANGER), own_line(b, **changes))
    before = b.export()

    brought = b.sync()

    assert why in brought.refused[STRANGER].message
    assert b.export() == before


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\n", b"{\n", b"[]\n", b"[" * 10_000 + b"\n", b"\n", b'{"type": "rep", "type": 1}\n',
        b'{"type": "same", "kind": "drill", "uid": "x", "revision": 1, "as": "y"}\n',
        b'{"type": "same", "kind": "rep", "uid": "%s", "revision": 1, "as": "%s"}\n'
        % (STRANGER.encode(), REP_UID.encode()),
        b'{"type": "same", "kind": "drill", "uid": "%s", "revision": 1, "as": "%s"}\n'
        % (STRANGER.encode(), STRANGER.encode()),
        b'{"type": "version", "kind": "drill", "uid": "%s", "of": "x", "revision": 1}\n'
        % STRANGER.encode(),
    ],
)  # fmt: skip
def test_a_line_that_is_no_record_leaves_all_of_that_log_out(b, line):
    put(b, line)
    before = b.export()

    assert isinstance(b.sync().refused[STRANGER], ImportRefusedError)
    assert b.export() == before


def test_the_others_come_in_beside_a_hostile_one(b, tmp_path):
    put(b, b"{\n")
    a = Machine(tmp_path, "a", 1)
    a.records(rep, 2)
    a.sync()

    brought = b.sync()

    assert list(brought.refused) == [STRANGER]
    assert sorted(b.reads(goals)) == ["1", "2"]


def test_a_link_a_pipe_a_folder_and_a_giant_are_no_files(b, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("{}")
    names = [f"0000000{number}-0000-7000-8000-000000000000" for number in range(4)]
    link, pipe, folder, giant = (b.folder / files.manifest_name(name) for name in names)
    link.symlink_to(secret)
    os.mkfifo(pipe)
    folder.mkdir()
    with giant.open("wb") as file:
        file.truncate(2**40)

    brought = b.sync()

    assert sorted(brought.refused) == names
    assert b.reads(goals) == {"1": "mine"}


def test_more_logs_than_anybody_has_machines_are_refused_at_once(b):
    for number in range(51):
        name = f"{number:08d}-0000-7000-8000-000000000000"
        (b.folder / files.manifest_name(name)).write_text("{}")

    with pytest.raises(ImportRefusedError, match="More than 50 logs"):
        b.sync()


def test_whatever_a_stranger_says_the_log_stays_a_whole_one(b):
    line = own_line(b)
    put(b, line | {"revision": 999_999, "goal": "theirs"}, line | {"revision": 999_998},
        {"type": "deleted", "kind": "drill", "uid": line["drill"], "revision": 999_999,
         "changed": "2026-11-21T17:00:00Z"})  # fmt: skip
    b.sync()

    with reading(b.file) as log:
        assert not any(contents(log, TODAY)[1:])
    assert b.reads(goals) == {"1": "theirs"}
