"""One JSON document for scripts."""

import json
from collections.abc import Mapping

from practicelog.annotations import Any


def document(what: str, content: Mapping[str, Any]) -> str:
    """Return one JSON document, ASCII only, that names its schema."""
    return json.dumps({"schema": f"practicelog/{what}/1", **content}, allow_nan=False) + "\n"
