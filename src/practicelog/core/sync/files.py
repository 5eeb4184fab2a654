"""The files of one log in the folder: how they are named, and what its manifest says of them."""

import re
from collections.abc import Mapping
from json import dumps

from practicelog.annotations import Any
from practicelog.core.interchange import field_rules as rule
from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.limits import UID
from practicelog.core.names import LONGEST_NAME
from practicelog.core.record import Record
from practicelog.errors import ImportRefusedError, UsageError, quoted

FORMAT = "practicelog-sync"
VERSION = 1
THINGS = "things"
DELETIONS = "deleted"
SEALED = "sealed"
LARGEST_MANIFEST = 2**20
LARGEST_PART = 2**28
MOST_LOGS = 50

PART = rf"{THINGS}|{DELETIONS}|[0-9]{{4}}"
DIGEST = "[0-9a-f]{64}"
MANIFEST_NAME = rf"practicelog-({UID})\.json"


class Manifest(Record):
    """Which files of a log belong together, each part with its SHA-256.

    `log` identifies the log, `token` the machine it was written on. `generation` counts what that
    log wrote and `nonce` marks this writing. `name` is what its machine is called, `at` when.
    `sealed` tells for whom the files are encrypted: empty, and not written, where they are not.
    """

    log: str
    token: str
    generation: int
    nonce: str
    name: str
    at: str
    parts: Mapping[str, str]
    sealed: str = ""


def manifest_name(log: str) -> str:
    """Return the name of the file that holds a log's manifest."""
    return f"practicelog-{log}.json"


def part_name(log: str, part: str) -> str:
    """Return the name of the file that holds one part of a log."""
    return f"practicelog-{log}.{part}.jsonl"


def is_part(file: str, log: str) -> bool:
    """Tell whether a file is a part of a log, by its name: no copy that a carrier made of one."""
    return bool(re.fullmatch(rf"practicelog-{re.escape(log)}\.({PART})\.jsonl", file))


def log_of(file: str) -> str | None:
    """Return whose manifest a file is, by its name; None for another file."""
    found = re.fullmatch(MANIFEST_NAME, file)
    return found and found[1]


def written(manifest: Manifest) -> bytes:
    """Return a manifest as its file holds it."""
    head = {"format": FORMAT, "version": VERSION}
    told = {name: value for name, value in manifest._asdict().items() if name != SEALED or value}
    return f"{dumps(head | told, indent=1)}\n".encode("ascii")


def read(content: bytes, log: str) -> Manifest:
    """Return the manifest that the file of a log holds.

    Raises:
        ImportRefusedError: it is none, another log's, or one of a newer practicelog.
    """
    try:
        found = parsed(content, "The manifest")
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise ImportRefusedError("It is no manifest of practicelog.")
        if found.get("version") != VERSION:
            raise ImportRefusedError("A newer practicelog wrote it.", "upgrade practicelog here")
        rule.check_names(found, _RULES, [name for name in _RULES if name != SEALED])
        fields = [name for name in Manifest._fields if name in found]
        manifest = Manifest(**{name: _RULES[name](found[name], name) for name in fields})
    except UsageError as error:
        raise ImportRefusedError(error.message) from error
    if manifest.log != log:
        raise ImportRefusedError("It is the manifest of another log.")
    return manifest


def _matching(pattern: str, expected: str) -> rule.Rule:
    def checked(value: Any, field: str) -> str:
        if isinstance(value, str) and re.fullmatch(pattern, value):
            return value
        raise rule.unfit(value, field, expected)

    return checked


def _name(value: Any, field: str) -> str:
    if isinstance(value, str) and 0 < len(value) <= LONGEST_NAME and value.isprintable():
        return value
    raise rule.unfit(value, field, "the name of a machine")


def _parts(value: Any, field: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise rule.unfit(value, field, "an object")
    digest = _matching(DIGEST, "a SHA-256")
    for part in value:
        if not re.fullmatch(PART, part):
            raise UsageError(f"{field}: there is no part {quoted(part)}.")
    return {part: digest(each, f"{field}, {part}") for part, each in value.items()}


_RULES: dict[str, rule.Rule] = {
    "format": rule.fixed(FORMAT),
    "version": rule.fixed(VERSION),
    "log": rule.uid,
    "token": _matching(DIGEST, "a SHA-256"),
    "generation": rule.whole(1, 10**12),
    "nonce": _matching("[0-9a-f]{32}", "32 hexadecimal digits"),
    "name": _name,
    "at": rule.instant,
    "parts": _parts,
    SEALED: _matching(DIGEST, "a SHA-256"),
}
