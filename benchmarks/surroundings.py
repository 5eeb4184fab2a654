"""Where the tools are found and what they are told: nothing of whoever runs the benchmark."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent
ZONE = "Europe/Berlin"

FIRST_DAY, LAST_DAY, DAY_AFTER = "2026-11-16", "2026-11-21", "2026-11-22"
"""The week in which the practice ends; nothing is practised on its Sunday."""


def environ(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of a tool whose home is a folder of the benchmark."""
    path = os.environ.get("PATH", os.defpath)
    return {"HOME": str(home), "PATH": path, "LANG": "C.UTF-8", "TZ": ZONE, **more}


PACKAGES = {"timew": "timewarrior", "hledger": "hledger"}
"""Programs that Debian has, each with its package."""


def debian_program(name: str, folder: Path) -> Path | None:
    """Return a program of Debian: the installed one, or its package unpacked into a folder.

    Nothing is installed. None where there is neither the program nor Debian.
    """
    unpacked = folder / "usr" / "bin" / name
    if found := shutil.which(name):
        return Path(found)
    if not unpacked.exists() and shutil.which("apt-get"):
        _unpack(PACKAGES[name], folder)
    return unpacked.absolute() if unpacked.exists() else None


def _unpack(package: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    download = ["apt-get", "download", "--quiet", package]
    subprocess.run(download, cwd=folder, capture_output=True, check=False)
    for archive in folder.glob(f"{package}_*.deb"):
        subprocess.run(["dpkg-deb", "--extract", archive, folder], check=True)
