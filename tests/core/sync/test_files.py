"""Manifests: read as they were written, and nothing else for one."""

import json

import pytest

from practicelog.core.sync import files
from practicelog.core.sync.files import Manifest
from practicelog.errors import ImportRefusedError

LOG = "01a21c21-3154-7a5d-994b-2bde60c0659d"
MANIFEST = Manifest(
    LOG, "a" * 64, 3, "b" * 32, "büro", "2026-11-21T17:00:00Z",
    {"things": "c" * 64, "2026": "d" * 64},
)  # fmt: skip


def told(**other):
    return json.dumps(json.loads(files.written(MANIFEST)) | other).encode()


def test_a_manifest_is_read_as_it_was_written():
    assert files.read(files.written(MANIFEST), LOG) == MANIFEST


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"{", "is not JSON"),
        (b"[]", "no manifest of practicelog"),
        (b'{"format": "x"}', "no manifest of practicelog"),
        (told(version=2), "A newer practicelog wrote it"),
        (told(log="01a21c21-3154-7a5d-994b-000000000000"), "the manifest of another log"),
        (told(parts={"../things": "c" * 64}), "there is no part “../things”"),
        (told(parts={"things": "c"}), "is not a SHA-256"),
        (told(parts=[]), "is not an object"),
        (told(name="\x1b[31m"), "is not the name of a machine"),
        (told(name=7), "is not the name of a machine"),
        (told(generation=10**30), "is not a whole number"),
        (told(nonce="x"), "is not 32 hexadecimal digits"),
        (told(more=1), "“more”: there is no such field"),
        (b'{"format": "practicelog-sync", "version": 1}', "log: the field is missing"),
        (b"[" * 100_000, "is nested too deep"),
    ],
)
def test_what_is_no_manifest_is_refused_with_the_reason(content, why):
    with pytest.raises(ImportRefusedError) as refused:
        files.read(content, LOG)

    assert why in refused.value.message


@pytest.mark.parametrize(
    "name",
    [
        "practicelog-x.json",
        f"practicelog-{LOG.upper()}.json",
        f"practicelog-{LOG}.json.part",
        f".practicelog-{LOG}.json",
        f"practicelog-{LOG} (conflicted copy).json",
    ],
)
def test_other_files_are_nobodys_manifest(name):
    assert files.log_of(name) is None
    assert files.log_of(files.manifest_name(LOG)) == LOG
