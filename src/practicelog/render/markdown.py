"""Sections as Markdown, a page that reads on its own."""

from practicelog.core.markdown import escaped
from practicelog.core.scripts.word_diff import Piece, marked
from practicelog.core.sections import Chapter, Facts, Grid, Lines, Page, Plot, Prose, Section, Table
from practicelog.core.visible import visible


def page_text(page: Page) -> str:
    """Return a page as Markdown: the first title is its heading, later ones stand below it.

    Of a title of several lines the first is the heading and the rest a paragraph. What follows a
    chapter stands below its heading. A chart is its sentence and its numbers.
    """
    below, sections = 1, []
    for each in page:
        sections.append(_section(each, 2 if isinstance(each, Chapter) else below))
        below = 3 if isinstance(each, Chapter) else max(below, 2)
    return "\n\n".join(section.rstrip("\n") for section in sections) + "\n"


def _section(section: Section, level: int) -> str:
    title, *others = section.title.split("\n")
    heading = f"{'#' * level} {escaped(title)}\n\n" if title else ""
    return heading + "".join(f"{_paragraph(line)}\n" for line in others) + _body(section)


def _body(section: Section) -> str:
    if isinstance(section, Lines):
        return "".join(f"{_paragraph(line)}\n" for line in section.lines)
    if isinstance(section, Facts):
        return "".join(_fact(label, text) for label, text in section.rows)
    if isinstance(section, Chapter):
        return f"{_paragraph(section.about)}\n" if section.about else ""
    if isinstance(section, Prose):
        return f"{_paragraph(marked(Piece(*each) for each in section.pieces))}\n"
    if isinstance(section, Plot | Grid):
        return f"{_paragraph(section.sentence)}\n{_table(section.numbers)}"
    return _table(section)


def _paragraph(line: str) -> str:
    return "  \n".join(_lines(line)) + "\n"


def _lines(text: str) -> list[str]:
    return [escaped(line.strip()) for line in visible(text).split("\n")]


def _fact(label: str, text: str) -> str:
    told = "<br>".join(_lines(text))
    return f"- **{escaped(label.strip())}** {told}\n" if label else f"  - {told}\n"


def _table(table: Table) -> str:
    rule = ["---:" if heading in table.right else "---" for heading in table.headings]
    rows = [[escaped(heading) for heading in table.headings], rule]
    rows += [[escaped(cell) for cell in row] for row in table.rows]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)
