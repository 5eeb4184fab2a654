"""What carries a folder between machines, for real: git over a bare repository, and Syncthing.

Both reach nothing but this computer.
"""

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE_SECONDS = 180
PAUSE_SECONDS = 0.2
SELF_ONLY = "127.0.0.1"


class Repository:
    """A bare repository, and a clone of it for each machine."""

    def __init__(self, place: Path) -> None:
        self.bare = place / "bare.git"
        self._home = {"HOME": str(place), "PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1"}
        self._git(place, "init", "--quiet", "--bare", "--initial-branch=main", str(self.bare))
        first = self.clone(place / "first-clone")
        self._git(first, "commit", "--quiet", "--allow-empty", "--message", "begin")
        self._git(first, "push", "--quiet", "origin", "HEAD:main")

    def clone(self, folder: Path) -> Path:
        """Clone it into a folder."""
        self._git(folder.parent, "clone", "--quiet", str(self.bare), str(folder))
        return folder

    def exchange(self, folder: Path) -> None:
        """Commit what is new in a clone, merge what the others pushed, and push both."""
        self._git(folder, "add", "--all")
        self._git(folder, "commit", "--quiet", "--allow-empty", "--message", "sync")
        self._git(folder, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
        self._git(folder, "push", "--quiet", "origin", "HEAD:main")

    def merges(self, folder: Path) -> int:
        """Return how many merges a clone has."""
        return len(self._git(folder, "log", "--merges", "--format=%h").split())

    def _git(self, folder: Path, *words: str) -> str:
        who = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org")
        done = subprocess.run(
            ("git", "-C", str(folder), *who, *words),
            env=self._home, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


CONFIGURATION = """\
<configuration version="36">
  <folder id="practice" path="{folder}" rescanIntervalS="1" fsWatcherEnabled="false">
    {members}
  </folder>
  {devices}
  <gui enabled="true"><address>127.0.0.1:{gui}</address><apikey>key</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:{port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <stunServer></stunServer>
    <startBrowser>false</startBrowser>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
    <urAccepted>-1</urAccepted>
    <reconnectionIntervalS>1</reconnectionIntervalS>
  </options>
</configuration>
"""


class Device:
    """An instance of Syncthing that is not started yet."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home, self.folder = home, folder
        self.port, self.gui = free_port(), free_port()
        folder.mkdir(parents=True)
        made = subprocess.run(
            ("syncthing", "generate", f"--home={home}", "--no-default-folder",
             "--skip-port-probing"),
            capture_output=True, text=True, check=True, timeout=PATIENCE_SECONDS,
        )  # fmt: skip
        found = re.search(r"Device ID: (\S+)", made.stdout + made.stderr)
        assert found, made
        self.id = found[1]

    def configure(self, devices: Sequence["Device"]) -> None:
        """Let it share its folder with the others, and talk to nobody else."""
        told = CONFIGURATION.format(
            folder=self.folder, port=self.port, gui=self.gui,
            members="".join(f'<device id="{each.id}"></device>' for each in devices),
            devices="".join(
                f'<device id="{each.id}" name="{each.home.name}">'
                f"<address>tcp://{SELF_ONLY}:{each.port}</address></device>"
                for each in devices
            ),
        )  # fmt: skip
        (self.home / "config.xml").write_text(told, "utf-8")


def free_port() -> int:
    with socket.create_server((SELF_ONLY, 0)) as server:
        number: int = server.getsockname()[1]
        return number


@contextmanager
def syncthing(place: Path, names: Sequence[str]) -> Iterator[list[Path]]:
    """Start an instance of Syncthing for each name; lend the folders that they share."""
    devices = [Device(place / name, place / f"{name}-folder") for name in names]
    started = []
    try:
        for each in devices:
            each.configure(devices)
            words = ("syncthing", "serve", f"--home={each.home}", "--no-browser", "--no-restart",
                     "--no-upgrade", "--logfile=-")  # fmt: skip
            log = (each.home / "log").open("wb")
            with log:
                started.append(subprocess.Popen(words, stdout=log, stderr=log))
        yield [each.folder for each in devices]
    finally:
        for process in started:
            process.terminate()
        for process in started:
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE_SECONDS)
            process.kill()


def wait_until_alike(folders: Sequence[Path]) -> None:
    """Wait until every folder holds the same files of practicelog."""
    until = time.monotonic() + PATIENCE_SECONDS
    while len({held(each) for each in folders}) > 1:
        assert time.monotonic() < until, [
            sorted(found.name for found in each.iterdir()) for each in folders
        ]
        time.sleep(PAUSE_SECONDS)


def held(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Return the files of practicelog in a folder, by name."""
    found = []
    for file in sorted(folder.glob("practicelog-*")):
        with suppress(FileNotFoundError):
            found.append((file.name, file.read_bytes()))
    return tuple(found)
