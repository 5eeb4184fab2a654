"""The table of a coach beside the seller, where several coaches rated."""

import pytest
from tests.reports.sheet.test_page import FULL, PAIRS

from practicelog.core.statistics.rater_difference import Pair
from practicelog.render.markdown import page_text
from practicelog.reports.sheet.page import page
from practicelog.reports.sheet.value import build

BO = tuple(Pair("Bo McKenna", "objection", "explore", n, 300, 200) for n in range(3))
BESIDE_BO = """\
## objection: you and Bo McKenna on the same reps

| Criterion | You | Bo McKenna |
| --- | ---: | ---: |
| explore | 3.0 (3 reps) | 2.0 (3 reps) |

Rated by Ana (10 reps) too: practicelog page
"""
BESIDE_ANA = """\
## objection: you and Ana on the same reps

| Criterion | You | Ana |
| --- | ---: | ---: |
| explore | 4.0 (10 reps) | 3.0 (10 reps) |

Rated by Bo McKenna (3 reps) too: practicelog page
"""


@pytest.mark.parametrize(
    ("coach", "beside"),
    [
        pytest.param("bo mckenna", BESIDE_BO, id="whom it is for, however spelled"),
        pytest.param("Ana", BESIDE_ANA, id="whom it is for, who rated most"),
        pytest.param("Cid", BESIDE_ANA, id="for one who rated nothing, who rated most"),
        pytest.param(None, BESIDE_ANA, id="for nobody named, who rated most"),
    ],
)
@pytest.mark.parametrize("pairs", [(*PAIRS, *BO), (*BO, *PAIRS)], ids=["Ana first", "Bo first"])
def test_of_several_coaches_the_one_it_is_for_has_the_table_and_the_others_are_named(
    coach, beside, pairs
):
    told = page_text(page(build(FULL._replace(pairs=pairs)), None, None, coach))

    assert told.partition("## objection")[1:] != ("", "")
    assert beside in told
    assert told.count("on the same reps") == 1
