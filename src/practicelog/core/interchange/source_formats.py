"""What a file that comes in is: its format, and the header of a jsonl file."""

from collections.abc import Iterable, Mapping
from shlex import quote

from practicelog.annotations import Any
from practicelog.core.extent import WORDS
from practicelog.core.interchange import field_rules as rule
from practicelog.core.interchange.form_answers import is_answers
from practicelog.core.interchange.form_texts import is_text_form
from practicelog.core.interchange.raw_formats import raw
from practicelog.core.packed import PACKED, check_unpacked
from practicelog.core.persons import folded
from practicelog.errors import ImportRefusedError, UsageError, quoted

FORMAT = "practicelog"
VERSION = 1


def _since(value: Any, field: str) -> Any:
    return value if value == "last-export" else rule.optional(rule.day)(value, field)


RULES: dict[str, rule.Rule] = {
    "type": rule.fixed("header"),
    "format": rule.fixed(FORMAT),
    "version": rule.fixed(VERSION),
    "seller": rule.optional(rule.text(rule.any_text)),
    "since": _since,
    "until": rule.optional(rule.day),
    "drill": rule.optional(rule.named("drill")),
    "omitted": rule.listed(rule.one_of(WORDS)),
}


def check_header(record: Any, seller: str | None) -> None:
    """Make sure that a file can be read here and, where both are known, that it is the seller's.

    Raises:
        ImportRefusedError: it is another format, a newer version, or another seller's log.
    """
    if not isinstance(record, Mapping) or record.get("format") != FORMAT:
        raise ImportRefusedError(
            "The file does not begin with practicelog's header.", hint="--as says what it is"
        )
    version = record.get("version")
    if isinstance(version, int) and version > VERSION:
        raise ImportRefusedError(
            "The file was written by a newer practicelog.", hint="upgrade practicelog"
        )
    try:
        rule.check_names(record, RULES, RULES)
        for field, fits in RULES.items():
            fits(record[field], field)
    except UsageError as error:
        raise ImportRefusedError(f"Header, {error.message}") from error
    theirs = record["seller"]
    if seller and theirs is not None and folded(theirs) != folded(seller):
        raise ImportRefusedError(
            f"The file is from the log of {quoted(theirs)}; this is {quoted(seller)}'s.",
            hint="--mine takes it, if that is you too",
        )


LOG = "log"
"""Another log as it lies on the disk; it is never named, its first bytes tell it."""

FORM = "rating-form"
"""A coach's ratings: a CSV or workbook of ours, told by its headings, or a page's answers."""

OURS = (LOG, FORM, "jsonl", "csv")
"""The formats that name their drills, scripts and raters as we do."""

MAGIC = b"SQLite format 3\0"
HEADER = b'"header"'
SUFFIXES = ("jsonl", "csv")
PAGES = ("html", "htm")


def source_format(
    named: str | None, beginning: bytes, file: str, known: Iterable[str], *, mapped: bool = False
) -> str:
    """Return the format that was named, or else what the first bytes or the name tell.

    A file whose columns are `mapped` is CSV where nothing else is told. `known` are the formats
    that can be named.

    Raises:
        ImportRefusedError: it is a file that another tool keeps its records in.
        UsageError: neither tells.
    """
    if beginning.startswith(MAGIC):
        return LOG
    first_line = beginning.partition(b"\n")[0]
    if named is None and HEADER in first_line:
        return "jsonl"
    if named is None and _is_form(beginning, mapped=mapped):
        return FORM
    if named != FORM:
        check_unpacked(beginning, quoted(file), "CSV")
    found = named or file.lower().rpartition(".")[2]
    if found not in OURS and not mapped:
        check_no_raw(beginning, file)
    if named is None and found not in SUFFIXES:
        if mapped:
            return "csv"
        raise _untold(file, found, known)
    return found


def _is_form(beginning: bytes, *, mapped: bool) -> bool:
    if beginning.startswith(PACKED):
        return not mapped
    return is_answers(beginning) or is_text_form(beginning)


def _untold(file: str, suffix: str, known: Iterable[str]) -> UsageError:
    """Return that nothing tells what a file is; a coach may send back the page she rated on."""
    if suffix in PAGES:
        return UsageError(
            f"{quoted(file)} is a page, and holds no ratings.",
            hint="Save on a rating page makes a .ratings.json: that is to be sent",
        )
    return UsageError(
        f"{quoted(file)} does not say what it is.",
        hint=f"--as {', '.join(each for each in known if each != FORM)}",
    )


def check_no_raw(beginning: bytes, file: str) -> None:
    """Make sure that a file is none that another tool keeps its records in.

    Raises:
        ImportRefusedError: it is one; the hint has the line that exports what is read.
    """
    if found := raw(beginning, file):
        raise ImportRefusedError(
            f"{quoted(file)} is {found.what}: import what its own program exports.",
            hint=f"{found.exported_by.replace('FILE', quote(file))}, then practicelog import "
            f"{found.comes_in_by}",
        )
