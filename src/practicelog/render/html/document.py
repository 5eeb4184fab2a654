"""A whole page: its head with what it may do, its sections, each in an element of its own."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from practicelog.core.sections import Chapter, Facts, Grid, Lines, Page, Plot, Prose, Section, Table
from practicelog.render.html.grids import grid_figure
from practicelog.render.html.markup import Markup, element, from_this_program, joined
from practicelog.render.html.plots import plot_figure
from practicelog.render.html.tables import table_block

STYLE = Path(__file__).with_name("style.css")


def page_html(what: str, title: str, page: Page) -> str:
    """Return a page as one HTML file, under a policy that allows its own style and nothing else.

    The title of the first section, where it has one, is the page's; `what` names its kind.
    """
    first, *rest = page
    sections = page
    if not isinstance(first, Prose | Chapter | Plot | Grid | Table) and first.title:
        title = first.title
        sections = (first._replace(title=""), *rest)
    heading, *others = title.split("\n")
    body = element(
        "main",
        {"class": what},
        element(
            "header",
            {},
            element("h1", {}, heading),
            *(element("p", {"class": "about"}, line) for line in others),
        ),
        *_parts(sections),
    )
    return whole_file(heading, from_this_program(STYLE.read_text("utf-8")), body)


def whole_file(title: str, style: Markup, body: Markup, script: Markup | None = None) -> str:
    """Return an HTML file whose policy allows the style and script in it, by their hashes."""
    policy = f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {_hash(style)}"
    if script is not None:
        policy += f"; script-src {_hash(script)}"
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("title", {}, title),
        element("style", {}, style),
    )
    ran = [] if script is None else [element("script", {}, script)]
    html = element("html", {"lang": "en"}, head, element("body", {}, body, *ran))
    return f"<!DOCTYPE html>\n{html}\n"


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def _parts(sections: Page) -> Iterator[Markup]:
    """Yield the sections of each chapter inside an element of its own, under its heading."""
    chapter: Chapter | None = None
    held: list[Section] = []
    for each in (*sections, Chapter("")):
        if isinstance(each, Chapter):
            yield from _chapter(chapter, held)
            chapter, held = each, []
        else:
            held.append(each)


def _chapter(chapter: Chapter | None, held: list[Section]) -> Iterator[Markup]:
    if chapter is None:
        yield from (_block(each, 2) for each in held)
    elif held or chapter.about:
        about = [element("p", {"class": "about"}, chapter.about)] if chapter.about else []
        heading = element("h2", {}, chapter.title)
        blocks = (_block(each, 3) for each in held)
        yield element("section", {"class": "chapter"}, heading, *about, *blocks)


def _block(section: Section, level: int) -> Markup:
    if isinstance(section, Plot):
        return plot_figure(section, level)
    if isinstance(section, Grid):
        return grid_figure(section, level)
    title, *others = section.title.split("\n")
    heading = [element(f"h{level}", {}, title)] if title else []
    paragraphs = (element("p", {}, line) for line in others)
    return element("section", {"class": "block"}, *heading, *paragraphs, _body(section))


def _body(section: Lines | Facts | Table | Prose | Chapter) -> Markup:
    if isinstance(section, Lines):
        return joined(element("p", {"class": "line"}, line) for line in section.lines)
    if isinstance(section, Facts):
        return _facts(section)
    if isinstance(section, Prose):
        return element("p", {"class": "prose"}, *map(_piece, section.pieces))
    if isinstance(section, Table):
        return table_block(section, section.title.partition("\n")[0] or ", ".join(section.headings))
    return joined([])


def _facts(facts: Facts) -> Markup:
    """Return a list of terms; what has no term of its own belongs to the one before."""
    parts: list[Markup] = []
    for label, told in facts.rows:
        if label or not parts:
            parts.append(element("dt", {}, label or "·"))
        parts.append(element("dd", {}, told))
    return element("dl", {}, *parts) if parts else joined([])


def _piece(piece: tuple[str, str]) -> Markup:
    kind, told = piece
    if kind == "same":
        return joined([told])
    name, hidden = ("del", "removed: ") if kind == "removed" else ("ins", "added: ")
    return element(name, {}, element("span", {"class": "unseen"}, hidden), told)
