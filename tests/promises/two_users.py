"""Two accounts of one machine, made for a test, and the program carried out by one of them.

    python -m tests.promises.two_users USER FILE

FILE holds command lines, as for `one_after_another`. Root's Python may lie where others cannot read
it; so root carries out the same at a log of its own first, which loads all that is needed.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.conftest import FIXED, PATIENCE_SECONDS, Desk
from tests.promises.one_after_another import BETWEEN, carry_out

ROOT = Path(__file__).parents[2]


class Said(NamedTuple):
    """How a command ended for somebody, and all it said."""

    words: str
    code: int
    text: str


def can_be_made() -> bool:
    """Tell whether accounts can be made here: as root, with Debian's useradd."""
    return os.geteuid() == 0 and bool(shutil.which("useradd")) and bool(shutil.which("userdel"))


@contextmanager
def account(name: str) -> Iterator[int]:
    """Lend a new account; return its number."""
    login = f"{name}-{os.getpid()}"
    subprocess.run(["useradd", "--no-create-home", "--user-group", login], check=True)
    try:
        yield int(subprocess.check_output(["id", "-u", login]))
    finally:
        subprocess.run(["userdel", login], check=True)


def typed(user: int, log: Path, lines: list[str]) -> list[Said]:
    """Let somebody type command lines at a log, one after another; return what was said."""
    desk = log.parent / f"desk-{user}"
    shutil.rmtree(desk, ignore_errors=True)
    desk.mkdir(mode=0o700)
    (desk / "words").write_text(json.dumps([each.split() for each in lines]), "ascii")
    for each in (desk, desk / "words"):
        os.chown(each, user, user)
    done = subprocess.run(
        [sys.executable, "-m", "tests.promises.two_users", str(user), str(desk / "words")],
        cwd=ROOT, stdin=subprocess.DEVNULL,
        env={**FIXED, "HOME": str(desk), "PRACTICELOG_FILE": str(log), "TMPDIR": str(desk)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        timeout=PATIENCE_SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done
    codes = map(int, (desk / "words.codes").read_text("ascii").split())
    texts = done.stdout.split(f"{BETWEEN}\n")
    shutil.rmtree(desk)
    return [Said(*each) for each in zip(lines, codes, texts[:-1], strict=True)]


def become_and_type(user: int, file: Path) -> None:
    """Load what the command lines need, become somebody for good, and type them."""
    with TemporaryDirectory() as folder:
        run = Desk(Path(folder, "practice.db"))
        for words in (["log", "opener"], *json.loads(file.read_text("ascii"))):
            run(*words)
        run.file.write_bytes(b"no log")
        run("list")
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    carry_out(file)


if __name__ == "__main__":
    become_and_type(int(sys.argv[1]), Path(sys.argv[2]))
