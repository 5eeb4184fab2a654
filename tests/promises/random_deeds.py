"""Whatever can be typed at a log of two machines and a coach, drawn by chance.

Each deed returns the command lines of one step; some are refused, as at a real desk. `DEEDS` has
one for every writing command there is: a test holds it to that.
"""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.conftest import Desk
from tests.promises.drawn_sessions import DRILLS, TEXTS, session
from tests.promises.files_said import deck, record_said, written

from practicelog.store.presence import exists

Words = list[str]

SCRIPTS = ("cold-open", "reply", "other")
CRITERIA = (
    "who=3",
    "who=5",
    "tone=na",
    "reason=1",
    "explore=4",
    "answer=2",
    "pause=y",
    "problem=5",
)
DAYS = ("today", "yesterday", "-9d", "2026-02-28", "2025-12-31", "1999-01-01")
MARKS = ("revision", "uid", "score", "kind")
"""The fields of a record that a meddler changes first."""


class Party:
    """A machine with its log, and the folder in which it leaves and finds files."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.name = name
        self.desk = Desk(folder / f"{name}.db")

    def file(self, ending: str) -> Path:
        """Return the file of this machine with an ending."""
        return self.folder / f"{self.name}{ending}"

    def left(self, *words: str, ending: str = ".jsonl") -> Path:
        """Export into a file, in the place of the one before."""
        file = self.file(ending)
        self.desk("export", "-o", str(file), "--force", *words)
        return file


Deed = Callable[[Random, Party, Party], list[Words]]


def some(chance: Random, *options: tuple[str, ...]) -> Words:
    """Return some of the options, each with one of its values; a flag has none."""
    words: Words = []
    for option, *values in options:
        if chance.random() < 0.4:
            words += [option, chance.choice(values)] if values else [option]
    return words


def number(chance: Random) -> str:
    return str(chance.randint(1, 6))


REP = (
    ("-m", "5", "90", "1440"), ("-n", "1", "3"), ("-s", "3.5", "5", "1"), ("-r", *CRITERIA),
    ("-r", *CRITERIA), ("-g", *TEXTS), ("--change", *TEXTS), ("--kept", *TEXTS),
    ("--next", *TEXTS), ("--note", *TEXTS), ("--with", "Ana", "Bo"), ("--rater", "Ana", "ana"),
    ("--feedback", "none", "coach", "peer"), ("--difficulty", "easy", "hard"),
    ("--predict", "2.5", "4"), ("--kind", "practice", "live", "learn"), ("--on", *DAYS),
    ("--script", *SCRIPTS),
)  # fmt: skip


def log(chance: Random, *_: Party) -> list[Words]:
    uid = ("--uid", f"00000000-0000-7000-8000-00000000000{chance.randint(0, 4)}")
    return [["log", chance.choice(DRILLS), *some(chance, *REP, uid)]]


def edit(chance: Random, *_: Party) -> list[Words]:
    cleared = ("--clear", "minutes", "score", "goal", "note", "next", "change", "with", "script")
    return [["edit", number(chance), *some(chance, *REP, cleared)]]


def plain(*words: str) -> Deed:
    """Return a deed whose words are fixed, but for numbers and choices in braces."""

    def deed(chance: Random, *_: Party) -> list[Words]:
        values = {
            "id": number(chance), "drill": chance.choice(DRILLS), "script": chance.choice(SCRIPTS),
            "new": chance.choice(SCRIPTS), "text": chance.choice(TEXTS), "day": chance.choice(DAYS),
            "who": chance.choice(("Ana", "Bo")), "n": str(chance.randint(1, 7)),
        }  # fmt: skip
        return [[word.format(**values) for word in words]]

    return deed


def with_some(deed: Deed, *options: tuple[str, ...]) -> Deed:
    """Return a deed with some options more."""

    def more(chance: Random, here: Party, there: Party) -> list[Words]:
        return [[*words, *some(chance, *options)] for words in deed(chance, here, there)]

    return more


def script(word: str) -> Deed:
    """Return the deed that adds or rewrites a script from a file."""

    def deed(chance: Random, here: Party, _: Party) -> list[Words]:
        file = here.file(".txt")
        file.write_text(f"{chance.choice(TEXTS)}\n{chance.random()}\n", "utf-8")
        return [
            ["script", word, chance.choice(SCRIPTS), str(file), *some(chance, ("--why", *TEXTS))]
        ]

    return deed


def other_machine(chance: Random, _: Party, there: Party) -> list[Words]:
    """The log of the other machine comes in, as a file of some form or as it is."""
    if not exists(there.desk.file):
        return []
    part = some(
        chance, ("--since", "2026-01-01", "last-export"), ("--drill", *DRILLS),
        ("--omit", "notes", "scores", "scripts", "deleted", "plans"), ("--name", "here"),
    )  # fmt: skip
    part = part if chance.random() < 0.3 else []
    forms = (
        lambda: there.left(*part),
        lambda: there.left("--as", "csv", *part, ending=".csv"),
        lambda: there.desk.file,
    )
    file = chance.choice(forms)()
    whose = some(chance, ("--mine",), ("--mine",), ("--mine",), ("--take", "theirs"))
    return [["import", str(file), *dict.fromkeys(whose)]]


def meet(chance: Random, here: Party, there: Party) -> list[Words]:
    """Both machines meet in a folder; at times one takes back what that brought."""
    place = here.folder / "meeting"
    place.mkdir(exist_ok=True)
    there.desk("sync", str(place))
    return [["sync", str(place)], *([["sync", "--undo"]] if chance.random() < 0.2 else [])]


def coach(chance: Random, here: Party, _: Party) -> list[Words]:
    """A coach answers with what one can say: ratings, comments, notices, proposed focuses."""
    found = [json.loads(each) for each in here.desk("export").out.splitlines()[1:]]
    reps = [each for each in found if each["type"] == "rep"]
    said = [record_said(chance, "notice", who="Ana", day="2026-11-20", text=chance.choice(TEXTS))]
    said += [
        each | {"revision": each["revision"] + chance.randint(0, 2)}
        | {"ratings": [{"rater": "Ana", "criterion": criterion, "value": chance.randint(1, 5)}
                       for criterion in ("who", "reason", "tone") if chance.random() < 0.7]}
        for each in reps if chance.random() < 0.7
    ]  # fmt: skip
    said += [
        {"type": "deleted", "uid": each["uid"], "revision": each["revision"] + 1,
         "kind": chance.choice((each["type"], "notice", "rep", "focus"))}
        for each in found if each["type"] != "deleted" and chance.random() < 0.1
    ]  # fmt: skip
    return [["import", written(here.file("-ana.jsonl"), said), *some(chance, ("--take", "theirs"))]]


def form(chance: Random, here: Party, _: Party) -> list[Words]:
    """A coach fills in the rating form."""
    file = here.left("--for-coach", ending="-form.jsonl").with_suffix(".csv")
    if not file.exists():
        return []
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened))
    filled = [[cell or chance.choice(("", "", "3", "y", "x")) for cell in row] for row in rows[2:]]
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, delimiter=chance.choice(",;")).writerows([*rows[:2], *filled])
    return [["import", str(file)]]


def spoiled(chance: Random, here: Party, there: Party) -> list[Words]:
    """Somebody meddled with an export: a field here and there is another's."""
    lines = there.desk("export").out.splitlines()
    said = [json.loads(each) for each in lines[1:]]
    for each in chance.sample(said, min(3, len(said))):
        other = chance.choice(said)
        field = chance.choice((*MARKS, *each))
        if field != "type" and field in each:
            each[field] = chance.choice((other.get(field, each[field]), each[field], 7, None))
    chance.shuffle(said)
    file = written(here.file("-spoiled.jsonl"), said)
    return [["import", file, *some(chance, ("--mine",), ("--take", "theirs"))]]


def tool(chance: Random, here: Party, _: Party) -> list[Words]:
    """History of another tool comes in."""
    file = here.file("-tool.csv")
    rows = [f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)},{chance.randint(1, 90)},hello"
            for _ in range(3)]  # fmt: skip
    file.write_text("\n".join(("Date,Min,What", *rows)), "utf-8")
    columns = "Date=on,Min=minutes,What=goal"
    return [["import", str(file), "--map", columns, "--drill", chance.choice(DRILLS)]]


def counts(chance: Random, here: Party, _: Party) -> list[Words]:
    """Counts of a CRM come in."""
    file = here.file("-crm.csv")
    day = f"2026-0{chance.randint(1, 9)}-11"
    file.write_text(f"Day,Calls\n{day},{chance.randint(1, 90)}\n", "utf-8")
    return [["metric", "import", str(file), "--map", "Day=on,Calls=calls"]]


def made_up(records: list[Any]) -> Deed:
    """Return the deed that takes in a log that was made up."""

    def deed(chance: Random, here: Party, _: Party) -> list[Words]:
        file = written(here.file("-made-up.jsonl"), records)
        return [["import", file, *some(chance, ("--mine",), ("--take", "theirs"))]]

    return deed


def restore(chance: Random, here: Party, there: Party) -> list[Words]:
    backups = sorted((here.folder / "backups").glob("*.gz"))
    found = [each for each in backups if each.name.endswith(f"_{here.desk.file.name}.gz")]
    found += [there.desk.file] if exists(there.desk.file) else []
    return [["restore", str(chance.choice(found)), "--yes"]] if found else []


IMPORTS: tuple[Deed, ...] = (other_machine, other_machine, coach, form, spoiled, tool)

DEEDS: dict[str, Deed] = {
    "log": log,
    "go": lambda chance, party, _: session(chance, party.desk),
    "start": with_some(
        plain("start", "{drill}"), ("--goal", *TEXTS), ("--with", "Ana"), ("--note", *TEXTS)
    ),
    "card add": with_some(plain("card", "add", "{drill}", "{text}"), ("--listen", "asks why")),
    "card edit": plain("card", "edit", "{id}", "{text}"),
    "card archive": with_some(plain("card", "archive", "{id}"), ("--back",)),
    "stop": with_some(plain("stop", "-m", "20"), ("--goal", *TEXTS), ("-n", "3")),
    "cancel": plain("cancel"),
    "edit": edit,
    "delete": plain("delete", "{id}", "--yes"),
    "undo": plain("undo"),
    "redo": plain("redo"),
    "focus set": with_some(
        plain("focus", "set", "{drill}", "--why", "{text}"),
        ("--target", "4"), ("--proposed-by", "Ana"), ("--force",),
    ),
    "focus close": with_some(plain("focus", "close", "{id}"), ("--outcome", *TEXTS)),
    "focus accept": with_some(plain("focus", "accept", "{id}"), ("--force",)),
    "promise add": with_some(
        plain("promise", "add", "{text}"), ("--by", "Ana"), ("--drill", *DRILLS)
    ),
    "promise close": with_some(plain("promise", "close", "{id}"), ("--let-go",)),
    "notice add": with_some(plain("notice", "{text}"), ("--who", "Ana"), ("--on", *DAYS)),
    "notice edit": with_some(
        plain("notice", "edit", "{id}", "{text}"), ("--who", "Bo"), ("--on", *DAYS)
    ),
    "notice delete": plain("notice", "delete", "{id}", "--yes"),
    "metric add": with_some(plain("metric", "add", "calls", "{n}"), ("--on", *DAYS)),
    "metric edit": with_some(plain("metric", "edit", "{id}", "{n}"), ("--on", *DAYS)),
    "metric delete": plain("metric", "delete", "{id}", "--yes"),
    "script add": script("add"),
    "script edit": script("edit"),
    "script rename": plain("script", "rename", "{script}", "{new}"),
    "script archive": with_some(plain("script", "archive", "{script}"), ("--back",)),
    "drill add": with_some(
        plain("drill", "add", "{drill}", "--what", "{text}"),
        ("--like", "opener"), ("--criterion", "pause=waits (y/n)", "who=a"),
    ),
    "drill edit": with_some(
        plain("drill", "edit", "{drill}"),
        ("--what", *TEXTS), ("--criterion", "pause=waits (y/n)", "who=anew", "more=x"),
        ("--drop", "who", "tone"), ("--name", *DRILLS),
    ),
    "drill archive": plain("drill", "archive", "{drill}"),
    "plan set": with_some(
        plain("plan", "set", "--days", "{n}"), ("--from", *DAYS), ("--minutes", "5")
    ),
    "off add": plain("off", "add", "{day}", "{text}"),
    "card import": lambda chance, here, _: [
        ["card", "import", deck(here.file("-deck.txt"), chance), "--drill", "objection"]
    ],
    "off import": plain("off", "import", "DE"),
    "metric import": counts,
    "off remove": plain("off", "remove", "{id}"),
    "purge": plain("purge", "{id}", "--yes"),
    "restore": restore,
    "import": other_machine,
    "sync": meet,
}  # fmt: skip
