"""The simulated disk: what it keeps, what it may lose, and where it may tear."""

import random

from tests.promises.platters import SECTOR, WAYS, Event, Image, Platter

OLD, NEW = b"o" * 4 * SECTOR, b"n" * 4 * SECTOR
CREATE, WRITE, SYNC = (Event("create", "log"), Event("write", "log", 0, NEW), Event("sync", "log"))
DELETE, FOLDER = Event("delete", "log"), Event("folder")


def found(events: tuple[Event, ...], image: Image) -> list[Image]:
    """Return what many power cuts leave of a disk after some events."""
    platter = Platter(image)
    for event in events:
        platter.happen(event)
    chance = random.Random(5)
    return [platter.after_a_cut(chance, way) for way in WAYS for _ in range(50)]


def test_what_was_synced_is_there_after_every_cut() -> None:
    assert all(image == {"log": NEW} for image in found((WRITE, SYNC), {"log": OLD}))


def test_what_was_only_written_may_be_there_whole_in_part_or_not_at_all() -> None:
    contents = {image["log"] for image in found((WRITE,), {"log": OLD})}

    assert {OLD, NEW, NEW[:SECTOR] + OLD[SECTOR:], OLD[:SECTOR] + NEW[SECTOR:]} <= contents


def test_a_sector_is_written_whole_or_not() -> None:
    sectors = {
        image["log"][start : start + SECTOR]
        for image in found((WRITE._replace(at=SECTOR // 2),), {"log": OLD + OLD})
        for start in range(SECTOR, 4 * SECTOR, SECTOR)
    }

    assert sectors == {OLD[:SECTOR], NEW[:SECTOR]}


def test_a_file_that_grew_may_hold_anything_where_nothing_was_written() -> None:
    grown = [image["log"] for image in found((WRITE,), {"log": b""}) if len(image["log"]) > 0]

    assert any(set(content) > {ord("n"), 0} for content in grown)


def test_a_name_is_sure_only_once_its_folder_is_synced() -> None:
    made = (CREATE, WRITE, SYNC)

    assert {len(image) for image in found(made, {})} == {0, 1}
    assert {len(image) for image in found((*made, FOLDER), {})} == {1}
    assert {len(image) for image in found((DELETE,), {"log": OLD})} == {0, 1}
    assert found((DELETE, FOLDER), {"log": OLD}) == [{}] * 50 * len(WAYS)
