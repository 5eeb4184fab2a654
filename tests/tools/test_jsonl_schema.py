"""What describes a line of jsonl to programs is what the fields are."""

import json
from pathlib import Path

from tools import jsonl_schema

from practicelog.core.interchange.fields import RULES

ROOT = Path(__file__).parents[2]


def test_the_file_is_fresh():
    text = (ROOT / jsonl_schema.FILE).read_text("utf-8")

    assert text == jsonl_schema.rendered(), "run `make schema`"


def test_every_kind_of_record_has_its_fields_in_the_order_in_which_they_leave():
    kinds = json.loads(jsonl_schema.rendered())["$defs"]

    assert {kind: [*kinds[kind]["properties"]] for kind in RULES} == {
        kind: [*rules] for kind, rules in RULES.items()
    }
