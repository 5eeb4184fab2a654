"""Take lines in as an import does, and see what leaves then."""

import json
from collections import Counter
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from tests.conftest import NOW
from tests.generated_logs import HEADER, TODAY

from practicelog.core.extent import Extent
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Consent
from practicelog.exchange import jsonl
from practicelog.store import drills, incoming
from practicelog.store.changes import NewCommand, recorded

MINE = Consent(mine=True)
NOBODY = Consent()
SETTLED = Consent(mine=True, take_theirs=True)


def lines(records):
    """Return records as the bytes of a jsonl file."""
    return b"".join(jsonl.line(each) for each in (HEADER, *records))


def leaving(log):
    """Return what leaves a log, as bytes."""
    file = BytesIO()
    jsonl.write(log, Extent(TODAY), file)
    return file.getvalue()


def records(log):
    """Return what leaves a log by uid, the drills that ship apart."""
    found = [json.loads(line) for line in leaving(log).splitlines()]
    return {each["uid"]: each for each in found[1:] if each["uid"] not in SHIPPED}


SHIPPED = set()


def take_in(log, content, consent=MINE, what="import"):
    """Import a jsonl file as one command; return its outcomes."""
    known = {drill.name: drill for drill in drills.every(log, archived=True)}
    context = ImportContext(TODAY, ZoneInfo("Europe/Berlin"), 4, known, {})
    rows = jsonl.read(BytesIO(content), context)
    with recorded(log, NewCommand(NOW, what)):
        return list(incoming.outcomes(log, rows, consent, TODAY))


def words(outcomes):
    """Return how many rows came to what."""
    return Counter(outcome.word for outcome in outcomes)


@pytest.fixture
def two(new_log):
    """Two new logs, one for each machine."""
    with new_log() as one, new_log() as other:
        SHIPPED.update(drill.uid for drill in drills.every(one))
        yield one, other


@pytest.fixture
def empty(new_log):
    """A new log without a command open."""
    with new_log() as log:
        SHIPPED.update(drill.uid for drill in drills.every(log))
        yield log


@pytest.fixture
def log(empty):
    """The same, under its short name."""
    return empty


REFUSED = "refused"


def taken(log, *said, consent=MINE):
    """Take records in; return the word for each."""
    return [outcome.word for outcome in take_in(log, lines(said), consent)]


def reason(log, *said, consent=MINE):
    """Take records in; return why the last one was refused."""
    outcome = take_in(log, lines(said), consent)[-1]
    assert outcome.word == REFUSED
    return outcome.reason
