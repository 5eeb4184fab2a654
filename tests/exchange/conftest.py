"""A log to export, and its export in each format."""

from datetime import date
from io import BytesIO

import pytest
from tests.difficult_log import fill

from practicelog.core.extent import Extent
from practicelog.exchange import writer

EVERYTHING = Extent(date(2026, 11, 21))


def exported(log, name, **choices):
    """Return the bytes that an export in a format writes."""
    file = BytesIO()
    writer(name)(log, EVERYTHING._replace(**choices), file)
    return file.getvalue()


@pytest.fixture
def full(log):
    """A log with everything that breaks a file."""
    fill(log)
    return log
