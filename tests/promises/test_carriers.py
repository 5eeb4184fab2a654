"""Logs meet over what really carries folders: git with merges, and Syncthing."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.cli.two_desks import desk_in
from tests.conftest import Desk
from tests.promises.carriers import Repository, syncthing, wait_until_alike
from tests.promises.conftest import Say

NAMES = ("office", "laptop", "home")


@pytest.fixture
def desks(tmp_path: Path) -> list[Desk]:
    return [desk_in(tmp_path, name) for name in NAMES]


def live(desks: Sequence[Desk], text: Path, rounds: int, meet: Callable[[int], None]) -> None:
    """Let sellers do things at every machine between syncs, some of them to the same records."""
    for number in range(rounds):
        for place, desk in enumerate(desks):
            text.write_text(f"{NAMES[place]} {number}\n", "utf-8")
            for words in (
                ("log", "opener", "-m", str(number + 5), "--goal", f"{NAMES[place]} {number}"),
                ("script", "edit" if number else "add", "reply", str(text)),
                ("edit", "1", "--note", f"{NAMES[place]} {number}"),
                ("plan", "set", "--days", str(1 + place), "--from", "2026-11-16"),
                ("drill", "add", "mine", "--what", NAMES[place]),
                ("delete", "last", "--yes") if (number + place) % 3 == 2 else ("today",),
            ):
                assert desk(*words).code in (0, 4, 5), words
            meet(place)


def assert_alike(desks: Sequence[Desk]) -> None:
    exports = [desk("export").out for desk in desks]
    assert exports[0].count('"type": "rep"') > len(desks)
    assert len(set(exports)) == 1
    assert [desk("doctor").code for desk in desks] == [0] * len(desks)


def test_logs_meet_over_git_with_merges_and_without_a_conflict(
    tmp_path: Path, desks: list[Desk], figure: Say
) -> None:
    repository = Repository(tmp_path)
    folders = [repository.clone(tmp_path / f"{name}-clone") for name in NAMES]
    rounds = 4

    def meet(place: int) -> None:
        assert desks[place]("sync", str(folders[place])).code == 0
        repository.exchange(folders[place])

    live(desks, tmp_path / "reply.txt", rounds, meet)
    for _ in range(2):
        for place in range(len(desks)):
            meet(place)
            meet(place)
    merges = repository.merges(folders[0])
    figure(
        "machines that sync hold the same",
        tried=f"{len(desks)} machines over git, {rounds} rounds, {merges} merges",
        found="0 conflicts, equal exports",
    )

    assert merges > 0
    assert_alike(desks)


def test_logs_meet_over_two_instances_of_syncthing(
    tmp_path: Path, desks: list[Desk], figure: Say
) -> None:
    assert shutil.which("syncthing"), "install syncthing: apt-get install syncthing"
    desks = desks[:2]
    rounds = 3
    with syncthing(tmp_path / "devices", NAMES[:2]) as folders:

        def meet(place: int) -> None:
            assert desks[place]("sync", str(folders[place])).code == 0

        live(desks, tmp_path / "reply.txt", rounds, meet)
        for _ in range(2):
            for place in range(len(desks)):
                wait_until_alike(folders)
                meet(place)
        wait_until_alike(folders)
        conflicts = [each for folder in folders for each in folder.glob("*sync-conflict*")]
    figure(
        "machines that sync hold the same",
        tried=f"{len(desks)} machines over Syncthing, {rounds} rounds",
        found=f"{len(conflicts)} conflicts, equal exports",
        wanted="0 conflicts, equal exports",
    )

    assert conflicts == []
    assert_alike(desks)
