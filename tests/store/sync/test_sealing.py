"""Files sealed with age: who can open them, and what cannot be opened is refused, never a crash."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import x25519

from practicelog.errors import ImportRefusedError, UsageError
from practicelog.store.sync import sealing
from practicelog.store.sync.sealing import Seal

ANA, BO, EVE = (x25519.Identity.generate() for _ in range(3))
KEY_FILE = f"# created: today\n# public key: {ANA.to_public()}\n{ANA}\n".encode()
NEEDS_AGE = pytest.mark.skipif(not shutil.which("age"), reason="needs the program age")


def seal_of(identity, *others):
    return Seal([identity], [str(each.to_public()) for each in others])


@given(st.binary(max_size=200_000))
def test_what_is_sealed_says_nothing_and_comes_back_for_those_who_were_named(content):
    sealed = seal_of(ANA, BO).sealed(content)

    body = sealed[sealed.index(b"\n---") :]
    assert len(content) < 16 or content not in body
    assert seal_of(ANA).opened(sealed) == seal_of(BO).opened(sealed) == content
    with pytest.raises(ImportRefusedError, match="encrypted for others than you"):
        seal_of(EVE).opened(sealed)


@given(st.floats(0, 1, exclude_max=True), st.integers(0, 255))
def test_a_file_cut_short_or_with_a_byte_changed_is_refused(place, change):
    sealed = bytearray(seal_of(ANA).sealed(b"a rep\n" * 20_000))
    at = int(place * len(sealed))
    if change:
        sealed[at] ^= change
    else:
        del sealed[at:]

    with pytest.raises(ImportRefusedError):
        seal_of(ANA).opened(bytes(sealed))


@given(st.binary(max_size=400))
def test_no_bytes_break_it(content):
    for given_bytes in (content, b"age-encryption.org/v1\n" + content):
        with pytest.raises(ImportRefusedError):
            seal_of(ANA).opened(given_bytes)


def test_the_mark_is_of_all_who_can_read_whoever_of_them_seals():
    assert seal_of(ANA, BO).mark == seal_of(BO, ANA).mark == seal_of(BO, ANA, BO).mark
    assert len({seal_of(ANA).mark, seal_of(BO).mark, seal_of(ANA, BO).mark}) == 3


def test_an_identity_is_read_as_age_keygen_writes_it():
    assert [str(each) for each in sealing.identities(KEY_FILE, "key")] == [str(ANA)]
    assert [str(each) for each in sealing.identities(KEY_FILE + f"{BO}\r\n".encode(), "key")] == [
        str(ANA),
        str(BO),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "“key” is no age identity (AGE-SECRET-KEY-1…)."),
        (b"# nothing\n", "“key” is no age identity (AGE-SECRET-KEY-1…)."),
        (KEY_FILE[:-9], "“key” is no age identity (AGE-SECRET-KEY-1…)."),
        (b"\xff\x00", "“key” is no age identity (AGE-SECRET-KEY-1…)."),
        (b"-----BEGIN OPENSSH PRIVATE KEY-----\n", "“key” is no age identity (AGE-SECRET-KEY-1…)."),
        (b"age-encryption.org/v1\n", "“key” is protected by a passphrase; sync asks for none."),
    ],
)
def test_what_is_no_identity_is_refused_without_a_word_of_what_it_holds(content, said):
    with pytest.raises(UsageError) as refused:
        sealing.identities(content, "key")
    assert (refused.value.message, refused.value.hint) == (said, "age-keygen -o FILE")


def test_recipients_are_read_one_a_line():
    named = [str(each.to_public()) for each in (ANA, BO)]

    assert sealing.recipients("\n# both\n{}\n{}\n".format(*named).encode(), "who") == named
    for content in (b"", b"# nobody\n"):
        with pytest.raises(UsageError, match="does not hold age recipients"):
            sealing.recipients(content, "who")
    for content in (KEY_FILE, b"ssh-ed25519 AAAA", b"\xff"):
        with pytest.raises(UsageError, match="does not hold age recipients"):
            sealing.recipients(content, "who")


@NEEDS_AGE
def test_age_itself_opens_what_was_sealed_and_seals_what_is_opened(tmp_path):
    key, sealed = tmp_path / "key", tmp_path / "sealed"
    key.write_bytes(KEY_FILE)
    sealed.write_bytes(seal_of(BO, ANA).sealed(b"a rep"))

    opened = subprocess.run(["age", "-d", "-i", key, sealed], capture_output=True, check=True)
    assert opened.stdout == b"a rep"

    to = ["age", "-r", str(ANA.to_public())]
    made = subprocess.run(to, input=b"another", capture_output=True, check=True)
    assert seal_of(ANA).opened(made.stdout) == b"another"
