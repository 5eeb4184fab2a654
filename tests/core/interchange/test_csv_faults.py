import csv
from io import StringIO

import pytest

from practicelog.core.interchange.csv_faults import AGAIN, no_csv


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('"x', "a quote is not closed"),
        ('"x"y', "something stands behind a closing quote"),
        ("a\rb", "its lines end in CR alone"),
        ("x" * 200_000, "a cell is too long"),
    ],
    ids=["cut short", "a quote", "CR", "long"],
)
def test_what_python_finds_wrong_is_told_in_our_words(text: str, why: str) -> None:
    csv.field_size_limit(131_072)
    lines = [text] if "\r" in text else StringIO(text, newline="")
    with pytest.raises(csv.Error) as error:
        [*csv.reader(lines, strict=True)]

    refused = no_csv(1_234, error.value)

    assert (refused.message, refused.hint) == (f"Line 1,234 is not CSV: {why}.", AGAIN)
