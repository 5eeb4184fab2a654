import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    BY_GRAVITY,
    CONFLICT,
    DELETED,
    HIGHEST,
    OLDER,
    OTHERWISE,
    PROTECTED,
    UNCHANGED,
    UPDATED,
    Consent,
    Ruling,
    Side,
    graver,
    ruling,
    ruling_of_versions,
)

NOBODY = Consent()
MINE = Consent(mine=True)
HISTORY = Consent(history=True)
SETTLED = Consent(mine=True, take_theirs=True)
GONE = None


def side(revision, content, personal=True):
    return Side(revision, content, personal)


@pytest.mark.parametrize(
    ("ours", "theirs", "consent", "expected"),
    [
        pytest.param(None, side(3, "a"), MINE, (ADDED, 3), id="new"),
        pytest.param(None, side(3, GONE), MINE, (BURIED, 3), id="new, deleted there"),
        pytest.param(side(3, "a"), side(3, "a"), MINE, (UNCHANGED, 3), id="the same"),
        pytest.param(side(3, "a"), side(2, "a"), MINE, (UNCHANGED, 3), id="the same, older"),
        pytest.param(side(3, "a"), side(4, "a"), MINE, (UPDATED, 4), id="the same, newer"),
        pytest.param(side(3, "a"), side(4, "b"), MINE, (UPDATED, 4), id="newer"),
        pytest.param(side(3, "a"), side(2, "b"), MINE, (OLDER, 3), id="older"),
        pytest.param(side(3, "a"), side(3, "b"), MINE, (CONFLICT, 3), id="conflict"),
        pytest.param(side(3, "a"), side(3, "b"), SETTLED, (UPDATED, 4), id="conflict settled"),
        pytest.param(side(3, "a"), side(2, "b"), SETTLED, (OLDER, 3), id="older is no conflict"),
        pytest.param(side(3, "a"), side(4, GONE), MINE, (DELETED, 4), id="deleted there"),
        pytest.param(side(3, "a"), side(3, GONE), MINE, (CONFLICT, 3), id="deleted or kept"),
        pytest.param(side(3, "a"), side(3, GONE), SETTLED, (DELETED, 4), id="deleted, settled"),
        pytest.param(side(3, "a"), side(2, GONE), MINE, (OLDER, 3), id="deleted before"),
        pytest.param(side(3, GONE), side(2, "a"), MINE, (OLDER, 3), id="not brought back"),
        pytest.param(side(3, GONE), side(4, "a"), MINE, (ADDED, 4), id="brought back there"),
        pytest.param(side(3, GONE), side(3, "a"), MINE, (CONFLICT, 3), id="edited or deleted"),
        pytest.param(side(3, GONE), side(3, GONE), MINE, (UNCHANGED, 3), id="deleted on both"),
        pytest.param(side(3, GONE), side(4, GONE), MINE, (BURIED, 4), id="deleted again there"),
        pytest.param(None, side(1, "a", personal=False), NOBODY, (ADDED, 1),
                     id="anybody adds words of their own"),
        pytest.param(None, side(1, "a"), NOBODY, (PROTECTED, 1), id="nobody else adds a rep"),
        pytest.param(None, side(1, "a"), HISTORY, (ADDED, 1),
                     id="another tool's history adds"),
        pytest.param(side(1, "a"), side(1, "b"), HISTORY, (OTHERWISE, 1),
                     id="what it says otherwise now stays as it is"),
        pytest.param(side(2, "a"), side(1, "b"), HISTORY, (OLDER, 2), id="and what changed here"),
        pytest.param(side(2, "a"), side(1, "a"), HISTORY, (UNCHANGED, 2), id="or is the same"),
        pytest.param(side(2, "a"), side(1, "b"), HISTORY._replace(take_theirs=True), (UPDATED, 3),
                     id="until its new reading is asked for"),
        pytest.param(side(1, "a"), side(1, "b"), HISTORY._replace(mine=True), (OTHERWISE, 1),
                     id="which --mine does not do"),
        pytest.param(side(2, GONE), side(1, "a"), HISTORY._replace(take_theirs=True), (OLDER, 2),
                     id="what was deleted stays away"),
        pytest.param(None, side(HIGHEST, "a"), MINE, (ADDED, HIGHEST), id="the highest"),
        pytest.param(None, side(HIGHEST + 9, "a"), MINE, (ADDED, HIGHEST), id="one too high"),
        pytest.param(side(HIGHEST, "a"), side(HIGHEST + 9, "a"), MINE, (UNCHANGED, HIGHEST),
                     id="too high once more"),
        pytest.param(side(HIGHEST + 1, "a"), side(HIGHEST + 9, "b"), MINE, (UPDATED, HIGHEST + 9),
                     id="too high, and so is what the seller did here"),
        pytest.param(side(HIGHEST + 1, "a"), side(HIGHEST + 9, "b"), NOBODY,
                     (PROTECTED, HIGHEST + 1), id="but never by somebody else"),
        pytest.param(None, side(1, GONE), NOBODY, (OLDER, 1),
                     id="nobody else keeps away what may come"),
        pytest.param(side(1, "a"), side(9, "b"), NOBODY, (PROTECTED, 1), id="nobody else edits"),
        pytest.param(side(1, "a"), side(1, "b"), NOBODY, (PROTECTED, 1), id="nor at one revision"),
        pytest.param(side(1, "a"), side(9, "a"), NOBODY, (UNCHANGED, 1), id="nor a revision"),
        pytest.param(side(1, "a"), side(9, GONE, personal=False), NOBODY, (PROTECTED, 1),
                     id="nobody else deletes"),
        pytest.param(side(2, GONE), side(9, "a"), NOBODY, (PROTECTED, 2),
                     id="nobody else brings back"),
        pytest.param(side(2, "b"), side(1, "a"), NOBODY, (OLDER, 2),
                     id="a copy lent out before is no attack"),
        pytest.param(side(1, "a"), side(9, "b"), Consent(take_theirs=True), (PROTECTED, 1),
                     id="settling conflicts is no consent to change"),
        pytest.param(side(1, "a", personal=False), side(2, "b", personal=False), NOBODY,
                     (UPDATED, 2), id="the coach's own words are the coach's to change"),
        pytest.param(side(1, "a", personal=False), side(2, "b"), NOBODY, (PROTECTED, 1),
                     id="but never into the seller's"),
        pytest.param(side(1, "a"), side(2, "b", personal=False), NOBODY, (PROTECTED, 1),
                     id="nor the seller's into the coach's"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_record(ours, theirs, consent, expected):
    assert ruling(ours, theirs, consent) == Ruling(*expected)


REVISIONS, CONTENTS = st.integers(1, 3), st.sampled_from([None, "a", "b"])
OWN_LOGS = st.dictionaries(
    st.integers(0, 3), st.tuples(REVISIONS, CONTENTS).map(lambda known: Side(*known))
)
LOGS = st.dictionaries(
    st.integers(0, 3),
    st.builds(side, REVISIONS, CONTENTS, st.booleans()),
)
CONSENTS = st.builds(Consent, st.booleans(), st.booleans())


def merged(ours, theirs, consent):
    """Return a log after another has come in, and the rulings that were made."""
    log, rulings = dict(ours), []
    for uid, each in theirs.items():
        found = ruling(log.get(uid), each, consent)
        rulings.append(found.word)
        if found.word in (ADDED, UPDATED, DELETED, BURIED):
            log[uid] = each._replace(revision=found.revision)
    return log, rulings


@given(LOGS, LOGS, CONSENTS)
def test_twice_is_once(ours, theirs, consent):
    once, _ = merged(ours, theirs, consent)

    twice, rulings = merged(once, theirs, consent)

    assert twice == once
    assert not {ADDED, UPDATED, DELETED, BURIED} & set(rulings)


@given(OWN_LOGS, OWN_LOGS)
def test_two_machines_agree_whoever_begins_where_nothing_conflicts(one, other):
    there, rulings = merged(one, other, MINE)
    here, _ = merged(other, one, MINE)
    conflicts = {
        uid
        for uid in one.keys() & other.keys()
        if one[uid].revision == other[uid].revision and one[uid].content != other[uid].content
    }

    assert rulings.count(CONFLICT) == len(conflicts)
    for uid in one.keys() | other.keys():
        if uid not in conflicts:
            assert here[uid] == there[uid]
        else:
            assert (there[uid], here[uid]) == (one[uid], other[uid])


@given(OWN_LOGS, OWN_LOGS)
def test_a_settled_conflict_is_settled_for_the_other_machine_too(one, other):
    settled, _ = merged(one, other, SETTLED)

    back, rulings = merged(other, settled, MINE)

    assert CONFLICT not in rulings
    assert back == settled


@given(LOGS, LOGS, st.booleans())
def test_without_consent_nothing_personal_changes(ours, theirs, take_theirs):
    after, _ = merged(ours, theirs, Consent(take_theirs=take_theirs))

    for uid, each in ours.items():
        if each.personal:
            assert after[uid] == each


@pytest.mark.parametrize(
    ("ours", "theirs", "consent", "expected"),
    [
        pytest.param({1: "a"}, {1: "a"}, MINE, (UNCHANGED, {}), id="the same"),
        pytest.param({1: "a", 2: "b"}, {1: "a"}, MINE, (UNCHANGED, {}), id="fewer"),
        pytest.param({1: "a"}, {1: "a", 2: "b"}, MINE, (UPDATED, {2: "b"}), id="one more"),
        pytest.param({1: "a"}, {1: "x"}, MINE, (CONFLICT, {}), id="another of one number"),
        pytest.param({1: "a"}, {1: "x", 2: "b"}, MINE, (CONFLICT, {2: "b"}), id="both"),
        pytest.param({1: "a"}, {1: "x"}, SETTLED, (UPDATED, {1: "x"}), id="settled"),
        pytest.param({1: "a"}, {1: "a", 2: "b"}, NOBODY, (PROTECTED, {}), id="not the seller's"),
        pytest.param({1: "a"}, {1: "a"}, NOBODY, (UNCHANGED, {}), id="a copy lent out"),
    ],
)
def test_numbered_versions_are_put_together(ours, theirs, consent, expected):
    assert ruling_of_versions(ours, theirs, consent) == expected


def test_the_graver_ruling_is_told():
    assert graver(CONFLICT, UPDATED) == graver(UPDATED, CONFLICT) == CONFLICT
    assert graver(UNCHANGED, OLDER) == OLDER
    assert len(set(BY_GRAVITY)) == len(BY_GRAVITY)
