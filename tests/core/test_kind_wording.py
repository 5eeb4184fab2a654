"""Every type of record is counted in words."""

from collections import Counter

from practicelog.core.interchange.merging import ADDED, UPDATED
from practicelog.core.kind_wording import kinds_words
from practicelog.core.records.record_fields import FIELDS


def test_every_type_is_told_reps_first():
    counts = Counter({(kind, ADDED): number for number, kind in enumerate(FIELDS, 1)})

    assert kinds_words(counts, ADDED).startswith("7 reps, 1 drill, 2 scripts, 3 cards")
    assert kinds_words(counts, ADDED).count(", ") == len(FIELDS) - 1


def test_of_nothing_nothing_is_said():
    assert kinds_words({("rep", ADDED): 0}, ADDED) == kinds_words({}, UPDATED) == ""


def test_a_plural_is_a_word_there_is():
    counts = {("off", ADDED): 2, ("focus", ADDED): 2, ("promise", ADDED): 1}

    assert kinds_words(counts, ADDED) == "2 ranges of days off, 2 focuses, 1 promise"
