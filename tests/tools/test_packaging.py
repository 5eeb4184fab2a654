"""What packagers are given: made from what is installed, and read by their own programs."""

import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from tools import debian, homebrew, sbom
from tools.installed import Library, libraries

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))[
    "project"
]
RUBY = shutil.which("ruby")
DPKG = shutil.which("dpkg-deb")
PROGRAM = Library("practicelog", "0.1.0", "A log for people.", "MIT", True, ("rich",))
RICH = Library("rich", "14.3.3", "Text", "MIT License", False, ())
LOCK = {
    "package": [
        {
            "name": "rich",
            "sdist": {"url": "https://files.example/rich.tar.gz", "hash": "sha256:ab"},
        },
        {
            "name": "other",
            "sdist": {"url": "https://files.example/other.tar.gz", "hash": "sha256:c"},
        },
        {"name": "release"},
    ]
}


@pytest.fixture(scope="module")
def installed():
    return libraries()


def test_the_program_comes_first_and_all_that_it_needs_is_there(installed):
    names = [each.name for each in installed]

    assert names[0] == "practicelog"
    assert len(set(names)) == len(names)
    assert {"typer", "sqlmodel", "pydantic-core", "six"} <= set(names)
    assert not {"pyarrow", "holidays", "pytest"} & set(names)
    assert {need for each in installed for need in each.needs} == set(names[1:])
    assert all(each.licence for each in installed)


def test_the_bill_of_materials_is_what_cyclonedx_allows(installed):
    text = json.dumps(sbom.document(installed))

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_the_checker_of_bills_finds_what_is_wrong(installed):
    """So that a clean bill means something."""
    wrong = sbom.document(installed) | {"version": "one"}

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(wrong)) is not None


def test_the_same_libraries_give_the_same_bill():
    one, other = sbom.document([PROGRAM, RICH]), sbom.document([PROGRAM, RICH])

    assert one == other
    assert one["components"][0]["licenses"] == [{"license": {"name": "MIT License"}}]
    assert one["dependencies"] == [
        {"ref": "pkg:pypi/practicelog@0.1.0", "dependsOn": ["pkg:pypi/rich@14.3.3"]},
        {"ref": "pkg:pypi/rich@14.3.3", "dependsOn": []},
    ]
    later = sbom.document([PROGRAM, RICH._replace(version="14.4.0")])
    assert later["serialNumber"] != one["serialNumber"]


@pytest.fixture
def formula():
    release = homebrew.Source("https://files.example/v1/practicelog-0.1.0.tar.gz", "f" * 64)
    return homebrew.formula(PROGRAM, release, homebrew.sources_of(LOCK, ["rich"]))


def test_a_formula_has_a_resource_for_each_library(formula):
    assert formula.startswith(
        "class Practicelog < Formula\n"
        "  include Language::Python::Virtualenv\n"
        "\n"
        '  desc "Log for people"\n'
        '  homepage "https://files.example/v1"\n'
        '  url "https://files.example/v1/practicelog-0.1.0.tar.gz"\n'
        f'  sha256 "{"f" * 64}"\n'
        '  license "MIT"\n'
    )
    assert (
        '  resource "rich" do\n'
        '    url "https://files.example/rich.tar.gz"\n'
        '    sha256 "ab"\n'
        "  end\n"
    ) in formula
    assert formula.count("resource") == 2  # its own, and virtualenv_install_with_resources


@pytest.mark.skipif(not RUBY, reason="there is no Ruby here: .ci/run installs it")
def test_a_formula_is_ruby(formula):
    done = subprocess.run(
        [RUBY, "-c"], input=formula, capture_output=True, encoding="utf-8", check=False
    )

    assert done.stdout == "Syntax OK\n", done.stderr


@pytest.mark.parametrize(
    ("requirement", "told"),
    [
        ("typer<0.29,>=0.28", ["python3-typer (>= 0.28)", "python3-typer (<< 0.29)"]),
        ("python-dateutil>=2.9", ["python3-dateutil (>= 2.9)"]),
        ("SQLAlchemy", ["python3-sqlalchemy"]),
    ],
)
def test_debian_is_told_each_bound(requirement, told):
    assert list(debian.relations(Requirement(requirement))) == told


def test_everything_that_is_needed_here_stands_in_the_control_file():
    stanza = debian.stanza()

    for each in PROJECT["dependencies"]:
        named = f" {debian.package(Requirement(each).name)} (>= "
        assert (named in stanza) == ("win32" not in each), each
    assert "python3-holidays" in stanza.partition("\nSuggests:")[2]


@pytest.mark.skipif(not DPKG, reason="there is no dpkg here")
def test_dpkg_reads_the_control_file(tmp_path):
    (tmp_path / "DEBIAN").mkdir()
    stanza = debian.stanza().replace("${misc:Depends},\n ${python3:Depends},\n ", "")
    (tmp_path / "DEBIAN/control").write_text(
        f"{stanza}Version: 0.1.0\nMaintainer: practicelog developers <x@localhost.invalid>\n",
        "utf-8",
    )

    subprocess.run([DPKG, "--build", tmp_path, tmp_path / "x.deb"], check=True, capture_output=True)
    told = subprocess.run(
        [DPKG, "--field", tmp_path / "x.deb", "Depends"],
        check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip

    assert "python3-typer (>= 0.28)" in told.stdout
