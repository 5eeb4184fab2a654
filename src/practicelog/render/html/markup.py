"""The one place where text becomes HTML."""

from collections.abc import Iterable, Mapping

from practicelog.core.visible import visible

WITHOUT_END = frozenset({"br", "input", "meta"})

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "`": "&#x60;"}
)


class Markup(str):
    """HTML that may stand as it is: made here, from escaped text, and nowhere else."""

    __slots__ = ()


def element(name: str, attributes: Mapping[str, object], *children: str) -> Markup:
    """Return an element; whatever text is in it is shown as it is, whoever wrote it.

    An attribute that is None or False is left out, one that is True stands without a value.
    """
    given = "".join(
        f" {key}" if value is True else f' {key}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in WITHOUT_END:
        return Markup(f"<{name}{given}>")
    return Markup(f"<{name}{given}>{joined(children)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Return parts in a row, each escaped that is not markup already."""
    return Markup("".join(map(text, parts)))


def text(part: str) -> Markup:
    """Return a text escaped and made visible; what is markup already stays."""
    return part if isinstance(part, Markup) else Markup(visible(part).translate(_ESCAPES))


def from_this_program(source: str) -> Markup:
    """Return a style or script that ships with the program, as it is."""
    return Markup(source)
