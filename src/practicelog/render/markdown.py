"""Sections as Markdown, a page that reads on its own."""

from practicelog.core.markdown import escaped
from practicelog.core.sections import Facts, Lines, Page, Section, Table
from practicelog.core.visible import visible


def page_text(page: Page) -> str:
    """Return a page as Markdown: the first title is its heading, later ones stand below it.

    Of a title of several lines the first is the heading and the rest a paragraph.
    """
    sections = (_section(each, 1 if index == 0 else 2) for index, each in enumerate(page))
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
