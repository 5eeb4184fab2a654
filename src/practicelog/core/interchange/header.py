"""The first line of a jsonl file: what it is, and whose log it comes from."""

from collections.abc import Mapping
from typing import Any

from practicelog.core.interchange import field_rules as rule
from practicelog.core.interchange.extent import WORDS
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
    if seller and record["seller"] not in (None, seller):
        raise ImportRefusedError(
            f"The file is from the log of {quoted(record['seller'])}; this is {quoted(seller)}'s.",
            hint="--mine takes it, if that is you too",
        )
