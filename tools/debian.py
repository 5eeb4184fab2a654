"""Write the control file of a Debian package, from what the installed program says it needs.

Run by `make dist`; `debian/control` of a source package (deb-src-control(5)).
"""

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from textwrap import wrap

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.installed import PROGRAM, needed

FOLDER = Path("dist")
LONGEST_LINE = 79
SIGNS = {">=": ">=", "<": "<<", "==": "=", "<=": "<=", ">": ">>"}
"""How Debian writes what Python writes of versions."""

SOURCE = """\
Source: practicelog
Section: utils
Priority: optional
Maintainer: practicelog developers <practicelog@localhost.invalid>
Build-Depends: debhelper-compat (= 13),
 dh-sequence-python3,
 pybuild-plugin-pyproject,
 python3-all (>= 3.11),
 python3-hatchling (>= 1.27)
Standards-Version: 4.7.0
Rules-Requires-Root: no
"""
ABOUT = (
    "Call scripts reworked, emails rewritten, role-plays done, each recorded in one line and rated "
    "on what matters in it. It keeps a streak of weeks, shows what was changed and learned last "
    "time, and says “can't tell yet” when that is the truth."
)


def package(name: str) -> str:
    """Return what Debian calls a Python library."""
    return f"python3-{canonicalize_name(name).removeprefix('python-')}"


def relations(requirement: Requirement) -> Iterator[str]:
    """Yield what Debian says of a library that is needed: one relation for each bound."""
    bounds = sorted(requirement.specifier, key=lambda each: each.operator, reverse=True)
    name = package(requirement.name)
    yield from (f"{name} ({SIGNS[each.operator]} {each.version})" for each in bounds)
    if not bounds:
        yield name


def stanza() -> str:
    """Return what stands of the package itself."""
    program = distribution(PROGRAM)
    requires = [*needed(program)]
    extras = [
        each for each in map(Requirement, program.requires or ()) if "extra" in str(each.marker)
    ]
    depends = ["${misc:Depends}", "${python3:Depends}", "python3 (>= 3.11)"]
    depends += [each for requirement in requires for each in relations(requirement)]
    suggests = sorted({package(each.name) for each in extras})
    summary = program.metadata["Summary"].removeprefix("A ").rstrip(".")
    return (
        f"Package: {PROGRAM}\nArchitecture: all\n"
        f"Depends: {_listed(depends)}\nSuggests: {_listed(suggests)}\n"
        f"Description: {summary}\n"
        + "".join(f" {line}\n" for line in wrap(ABOUT, LONGEST_LINE - 1))
    )


def _listed(names: list[str]) -> str:
    return ",\n ".join(names)


def main() -> None:
    """Write the file beside the source distribution."""
    (FOLDER / "debian-control").write_text(f"{SOURCE}\n{stanza()}", "utf-8")


if __name__ == "__main__":
    main()
