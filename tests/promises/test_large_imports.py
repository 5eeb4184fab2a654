"""A file of any size and shape is imported or refused in little memory."""

import subprocess
import sys

import pytest
from tests.generated_logs import HEADER
from tests.store.incoming.made_up import rated, rep, script

from practicelog.exchange import jsonl

MIB = 2**20
HEADER_LINE = jsonl.line(HEADER)

MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""
"""Prints the most kilobytes a program had; a child of these tests would begin with theirs."""


def endless_line(path):
    with path.open("wb") as file:
        file.truncate(100 * MIB)


def endless_text(path):
    path.write_bytes(HEADER_LINE + b'{"type": "' + b"x" * (100 * MIB))


def many_values(path):
    path.write_bytes(HEADER_LINE + b"[" + b"{}," * (5 * MIB) + b"0]\n")


def most_values_that_pass(path):
    path.write_bytes(HEADER_LINE + b"[" + b'{"a":1},' * 333_000 + b"0]\n")


def long_lists_of_ratings(path):
    one = rep(2, ratings=[rated(f"r{number}", 3) for number in range(12_000)])
    path.write_bytes(HEADER_LINE + jsonl.line(one))


def many_bad_lines(path):
    path.write_bytes(HEADER_LINE + b"{}\n" * (MIB // 4))


def many_long_texts(path):
    texts = [script(number, name=f"s{number}", texts=["x" * 199_000] * 40) for number in (2, 3)]
    path.write_bytes(HEADER_LINE + b"".join(map(jsonl.line, texts)))


def csv_without_end(path):
    path.write_bytes(b"day,drill\n" + b'"\n",' * (20 * MIB))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (endless_line, ["--as", "jsonl"]),
        (endless_text, ["--as", "jsonl"]),
        (endless_text, ["--as", "watson"]),
        (endless_text, ["--as", "csv"]),
        (many_values, ["--as", "jsonl"]),
        (most_values_that_pass, ["--as", "jsonl"]),
        (long_lists_of_ratings, ["--as", "jsonl"]),
        (many_bad_lines, ["--as", "jsonl"]),
        (many_long_texts, ["--as", "jsonl"]),
        (csv_without_end, ["--as", "csv", "--map", "day=on"]),
    ],
)
def test_no_file_takes_200_megabytes(program, tmp_path, make, words):
    make(tmp_path / "hostile")
    measured = (sys.executable, "-c", MEASURE, *program.words, "import", tmp_path / "hostile")

    done = subprocess.run(
        (*measured, *words), env=program.environ, capture_output=True, text=True, check=False
    )

    assert done.returncode in {0, 3, 15}, done.stderr
    assert "Traceback" not in done.stderr
    assert int(done.stdout.splitlines()[-1]) < 200 * 1000
