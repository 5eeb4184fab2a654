"""JSON for scripts: one document on one line, ASCII, that says what it is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.render.json import document

values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False,
              allow_infinity=False), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=8,
)  # fmt: skip


def test_a_document_names_its_schema_first():
    assert document("streak", {"weeks": None}) == (
        '{"schema": "practicelog/streak/1", "weeks": null}\n'
    )


def test_text_is_escaped_to_ascii():
    assert document("x", {"a": "é\u202e\x1b\n😀"}) == (
        '{"schema": "practicelog/x/1", "a": "\\u00e9\\u202e\\u001b\\n\\ud83d\\ude00"}\n'
    )


@given(values)
def test_what_is_read_again_is_what_was_written_on_one_ascii_line(content):
    found = document("x", {"a": content})
    assert json.loads(found) == {"schema": "practicelog/x/1", "a": content}
    assert found.isascii()
    assert found.count("\n") == 1


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_json_does_not_know_is_never_written(number):
    with pytest.raises(ValueError, match="not JSON compliant"):
        document("x", {"a": number})
