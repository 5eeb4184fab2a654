from io import BytesIO

import pytest

from practicelog.core.interchange.numbered_lines import LINES_AT_MOST, numbered_lines
from practicelog.errors import ImportRefusedError


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"a", [(1, b"a")], id="one without an end"),
        pytest.param(b"a\r\nb\n\nc", [(1, b"a\r\n"), (2, b"b\n"), (3, b"\n"), (4, b"c")],
                     id="line ends are kept"),
        pytest.param(b"\xef\xbb\xbfa\n\xef\xbb\xbfb", [(1, b"a\n"), (2, b"\xef\xbb\xbfb")],
                     id="a byte order mark only begins a file"),
    ],
)  # fmt: skip
def test_lines_come_with_their_numbers(content, lines):
    assert list(numbered_lines(BytesIO(content), 10)) == lines


class Endless(BytesIO):
    """A file without a line end that would never be over."""

    def readline(self, size=-1):
        assert 0 < size < 100
        return b"x" * size


def test_a_line_is_read_no_further_than_the_longest_may_be():
    with pytest.raises(ImportRefusedError, match=r"Line 1 is longer than 0 MiB\."):
        next(numbered_lines(Endless(), 10))


class Lines(BytesIO):
    """A file of lines that is never over."""

    def readline(self, _=-1):
        return b"\n"


def test_a_file_ends_somewhere():
    lines = numbered_lines(Lines(), 10)

    with pytest.raises(ImportRefusedError, match="larger than 4 GiB or 5,000,000 lines"):
        assert sum(1 for _ in lines) > LINES_AT_MOST
