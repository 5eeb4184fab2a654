"""The promises of docs/trust.md, each tried often: a part of the tries every day, all in a soak.

`make promises` tries the part. `make soak` tries all and writes docs/reliability.md from it: it
takes hours and can be run in parts (`make soak PROMISES=tests/promises/test_kills.py`): of every
test the newest figures stand in found.json, and from there on the page. Whatever the result is, it
is shown: a test says its figure before it asserts anything.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.promises.counts import SOAK
from tests.promises.page import Figure, page

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"
FOUND = Path(__file__).with_name("found.json")
PROPERTY = "figure"

Say = Callable[..., None]
figures: list[Figure] = []


@pytest.fixture
def figure(record_property: Callable[[str, object], None], request: pytest.FixtureRequest) -> Say:
    """Say what was found out: `figure("a promise", tried="1,000 kills", found="0 lost", seed=7)`.

    `wanted` is what the promise asks for, where that is not what was found.
    """

    def say(promise: str, *, tried: str, found: str, wanted: str = "", seed: int = 0) -> None:
        told = Figure(promise, tried, found, wanted or found, seed, request.node.nodeid)
        told = told._replace(day=time.strftime("%Y-%m-%d"))
        record_property(PROPERTY, json.dumps(told))

    return say


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather the figures of a test that ran here or in a worker."""
    if report.when == "call":
        told = [
            json.loads(str(value)) for name, value in report.user_properties if name == PROPERTY
        ]
        figures.extend(Figure(*each)._replace(kept=report.passed) for each in told)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the page, at the end of a soak and where the workers' figures come together."""
    if SOAK and figures and not hasattr(session.config, "workerinput"):
        before = json.loads(FOUND.read_text("utf-8")) if FOUND.exists() else []
        again = {each.test for each in figures}
        stand = [each for each in map(Figure._make, before) if each.test not in again] + figures
        FOUND.write_text("[\n" + ",\n".join(map(json.dumps, stand)) + "\n]\n", "utf-8")
        PAGE.write_text(page(stand), "utf-8")
