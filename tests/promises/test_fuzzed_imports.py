"""No input makes a traceback: files of every format, spoiled, and what `import` does with them."""

import random
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

import pytest
from tests.conftest import NOW, Desk
from tests.difficult_log import fill
from tests.exchange.conftest import EVERYTHING
from tests.promises.counts import SOAK, times
from tests.promises.fuzzed_files import sources, spoiled

from practicelog.exchange import rating_form, writer
from practicelog.exchange.xlsx import rating_form as workbook_form
from practicelog.store import outgoing
from practicelog.store.changes import NewCommand, recorded

PROMISE = "no input makes a traceback"
SEEDS = (1, 2, 3, 4) if SOAK else (1,)
FILES = times(daily=200, soak=25_000)

DONE, USAGE, IN_PART, REFUSED = 0, 2, 3, 15
TOUCHES_NOTHING = (USAGE, REFUSED)
EXPECTED = (DONE, IN_PART, *TOUCHES_NOTHING)
CONSENTS = ((), ("--mine",), ("--mine", "--take", "theirs"))
LONGEST_LINE = 500
ACTING = {"Cc", "Cs", "Zl", "Zp"}
"""The categories of characters that a terminal acts on, or that cannot be written to it."""

MEMORY = Path("/dev/shm")


@pytest.fixture
def run():
    """Run command lines on a log in memory, where the system has such files: no disk is tried."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Desk(Path(folder, "practice.db"))


@pytest.fixture
def files(new_log, tmp_path):
    """Return a file of every format, made of a log with all that breaks a file."""
    found = {}
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "test")):
            fill(log)
        for name, write in (
            ("jsonl", writer("jsonl")), ("sheet", writer("csv")), ("form", _form),
            ("workbook", _workbook),
        ):  # fmt: skip
            with (tmp_path / name).open("wb") as file:
                write(log, EVERYTHING, file)
            found[name] = (tmp_path / name).read_bytes()
    return found


def _form(log, extent, file):
    rating_form.write(outgoing.form_content(log, extent), file)


def _workbook(log, extent, file):
    workbook_form.write(outgoing.form_content(log, extent), file)


@pytest.fixture
def logs(run, files):
    """Return two logs to import into: one with a single rep, one with all that the files hold."""
    run("log", "opener", "-r", "reason=3")
    small = run.file.read_bytes()
    run.file.with_name("whole").write_bytes(files["jsonl"])
    run("import", str(run.file.with_name("whole")), "--mine")
    return small, run.file.read_bytes()


@pytest.mark.parametrize("seed", SEEDS)
def test_no_spoiled_file_makes_a_traceback_or_changes_the_log_when_it_is_refused(
    run, files, logs, figure, seed
):
    whole = sources(**files, log=logs[1])
    file = run.file.with_name("spoiled")
    ends, wrong = Counter(), []
    for number in range(FILES):
        chance = random.Random(f"{seed} {number}")
        source, before = chance.choice(list(whole.values())), chance.choice(logs)
        file.write_bytes(spoiled(source.content, chance))
        run.file.write_bytes(before)
        consent = chance.choice(CONSENTS) if source.command == ("import",) else ()
        done = run(*source.command, str(file), *source.words, *consent)
        ends[done.code] += 1
        changed = run.file.read_bytes() != before
        if not is_harmless(done) or (changed and done.code in TOUCHES_NOTHING):
            wrong.append((number, source.words, changed, done))

    figure(
        PROMISE, tried=f"{FILES:,} spoiled files of {len(whole)} formats, imported",
        found=f"{len(wrong)} tracebacks, or changes by a file that was refused",
        wanted="0 tracebacks, or changes by a file that was refused", seed=seed,
    )  # fmt: skip
    assert wrong == []
    assert min(ends[code] for code in (DONE, IN_PART, REFUSED)) > FILES / 50, ends


def is_harmless(done):
    """Tell whether an import ended as documented, in lines that a terminal can show."""
    return (
        done.code in EXPECTED
        and "Traceback" not in done.err
        and not ACTING & set(map(category, done.err.replace("\n", "")))
        and all(len(line) < LONGEST_LINE for line in done.err.split("\n"))
    )
