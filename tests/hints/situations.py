"""Situations in which the program says what to type next, and the line that does so."""

from typing import NamedTuple

BASE = (
    "log opener -m 10 -r who=3",
    'log pitch -m 5 --next "ask first"',
    "focus set opener --why x",
    "promise add slower",
    "notice paused",
    "metric add calls 5",
    "off add 2026-12-24",
    "script add reply reply.txt",
)
"""A log with one of everything."""


class Situation(NamedTuple):
    """A line that is answered with a hint, and the line that follows it.

    `before` is what was typed before that; `code` is how the line that follows ends,
    `terminal` says that all this is on one.
    """

    line: str
    follows: str
    before: tuple[str, ...] = BASE
    code: int = 0
    terminal: bool = False


def on_base(*more: str) -> tuple[str, ...]:
    return (*BASE, *more)


EMPTIED = ("log opener", "undo")

SITUATIONS = (
    # No log yet, or nothing in it
    Situation("list", "log opener -m 10", ()),
    Situation("", "log opener -m 10", ()),
    Situation("", "drill list", ()),
    Situation("", "--help", ()),
    Situation("list", "restore --list", ("log opener", "backup", "rm practice.db")),
    Situation("journey", "log opener -m 10", EMPTIED),
    Situation("streak", "log opener -m 10", EMPTIED),
    Situation("today", "drill list", EMPTIED),
    Situation("list", "log opener -m 10", EMPTIED),
    Situation("list --best", "log opener -s 3.5", EMPTIED),
    Situation("list --worst", "log opener -s 3.5", EMPTIED),
    Situation("list --lessons", 'log opener --kept "the pause"', EMPTIED),
    Situation("focus list", 'focus set objection --why "in your own words"', EMPTIED),
    Situation("metric list", "metric add calls 42", EMPTIED),
    Situation("notice list", 'notice "asked twice"', EMPTIED),
    Situation("script list", "script add pricing-reply reply.txt", EMPTIED),
    Situation("restore --list", "backup", ("log opener", "rm backups")),
    Situation("edit last -m 5", "list", EMPTIED),
    Situation("notice edit last x", "notice list", EMPTIED),
    Situation("metric edit last 5", "metric list", EMPTIED),
    # What is not there
    Situation("show 99", "list"),
    Situation("purge 99 --yes", "list"),
    Situation("history 99", "history"),
    Situation("notice edit 99 x", "notice list"),
    Situation("metric edit 99 5", "metric list"),
    Situation("metric list nothing", "metric list"),
    Situation("off remove 99", "off list"),
    Situation("promise close 99", "promise list"),
    Situation("promise close", "promise list"),
    Situation("focus close 99 --outcome x", "focus list"),
    Situation("focus close nothing --outcome x", "focus list"),
    Situation("drill show nowhere", "drill list"),
    Situation("drill show nowhere", "drill list", ()),
    Situation("script show nowhere", "script list"),
    Situation("script show reply@9", "script log reply"),
    Situation("script show reply@x", "script log reply"),
    Situation("undo", "history", ("log opener", "undo")),
    Situation("redo", "history"),
    Situation("log opener -r nothing=4", "drill show opener"),
    Situation("focus set opener --why x --criterion nothing", "drill show opener"),
    Situation("drill edit opener --drop nothing", "drill show opener"),
    Situation(
        "log voicemail",
        "drill archive voicemail --back",
        on_base("drill archive voicemail"),
    ),
    Situation("config unset coach", "config"),
    # Numbers of another list, or none
    Situation("show x", "list"),
    Situation("off remove x", "off list"),
    Situation("promise close x", "promise list"),
    Situation("notice edit x y", "notice list"),
    Situation("metric edit x 5", "metric list calls"),
    # What is there already
    Situation("drill add opener", "drill show opener"),
    Situation("script add reply reply.txt", "script edit reply reply.txt"),
    Situation("focus set opener --why again", 'focus close 1 --outcome "in your own words"'),
    Situation(
        "focus set demo --why x",
        'focus close 1 --outcome "in your own words"',
        on_base("focus set pitch --why x"),
    ),
    Situation(
        "focus set demo --why x",
        "focus set demo --why x --force",
        on_base("focus set pitch --why x"),
    ),
    Situation("off add 2026-12-24", "off remove 1"),
    Situation("export -o all.jsonl", "export -o all.jsonl --force", on_base("export -o all.jsonl")),
    Situation(
        "log pitch --uid 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11",
        "show 3",
        on_base("log opener --uid 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"),
    ),
    Situation(
        "log opener --uid 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11",
        "log opener",
        on_base("log opener --uid 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", "delete last --yes"),
    ),
    # Values that cannot be
    Situation("log opener -m ten", "log opener -m 10"),
    Situation("log opener -m ten", "log opener -m 1h15"),
    Situation("log opener -m ten", "log opener -m 0:20"),
    Situation("log opener -s ten", "log opener -s 3.5"),
    Situation("log opener --uid x", "log opener --uid 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"),
    Situation("log opener -r x", "log opener -r who=4"),
    Situation("log opener -r 4", "log opener -r 4----"),
    Situation("edit 1 -s 4", "edit 1 --clear ratings --score 3"),
    Situation("edit 2 -r audience=4", "edit 2 --clear score -r audience=4", on_base("edit 2 -s 3")),
    Situation("edit 2 --clear kind", "edit 2 --clear goal"),
    Situation("log opener --goal ''", "log opener"),
    Situation("log o", "log op", (*BASE, "drill add own")),
    Situation("log opener --on someday", "log opener --on yesterday"),
    Situation("log opener --on someday", "log opener --on 2026-11-21"),
    Situation("log opener --on someday", 'log opener --on "20 Nov"'),
    Situation("off add someday", "off add tomorrow"),
    Situation("log opener --on 5/12", "log opener --on 2026-05-12"),
    Situation("log opener --on 5/12", "log opener --on 2025-12-05"),
    Situation("log opener --on '20 dec'", "log opener --on 2025-12-20"),
    Situation("log opener --on 2027-01-01", "log opener --on tomorrow"),
    Situation("log opener --on 'Mon 17 Nov'", "log opener --on 2026-11-17"),
    Situation("list --since 'fri 17:30'", "list --since 2026-11-20"),
    Situation("off add 2026-12-31..2026-12-30", "off add 2026-12-30..2026-12-31"),
    Situation("off add 2026-01-01..2027-12-31", "off add 2027-01-01..2027-12-31"),
    Situation(
        "list --since 2026-11-20 --until 2026-11-01",
        "list --since 2026-11-01 --until 2026-11-20",
    ),
    Situation("report --until 2026-11-20", "report --since 2026-11-01 --until 2026-11-20"),
    Situation("report --week x", "report --week 2026-W47"),
    Situation("report --week x", "report --week last"),
    Situation("report --week 2026-W46 --last", "report --week last"),
    Situation("plan set --weekdays x", "plan set --weekdays monday"),
    Situation("plan set", "plan set --days 4"),
    Situation(
        "plan set --days 4 --from 2026-01-01",
        "plan set --days 4",
        on_base("plan set --days 5"),
    ),
    Situation(
        "focus set pitch --why x --until 2026-01-01",
        "focus set pitch --why x --until 2026-12-31",
    ),
    Situation("focus set email-rewrite --criterion cut --target 4 --why x",
              "focus set email-rewrite --criterion cut --why x"),
    Situation("notice x --who self", "notice x"),
    Situation("drill add 'price talk' --what x", "drill add price-talk --what x"),
    Situation("metric add calls many", "metric add calls 42"),
    Situation("metric add call 5", "metric add calls 5"),
    Situation("metric add call 5", "metric add call 5 --new"),
    Situation("--now x today", "--now 2026-11-20T17:30:00+01:00 today"),
    Situation("--zone x today", "--zone Europe/Berlin today"),
    Situation("remind on --at 19:00", "remind on --at 08:30"),
    Situation("remind on --at noon", "remind on --at 08:30"),
    Situation("off import Germany", "off import DE-BY"),
    Situation("off import DE-XX", "off import DE"),
    Situation("off import US --year 2222", "off add 2026-12-24..2027-01-01 holidays", EMPTIED),
    # Files and other media
    Situation("export --as x", "export --as csv"),
    Situation("export --since last-export", "export --since last-export --name weekly"),
    Situation("export --with-scores", "export --omit scores"),
    Situation("export --name weekly --until fri", "export --name weekly"),
    Situation("export --as xlsx", "export --as xlsx -o practice.xlsx", terminal=True),
    Situation("report --as json --open", "report --as html -o x.html"),
    Situation("report -o x.pdf", "report -o x.html"),
    Situation(
        "import reply.txt",
        "import tool.csv --as csv --map When=on,Min=minutes --drill opener",
    ),
    Situation("import plain.jsonl --as jsonl", "import plain.jsonl --as timewarrior"),
    Situation("import other.jsonl", "import other.jsonl --mine", ("config set seller Bo",)),
    Situation("export --for-coach", "export --for-coach -o for-ana.xlsx"),
    Situation("share --as-me", "config set seller Ana"),
    Situation("share", "log opener -m 10", ("drill add mine --what x",)),
    Situation("script add other", "script add other reply.txt"),
    Situation("import tool.csv", "import tool.csv --map When=on,Min=minutes --drill opener"),
    Situation("import tool.csv --as csv --drill opener --map Min=minutes",
              'import tool.csv --as csv --drill opener --map "When=on,Min=minutes"'),
    Situation("import copy.csv --map When=on,Min=minutes --drill opener",
              "import copy.csv --drill opener --map When=on,Min=minutes --source tool.csv",
              ("import tool.csv --map When=on,Min=minutes --drill opener",)),
    Situation("import tool.csv --map When=on --skip-when 0 --drill opener",
              "import tool.csv --map When=on --skip-when Value=0 --drill opener", code=2),
    Situation("import tool.csv --map When=on,Min=date --drill opener",
              "import tool.csv --map When=on,Min=minutes --drill opener"),
    Situation("import tool.csv --map When=date,Min=end --drill opener",
              "import span.csv --map Start=start,End=end --drill opener"),
    Situation("import tool.csv --dates dmy",
              "import tool.csv --map When=on,Min=minutes --dates dmy --drill opener"),
    Situation("import practice.timeclock",
              "import practice.csv --map date=date,amount=hours,account=drill,description=note"),
    Situation("import copy.csv --source tool.csv", "import tool.csv --map When=on,Min=minutes"
              " --drill opener"),
    Situation("restore --list", "restore 2026-11-21T170000Z --yes"),
    Situation("config set rollover_hour x", "config set rollover_hour 0"),
    # What is asked on a terminal
    Situation("log", "log opener -m 10"),
    Situation("delete 1", "delete 1 --yes"),
    Situation("focus close 1", 'focus close 1 --outcome "in your own words"'),
    Situation("edit 1 --drill pitch", "edit 1 --drill pitch --yes"),
    Situation("restore", "restore --list"),
    Situation("log email-rewrite --edit", "log email-rewrite --script reply"),
    Situation("focus set opener", "focus set --help"),
    Situation("restore 2026-11-21T170000Z", "restore 2026-11-21T170000Z --yes"),
    Situation(
        "report",
        "report --all",
        ("log opener", *("focus set opener --why x", "focus close last --outcome y") * 25),
    ),
    # A timer
    Situation("stop", "start opener"),
    Situation("status", "start opener"),
    Situation("start pitch", "stop", on_base("start opener")),
    Situation("start pitch", "cancel", on_base("start opener")),
    Situation("start pitch", "stop"),
    Situation("start pitch", "cancel"),
    # What answers name
    Situation("undo", "redo"),
    Situation("off list", "off add 2026-12-24..2027-01-01 holidays", EMPTIED),
    Situation("focus set demo --why x --proposed-by Ana", "focus accept 2"),
    Situation("report", "report --all", tuple(f"log opener --change c{n}" for n in range(25))),
    Situation("log opener", "undo"),
    Situation("promise add x", "undo"),
    Situation("focus close 1 --outcome x", "undo"),
    Situation("script rename reply other", "undo"),
    Situation("script archive reply", "undo"),
    Situation("delete 1 --yes", "undo"),
    Situation("redo", "undo", on_base("undo")),
    Situation("report --last", "today"),
    Situation("journey", "list --best", on_base("log opener -s 4")),
    Situation("log opnr", "log opener"),
    Situation("import other.jsonl", "import other.jsonl --mine"),
)  # fmt: skip
