"""Exports are harmless: HTML. No text of a seller's is markup on a page, whatever it holds."""

from collections import Counter
from random import Random

import pytest
from tests.conftest import NOW, LogMaker
from tests.promises.active_content import Browser
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.hostile_logs import FREE, TEXTS, TODAY, add_rep, armed, drawn
from tests.promises.hostile_texts import one_line

from practicelog.core.calendar.periods import month_of
from practicelog.core.extent import Extent
from practicelog.core.records import natures as of
from practicelog.core.visible import visible
from practicelog.render.html.document import page_html
from practicelog.render.html.rating_page import rating_page
from practicelog.reports.period.charts import charts
from practicelog.reports.period.detail import detail
from practicelog.reports.period.summary import summary
from practicelog.reports.period.value import build
from practicelog.store import outgoing, period_histories
from practicelog.store.changes import NewCommand, recorded

PROMISE = "exports are harmless"
SEEDS = (11, 12, 13, 14) if SOAK else (11,)
REPS = times(daily=40, soak=210)
ON_A_FORM = tuple(each.name for each in FREE if each.for_coach and each.nature == of.LINE)
"""Texts of one line that a coach reads."""

ACTIVE_TAGS = {"a", "img", "iframe", "object", "embed", "link", "base", "form", "audio", "video"}
ACTIVE_ATTRIBUTES = {"href", "src", "srcset", "style", "action", "formaction", "srcdoc", "data"}


def read(source: str) -> Browser:
    browser = Browser()
    browser.feed(source)
    browser.close()
    return browser


def active(page: Browser, scripts: int) -> list[object]:
    """Return whatever on a page could act: tags, attributes, comments, a second script or style."""
    own = Counter({"script": scripts, "style": 1})
    found: list[object] = [each for each in page.tags if each in ACTIVE_TAGS]
    found += [each for each in own if page.tags[each] != own[each]]
    found += [each for each in page.others if each != "DOCTYPE html" and acts(each)]
    return found


def acts(other: object) -> bool:
    """Tell whether an attribute loads or runs something; a comment has no place on a page."""
    if not isinstance(other, tuple):
        return True
    name = str(other[0])
    return name in ACTIVE_ATTRIBUTES or name.startswith("on") or ":" in name


def test_what_is_active_on_a_page_is_seen() -> None:
    page = read("<style></style><p onclick=x>a</p><img src=x><script>y</script><!-- z -->")

    assert active(page, scripts=0) == ["img", "script", ("onclick", "x"), ("src", "x"), " z "]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_text_is_markup_on_a_page(new_log: LogMaker, figure: Say, seed: int) -> None:
    chance = Random(seed)
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "test")):
            drill = armed(log, "pitch", one_line(chance), one_line(chance))
            texts = [drawn(chance) for _ in range(REPS)]
            for number, each in enumerate(texts):
                add_rep(log, number, drill, each)
        report = build(period_histories.of(log, month_of(TODAY), TODAY))
        told = page_html(
            "report", texts[0]["goal"], (*summary(report), *detail(report), *charts(report))
        )
        form = rating_page(
            outgoing.form_content(log, Extent(TODAY), texts[1]["partner"]), texts[2]["goal"]
        )
    pages = (read(told), 0), (read(form), 1)
    wrong = [each for page, scripts in pages for each in active(page, scripts)]
    shown = "".join(pages[1][0].text)
    lost = [rep[name] for rep in texts for name in ON_A_FORM if visible(rep[name]) not in shown]

    figure(
        f"{PROMISE}: HTML, a report and a rating page",
        tried=f"{REPS * len(TEXTS):,} hostile texts, read as a browser reads them",
        found=f"{len(wrong)} tags, attributes or scripts too many, {len(lost)} texts lost",
        wanted="0 tags, attributes or scripts too many, 0 texts lost", seed=seed,
    )  # fmt: skip
    assert (wrong, lost) == ([], [])
