"""Where Python lacks modules that only POSIX has, every module of the program loads."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.sweep

ABSENT = ("fcntl", "grp", "pwd", "resource", "syslog")
"""What CPython for Windows does not have, and no library here asks for on this system."""

EVERY_MODULE = f"""
import sys
sys.modules.update(dict.fromkeys({ABSENT!r}))
import pkgutil
from importlib import import_module
import practicelog
for each in pkgutil.walk_packages(practicelog.__path__, "practicelog."):
    try:
        import_module(each.name)
    except ModuleNotFoundError as error:  # what only an extra installs may be absent
        if error.name in {ABSENT!r} or error.name.startswith("practicelog"):
            raise
    print(each.name)
"""


def test_every_module_loads_in_a_new_process():
    done = subprocess.run(
        [sys.executable, "-c", EVERY_MODULE],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert {"practicelog.system", "practicelog.__main__", "practicelog.cli.session"} <= {
        *done.stdout.split()
    }
