"""Things of two logs put together: the same whoever begins, and the same done twice."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.sync.things import Thing, Things, Version, numbered

EARLY, LATE = "2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z"


def thing(uid, revision=1, changed=EARLY, name="x", versions=None, what="mine"):
    fields = None if name is None else {"name": name, "what": what}
    return Thing(uid, revision, changed, fields, versions or {})


def version(number, order="", text="a", why=None):
    return Version(number, order, (order, text, why))


def joined(ours, theirs, aliases=(), turns=(), needed=(), needed_versions=(), shipped=()):
    things = Things("name", ours, theirs, aliases, dict(turns), dict(shipped))
    found = things.joined(set(needed), set(needed_versions))
    return {each.uid: each for each in found}


def test_the_higher_revision_holds_whatever_the_clocks_say():
    found = joined([thing("a", 2, EARLY, what="two")], [thing("a", 1, LATE, what="one")])

    assert found["a"].thing.fields["what"] == "two"
    assert not found["a"].clashed


def test_of_one_revision_the_later_change_holds_and_both_are_told():
    found = joined([thing("a", 2, EARLY, what="old")], [thing("a", 2, LATE, what="new")])

    assert found["a"].thing.fields["what"] == "new"
    assert found["a"].clashed


def test_of_one_second_the_smaller_text_holds_and_a_deletion_before_any():
    assert joined([thing("a", what="b")], [thing("a", what="a")])["a"].thing.fields["what"] == "a"
    assert joined([thing("a")], [thing("a", name=None)])["a"].thing.fields is None


def test_two_that_were_made_apart_under_one_name_are_one_by_the_lower_uid():
    found = joined([thing("b", changed=LATE, what="theirs")], [thing("a", what="ours")])

    assert list(found) == ["a"]
    assert found["a"].members == ("a", "b")
    assert found["a"].thing.fields["what"] == "theirs"


def test_however_many_have_one_name_they_are_put_together_in_one_look(monkeypatch):
    looks, look = [], Things._registers
    monkeypatch.setattr(Things, "_registers", lambda *args: looks.append(1) or look(*args))

    found = joined([thing(f"a{n:03}") for n in range(300)], [thing(f"b{n:03}") for n in range(300)])

    assert (list(found), len(found["a000"].members)) == (["a000"], 600)
    assert len(looks) == 2


def test_what_was_one_once_stays_one_under_another_name():
    found = joined([thing("a")], [thing("b", 2, name="y")], aliases=[("b", "a")])

    assert {uid: each.thing.fields["name"] for uid, each in found.items()} == {"a": "y"}


def test_two_aliases_of_one_uid_make_one_of_all_three():
    found = joined([thing("c")], [], aliases=[("c", "a"), ("c", "b")])

    assert found["a"].members == ("a", "b", "c")


def test_one_that_ships_keeps_its_uid_whatever_it_is_called():
    found = joined([thing("b", 2)], [thing("a", what="own")], shipped={"b": "opener"})

    assert found["b"].members == ("a", "b")
    assert found["b"].thing.fields == {"name": "x", "what": "mine"}


def test_of_two_that_ship_and_got_one_name_the_last_is_called_as_it_ships_again():
    shipped = {"a": "opener", "b": "pitch"}

    renamed = joined([thing("a", 2)], [thing("b", 3)], shipped=shipped)
    taken = joined([thing("a", 2, name="pitch")], [thing("b", name="pitch")], shipped=shipped)

    assert names(renamed) == {"a": ("x", 2), "b": ("pitch", 4)}
    assert names(taken) == {"a": ("opener", 3), "b": ("pitch", 1)}


def test_no_alias_makes_one_of_two_that_ship():
    shipped = {"a": "opener", "b": "pitch"}
    both = [thing("a", name="opener"), thing("b", name="pitch"), thing("c", 2, name="pitch")]

    found = joined(both, [], [("b", "a"), ("c", "b"), ("c", "a")], shipped=shipped)

    assert names(found) == {"a": ("opener", 3), "b": ("pitch", 1)}


def names(found):
    return {uid: (each.thing.fields["name"], each.thing.revision) for uid, each in found.items()}


def test_what_a_record_names_comes_back_from_a_deletion_above_its_revision():
    found = joined([thing("a", 3)], [thing("a", 4, name=None)], needed=["a"])

    assert (found["a"].thing.revision, found["a"].thing.fields["name"]) == (5, "x")


def test_what_nobody_names_stays_deleted():
    assert joined([thing("a", 3)], [thing("a", 4, name=None)])["a"].thing.fields is None


def test_two_versions_of_one_number_both_stay_in_order_of_time():
    ours = thing("a", versions={"one": version(1), "late": version(2, LATE)})
    theirs = thing("a", versions={"one": version(1), "early": version(2, EARLY)})

    found = joined([ours], [theirs])["a"].thing.versions

    assert {digest: each.number for digest, each in found.items()} == {
        "one": 1, "early": 2, "late": 3,
    }  # fmt: skip


def test_a_version_that_went_is_gone_on_both_and_comes_back_where_a_rep_was_practised_with_it():
    ours = thing("a", versions={"one": version(1), "two": version(2)})
    theirs = thing("a", versions={"one": version(1)})
    gone = {("a", "two"): 1}

    assert list(joined([ours], [theirs], turns=gone)["a"].thing.versions) == ["one"]
    found = joined([ours], [theirs], turns=gone, needed_versions=[("a", "two")])["a"]
    assert list(found.thing.versions) == ["one", "two"]
    assert found.turns["two"] == 2


def test_a_thing_is_never_left_without_a_version():
    one = thing("a", versions={"one": version(1)})

    found = joined([one], [one._replace(versions={})], turns={("a", "one"): 1})["a"]

    assert list(found.thing.versions) == ["one"]


def test_a_reason_that_one_side_purged_is_gone():
    ours = thing("a", versions={"one": version(1, why="secret")})
    theirs = thing("a", versions={"one": version(1)})

    assert joined([ours], [theirs])["a"].thing.versions["one"].content[-1] is None


def test_numbers_only_ever_rise():
    assert numbered({"a": version(5), "b": version(2), "c": version(2, "later")}) == {
        "b": version(2), "c": version(3, "later"), "a": version(5),
    }  # fmt: skip


STATES = st.builds(
    lambda uid, revision, late, name, versions: thing(
        uid,
        revision,
        LATE if late else EARLY,
        name,
        {each: version(number, each) for each, number in versions.items()} if name else {},
    ),
    st.sampled_from("abc"),
    st.integers(1, 3),
    st.booleans(),
    st.sampled_from(["x", "y", None]),
    st.dictionaries(st.sampled_from("pqr"), st.integers(1, 3)),
)


def told(found):
    return sorted((each.uid, each.thing) for each in found.values())


@given(st.lists(STATES, min_size=1, max_size=4), st.sampled_from([{}, {"b": "x", "c": "z"}]))
def test_the_outcome_does_not_depend_on_the_order_and_is_the_same_done_again(states, shipped):
    every = (joined(order[:1], order[1:], shipped=shipped) for order in permutations(states))

    assert len({repr(told(each)) for each in every}) == 1
    once = joined(states, [], shipped=shipped)
    things = [each.thing for each in once.values()]
    aliases = [(member, each.uid) for each in once.values() for member in each.members]
    turns = {(uid, digest): turn for uid, e in once.items() for digest, turn in e.turns.items()}
    assert told(joined(things, things, aliases, turns, shipped=shipped)) == told(once)
    assert shipped.keys() & {state.uid for state in states} <= once.keys()
