"""Sizes of files in the words a seller reads."""

STEP = 1000
UNITS = ("bytes", "kB", "MB", "GB", "TB")


def size_words(size: int) -> str:
    """Return a number of bytes in the largest unit that fits: `512 bytes`, `1.4 MB`."""
    value, unit = float(size), 0
    while value >= STEP - 0.05 and unit < len(UNITS) - 1:
        value, unit = value / STEP, unit + 1
    return f"{value:.1f} {UNITS[unit]}" if unit else f"{size} bytes"
