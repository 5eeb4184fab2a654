"""The page about the configuration is what can be set."""

from pathlib import Path

from tools import configuration_page

from practicelog.cli.settings import SETTINGS

ROOT = Path(__file__).parents[2]


def test_the_page_is_fresh():
    page = (ROOT / configuration_page.PAGE).read_text("utf-8")

    assert page == configuration_page.rendered(), "run `make docs`"


def test_every_setting_has_a_row_and_an_example():
    page = configuration_page.rendered()

    assert all(f"| `{each.key}` |" in page and f"\n{each.key} = " in page for each in SETTINGS)
