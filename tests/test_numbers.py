"""Numbers and durations are written one way: by the words for them, and nowhere by hand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import practicelog

SOURCE = Path(practicelog.__file__).parent
BY_HAND = {"core/wording.py", "core/record.py", "core/charts/calendar.py"}
"""Where those words are, what a developer is told, and a legend whose counts are words already."""

COUNTED = re.compile(
    r"^ (?:h|min|minutes?|hours?|reps?|days?|weeks?|takes?|drills?|scores?|quick|scored|live|"
    r"records?|rows?|lines?|words?)\b(?! (?:of practice|or))"
)


def by_hand(tree: ast.AST) -> Iterator[str]:
    """Yield what is counted in an f-string without thousands or the one and the many told apart."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for value, after in zip(node.values, node.values[1:], strict=False):
                is_text = isinstance(after, ast.Constant) and COUNTED.match(str(after.value))
                if is_text and isinstance(value, ast.FormattedValue) and _by_hand(value):
                    yield ast.unparse(node)


def _by_hand(value: ast.FormattedValue) -> bool:
    """Tell whether a number has no form of its own and is none of the small ones of ours."""
    names = [node.id for node in ast.walk(value.value) if isinstance(node, ast.Name)]
    return value.format_spec is None and not (names and all(map(str.isupper, names)))


def test_what_is_counted_is_written_by_the_words_for_it() -> None:
    found = {
        (str(file.relative_to(SOURCE)), text)
        for file in SOURCE.rglob("*.py")
        if str(file.relative_to(SOURCE)) not in BY_HAND
        for text in by_hand(ast.parse(file.read_text("utf-8")))
    }
    assert sorted(found) == []
