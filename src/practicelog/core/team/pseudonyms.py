"""Who sent a share, under a name that says nothing; and its records under numbers that neither."""

from collections.abc import Iterable
from hashlib import sha256
from hmac import new

DIGITS = 32
VERSION_OF_UUID = 14
"""The place of the digit that tells the version of a UUID."""

WITHOUT_A_TEAM = b"practicelog share"


def pseudonym(salt: bytes, log: str) -> str:
    """Return the name of a log within a team: the same each time, another in every other team."""
    return _hidden(salt, "seller", log)


def hidden_uid(salt: bytes, uid: str) -> str:
    """Return what stands for a record's uid, which would tell when it was typed."""
    return _hidden(salt, "record", uid)


def _hidden(salt: bytes, what: str, text: str) -> str:
    return new(salt or WITHOUT_A_TEAM, f"{what} {text}".encode(), sha256).hexdigest()[:DIGITS]


def id_of_log(uids: Iterable[str]) -> str | None:
    """Return what stands for a log: the first uid ever given to a rep, even a deleted one.

    It is the same on two machines kept in step, after a restore, and after the rep is deleted. A
    uid of version 7 sorts by time; others are of imports, and count where there are no such.
    """
    known = sorted(uids)
    typed = [each for each in known if each[VERSION_OF_UUID : VERSION_OF_UUID + 1] == "7"]
    return next(iter(typed or known), None)
