"""Write a Homebrew formula of a release, from what is installed and the source distributions of it.

Run by `make dist`. `RELEASE_URL` names the folder in which the release is published; without it
the formula installs what lies in `dist/`, to try it.
"""

import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tools.installed import Library, libraries

FOLDER = Path("dist")
PYTHON = "python@3.13"

HEAD = """\
class Practicelog < Formula
  include Language::Python::Virtualenv

  desc "{summary}"
  homepage "{homepage}"
  url "{url}"
  sha256 "{digest}"
  license "{licence}"

  depends_on "rust" => :build
  depends_on "{python}"

"""
RESOURCE = """\
  resource "{name}" do
    url "{url}"
    sha256 "{digest}"
  end

"""
TAIL = """\
  def install
    virtualenv_install_with_resources
  end

  test do
    system bin/"practicelog", "--log", testpath/"practice.db", "log", "opener", "-m", "10"
  end
end
"""


class Source(NamedTuple):
    """A source distribution: where it lies, and its SHA-256."""

    url: str
    digest: str


def formula(program: Library, release: Source, sources: Mapping[str, Source]) -> str:
    """Return the formula of a program, with a resource for each library."""
    head = HEAD.format(
        summary=program.summary.removeprefix("A ").rstrip(".").capitalize(),
        homepage=release.url.rpartition("/")[0],
        url=release.url,
        digest=release.digest,
        licence=program.licence,
        python=PYTHON,
    )
    resources = (
        RESOURCE.format(name=name, url=source.url, digest=source.digest)
        for name, source in sorted(sources.items())
    )
    return head + "".join(resources) + TAIL


def sources_of(lock: Mapping[str, Any], names: Sequence[str]) -> dict[str, Source]:
    """Return the source distribution of each library that a lock of uv names."""
    found = {each["name"]: each.get("sdist") for each in lock["package"]}
    return {
        name: Source(found[name]["url"], found[name]["hash"].removeprefix("sha256:"))
        for name in names
    }


def locked(others: Sequence[Library]) -> dict[str, Any]:
    """Return what uv locks, asked for exactly what is installed."""
    pins = ", ".join(f'"{each.name}=={each.version}"' for each in others)
    with TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(
            '[project]\nname = "release"\nversion = "0"\n'
            f'requires-python = ">=3.11"\ndependencies = [{pins}]\n'
        )
        uv = Path(sys.executable).with_name("uv")
        subprocess.run([uv, "lock", "--quiet"], cwd=folder, check=True)  # noqa: S603 - our own
        return tomllib.loads(Path(folder, "uv.lock").read_text("utf-8"))


def main() -> None:
    """Write the file beside the source distribution."""
    program, *others = libraries()
    (archive,) = FOLDER.glob("*.tar.gz")
    where = os.environ.get("RELEASE_URL") or FOLDER.absolute().as_uri()
    release = Source(f"{where}/{archive.name}", sha256(archive.read_bytes()).hexdigest())
    sources = sources_of(locked(others), [each.name for each in others])
    (FOLDER / "practicelog.rb").write_text(formula(program, release, sources), "utf-8")


if __name__ == "__main__":
    main()
