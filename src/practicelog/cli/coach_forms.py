"""The forms that a coach can be sent, by what their files end in."""

from collections.abc import Callable
from pathlib import PurePath

from practicelog.annotations import BinaryIO
from practicelog.core.interchange.form_content import FormContent
from practicelog.errors import UsageError, quoted
from practicelog.exchange import rating_form
from practicelog.exchange.xlsx import rating_form as workbook
from practicelog.render.html.rating_page import rating_page

FormWriter = Callable[[FormContent, BinaryIO], None]

JSONL = "jsonl"
FORMS = ("xlsx", "html", "csv", JSONL)


def form_chosen(named: str | None, file: str) -> str:
    """Return which form is written: the one named, or else what the file ends in.

    Raises:
        UsageError: neither says one.
    """
    found = named or PurePath(file).suffix.removeprefix(".").lower()
    wrong = None
    if named and named not in FORMS:
        wrong = f"--as {named} is no form for a coach."
    elif found not in FORMS or file == "-":
        wrong = f"--for-coach writes a form into a file; {_named(file)} does not say which."
    if wrong:
        raise UsageError(wrong, hint="-o for-ana.xlsx (or .html for a telephone, .csv, .jsonl)")
    return found


def _named(file: str) -> str:
    return "the line" if file == "-" else quoted(file)


def form_writer(name: str, file: str) -> FormWriter:
    """Return what writes a form; the page is told how to call what it saves."""
    if name == "xlsx":
        return workbook.write
    if name == "csv":
        return rating_form.write
    save_as = f"{PurePath(file).stem}.ratings.json"

    def write(content: FormContent, target: BinaryIO) -> None:
        target.write(rating_page(content, save_as).encode())

    return write
