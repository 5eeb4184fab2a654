"""jrnl: one text file, read and written whole."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.agreement import agree, output
from benchmarks.measurement import Job, Row
from benchmarks.practice import Stint, stints
from benchmarks.surroundings import BIN, LAST_DAY, ZONE, environ

TOOL = "jrnl"
PROGRAM = str(BIN / "jrnl")
ENTRY = (f"{LAST_DAY} 20:00:", "Practised @opener.", "Took 10 minutes.")
TWO_DAYS = ("-from", "2026-11-20", "-to", LAST_DAY, "--short")
EVERYTHING = ("--short",)


def jobs(folder: Path, reps: int) -> list[Job]:
    """Write an entry for each of so many reps, make sure jrnl reads them, return its commands."""
    journal, config = folder / "journal.txt", folder / "jrnl.yaml"
    journal.write_text("".join(entry(stint) for stint in stints(reps)), "utf-8")
    config.write_text(configuration(journal), "utf-8")
    program, surroundings = (PROGRAM, "--config-file", str(config)), environ(folder)
    told = output(Job(Row(TOOL, "all", reps), (*program, *EVERYTHING), surroundings))
    agree(TOOL, len(told.splitlines()), reps)
    return [
        Job(Row(TOOL, "one entry", reps), (*program, *ENTRY), surroundings, changes=(journal,)),
        Job(Row(TOOL, "list two days", reps), (*program, *TWO_DAYS), surroundings),
    ]


def entry(stint: Stint) -> str:
    """Return one entry of a journal; its drill is a tag, by which jrnl can find it again."""
    at = stint.start.astimezone(ZoneInfo(ZONE))
    return f"[{at:%Y-%m-%d %H:%M}] Practised @{stint.drill}. Took {stint.minutes} minutes.\n\n"


def configuration(journal: Path) -> str:
    """Return a configuration for a journal, in YAML; what it misses jrnl adds by itself."""
    settings = {
        "version": "v4.6", "journals": {"default": {"journal": str(journal)}}, "editor": "",
        "encrypt": False, "template": False, "default_hour": 9, "default_minute": 0,
        "timeformat": "%F %R", "tagsymbols": "@", "highlight": False, "linewrap": 79,
        "indent_character": "|", "display_format": None,
        "colors": {"body": "none", "date": "none", "tags": "none", "title": "none"},
    }  # fmt: skip
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in settings.items())
