"""Whose words a record holds, and names that pass for another's."""

import pytest

from practicelog.core.interchange.authorship import check_persons, is_personal, is_seller
from practicelog.errors import UsageError

OPEN = {"state": "open", "proposed_by": "Ana"}
PROPOSED = {"state": "proposed", "proposed_by": "Ana"}


@pytest.mark.parametrize(
    ("kind", "fields", "personal"),
    [
        pytest.param("rep", {}, True, id="a rep"),
        pytest.param("drill", {}, True, id="a drill"),
        pytest.param("script", {}, True, id="a script"),
        pytest.param("notice", {"who": "Ana"}, False, id="what somebody else noticed"),
        pytest.param("notice", {"who": None}, True, id="what the seller noticed"),
        pytest.param("notice", {"who": "Self "}, True, id="what one noticed who is called self"),
        pytest.param("focus", PROPOSED, False, id="a focus proposed"),
        pytest.param("focus", OPEN, True, id="a focus accepted"),
        pytest.param("focus", PROPOSED | {"proposed_by": None}, True, id="proposed by nobody"),
        pytest.param("focus", PROPOSED | {"proposed_by": "SELF"}, True, id="proposed by self"),
        pytest.param("plan", {}, True, id="a plan"),
        pytest.param("off", {}, True, id="days off"),
        pytest.param("promise", {}, True, id="a promise"),
        pytest.param("metric", {}, True, id="a count"),
        pytest.param("rescoring", {}, True, id="a take scored again"),
    ],
)
def test_whose_words_a_record_holds(kind, fields, personal):
    assert is_personal(kind, fields) is personal


@pytest.mark.parametrize(
    "name", [None, "self", "Self", "SELF", " self ", "s\u200belf", "ｓｅｌｆ", "\u3164self"]
)
def test_whatever_is_read_as_self_is_the_seller(name):
    assert is_seller(name)


@pytest.mark.parametrize("name", ["Ana", "selfie", "", "yourself"])
def test_anybody_else_is_not(name):
    assert not is_seller(name)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"who": "\u0410na"}, "who: “\u0410na” mixes letters of Cyrillic and Latin"),
        ({"proposed_by": "An\u03b1"}, "proposed_by: “An\u03b1” mixes letters of Greek and Latin"),
        ({"ratings": [("\u0410na", "who", 3)]}, "rater: “\u0410na” mixes letters of Cyrillic"),
    ],
)
def test_a_name_that_passes_for_another_is_refused(fields, told):
    with pytest.raises(UsageError, match=told):
        check_persons(fields)


@pytest.mark.parametrize(
    "name", ["Ana", "Анна", "Ána", "アナ Ana", "田中 Kim", "Нина 2", "Zoë O’Neil"]
)
def test_a_name_in_letters_of_its_own_is_fine(name):
    check_persons({"who": name, "ratings": [(name, "who", 3)]})
