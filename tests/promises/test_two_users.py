"""Two users of one machine: neither reads, changes nor redirects what the other logs."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import Desk
from tests.promises.conftest import Say
from tests.promises.every_command import LOG, TABLE
from tests.promises.two_users import Said, account, can_be_made, typed

pytestmark = pytest.mark.skipif(
    not can_be_made(), reason="only root can make accounts, with useradd of Debian"
)

STICKY = 0o1777
AT_A_LOG = sorted(
    each.words
    for name, each in TABLE.items()
    if each.kind.startswith(("reads", "changes", "makes")) and "{" not in each.words
    and name not in {"import", "restore", "script add", "script edit", "export", "go",
                     "card import", "metric import", "sync"}
)  # fmt: skip
"""What can be typed at a log without a file beside it."""


class Shared(NamedTuple):
    """A folder that everybody may write to, with Mia's log in it, and Tom, who may write there."""

    folder: Path
    log: Path
    mia: int
    tom: int

    def planted(self, name: str, content: bytes) -> Path:
        """Have Tom put a file into the folder."""
        file = self.folder / name
        file.write_bytes(content)
        os.chown(file, self.tom, self.tom)
        return file


@pytest.fixture
def shared() -> Iterator[Shared]:
    """A sticky folder, as /tmp is."""
    with account("mia") as mia, account("tom") as tom, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(STICKY)
        log = folder / LOG
        for said in typed(mia, log, ["log opener -m 7 --note private", "focus set pitch --why x"]):
            assert said.code == 0, said
        shutil.rmtree(folder / "backups")
        yield Shared(folder, log, mia, tom)


def wrong(said: list[Said], codes: set[int]) -> list[Said]:
    """Return the commands that ended otherwise, or in no words of the program's."""
    return [
        each for each in said
        if each.code not in codes or "Traceback" in each.text or "bug" in each.text
        or (each.code and "hint: " not in each.text and "practicelog: " not in each.text)
    ]  # fmt: skip


def test_a_log_is_read_and_changed_by_nobody_else(shared: Shared, figure: Say) -> None:
    before = shared.log.read_bytes()

    said = typed(shared.tom, shared.log, AT_A_LOG)

    bad = wrong(said, {14})
    figure(
        "another user of the machine reads nothing",
        tried=f"{len(said)} commands at somebody else's log",
        found=f"{len(bad)} ended otherwise than with 14",
        wanted="0 ended otherwise than with 14",
    )
    assert bad == []
    assert not any("private" in each.text for each in said)
    assert shared.log.read_bytes() == before


def test_what_everybody_may_read_is_changed_by_nobody_else(shared: Shared) -> None:
    shared.log.chmod(0o644)
    before = shared.log.read_bytes()

    said = typed(shared.tom, shared.log, AT_A_LOG)

    assert wrong(said, {0, 4, 14}) == []
    assert shared.log.read_bytes() == before
    assert Desk(shared.log)("doctor").code == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param(f"{LOG}-journal", b"", id="an empty journal"),
        pytest.param(f"{LOG}-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600, id="one"),
    ],
)
def test_a_planted_journal_is_not_followed(shared: Shared, name: str, content: bytes) -> None:
    before = shared.log.read_bytes()
    planted = shared.planted(name, content)

    said = typed(shared.mia, shared.log, AT_A_LOG)

    assert wrong(said, {13}) == []
    assert shared.log.read_bytes() == before
    assert planted.read_bytes() == content


def test_backups_are_not_put_where_another_user_can_read_them(shared: Shared) -> None:
    backups = shared.folder / "backups"
    backups.mkdir(mode=0o777)
    backups.chmod(0o777)
    os.chown(backups, shared.tom, shared.tom)

    (said,) = typed(shared.mia, shared.log, ["backup"])

    assert [each.stat().st_mode & 0o077 for each in backups.iterdir()] in ([], [0])
    assert said.code in (0, 14), said


def test_a_link_in_place_of_a_log_shows_nobody_elses(shared: Shared) -> None:
    link = shared.folder / "link.db"
    link.symlink_to(shared.log)
    os.chown(link, shared.tom, shared.tom, follow_symlinks=False)
    before = shared.log.read_bytes()

    said = typed(shared.tom, link, ["list", "log opener", "purge 1 --yes", "doctor", "backup"])

    assert wrong(said, {14}) == []
    assert shared.log.read_bytes() == before


OF_TOMS = (
    "export -o {}.jsonl --force", "page -o {}.html --force", "sheet -o {}.md --force",
    "share --to {}.json --force", "backup {}.db.gz --force", "card export opener -o {}.csv --force",
    "import {}.jsonl --mine", "card import {}.csv --drill opener", "script add new {}.md",
    "metric import {}.csv --map Day=on,Calls=calls", "share --team {}.json",
    "restore {}.db.gz --yes",
)  # fmt: skip
"""What writes to a file or reads one."""


def test_a_file_of_somebody_else_in_a_sticky_folder_is_neither_read_nor_replaced(
    shared: Shared, figure: Say
) -> None:
    planted = [
        shared.planted(f"toms.{ending}", b"Tom's")
        for ending in ("jsonl", "html", "md", "json", "db.gz", "csv")
    ]
    for each in planted:
        each.chmod(0o600)
    closed = shared.folder / "closed"
    closed.mkdir(mode=0o700)
    os.chown(closed, shared.tom, shared.tom)
    lines = [each.format(shared.folder / "toms") for each in OF_TOMS]

    said = typed(shared.mia, shared.log, [*lines, f"team new {closed}", f"sync {closed}"])

    bad = wrong(said, {14})
    figure(
        "another user's files are left alone",
        tried=f"{len(said)} commands at files and folders of somebody else",
        found=f"{len(bad)} ended otherwise than with 14",
        wanted="0 ended otherwise than with 14",
    )
    assert bad == []
    assert shared.mia not in {each.stat().st_uid for each in planted}
