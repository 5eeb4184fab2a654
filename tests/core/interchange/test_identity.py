import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.interchange.identity import (
    Entry,
    Identities,
    Source,
    mark,
    original_name,
    source_name,
    twins,
    uid_of,
)
from practicelog.core.limits import uid
from practicelog.errors import UsageError

HERE, THERE = Source("csv", "here.csv"), Source("csv", "there.csv")


def known(*entries, source=HERE):
    """Return what entries of one source are known by, in their order."""
    identities = Identities(source)
    return [identities.of(entry) for entry in entries]


def test_what_is_written_alike_in_one_file_is_told_apart_by_its_number():
    one, two, other = known(Entry(("a",)), Entry(("a",)), Entry(("b",)))

    assert len({one.uid, two.uid, other.uid}) == 3
    assert known(Entry(("b",)), Entry(("a",)), Entry(("a",))) == [other, one, two]


def test_one_entry_of_two_sources_has_two_uids_that_share_a_half():
    (here,), (there,) = known(Entry(("a",))), known(Entry(("a",)), source=THERE)

    half, high, own = twins(here.uid)
    assert half < there.uid < high
    assert there.uid == half + mark(THERE) != here.uid == half + own
    assert own == mark(HERE)
    assert here.has_twins


def test_cells_do_not_run_into_one_another():
    one, other = known(Entry(("a", "b")), Entry(("a', 'b",)))

    assert one.uid != other.uid


def test_an_id_that_holds_everywhere_is_all_there_is_to_know():
    (here,), (there,) = known(Entry(("x",), "a1")), known(Entry(("y",), "a1"), source=THERE)

    assert here == there
    assert (here.uid, here.also, here.has_twins) == (uid_of("csv", "a1"), (), False)


def test_an_id_of_one_file_is_not_that_of_another():
    entry = Entry(("x",), "1", within=True)
    (here,), (there,) = known(entry), known(entry, source=THERE)

    assert here.uid != there.uid
    assert known(entry._replace(content=("reworded",)))[0].uid == here.uid


def test_an_id_that_two_rows_have_tells_no_rows_apart():
    one = Entry(("x",), "1", within=True)

    first, again = known(one, one)
    assert first.uid == again.uid
    with pytest.raises(UsageError, match="uid: another row of the file has it too"):
        known(one, one._replace(content=("y",)))


def test_what_0_1_knew_by_number_is_known_by_it():
    one, two = known(*[Entry(("a",), before=("key",))] * 2)

    assert (one.also, two.also) == ((uid_of("csv", "key"),), (uid_of("csv", "key 2"),))


def test_each_thing_that_0_1_may_have_known_it_by_is_numbered_by_itself():
    one, two = known(Entry(("a",), before=("x", "y")), Entry(("b",), before=("x", "x")))

    assert one.also == (uid_of("csv", "x"), uid_of("csv", "y"))
    assert two.also == (uid_of("csv", "x 2"), uid_of("csv", "x"))


def test_what_came_without_its_id_is_known_by_what_it_says():
    (without,) = known(Entry(("a",)))
    (told,) = known(Entry(("a",), "1", within=True))

    assert told.also == (without.uid,)


@given(st.lists(st.text(), max_size=4), st.text())
def test_whatever_is_written_makes_a_uuid(content, name):
    (found,) = known(Entry(content), source=Source("csv", name))

    assert uid(found.uid, "uid") == found.uid
    assert (found.uid[14], found.uid[19]) == ("8", "a")


def test_capitals_and_how_an_accent_is_put_on_make_no_other_file():
    assert mark(Source("csv", "Übung.CSV")) == mark(Source("csv", "u\u0308bung.csv"))
    assert mark(Source("csv", "a")) != mark(Source("klog", "a"))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("report.csv", "report.csv"),
        ("/home/ana/report.csv", "report.csv"),
        (r"C:\ana\report.csv", "report.csv"),
        ("-", "-"),
        ("/dev/stdin", "-"),
        ("/dev/fd/63", "-"),
        ("/", "-"),
    ],
)
def test_a_file_is_named_without_its_folders(file, name):
    assert source_name(file) == name


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("report (1).csv", "report.csv"),
        ("report(12).csv", "report.csv"),
        ("report copy.csv", "report.csv"),
        ("report copy 2.csv", "report.csv"),
        ("report - Copy.csv", "report.csv"),
        ("report-1.csv", "report.csv"),
        ("report_2", "report"),
        ("report.csv", "report.csv"),
        ("-1", "-1"),
    ],
)
def test_a_copy_has_the_name_of_what_it_is_a_copy_of(name, original):
    assert original_name(name) == original
