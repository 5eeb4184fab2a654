"""What ships comes into the log of a seller who upgrades, and stays what it became there."""

from tests.golden import cut
from tests.store.test_migrating import upgrading

from practicelog.store import shipped
from practicelog.store.connection import reading


def test_an_upgrade_brings_the_cards_that_ship(tmp_path):
    file = cut.unpacked(1005, tmp_path / "practice.db")

    with reading(file, upgrading) as log:
        found = [uid for (uid,) in log.execute("SELECT uid FROM card ORDER BY id")]
        recorded = log.execute(
            "SELECT count(*) FROM change WHERE kind = 'card' AND command_id = "
            "(SELECT max(id) FROM command)"
        ).fetchone()

    assert found == [each.uid for each in shipped.cards()]
    assert recorded == (len(found),)
