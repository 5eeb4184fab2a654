"""Pages as a browser shows them: nothing runs, nothing is fetched, nothing is too wide."""

import re
import shutil
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.browsing import AXE, browser, in_a_browser
from tests.conftest import Desk
from tests.store.team import shares

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
EVIL = "</style><script>document.title='ran'</script><img src=x onerror=document.title='ran'>"

has_axe = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A log in which every text is hostile; no test changes it."""
    run = Desk(tmp_path_factory.mktemp("hostile") / "practice.db")
    text = run.file.with_name("t.txt")
    text.write_text(EVIL, "utf-8")
    run("script", "add", "reply", str(text))
    text.write_text(f"{EVIL} and more", "utf-8")
    run("script", "edit", "reply", str(text), "--why", EVIL)
    run("drill", "add", "mine", "--what", EVIL, "--criterion", f"plain={EVIL}")
    for back in range(20):
        words = ("--goal", EVIL, "--change", EVIL, "--kept", EVIL, "--next", EVIL)
        run("log", "mine", "-m", "10", "-r", "plain=4", *words, "--script", "reply",
            "--predict", "3", "--on", f"-{4 * back}d", "--feedback", "coach")  # fmt: skip
    run("focus", "set", "mine", "--criterion", "plain", "--why", EVIL)
    run("notice", EVIL, "--who", "Ana")
    run("metric", "add", "calls", "42")
    run("off", "add", "2026-11-24..2026-11-25", EVIL)
    return run


@pytest.fixture(scope="module")
def pages(hostile: Desk) -> dict[str, Path]:
    """Return every kind of page of that log; no test changes one."""
    folder = hostile.file.parent
    found = {}
    for words in ("page", "report", "journey", "streak", "sheet", "script log reply",
                  "script diff reply"):  # fmt: skip
        found[words] = folder / f"{words.replace(' ', '-')}.html"
        done = hostile(*words.split(), "-o", str(found[words]))
        assert done.code == 0, done
    north = shares.folder(folder / "north")
    drill = "<script>document.title='ran'</script>"
    shares.add(north, NOW, *(shares.share(who, {"id": who, "drill": drill}) for who in range(6)))
    found["team"] = folder / "team.html"
    assert hostile("team", "report", str(north), "-o", str(found["team"])).code == 0
    found["form"] = folder / "for-ana.html"
    assert hostile("export", "--for-coach", "-o", str(found["form"])).code == 0
    return found


@in_a_browser
def test_a_hostile_log_runs_nothing_fetches_nothing_and_is_nowhere_too_wide(pages) -> None:
    for width in (360, 800, 1400):
        with browser(width=width) as driver:
            for words, page in pages.items():
                driver.get(page.as_uri())
                fetched = driver.execute_script(
                    "return performance.getEntriesByType('resource').map(each => each.name)"
                )
                wide = driver.execute_script("return document.documentElement.scrollWidth")

                assert driver.title != "ran", words
                assert fetched == [], words
                assert wide <= width, (words, width)
                assert driver.get_log("browser") == [], words


class Listener(BaseHTTPRequestHandler):
    """Remembers what was asked for."""

    asked: list[str] = []  # noqa: RUF012 - one list for the one server

    def do_GET(self) -> None:
        Listener.asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@in_a_browser
@pytest.mark.parametrize("kind", ["page", "form"])
def test_the_policy_holds_when_a_page_tries(pages, tmp_path: Path, kind: str) -> None:
    """What could only get in by a bug is put in by hand: a script, an image, a style, a fetch."""
    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    there = f"http://127.0.0.1:{server.server_port}"
    tries = (
        f"<script>document.title='ran';fetch('{there}/fetch')</script>"
        f"<img src='{there}/img' onerror=\"document.title='ran'\">"
        f"<link rel=stylesheet href='{there}/css'><iframe src='{there}/frame'></iframe>"
        f"<style>body{{background:url({there}/style)}}</style>"
        f"<p style='background:url({there}/inline)'>x</p><base href='{there}/'>"
        f"<object data='{there}/object'></object><audio src='{there}/audio' autoplay></audio>"
    )
    page = tmp_path / "tries.html"
    text = pages[kind].read_text("utf-8")
    page.write_text(text.replace("<main", f"{tries}<main", 1), "utf-8")
    Listener.asked.clear()
    with browser() as driver:
        driver.get(page.as_uri())
        driver.execute_async_script("setTimeout(arguments[0], 500)")
        complaints = [each["message"] for each in driver.get_log("browser")]
        title = driver.title
    server.shutdown()
    server.server_close()

    assert title != "ran"
    assert Listener.asked == []
    assert sum("Content Security Policy" in each for each in complaints) >= 5


def faults(driver) -> list[tuple[str, str]]:
    """Return what axe-core finds wrong with a page, every part of it opened."""
    for each in driver.find_elements("css selector", "details"):
        driver.execute_script("arguments[0].open = true", each)
    driver.execute_script(AXE.read_text("utf-8"))
    told = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert len(told["passes"]) > 10
    return [
        (each["id"], node["html"][:120]) for each in told["violations"] for node in each["nodes"]
    ]


@in_a_browser
@has_axe
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(pages, dark: bool) -> None:
    found = {}
    with browser(width=360, dark=dark) as driver:
        for words, page in pages.items():
            driver.get(page.as_uri())
            found[words] = faults(driver)

    assert {words: wrong for words, wrong in found.items() if wrong} == {}


@in_a_browser
@has_axe
def test_axe_finds_nothing_on_a_page_of_ten_years(ten_years: Desk, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert ten_years("page", "-o", str(page)).code == 0
    with browser(width=360) as driver:
        driver.get(page.as_uri())
        found = faults(driver)
        wide = driver.execute_script("return document.documentElement.scrollWidth")

    assert (found, wide) == ([], 360)


@in_a_browser
def test_the_sheet_is_one_page_on_a4_and_on_letter(run: Desk, hostile: Desk) -> None:
    shutil.copy(hostile.file, run.file)
    for words in ("--with-notes", "--with-partners"):
        run("log", "objection", "--note", "x" * 300, "--with", "Ben", "-r", "hear=4")
        file = run.file.with_name(f"s{words}.html")
        assert run("sheet", words, "-o", str(file)).code == 0
        with browser() as driver:
            driver.get(file.as_uri())
            for width, height in ((8.27, 11.69), (8.5, 11)):
                pdf = driver.execute_cdp_cmd(
                    "Page.printToPDF", {"paperWidth": width, "paperHeight": height}
                )["data"]
                assert pages_of(pdf) == 1


def pages_of(pdf: str) -> int:
    from base64 import b64decode

    return len(re.findall(rb"/Type\s*/Page\b", b64decode(pdf)))
