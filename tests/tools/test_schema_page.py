"""The page about the schema is what the schema is."""

from pathlib import Path

from sqlmodel import SQLModel
from tools import schema_page as page

from practicelog.store.tables.views import VIEWS

ROOT = Path(__file__).parents[2]


def test_the_page_is_fresh():
    assert (ROOT / page.PAGE).read_text("utf-8") == page.rendered(), "run `make docs`"


def test_every_table_and_view_has_a_heading_a_description_and_its_columns():
    sections = {
        section.partition("\n")[0]: section for section in page.rendered().split("\n### ")[1:]
    }

    assert sections.keys() == SQLModel.metadata.tables.keys() | {view.name for view in VIEWS}
    for name, table in SQLModel.metadata.tables.items():
        assert sections[name].split("\n\n")[1], name
        assert all(f"\n| `{column.name}` | " in sections[name] for column in table.columns)


def test_a_rule_stands_with_the_columns_it_names_and_with_no_other():
    focus = page.rendered().partition("\n### focus\n")[2].partition("\n### ")[0]
    named = [line.split("`")[1] for line in focus.splitlines() if "(state = 'closed')" in line]

    assert named == ["state", "closed_on"]
