"""Names of scripts and numbers of versions as they are typed."""

import pytest

from practicelog.core.limits import HIGHEST_ID
from practicelog.core.scripts.references import ScriptReference, script_reference, version_number
from practicelog.errors import UsageError


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        pytest.param("pricing-reply", ScriptReference("pricing-reply"), id="the newest"),
        pytest.param("pricing-reply@3", ScriptReference("pricing-reply", 3), id="number"),
        pytest.param("pricing-reply@v3", ScriptReference("pricing-reply", 3), id="v and number"),
        pytest.param("pri@0", ScriptReference("pri", 0), id="zero is for the log to refuse"),
        pytest.param("@3", ScriptReference("", 3), id="no name is for the log to refuse"),
    ],
)
def test_a_script_is_typed_with_or_without_a_version(text, reference):
    assert script_reference(text) == reference


@pytest.mark.parametrize("text", ["3", "@3", "v3", "@v3", "003"])
def test_a_version_is_typed_as_a_number_with_or_without_its_sign(text):
    assert version_number(text) == 3


def test_a_number_beyond_any_version_stays_within_what_the_log_can_ask_for():
    assert version_number("9" * 5000) == HIGHEST_ID


@pytest.mark.parametrize("text", ["x@", "x@three", "x@-1", "x@3@4", "x@²", "x@v", "x@٣"])
def test_anything_else_after_the_sign_is_refused(text):
    with pytest.raises(UsageError, match="is not a version's number"):
        script_reference(text)
