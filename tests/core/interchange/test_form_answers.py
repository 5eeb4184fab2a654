"""What the rating page saves, read back: what is not of it is told by its name."""

import pytest

from practicelog.core.interchange.form_answers import SCHEMA, answer_rows
from practicelog.errors import ImportRefusedError


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"reps": None}, "In the file “reps” is not a list."),
        ({"reps": [7]}, "In reps stands what is no object."),
        ({"reps": [{"ratings": None}]}, "In reps “ratings” is not an object."),
        ({"reps": [{"comment": 7}]}, "In reps “comment” is not a text."),
        ({"reps": [{"scores": {}}]}, "In reps stands “scores”, which is nothing of a form."),
        ({"reps": [{"ratings": {"who": []}}]},
         "In reps “ratings” holds what is no rating or text."),
        ({"rater": 7}, "In the file “rater” is not a text."),
    ],
)  # fmt: skip
def test_what_is_not_of_a_form_is_refused_by_name(said, told):
    with pytest.raises(ImportRefusedError) as refused:
        answer_rows({"schema": SCHEMA} | said)

    assert refused.value.message == told
