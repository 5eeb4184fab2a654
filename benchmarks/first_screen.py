"""Measure how long the first screen of `go` takes beside a hello world of Textual.

Both run in turn on a terminal of 80 by 24, from the start until their words are drawn:

    python -m benchmarks.first_screen --rounds 15
"""

import argparse
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.surroundings import environ

AT_MOST = 1.5
ROUNDS = 15
PATIENCE_SECONDS = 60
HELLO = (sys.executable, str(Path(__file__).with_name("hello_textual.py")))
GO = (str(Path(sys.executable).with_name("practicelog")), "go", "objection")


def seconds_until(words: Sequence[str], shown: str, surroundings: dict[str, str]) -> float:
    """Return the seconds from the start of a program until it shows something on its terminal."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(
        words, env=surroundings, stdin=there, stdout=there, stderr=there, start_new_session=True
    )
    os.close(there)
    drawn = b""
    while shown.encode() not in drawn:
        assert select.select([here], [], [], PATIENCE_SECONDS)[0], drawn
        drawn += os.read(here, 65536)
    took = time.perf_counter() - began
    process.kill()
    process.wait()
    os.close(here)
    return took


def main() -> None:
    """Run both in turn, and tell the medians and their ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"runs of each ({ROUNDS})")
    rounds = parser.parse_args().rounds
    hello, go = [], []
    with TemporaryDirectory(prefix="practicelog-bench-") as folder:
        surroundings = environ(Path(folder)) | {
            "TERM": "xterm-256color", "PRACTICELOG_FILE": f"{folder}/practice.db"
        }  # fmt: skip
        for number in range(rounds + 1):  # the first of each fills the caches, and is not counted
            took = (
                seconds_until(HELLO, "Hello world", surroundings),
                seconds_until(GO, "This time I try", surroundings),
            )
            if number:
                hello.append(took[0])
                go.append(took[1])
    ratio = median(go) / median(hello)
    print(f"hello world of Textual {median(hello) * 1000:.0f} ms · first screen of go ", end="")
    print(f"{median(go) * 1000:.0f} ms · ratio {ratio:.2f}, at most {AT_MOST} · n = {rounds}")


if __name__ == "__main__":
    main()
