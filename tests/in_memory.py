"""Where tests write: in memory, where the system has a folder there; a log waits for every disk."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH_BYTES = 2 << 30


def takes_what_tests_write(folder: Path) -> bool:
    """Tell whether a folder has room for all that is open at a time, and runs programs."""
    if not os.access(folder, os.W_OK):
        return False
    runs_programs = not os.statvfs(folder).f_flag & os.ST_NOEXEC
    return runs_programs and shutil.disk_usage(folder).free >= ENOUGH_BYTES


def write_in_memory() -> None:
    """Let temporary files of this process and its children lie there, unless TMPDIR is set."""
    if "TMPDIR" not in os.environ and takes_what_tests_write(MEMORY):
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
