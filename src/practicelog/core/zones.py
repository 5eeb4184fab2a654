"""Time zones by what they are called: a name that computers know, or an offset that has none.

An offset is called as RFC 9557 does, to the minute: `+03:17`.
"""

from datetime import timedelta
from functools import lru_cache
from io import BytesIO
from zoneinfo import ZoneInfo

OFFSET = r"(?!-00:00)[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]"
MINUTE = timedelta(minutes=1)


def zone_named(name: str) -> ZoneInfo:
    """Return the zone of a name or an offset.

    Raises:
        KeyError, ValueError, OSError: there is no such zone.
    """
    return _at_offset(name) if is_offset(name) else ZoneInfo(name)


def is_zone(text: str) -> bool:
    """Tell whether a text is the name of a time zone, or an offset."""
    try:
        return zone_named(text).key == text
    except (KeyError, ValueError, OSError):
        return False


def is_offset(text: str) -> bool:
    """Tell whether a text is an offset, as `offset_name` writes it."""
    if text[:1] not in ("+", "-"):
        return False
    import re  # a zone with a name waits for none of it

    return re.fullmatch(OFFSET, text) is not None


def offset_name(offset: timedelta) -> str:
    """Return what an offset is called, to the nearest minute."""
    minutes = round(offset / MINUTE)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def zone_of_rules(rules: str, name: str | None = None) -> ZoneInfo:
    """Return the zone that keeps rules written as POSIX writes them in `TZ`.

    Raises:
        ValueError: they are no rules.
    """
    counts = b"".join(count.to_bytes(4) for count in (0, 0, 0, 0, 1, 4))
    part = b"TZif2" + bytes(15) + counts + bytes(6) + b"UTC\0"  # RFC 8536: nothing but rules
    file = part + part + b"\n" + rules.encode("ascii") + b"\n"
    return ZoneInfo.from_file(BytesIO(file), key=name)


@lru_cache(maxsize=64)
def _at_offset(name: str) -> ZoneInfo:
    west = "-" if name.startswith("+") else ""  # which POSIX counts up
    return zone_of_rules(f"<{name.replace(':', '')}>{west}{name[1:]}", name)
