"""Render share.schema.json from the fields of a share, so that it cannot be wrong.

Run by `make schema`, in the folder that holds `src`; a test fails when the file is stale.
"""

import json
from pathlib import Path
from typing import Any

from practicelog.core.team.shapes import fields
from practicelog.core.team.share_fields import MAY_LACK, SHAPES

FILE = Path("src/practicelog/exchange/share.schema.json")


def schema() -> dict[str, Any]:
    """Return the schema of one line."""
    kinds = {
        name: fields(each, MAY_LACK if name == "rep" else ()).schema
        for name, each in SHAPES.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of a share that practicelog writes for a team (docs/formats.md)",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in kinds],
        "$defs": kinds,
    }


def rendered() -> str:
    """Return the file's text."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(rendered(), "utf-8")
