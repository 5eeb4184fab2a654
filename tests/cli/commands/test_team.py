"""`team`: a folder for a team, and the shares that come into it."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.copied_logs import CopyingWorld

from practicelog.core.team.manifest import read

UPGRADE = "upgrade practicelog"
NEEDS_EXTRA = """\
practicelog: team add needs duckdb, which is not installed.
  hint: pip install "practicelog[team]"
"""


@pytest.fixture
def place(run, tmp_path):
    assert run("team", "new", str(tmp_path / "north")).code == 0
    return tmp_path / "north"


@pytest.fixture
def shared(place, tmp_path):
    """Return what gives the file of a seller who has logged some drills."""

    def made(name, *drills, options=()):
        desk = Desk(tmp_path / f"{name}.db", CopyingWorld)
        for drill in drills:
            assert desk("log", drill, "-m", "10", "-s", "3").code == 0
        file = tmp_path / f"{name}.jsonl"
        words = ("--team", str(place / "team.json"), "--to", str(file), "--force", *options)
        assert desk("share", *words).code == 0
        return str(file)

    return made


def test_new_makes_what_share_takes(run, tmp_path):
    done = run("team", "new", str(tmp_path / "north"))

    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"Made {tmp_path / 'north'} · give its team.json to every seller, who types: practicelog "
        "share --team team.json --to share.jsonl\n"
    )
    team = json.loads((tmp_path / "north" / "team.json").read_bytes())
    assert (team["format"], len(team["salt"])) == ("practicelog-team", 64)


def test_two_teams_have_two_salts(run, tmp_path):
    for name in "ab":
        run("team", "new", str(tmp_path / name))
    salts = {json.loads((tmp_path / name / "team.json").read_bytes())["salt"] for name in "ab"}
    assert len(salts) == 2


def test_shares_come_in_once(run, place, shared):
    files = shared("ana", "opener", "pitch"), shared("bo", "opener")

    first = run("team", "add", str(place), *files)
    again = run("team", "add", str(place), *files)

    assert first == (0, "Added 2 shares of 2 sellers: 3 new reps\n", "")
    assert again == (0, "Nothing new: every share was here before\n", "")
    assert read((place / "manifest.json").read_bytes()).deliveries[0].shares == 2


def test_a_later_share_says_what_it_changed(run, place, shared, tmp_path):
    run("team", "add", str(place), shared("ana", "opener", "pitch"))
    ana = Desk(tmp_path / "ana.db", CopyingWorld)
    ana("edit", "1", "-s", "4")
    ana("delete", "2", "--yes")

    done = run("team", "add", str(place), shared("ana", "opener"))

    assert done.out == "Added 1 share of 1 seller: 1 new rep, 1 changed, 1 gone\n"


def test_files_that_cannot_be_taken_are_refused_and_the_others_go_in(
    run, place, shared, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    good, old = shared("ana", "opener"), shared("bo", "opener")
    newer, cut, foreign, alone = map(Path, ("newer", "cut", "foreign", "alone"))
    lines = Path(old).read_bytes().splitlines(keepends=True)
    newer.write_bytes(lines[0].replace(b'"version": 1', b'"version": 2') + b"".join(lines[1:]))
    cut.write_bytes(b"".join(lines[:-1]))
    foreign.write_text('{"type": "header", "format": "practicelog"}\n')
    Desk(tmp_path / "bo.db", CopyingWorld)("share", "--to", str(alone))
    files = map(str, (newer, cut, good, foreign, "nowhere", alone))

    done = run("team", "add", str(place), *files)

    assert done.code == 3
    assert done.out == "Added 1 share of 1 seller: 1 new rep\n"
    assert done.err.splitlines() == [
        f"“{newer}”: A newer practicelog made it (version 2; this one reads 1). {UPGRADE}",
        f"“{cut}”: It is cut short: 0 of 1 weeks.",
        f"“{foreign}”: It is not a share.",
        f"There is no file “nowhere”. did you mean {newer}?",
        f"“{alone}”: It was made without a team's file. practicelog share --team team.json",
        "practicelog: 5 of 6 files refused; what the others hold is in.",
    ]


def test_a_file_alone_is_refused_with_its_own_code(run, place, tmp_path):
    (tmp_path / "x").write_text("x")

    refused = run("team", "add", str(place), str(tmp_path / "x"))
    assert (refused.code, refused.out) == (15, "")
    assert refused.err == f"practicelog: “{tmp_path / 'x'}”: It is not a share.\n"
    assert run("team", "add", str(place), str(tmp_path / "nowhere")).code == 4
    assert not (place / "manifest.json").exists()


def test_a_name_and_a_pseudonym_of_one_seller_do_not_count_twice(run, place, shared, tmp_path):
    run("team", "add", str(place), shared("ana", "opener"))
    Desk(tmp_path / "ana.db", CopyingWorld)("config", "set", "seller", "Ana")

    done = run("team", "add", str(place), shared("ana", options=("--as-me",)))

    assert done.code == 15
    assert "Its reps are here under another name, and would count twice." in done.err


def test_a_spoiled_file_of_the_folder_is_told_and_nothing_is_changed(run, place, shared):
    run("team", "add", str(place), shared("ana", "opener"))
    before = (place / "manifest.json").read_bytes()
    for each in place.rglob("reps/**/*.parquet"):
        each.write_bytes(each.read_bytes()[:-20])

    done = run("team", "add", str(place), shared("bo", "opener"), shared("ana", "pitch"))

    assert (done.code, done.out) == (15, "")
    assert done.err.startswith(f"practicelog: “{place}” is spoiled: ")
    assert (place / "manifest.json").read_bytes() == before


def test_without_the_extra_it_says_what_to_type(run, place, shared, monkeypatch):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    for name in ("adding", "duck", "merging"):
        monkeypatch.delitem(sys.modules, f"practicelog.store.team.{name}", raising=False)

    done = run("team", "add", str(place), shared("ana", "opener"))

    assert done == (2, "", NEEDS_EXTRA)


def test_no_log_is_needed_or_made(run, place, shared):
    run("team", "add", str(place), shared("ana", "opener"))

    assert not run.file.exists()


def test_a_folder_may_be_a_url_of_this_machine_and_of_no_other(run, tmp_path):
    assert run("team", "new", f"file://{tmp_path}/the%20north").code == 0
    assert (tmp_path / "the north" / "team.json").exists()
    for url in ("s3://bucket/north", "hdfs://host/north", "file://host/north"):
        for words in (("new",), ("add", "x"), ("report",)):
            done = run("team", words[0], url, *words[1:])
            assert (done.code, done.out) == (2, "")
            assert done.err == (
                f"practicelog: “{url}” is no folder of this machine's.\n"
                "  hint: mount it, and name where it is\n"
            )


def test_a_folder_may_have_any_name(run, tmp_path, shared, place):
    file = shared("ana", "opener")
    odd = tmp_path / "it's [a] *team*?"
    shutil.copytree(place, odd)

    assert run("team", "add", str(odd), file).code == 0
    assert run("team", "add", str(odd), file).out.startswith("Nothing new")
