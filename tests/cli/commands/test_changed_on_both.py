"""What was changed on two machines between two syncs is told, however often each changed it."""

import pytest
from tests.cli.two_desks import told

CHANGES = {
    "rep": (["log", "pitch"], ["edit", "1", "--note", "{}"], "practicelog history 1"),
    "notice": (["notice", "add", "a"], ["notice", "edit", "1", "{}"], ""),
    "metric": (["metric", "add", "calls", "5"], ["metric", "edit", "1", "{}"], ""),
    "card": (["card", "add", "pitch", "a"], ["card", "edit", "last", "{}"], ""),
    "drill": (["log", "pitch"], ["drill", "edit", "close", "--what", "{}"], ""),
}


@pytest.fixture(params=CHANGES)
def kind(request):
    return request.param


@pytest.fixture
def change(kind):
    """Return what changes the record: as often as there are texts."""

    def changed(desk, *texts):
        for text in texts:
            told(desk(*(word.format(text) for word in CHANGES[kind][1])))

    return changed


@pytest.fixture
def met(office, laptop, folder, kind):
    told(office(*CHANGES[kind][0]))
    for desk in (office, laptop, office):
        told(desk("sync", str(folder)))


@pytest.mark.usefixtures("met")
@pytest.mark.parametrize(
    ("often", "first"),
    [
        pytest.param(("6",), "office", id="as often"),
        pytest.param(("6", "7"), "office", id="more often, and known first"),
        pytest.param(("6", "7"), "laptop", id="more often, and known last"),
    ],
)
def test_it_is_told_where_it_is_met_first(office, laptop, folder, kind, change, often, first):
    change(office, *often)
    change(laptop, "8")
    desks = (office, laptop) if first == "office" else (laptop, office)
    told(desks[0]("sync", str(folder)))

    done = desks[1]("sync", str(folder))

    other = ", the other is in the history" if kind == "rep" else ""
    line = f"practicelog: 1 {kind} changed on both: what was changed more often or later holds"
    shown = f" {CHANGES[kind][2]}" if CHANGES[kind][2] else ""
    assert done.err == f"{line}{other}.{shown}\n"
    for desk in (*desks, *desks):
        desk("sync", str(folder))
    assert office("export").out == laptop("export").out


@pytest.mark.usefixtures("met")
def test_what_one_of_them_changed_is_no_news_to_be_told(office, laptop, folder, change):
    change(laptop, "6")
    told(laptop("log", "opener"))
    told(office("log", "story"))
    for desk in (laptop, office, laptop):
        told(desk("sync", str(folder)))

    assert office("export").out == laptop("export").out


def test_a_deletion_that_edits_elsewhere_outweigh_is_told(office, laptop, folder):
    told(office("notice", "add", "a"))
    for desk in (office, laptop, office):
        told(desk("sync", str(folder)))
    told(laptop("notice", "delete", "1", "--yes"))
    for text in ("b", "c"):
        told(office("notice", "edit", "1", text))
    told(office("sync", str(folder)))

    done = laptop("sync", str(folder))

    assert done.err.startswith("practicelog: 1 notice changed on both: ")
    assert "c" in laptop("notice", "list").out


def test_a_log_that_was_copied_before_it_ever_met_another_is_told_of_nothing(
    office, laptop, folder
):
    told(office("log", "pitch"))
    laptop.file.write_bytes(office.file.read_bytes())
    told(office("edit", "1", "-m", "5"))
    told(office("sync", str(folder)))

    assert told(laptop("sync", str(folder))).startswith("Changed 1 rep")
