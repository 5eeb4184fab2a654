import pytest

from practicelog.core.packed import OLDER, PACKED, check_unpacked
from practicelog.errors import UsageError


@pytest.mark.parametrize("beginning", [PACKED, OLDER])
def test_what_is_packed_is_refused_with_what_to_save_it_as(beginning: bytes) -> None:
    with pytest.raises(UsageError) as refused:
        check_unpacked(beginning + b"...", "“tog.xlsx”", "CSV")

    assert refused.value.message == "“tog.xlsx” is a workbook or a document, and no text."
    assert refused.value.hint == "save it as CSV in the program it is from, and take that"


@pytest.mark.parametrize("content", [b"", b"PK", b"Day,Minutes\n"])
def test_what_is_a_text_may_be_one(content: bytes) -> None:
    check_unpacked(content, "x", "CSV")
