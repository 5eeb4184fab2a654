"""The manifest of a team's folder: read as it was written, or refused."""

import json

import pytest

from practicelog.core.team.manifest import Delivery, Manifest, file_name, read, written, year_of
from practicelog.errors import ImportRefusedError

MANIFEST = Manifest(
    "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11",
    (file_name("gone", 7, 2), file_name("reps", 15, 12, 2025), file_name("reps", 0, 12, 2026)),
    (Delivery(1, "2026-11-20T17:00:00Z", 3), Delivery(12, "2026-11-21T17:00:00Z", 1)),
)


def changed(**fields):
    return json.dumps(json.loads(written(MANIFEST)) | fields).encode()


def test_a_manifest_comes_back_as_it_was_written():
    assert read(written(MANIFEST)) == MANIFEST
    assert MANIFEST.next_number == 13
    assert Manifest(MANIFEST.team).next_number == 1


def test_files_are_found_by_kind_and_bucket():
    assert MANIFEST.named("reps") == MANIFEST.files[1:]
    assert MANIFEST.named("reps", 15) == ("reps/year=2025/bucket=15/000012.parquet",)
    assert MANIFEST.named("gone", 6) == ()
    assert [year_of(name) for name in MANIFEST.files] == [None, 2025, 2026]


def test_one_cut_short_at_any_byte_says_so():
    whole = written(MANIFEST)
    for size in range(len(whole) - 2):
        with pytest.raises(ImportRefusedError, match="It is cut short or spoiled"):
            read(whole[:size])


@pytest.mark.parametrize(
    "fields",
    [
        {"files": ["../../etc/passwd"]}, {"files": ["reps/year=2026/bucket=16/000001.parquet"]},
        {"files": ["/reps/year=2026/bucket=01/000001.parquet"]}, {"files": "x"},
        {"files": ["reps/year=2026/bucket=01/000001.parquet\n"]}, {"team": "x"}, {"more": 1},
        {"deliveries": [{"number": 1}]}, {"version": 0}, {"version": True},
    ],
    ids=str,
)  # fmt: skip
def test_one_that_names_what_it_may_not_is_spoiled(fields):
    with pytest.raises(ImportRefusedError, match="It is spoiled"):
        read(changed(**fields))


def test_one_of_a_newer_program_is_refused():
    with pytest.raises(ImportRefusedError, match="A newer practicelog made it"):
        read(changed(version=2))
