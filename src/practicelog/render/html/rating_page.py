"""The coach's rating form as one page for a telephone: radio buttons, comments, and Save.

Its only script is allowed by its hash and fetches nothing: it keeps a draft in the browser's own
storage and writes what was answered into a file.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from practicelog.core.interchange.form_content import FormContent, FormDrill
from practicelog.core.records.drill import Criterion
from practicelog.core.records.natures import ADDRESS, named
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.rubrics import ANCHORS
from practicelog.core.web_addresses import is_web_address
from practicelog.core.wording import day_words
from practicelog.render.html.document import STYLE, whole_file
from practicelog.render.html.markup import Markup, element, from_this_program

HERE = Path(__file__).parent
LONGEST_COMMENT = 4_000
LONGEST_NAME = 80
LONGEST_WHY = 500
NOTICES = 3
UNRATED = ("", "not rated")
SCALE = (*((str(value), str(value)) for value, _ in ANCHORS), ("na", "n/a"), UNRATED)
CHECK = (("y", "yes"), ("n", "no"), ("na", "n/a"), UNRATED)
LABELS = {each.name: each.label or each.name.capitalize() for each in FIELDS if each.for_coach}
ADDRESSES = frozenset(named(FIELDS, ADDRESS))


def rating_page(content: FormContent, save_as: str) -> str:
    """Return the page; `save_as` names the file that Save hands the coach."""
    whose = f"Practice of {content.seller}, to be rated" if content.seller else "Practice to rate"
    style = STYLE.read_text("utf-8") + (HERE / "rating_page.css").read_text("utf-8")
    script = (HERE / "rating_page.js").read_text("utf-8")
    reps = [_drill(place, each) for place, each in enumerate(content.drills)]
    body = element(
        "main",
        {
            "class": "rating",
            "data-form": sha256("".join(reps).encode()).hexdigest()[:16],
            "data-day": content.today.isoformat(),
            "data-save": save_as,
        },
        element("h1", {}, whose),
        element("noscript", {}, element("p", {}, NO_SCRIPT)),
        *_how(content),
        *reps,
        _besides(content),
        _bar(),
    )
    return whole_file(whose, from_this_program(style), body, from_this_program(script))


NO_SCRIPT = (
    "This page needs its script to save what you answer. Open it in the browser: a preview in a "
    "mail or a folder does not run it."
)


HOW = "Rate what you can judge and leave the rest. Then press Save, and send the file you get back."


def _how(content: FormContent) -> Iterator[Markup]:
    yield element("p", {}, HOW)
    anchors = (element("dt", {}, str(value)) + element("dd", {}, told) for value, told in ANCHORS)
    yield element("dl", {"class": "anchors"}, *map(Markup, anchors))
    yield element(
        "label",
        {"class": "field", "for": "rater"},
        element("span", {}, "Your name"),
        element(
            "input",
            {
                "type": "text",
                "id": "rater",
                "name": "rater",
                "maxlength": LONGEST_NAME,
                "autocomplete": "name",
                "value": content.coach,
            },
        ),
    )


def _drill(place: int, drill: FormDrill) -> Markup:
    reps = (_rep(f"{place}-{number}", drill, rep) for number, rep in enumerate(drill.reps()))
    heading = element("h2", {}, drill.name)
    return element("section", {"class": "chapter"}, heading, *reps)


def _rep(key: str, drill: FormDrill, rep: Mapping[str, str]) -> Markup:
    day = day_words(date.fromisoformat(rep["day"]))
    title = day if rep["kind"] == "practice" else f"{day} · {rep['kind']}"
    told = [(label, _told(name, rep[name])) for name, label in LABELS.items() if rep.get(name)]
    facts = [element("dt", {}, label) + element("dd", {}, text) for label, text in told]
    return element(
        "article",
        {"class": "rep", "data-uid": rep["uid"]},
        element("h3", {}, title),
        *([element("dl", {}, *map(Markup, facts))] if facts else []),
        *(_criterion(f"{key}-{place}", each) for place, each in enumerate(drill.criteria)),
        _text(f"comment-{key}", "Comment", {"data-comment": True}),
    )


def _told(field: str, text: str) -> str:
    """Return a field's text, as a link where it is a plain address of the web and nothing else."""
    if field in ADDRESSES and is_web_address(text):
        return element("a", {"href": text, "target": "_blank", "rel": "noopener noreferrer"}, text)
    return text


def _criterion(key: str, criterion: Criterion) -> Markup:
    choices = CHECK if criterion.check else SCALE
    hint = [element("p", {"class": "hint"}, criterion.hint)] if criterion.hint else []
    return element(
        "fieldset",
        {"data-criterion": criterion.name},
        element("legend", {}, criterion.name),
        *hint,
        element("div", {"class": "values"}, *_values(key, choices)),
        element(
            "details",
            {},
            element("summary", {}, f"Say something about {criterion.name}"),
            _text(f"remark-{key}", f"About {criterion.name}", {}),
        ),
    )


def _values(key: str, choices: Sequence[tuple[str, str]]) -> Iterator[Markup]:
    for value, told in choices:
        given = {"type": "radio", "name": key, "value": value, "checked": value == ""}
        side = {"class": None if value else "none"}
        yield element("label", side, element("input", given), element("span", {}, told))


def _text(name: str, label: str, given: Mapping[str, object]) -> Markup:
    field = element("textarea", {"name": name, "maxlength": LONGEST_COMMENT, **given})
    return element("label", {"class": "field"}, element("span", {}, label), field)


def _besides(content: FormContent) -> Markup:
    names = dict.fromkeys(each.name for each in content.drills)
    options = [element("option", {"value": name}, name) for name in names]
    nothing = element("option", {"value": ""}, "no drill")
    return element(
        "section",
        {"class": "chapter"},
        element("h2", {}, "What else"),
        *(
            _text(f"notice-{number}", f"What else you noticed, {number}", {"data-notice": True})
            for number in range(1, NOTICES + 1)
        ),
        element(
            "label",
            {"class": "field"},
            element("span", {}, "A focus to propose: the drill"),
            element("select", {"name": "drill", "data-drill": True}, nothing, *options),
        ),
        _text("why", "… and why", {"data-why": True, "maxlength": LONGEST_WHY}),
    )


def _bar() -> Markup:
    return element(
        "div",
        {"class": "bar"},
        element("button", {"type": "button", "id": "save", "hidden": True}, "Save"),
        element("p", {"id": "status", "role": "status"}),
    )
