"""What the tests of restores share: a restore, and what is in a log but for what it adds."""

import gzip

from tests.conftest import NOW
from tests.golden import cut

from practicelog.core.records.backup import BEFORE_RESTORE
from practicelog.store.backups import Occasion
from practicelog.store.restoring import restore, unpacked

OCCASION = Occasion(NOW, BEFORE_RESTORE, lambda at: at.date())


def restored(backup, log):
    """Put a backup in the place of a log."""
    with unpacked(backup, log, NOW) as copy:
        return restore(copy, log, OCCASION)


def content(file):
    """Return the rows of a log but for what restores and upgrades add."""
    return [row for row in cut.rows(file) if not row[1].get("final")]


def packed_content(backup, folder):
    """Return the rows of a packed log; it is unpacked in a folder."""
    file = folder / "unpacked.db"
    file.write_bytes(gzip.decompress(backup.read_bytes()))
    return content(file)
