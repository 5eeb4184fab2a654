"""The site has every page, and each link of it leads to what was gathered."""

from pathlib import Path

import pytest
from tools import site

PAGES = site.sources()


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    site.gather(folder)
    return folder


@pytest.mark.parametrize("page", PAGES, ids=Path.as_posix)
def test_a_link_of_a_gathered_page_leads_to_a_gathered_file(gathered: Path, page: Path) -> None:
    there = gathered / site.placed(page)
    targets = [target for _, target, _ in site.LINK.findall(there.read_text("utf-8"))]
    assert [each for each in targets if not (there.parent / each).resolve().is_file()] == []


def test_the_readme_is_the_first_page_and_every_page_of_docs_is_there(gathered: Path) -> None:
    assert (gathered / "index.md").read_text("utf-8").startswith("# practicelog\n")
    docs = {each.relative_to(site.ROOT / "docs") for each in (site.ROOT / "docs").rglob("*.md")}
    moved = {Path("index.md"): Path("pages.md")}
    found = {each.relative_to(gathered) for each in gathered.rglob("*.md")}
    assert {moved.get(each, each) for each in docs} <= found


def test_a_link_is_turned_to_where_its_target_stands_and_keeps_its_anchor() -> None:
    assert site.placed(Path("docs/decisions/0001-x.md")) == Path("decisions/0001-x.md")
    assert site.placed(Path("src/practicelog/errors.py")) == Path("files/src/practicelog/errors.py")
    text, targets = site.rendered(Path("CONTRIBUTING.md"))
    assert "](architecture.md)" in text
    assert Path("docs/architecture.md") in targets
    decision, _ = site.rendered(Path("docs/decisions/0007-lines-read-without-typer.md"))
    assert "](0002-typer-below-0.29.md)" in decision
