"""Words that claimed more than the numbers carry are gone, wherever they stood."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GONE = (
    "a real shift is likely", "): a bias", "calls that a bias", "called a bias", "Strongest",
    "Weakest", "where it was:", "you score as the coach", "your own history since",
)  # fmt: skip


def told():
    """Yield every file whose words a reader may see; decisions tell of the past."""
    for folder, ending in (("src", "*.py"), ("docs", "*.md"), ("docs", "*.svg")):
        for path in (ROOT / folder).rglob(ending):
            if "decisions" not in path.parts:
                yield path
    yield ROOT / "README.md"


@pytest.mark.parametrize("words", GONE)
def test_words_that_claim_too_much_stand_nowhere(words):
    found = [str(path.relative_to(ROOT)) for path in told() if words in path.read_text("utf-8")]
    assert found == []


def test_the_sweep_looks_where_words_stand():
    assert sum("by your own scores" in path.read_text("utf-8") for path in told()) >= 2
