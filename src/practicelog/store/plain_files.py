"""Plain files of a folder that others write to, read with care."""

import os
import stat
from pathlib import Path

from practicelog.system import WITHOUT_WAITING


def content_of(file: Path, at_most: int) -> bytes | None:
    """Return what a plain file holds; None where there is none, or it is larger than any of ours.

    A link is not followed, and a pipe is not waited for.
    """
    try:
        opened = os.open(file, WITHOUT_WAITING)
    except OSError:
        return None
    try:
        status = os.fstat(opened)
        if not stat.S_ISREG(status.st_mode) or status.st_size > at_most:
            return None
        with open(opened, "rb", closefd=False) as content:
            return content.read(at_most)
    except OSError:
        return None
    finally:
        os.close(opened)
