"""Command lines that show what others wrote, and command lines that fail and repeat it."""

from collections.abc import Iterator
from pathlib import Path

from tests.promises.hostile_records import cut, drill_name, script_name

Words = tuple[str, ...]

OF_THE_LOG: tuple[Words, ...] = (
    ("list", "--limit", "0"), ("list", "--limit", "0", "--lessons"), ("list", "--best"),
    ("list", "--worst"), ("list", "--json"), ("today",), ("report",), ("report", "--last"),
    ("report", "--year", "--explain"), ("report", "--as", "markdown"), ("journey",),
    ("streak", "--explain"), ("history", "--limit", "0"), ("plan", "show"), ("off", "list"),
    ("sheet", "--with-notes", "--with-partners", "--with-scripts"), ("focus", "list", "--all"),
    ("promise", "list", "--all"), ("metric", "list"), ("drill", "list", "--all"),
    ("script", "list"), ("doctor",), ("config",), ("export", "--as", "jsonl"),
    ("export", "--as", "csv"), ("export", "--as", "md"), ("export", "--as", "ics"),
    ("edit", "last", "-m", "7"), ("undo",), ("redo",), ("log", "opener", "-m", "5"),
    ("delete", "last", "--yes"), ("undo",),
)  # fmt: skip
"""Each shows every text there is of its kind."""

REFUSED: tuple[Words, ...] = (
    ("{}",), ("log", "{}"), ("log", "opener", "-m", "{}"), ("log", "opener", "-s", "{}"),
    ("log", "opener", "-r", "{}"), ("log", "opener", "-r", "{}=3"), ("log", "opener", "--on", "{}"),
    ("log", "opener", "--kind", "{}"), ("log", "opener", "--script", "{}"),
    ("log", "opener", "--uid", "{}"), ("log", "opener", "--{}"), ("show", "{}"), ("edit", "{}"),
    ("list", "--drill", "{}"), ("list", "--since", "{}"), ("list", "--limit", "{}"),
    ("report", "--week", "{}"), ("report", "--as", "{}"), ("report", "{}"), ("drill", "{}"),
    ("drill", "show", "{}"), ("drill", "add", "{}"), ("drill", "add", "new", "--criterion", "{}"),
    ("focus", "set", "{}", "--why", "x"), ("focus", "close", "{}"), ("promise", "close", "{}"),
    ("plan", "set", "--weekdays", "{}"), ("off", "add", "{}"), ("off", "remove", "{}"),
    ("script", "show", "{}"), ("script", "add", "{}", "-"), ("script", "rename", "{}", "x"),
    ("metric", "add", "{}", "1"), ("metric", "add", "calls", "{}"), ("export", "--as", "{}"),
    ("export", "--omit", "{}"), ("export", "--name", "{}"), ("import", "{}"),
    ("import", "x.csv", "--map", "{}"), ("restore", "{}"), ("purge", "{}"),
    ("--log", "{}", "list"), ("--zone", "{}", "today"), ("--now", "{}", "today"), ("rescore", "{}"),
)  # fmt: skip
"""Each has something that is not there or cannot be read in the place of `{}`."""


def of_each(lines: list[str]) -> Iterator[Words]:
    """Yield what shows one record, for every record that a text is in."""
    for number, line in enumerate(lines):
        yield ("show", f"{number + 1}")
        yield ("history", f"{number + 1}")
        yield ("list", "--limit", "1", "--search", line)
        yield ("drill", "show", drill_name(number))
        for word in ("show", "diff", "log"):
            yield ("script", word, script_name(number))
        yield ("script", "diff", script_name(number), "--as", "unified")


def refused(lines: list[str], folder: Path) -> Iterator[Words]:
    """Yield what fails and repeats a value, a text for each in turn; files that are refused too."""
    for number, line in enumerate(lines):
        words = REFUSED[number % len(REFUSED)]
        yield tuple(word.replace("{}", line) for word in words)
        if number % 10 == 0:
            file = folder / f"{number}.csv"
            file.write_text(
                f'day,drill,note\n2026-11-20,"{cut(line)}",x\n"{line}",opener,x\n', "utf-8"
            )
            yield ("import", str(file), "--as", "csv", "--map", "day=on,drill=drill,note=note")
            file.with_suffix(".jsonl").write_text(f"{line}\n", "utf-8")
            yield ("import", str(file.with_suffix(".jsonl")))
