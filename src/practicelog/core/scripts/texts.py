"""What the text of a script may hold: kept to the last byte, or refused with a reason."""

from practicelog.core.packed import check_unpacked
from practicelog.errors import UsageError

BYTES_AT_MOST = 200_000


def script_text(content: bytes, source: str) -> str:
    """Return the text that bytes spell in UTF-8: line ends, blanks and all as they are.

    `source` names where the bytes come from (“reply.txt”, stdin) at the start of a message.

    Raises:
        UsageError: they spell no word and no mark, are more than 200 kB, are a workbook, are not
            UTF-8, or hold a NUL.
    """
    if len(content) > BYTES_AT_MOST:
        raise UsageError(f"{source} holds more than 200 kB; a script's text is at most that.")
    check_unpacked(content, source, "plain text")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{source} is not valid UTF-8 (byte {error.start + 1:,}).",
            hint="save it as UTF-8 and try again",
        ) from error
    if "\0" in text:
        raise UsageError(f"{source} has a NUL character.")
    if not text.strip():
        raise UsageError(f"{source} is empty.")
    return text
