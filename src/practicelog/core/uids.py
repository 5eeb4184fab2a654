"""Identifiers that two logs can exchange, and the time that those of version 7 tell."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

UNIX_MILLISECONDS_BITS = 48


def uuid7(milliseconds: int, randomness: bytes) -> str:
    """Return a UUID of version 7 (RFC 9562, 5.7) from a Unix time and ten random bytes."""
    entropy = int.from_bytes(randomness[:10])
    stamp = milliseconds & ((1 << UNIX_MILLISECONDS_BITS) - 1)
    random_a = entropy >> 68
    random_b = entropy & ((1 << 62) - 1)
    bits = stamp << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | random_b
    digits = f"{bits:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def time_of(uid: str) -> datetime | None:
    """Return when a UUID of version 7 was made; None for another one."""
    digits = uid.replace("-", "")
    if digits[12:13] != "7":
        return None
    since_1970 = timedelta(milliseconds=int(digits[:12], 16))
    with suppress(OverflowError):
        return datetime(1970, 1, 1, tzinfo=UTC) + since_1970
    return None
