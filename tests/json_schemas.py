"""JSON Schema's reference validator, as quick to load as the schemas here allow.

Where it is installed, jsonschema loads `rfc3987_syntax`, which builds 38 grammars in three seconds
of every worker, for addresses of the web. The formats asked for here are days and instants.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # read as: not installed

from jsonschema import Draft202012Validator, FormatChecker  # noqa: E402 - after what it would load
from jsonschema.exceptions import ValidationError  # noqa: E402 - the same

__all__ = ["Draft202012Validator", "FormatChecker", "ValidationError"]
