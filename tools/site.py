"""The site: every page for people, gathered with its links, and built by MkDocs: `make site`.

The pages stay where they are, and their links lead to files of this repository, so that they can
be read there as well. Here they are copied beside one another, each link turned to where its
target then stands; MkDocs refuses one that leads nowhere, an anchor too.
"""

import re
import shutil
import subprocess
import sys
from os.path import relpath
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "site"
PAGES = BUILD / "pages"
SITE = BUILD / "html"
CONFIGURATION = str(ROOT / "tools" / "mkdocs.yml")
STYLE = ROOT / "tools" / "site.css"

MOVED = {
    "README.md": "index.md",
    "docs/index.md": "pages.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changes.md",
}
"""Where a page stands in the site, if not where it stands in `docs`."""

FILES = "files"
"""Where whatever else a page links to stands."""

LINK = re.compile(r"(\]\()([^)#:\s]+)((?:#[^)\s]*)?\))")


def sources() -> list[Path]:
    """Return the pages of the site, by their place in the repository."""
    return [*(Path(name) for name in MOVED if "/" not in name), *pages_of_docs()]


def pages_of_docs() -> list[Path]:
    """Return every page in `docs`."""
    return sorted(each.relative_to(ROOT) for each in (ROOT / "docs").rglob("*.md"))


def placed(path: Path) -> Path:
    """Return where a file of the repository stands in the site."""
    if path.as_posix() in MOVED:
        return Path(MOVED[path.as_posix()])
    return Path(*path.parts[1:]) if path.parts[0] == "docs" else Path(FILES, *path.parts)


def rendered(source: Path) -> tuple[str, set[Path]]:
    """Return a page with its links as the site needs them, and the files they lead to."""
    targets: set[Path] = set()

    def turned(found: re.Match[str]) -> str:
        target = (ROOT / source.parent / found[2]).resolve().relative_to(ROOT)
        targets.add(target)
        here = placed(source).parent
        return f"{found[1]}{Path(relpath(placed(target), here)).as_posix()}{found[3]}"

    return LINK.sub(turned, (ROOT / source).read_text("utf-8")), targets


def gather(folder: Path) -> None:
    """Put the pages, all that they link to, and their style into a folder."""
    pages = sources()
    for source in pages:
        text, targets = rendered(source)
        page = folder / placed(source)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
        for target in (each for each in targets - set(pages) if (ROOT / each).is_file()):
            there = folder / placed(target)
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / target, there)
    shutil.copyfile(STYLE, folder / STYLE.name)


def main() -> int:
    """Gather the pages and build the site; return MkDocs' exit code."""
    shutil.rmtree(BUILD, ignore_errors=True)
    gather(PAGES)
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", CONFIGURATION]
    return subprocess.run([*words, "--site-dir", SITE], cwd=ROOT, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
