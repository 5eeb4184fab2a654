import pytest

from practicelog.core.interchange.authorship import is_personal, may_be_added

OPEN = {"state": "open", "proposed_by": "Ana"}
PROPOSED = {"state": "proposed", "proposed_by": "Ana"}


@pytest.mark.parametrize(
    ("kind", "fields", "personal", "addable"),
    [
        pytest.param("rep", {}, True, True, id="a rep can be added, never changed"),
        pytest.param("drill", {}, True, True, id="a drill likewise"),
        pytest.param("script", {}, True, True, id="a script likewise"),
        pytest.param("notice", {"who": "Ana"}, False, True, id="what somebody else noticed"),
        pytest.param("notice", {"who": None}, True, False, id="what the seller noticed"),
        pytest.param("focus", PROPOSED, False, True, id="a focus proposed"),
        pytest.param("focus", OPEN, True, False, id="a focus accepted"),
        pytest.param("focus", {"state": "proposed", "proposed_by": None}, True, False,
                     id="a focus proposed by nobody"),
        pytest.param("plan", {}, True, False, id="a plan"),
        pytest.param("off", {}, True, False, id="days off"),
        pytest.param("promise", {}, True, False, id="a promise"),
        pytest.param("metric", {}, True, False, id="a count"),
        pytest.param("rescoring", {}, True, False, id="a take scored again"),
    ],
)  # fmt: skip
def test_whose_words_a_record_holds(kind, fields, personal, addable):
    assert is_personal(kind, fields) is personal
    assert may_be_added(kind, fields) is addable
