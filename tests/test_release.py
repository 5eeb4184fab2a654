"""What a release is called is the same everywhere."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from tools.manual import CHANGELOG, newest_release

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CHANGES = (ROOT / CHANGELOG).read_text("utf-8")


def test_the_version_is_that_of_the_newest_release_in_the_changelog():
    assert PROJECT["version"] == newest_release(CHANGES)[0]


def test_the_version_installed_is_that_of_the_sources():
    assert version("practicelog") == PROJECT["version"], "run `make test`, which installs it"


def test_releases_stand_newest_first():
    days = re.findall(r"^## \[[0-9.]+\] - ([0-9-]+)$", CHANGES, re.MULTILINE)

    assert days == sorted(days, reverse=True)


def test_every_library_has_a_lowest_version():
    """`make lowest` runs the program with it."""
    extras = PROJECT["optional-dependencies"].values()
    needed = [*PROJECT["dependencies"], *(each for extra in extras for each in extra)]

    assert [each for each in needed if ">=" not in each] == []
