"""Pseudonyms: one for each log and team, and nothing to be read off them."""

from practicelog.core.team.pseudonyms import hidden_uid, id_of_log, pseudonym

EARLY = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
LATER = "01a21c0d-6da8-7236-9a07-af2e8c8e09ec"
IMPORTED = "00000000-20dd-502f-9e3a-2827f6a8aae5"


def test_a_log_has_one_pseudonym_in_a_team_and_another_in_the_next():
    names = {pseudonym(salt, log) for salt in (b"", b"a", b"b") for log in (EARLY, LATER)}

    assert len(names) == 6
    assert pseudonym(b"a", EARLY) == pseudonym(b"a", EARLY)
    assert {len(each) for each in names} == {32}


def test_a_record_does_not_bear_the_name_of_a_seller_with_the_same_uid():
    assert hidden_uid(b"a", EARLY) != pseudonym(b"a", EARLY)


def test_a_log_stands_by_the_first_uid_that_was_given_to_a_rep():
    assert id_of_log([LATER, EARLY, IMPORTED]) == EARLY


def test_an_import_of_another_tool_makes_nobody_somebody_else():
    assert id_of_log([LATER, IMPORTED]) == id_of_log([LATER])
    assert id_of_log([IMPORTED]) == IMPORTED


def test_a_log_without_a_rep_stands_for_nobody():
    assert id_of_log([]) is None
