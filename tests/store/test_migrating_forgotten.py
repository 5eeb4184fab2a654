"""What a migration forgets is noticed: its log has not the schema of a new one."""

import pytest
from tests.conftest import NOW
from tests.golden import cut
from tools.schema import SCHEMA_FILE

from practicelog.core.records.backup import BEFORE_UPGRADE
from practicelog.store import migrating
from practicelog.store.backups import Occasion
from practicelog.store.connection import OLDEST_VERSION, reading
from practicelog.store.creation import statements
from practicelog.store.migrating import upgrade
from practicelog.store.own_schemas import STATEMENTS
from practicelog.store.schemas import differences

OCCASION = Occasion(NOW, BEFORE_UPGRADE, lambda at: at.date())
MIGRATIONS = tuple(migrating._scripts(OLDEST_VERSION))
METRIC = "CREATE TABLE metric "
SCHEMA = [each.strip() for each in statements(SCHEMA_FILE.read_text("utf-8"))]
(TABLE,) = [each for each in SCHEMA if each.startswith(METRIC)]
ON_IT = "\n".join(each for each in SCHEMA if " ON metric " in each.partition("\n")[0])
(WEEKS,) = [each for each in SCHEMA if each.startswith("CREATE VIEW weeks ")]

MADE_ANEW = f"""
DROP VIEW weeks;
{TABLE.replace(METRIC, "CREATE TABLE new_metric ")}
INSERT INTO new_metric SELECT * FROM metric;
DROP TABLE metric;
ALTER TABLE new_metric RENAME TO metric;
{ON_IT}
{WEEKS}
"""
"""A migration that makes a table anew, with all that stands on it, as SQLite's manual says."""


@pytest.fixture
def differs(tmp_path, monkeypatch):
    """Tell how the schema differs once the oldest log has seen some migrations."""

    def told(*migrations):
        monkeypatch.setattr(migrating, "_scripts", lambda _: migrations)
        file = cut.unpacked(OLDEST_VERSION, tmp_path / "practice.db")
        with reading(file, lambda log, path: upgrade(log, path, OCCASION)) as log:
            return differences(log.execute(STATEMENTS))

    return told


def test_a_table_made_anew_with_all_that_stands_on_it_is_as_in_a_new_log(differs):
    assert differs(*MIGRATIONS, MADE_ANEW) == ()


@pytest.mark.parametrize(
    ("forgotten", "difference"),
    [
        pytest.param(
            "  CHECK (length(value) BETWEEN 1 AND 20),\n", "table metric is another", id="a CHECK"
        ),
        pytest.param(" STRICT", "table metric is another", id="STRICT"),
        pytest.param(",\n  UNIQUE (uid)", "table metric is another", id="UNIQUE"),
        pytest.param(" AUTOINCREMENT", "table metric is another", id="AUTOINCREMENT"),
        pytest.param(
            "CREATE INDEX metric_by_day ON metric (day, name);",
            "index metric_by_day is missing",
            id="an index",
        ),
        pytest.param(
            next(each for each in SCHEMA if "TRIGGER metric_update_recorded" in each),
            "trigger metric_update_recorded is missing",
            id="a trigger",
        ),
        pytest.param(WEEKS, "view weeks is missing", id="a view"),
    ],
)
def test_what_a_migration_forgets_is_named(differs, forgotten, difference):
    assert MADE_ANEW.count(forgotten) == 1

    assert differs(*MIGRATIONS, MADE_ANEW.replace(forgotten, "")) == (difference,)


@pytest.mark.parametrize(
    ("right", "wrong", "difference"),
    [
        pytest.param(" CHECK (final = 1)", "", "table command is another", id="a CHECK"),
        pytest.param(
            " WHERE final IS NOT NULL", "", "index final_commands is another", id="part of an index"
        ),
        pytest.param(
            "ADD COLUMN final INTEGER", "ADD COLUMN final TEXT", "table command is another",
            id="another type",
        ),
    ],
)  # fmt: skip
def test_the_migration_to_0_1_0_is_held_to_it_too(differs, right, wrong, difference):
    first, *later = MIGRATIONS
    assert first.count(right) == 1

    assert differs(first.replace(right, wrong), *later) == (difference,)
