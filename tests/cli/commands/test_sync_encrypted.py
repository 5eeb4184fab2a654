"""`sync --identity`: files that only those named can read, in every situation two desks come to."""

import pytest
from pyrage import x25519
from tests.cli.two_desks import LATER, desk_in, told

SENT = "Nothing new from the others · what is new here lies in the folder\n"
CAME = "Brought 1 rep · what is new here lies in the folder · practicelog sync --undo\n"
SECRET = b"their launch"


@pytest.fixture
def keys(tmp_path):
    """The identities of both desks and of a stranger, as files, with their recipients."""
    found = {}
    for name in ("office", "laptop", "eve"):
        identity = x25519.Identity.generate()
        file = tmp_path / f"{name}.key"
        file.write_text(f"# public key: {identity.to_public()}\n{identity}\n")
        found[name] = str(file), str(identity.to_public())
    return found


@pytest.fixture
def sealed(office, laptop, folder, keys):
    """Both desks with their identities set, each for the other; the office has met the folder."""
    for desk, own, other in ((office, "office", "laptop"), (laptop, "laptop", "office")):
        desk("config", "set", "sync_identity", keys[own][0])
        desk("config", "set", "sync_encrypt_to", keys[other][1])
    office("log", "opener", "--next", SECRET.decode())
    assert told(office("sync", str(folder))) == SENT


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.usefixtures("sealed")
def test_no_word_of_a_log_stands_in_the_folder_and_the_other_reads_it(office, laptop, folder):
    for name, content in contents(folder).items():
        assert content.startswith(b"age-encryption.org/v1\n"), name
        assert SECRET not in content
    assert told(laptop("sync", str(folder))) == CAME
    assert laptop("export").out == office("export").out


@pytest.mark.usefixtures("sealed")
def test_with_nothing_new_no_file_is_written_again(office, laptop, folder):
    laptop("sync", str(folder))
    office("sync", str(folder))
    before = contents(folder)

    for desk in (office, laptop):
        assert told(desk("sync", str(folder))) == "Nothing new from the others\n"
    assert contents(folder) == before


@pytest.mark.usefixtures("sealed")
def test_only_the_part_that_changed_is_written_again(office, folder):
    before = contents(folder)
    office("log", "pitch", "--on", "2025-11-20")
    office("sync", str(folder))
    changed = {name for name, content in contents(folder).items() if before.get(name) != content}

    assert {name.partition(".")[2] for name in changed} == {"json", "2025.jsonl"}


def test_one_identity_on_both_machines_is_enough(office, laptop, folder, keys):
    office("log", "opener")
    words = ("sync", str(folder), "--identity", keys["office"][0])

    assert told(office(*words)) == SENT
    assert told(laptop(*words)) == CAME


def test_a_plain_log_that_is_encrypted_from_now_on_leaves_nothing_plain(office, folder, keys):
    office("log", "opener", "--next", SECRET.decode())
    office("sync", str(folder))
    assert any(SECRET in content for content in contents(folder).values())

    assert told(office("sync", str(folder), "--identity", keys["office"][0])) == SENT
    assert all(each.startswith(b"age-encryption.org/") for each in contents(folder).values())


def test_who_is_named_later_can_read_what_was_written_before(office, folder, keys):
    office("log", "opener")
    office("sync", str(folder), "--identity", keys["office"][0])
    before = contents(folder)

    words = ("sync", str(folder), "--identity", keys["office"][0], "--encrypt-to")
    assert told(office(*words, keys["laptop"][1])) == SENT
    assert all(before[name] != content for name, content in contents(folder).items())


def test_recipients_may_stand_in_a_file(office, laptop, folder, keys, tmp_path):
    file = tmp_path / "recipients"
    file.write_text("".join(f"{keys[name][1]}\n" for name in ("laptop", "eve")))
    office("log", "opener")
    identity = ("--identity", keys["office"][0])
    assert told(office("sync", str(folder), *identity, "--encrypt-to", str(file))) == SENT

    assert told(laptop("sync", str(folder), "--identity", keys["laptop"][0])) == CAME


@pytest.mark.parametrize("words", [(), ("--status",)], ids=str)
@pytest.mark.usefixtures("sealed")
def test_without_an_identity_nothing_is_read_and_nothing_plain_is_written(laptop, folder, words):
    laptop("log", "pitch")
    laptop("config", "unset", "sync_identity")
    laptop("config", "unset", "sync_encrypt_to")
    before = contents(folder)

    done = laptop("sync", str(folder), *words)

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "practicelog: The files in the folder are encrypted.\n"
        "  hint: practicelog sync --identity FILE\n"
    )
    assert contents(folder) == before


@pytest.mark.usefixtures("sealed")
def test_files_for_others_are_told_and_those_one_can_read_come_in(
    office, laptop, folder, keys, tmp_path
):
    eve = desk_in(tmp_path, "eve")
    eve("log", "pitch")
    to = ("--encrypt-to", keys["laptop"][1])
    eve("sync", str(folder), "--identity", keys["eve"][0], *to)

    done = laptop("sync", str(folder))

    assert len(laptop.reps()) == 2
    refused = office("sync", str(folder))
    assert refused.code == 3
    assert "were left: It is encrypted for others than you, or spoiled." in refused.err
    assert refused.err.endswith(
        "  hint: on that machine: practicelog sync --encrypt-to RECIPIENT\n"
    )
    assert done.code == 0


@pytest.mark.usefixtures("sealed")
def test_a_part_that_came_only_half_waits(laptop, folder):
    part = next(folder.glob("*.2026.jsonl"))
    whole = part.read_bytes()
    part.write_bytes(whole[: len(whole) // 2])

    done = laptop("sync", str(folder))
    assert (done.code, laptop.reps()) == (0, [])
    assert "not whole yet: they are left for the next time" in done.err

    part.write_bytes(whole)
    assert told(laptop("sync", str(folder))) == CAME


@pytest.mark.usefixtures("sealed")
def test_a_lost_identity_costs_nothing_but_a_new_one(office, folder, keys):
    office("config", "set", "sync_identity", keys["eve"][0])
    office("log", "pitch")

    assert told(office("sync", str(folder))) == SENT
    assert len(office.json("sync", "--status", str(folder))["logs"]) == 1


@pytest.mark.usefixtures("sealed")
def test_daily_sync_without_an_identity_is_a_line_and_no_failure(office, folder):
    office("config", "set", "sync_folder", str(folder))
    office("config", "set", "sync", "daily")
    office("config", "unset", "sync_identity")
    office("config", "unset", "sync_encrypt_to")

    done = office("log", "opener", **LATER)

    assert done.code == 0
    assert done.err == "practicelog: Not synced: The files in the folder are encrypted.\n"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--encrypt-to", "age1x"), 2, "What you encrypt you have to read again"),
        (("--identity", "nowhere"), 4, "There is no file “nowhere”."),
        (("--identity", "."), 2, "“.” is a folder"),
        (("--identity", ""), 2, "“” cannot name a file."),
        (("--identity", "{key}", "--encrypt-to", "age1x"), 2, "“age1x” is no age recipient"),
        (("--identity", "{key}", "--encrypt-to", "nowhere"), 4, "There is no file “nowhere”."),
        (("--identity", "{key}", "--encrypt-to", "{key}"), 2, "does not hold age recipients"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(office, folder, keys, words, code, said):
    office("log", "opener")
    key = keys["office"][0]

    done = office("sync", str(folder), *(each.format(key=key) for each in words))

    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "AGE-SECRET" not in done.err
    assert contents(folder) == {}
