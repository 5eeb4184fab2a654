"""A row as the triggers write it down: `id=12 goal='ask first' note=NULL`, SQL's own literals.

`json_object` would be the obvious form, but SQLite 3.40 refuses it in a trigger when the schema
is not trusted; `quote` is allowed, and exact for integers and text.
"""

from collections.abc import Iterable

VALUE = r"(\w+)=(?:(NULL)|(-?\d+)|'((?:[^']|'')*)')(?: |$)"

Image = dict[str, int | str | None]


def image_sql(row: str, columns: Iterable[str]) -> str:
    """Return the SQL expression that writes down the row `NEW` or `OLD` of a trigger.

    A revision stands last, whatever columns were added since, so that a change of nothing but it
    can be told by what both images begin with.
    """
    in_order = sorted(columns, key=lambda name: name == "revision")
    return " || ' ' || ".join(f"'{name}=' || quote({row}.{name})" for name in in_order)


def image(text: str) -> Image:
    """Return the values that an image holds, by column."""
    import re  # what only writes images down waits for none of it

    return {
        name: None if null else int(number) if number else quoted.replace("''", "'")
        for name, null, number, quoted in re.findall(VALUE, text)
    }


def image_text(values: Image) -> str:
    """Return the image that holds some values, as `image_sql` would write it."""
    return " ".join(f"{name}={_quoted(value)}" for name, value in values.items())


def _quoted(value: int | str | None) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "NULL" if value is None else str(value)
