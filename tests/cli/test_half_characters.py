"""Half a character, as JSON can spell one, is refused by its place or left out, never a bug."""

import json
from copy import deepcopy

import pytest

pytestmark = pytest.mark.sweep

HALF = "x\ud800y"
REP = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
STINT = {"id": 1, "start": "20261120T090000Z", "end": "20261120T091000Z", "tags": ["opener"]}
SAVED = {
    "schema": "practicelog/ratings/1",
    "rater": "Ana",
    "reps": [{"uid": REP, "ratings": {"who": 4}, "comments": {"who": "so"}, "comment": "well"}],
    "notices": [{"day": "2026-11-21", "text": "waited"}],
    "focuses": [{"day": "2026-11-21", "drill": "opener", "why": "price"}],
}
WATSON = [1763629200, 1763629800, "opener", "a", ["call"], 1763629800]
JRNL = {"title": "opener", "body": "so", "date": "2026-11-20", "time": "09:00", "tags": ["@opener"]}
OF_TOOL = ("--drill", "opener")
DOCUMENTS = {
    "rating-form": (SAVED, ()),
    "watson": ([WATSON], OF_TOOL),
    "timewarrior": ([STINT | {"annotation": "so"}], OF_TOOL),
    "jrnl": ({"entries": [JRNL]}, OF_TOOL),
}


def spoiled(document):
    """Yield the document with half a character in the place of one of its names or values."""
    parts = document.items() if isinstance(document, dict) else enumerate(document)
    for at, part in parts:
        if isinstance(part, dict | list):
            yield from (_with(document, at, each) for each in spoiled(part))
        else:
            yield _with(document, at, HALF)
        if isinstance(document, dict):
            yield {HALF if name == at else name: each for name, each in document.items()}


def _with(document, at, part):
    changed = deepcopy(document)
    changed[at] = part
    return changed


@pytest.mark.parametrize("source", DOCUMENTS)
def test_half_a_character_anywhere_is_no_bug_and_is_not_stored(run, tmp_path, source):
    run("log", "opener", "-r", "who=3", "--uid", REP)
    whole, words = DOCUMENTS[source]
    file = tmp_path / "file.json"
    for document in spoiled(whole):
        file.write_text(json.dumps(document), "utf-8")

        done = run("import", str(file), "--as", source, *words)

        assert done.code in {0, 2, 3, 15}, (document, done)
        assert "\\ud800" not in json.dumps([run.reps(), run.json("notice", "list")])
    file.write_text(json.dumps(whole), "utf-8")
    assert run("import", str(file), "--as", source, *words, "--take", "theirs").code == 0
    assert run("doctor").code == 0
