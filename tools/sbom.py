"""Write the bill of materials of a release, in the form of CycloneDX 1.6, from what is installed.

Run by `make dist`. It has no time and no random number: the same libraries give the same file.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tools.installed import Library, libraries

FOLDER = Path("dist")


def document(installed: Sequence[Library]) -> dict[str, Any]:
    """Return the bill of a program, which comes first, and its libraries."""
    program, *others = installed
    purls = {each.name: each.purl for each in installed}
    serial = uuid5(NAMESPACE_URL, " ".join(sorted(purls.values())))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": _component(program, "application")},
        "components": [_component(each, "library") for each in others],
        "dependencies": [
            {"ref": each.purl, "dependsOn": sorted(purls[name] for name in each.needs)}
            for each in installed
        ],
    }


def _component(library: Library, kind: str) -> dict[str, Any]:
    if library.is_expression:
        licences: list[dict[str, Any]] = [{"expression": library.licence}]
    else:
        licences = [{"license": {"name": library.licence}}] if library.licence else []
    return {
        "type": kind,
        "bom-ref": library.purl,
        "name": library.name,
        "version": library.version,
        "description": library.summary,
        "licenses": licences,
        "purl": library.purl,
    }


def main() -> None:
    """Write the file beside the wheel."""
    installed = libraries()
    file = FOLDER / f"{installed[0].name}-{installed[0].version}.cdx.json"
    text = json.dumps(document(installed), indent=2, ensure_ascii=False)
    file.write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
