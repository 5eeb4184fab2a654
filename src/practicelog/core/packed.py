"""Workbooks and documents where a text is to be read: told by how their files begin."""

from practicelog.errors import UsageError

PACKED = b"PK\x03\x04"
"""How every .xlsx, .ods and .docx begins."""

OLDER = b"\xd0\xcf\x11\xe0"
"""How every .xls and .doc of before 2007 begins."""


def check_unpacked(beginning: bytes, source: str, kind: str) -> None:
    """Make sure that what is to be read as a text is no workbook, nor a document.

    `kind` is what it is to be saved as.

    Raises:
        UsageError: it is one.
    """
    if beginning.startswith((PACKED, OLDER)):
        raise UsageError(
            f"{source} is a workbook or a document, and no text.",
            hint=f"save it as {kind} in the program it is from, and take that",
        )
