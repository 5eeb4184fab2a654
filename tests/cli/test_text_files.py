"""Files that a seller names: read to the last byte, and no further than asked."""

import os
from io import BytesIO, TextIOWrapper

import pytest

from practicelog import system
from practicelog.cli.text_files import content
from practicelog.errors import NotFoundError, UsageError, WriteFailedError

BYTES = b"\xef\xbb\xbfHi\r\n\r\xff\0 \n"


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / "reply.txt").write_bytes(BYTES)

    assert content(str(tmp_path / "reply.txt"), None, 100) == BYTES


def test_stdin_is_read_as_it_is():
    assert content("-", TextIOWrapper(BytesIO(BYTES)), 100) == BYTES


@pytest.mark.parametrize("file", ["/dev/zero", "-"])
def test_no_more_is_read_than_asked_and_one_byte_that_tells(file):
    assert len(content(file, TextIOWrapper(BytesIO(bytes(1000))), 10)) == 11


def test_a_file_that_is_not_there_suggests_the_nearest(tmp_path, monkeypatch):
    (tmp_path / "reply.txt").touch()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(NotFoundError) as missing:
        content("reply.tx", None, 10)
    assert missing.value.message == "There is no file “reply.tx”."
    assert missing.value.hint == "did you mean reply.txt?"


def test_a_file_in_a_folder_that_is_not_there_suggests_nothing(tmp_path):
    with pytest.raises(NotFoundError) as missing:
        content(str(tmp_path / "gone" / "reply.txt"), None, 10)
    assert missing.value.hint is None


def test_a_file_below_a_file_is_not_there(tmp_path):
    (tmp_path / "reply.txt").touch()

    with pytest.raises(NotFoundError):
        content(str(tmp_path / "reply.txt" / "x"), None, 10)


@pytest.mark.parametrize(
    ("file", "error", "message"),
    [
        pytest.param("/", UsageError, "“/” is a folder; name a file in it.", id="folder"),
        pytest.param("a\0b", UsageError, "“a\0b” cannot name a file.", id="nul"),
        pytest.param("", UsageError, "“” cannot name a file.", id="nothing"),
        pytest.param(
            "x" * 300, WriteFailedError,
            f"“{'x' * 79}…” cannot be read: File name too long.", id="too long a name",
        ),
        pytest.param("-", UsageError, "There is no stdin to read.", id="stdin closed"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(file, error, message):
    with pytest.raises(error) as refused:
        content(file, None, 10)

    assert refused.value.message == message


@pytest.mark.skipif(not os.getuid(), reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    (tmp_path / "reply.txt").touch(mode=0)

    with pytest.raises(WriteFailedError, match="Permission denied"):
        content(str(tmp_path / "reply.txt"), None, 10)


@pytest.mark.skipif(not system.POSIX, reason="only POSIX has pipes with names")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path):
    pipe = tmp_path / "my pipe"
    os.mkfifo(pipe)

    with pytest.raises(UsageError) as refused:
        content(str(pipe), None, 10)

    assert refused.value.message == f"“{pipe}” is no file, but a pipe."
    assert refused.value.hint == f'read it as stdin: - < "{pipe}"'


def test_a_link_to_nowhere_does_not_suggest_itself(tmp_path):
    (tmp_path / "reply.txt").symlink_to("nowhere")

    with pytest.raises(NotFoundError) as missing:
        content(str(tmp_path / "reply.txt"), None, 10)
    assert missing.value.hint is None
