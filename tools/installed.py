"""What is installed for the program to run: each library with its version, licence and needs."""

from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROGRAM = "practicelog"
SHORTEST_TEXT = 100
"""Longer is no name of a licence, but its text."""


class Library(NamedTuple):
    """One library: its name as indexes write it, and the names of those it needs."""

    name: str
    version: str
    summary: str
    licence: str
    is_expression: bool
    needs: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its package URL, by which others know it."""
        return f"pkg:pypi/{self.name}@{self.version}"


def libraries() -> tuple[Library, ...]:
    """Return the program and every library that it needs on this system, without its extras."""
    found: dict[str, Library] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = _library(distribution(name))
            waiting.extend(found[name].needs)
    return found[PROGRAM], *(found[name] for name in sorted(found) if name != PROGRAM)


def _library(installed: Distribution) -> Library:
    about = installed.metadata
    expression = about["License-Expression"]
    return Library(
        canonicalize_name(about["Name"]),
        about["Version"],
        about["Summary"] or "",
        expression or _licence(installed),
        bool(expression),
        tuple(sorted({canonicalize_name(each.name) for each in needed(installed)})),
    )


def _licence(installed: Distribution) -> str:
    """Return a licence by its name, as older libraries tell theirs."""
    named = installed.metadata["License"] or ""
    if named and len(named) < SHORTEST_TEXT and "\n" not in named:
        return str(named)
    classifiers = installed.metadata.get_all("Classifier") or []
    names = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return ", ".join(names)


def needed(installed: Distribution) -> Iterator[Requirement]:
    """Yield what a library needs on this system."""
    for each in map(Requirement, installed.requires or ()):
        if each.marker is None or each.marker.evaluate({"extra": ""}):
            yield each
