"""Files that somebody made up: records in them, line by line."""

from pathlib import Path
from random import Random
from typing import Any

from tests.generated_logs import HEADER

from practicelog.exchange import jsonl


def record_said(chance: Random, kind: str, **fields: Any) -> dict[str, Any]:
    """Return a record of a kind under one of ten uids."""
    uid = f"00000000-0000-7000-8000-00000000000{chance.randint(0, 9)}"
    return {"type": kind, "uid": uid, "revision": chance.randint(1, 3), **fields}


def written(file: Path, records: list[Any]) -> str:
    """Write records as a file of practicelog's own; return its name."""
    file.write_bytes(b"".join(jsonl.line(each) for each in (HEADER, *records)))
    return str(file)


def deck(file: Path, chance: Random) -> str:
    """Write two cards, one a line; return the file's name."""
    file.write_text(f"We are happy as we are {chance.randint(1, 5)}\nSend me an email\n", "utf-8")
    return str(file)
