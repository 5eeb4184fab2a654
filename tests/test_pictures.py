"""The pictures of the README show what the program answers, and load nothing from anywhere."""

import re
from html import unescape
from itertools import accumulate
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docs.pictures import make, moving, session
from docs.pictures.all import MOVING, STILL
from tests.browsing import browser, in_a_browser

pytestmark = pytest.mark.sweep

SVG = "{http://www.w3.org/2000/svg}"
LARGEST_BYTES = 300_000
EVERY = (*make.PICTURES, STILL, MOVING)

README = Path(__file__).parents[1] / "README.md"


@pytest.fixture(scope="module")
def answers():
    return dict(make.answers())


@pytest.mark.parametrize("name", make.PICTURES)
def test_a_picture_shows_what_the_program_answers(answers, name):
    """Without blanks, which are places in a picture; whatever the version of Rich drew around."""
    picture = (make.FOLDER / f"{name}.svg").read_text("utf-8")
    letters = "".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", answers[name])

    assert "".join(unescape(letters).split()) == "".join(coloured.split()), "run `make docs`"


@pytest.mark.parametrize("name", make.PICTURES)
def test_a_picture_drawn_again_is_the_same(answers, name):
    assert make.drawn(name, answers[name]) == make.drawn(name, answers[name])


@pytest.fixture(scope="module")
def frames():
    return session.frames()


def rows_of(frame):
    """The letters of each row that has some, without blanks."""
    texts = ("".join(run.text for run in row) for row in frame.rows)
    return [text for text in ("".join(each.split()) for each in texts) if text]


def drawn_frames(name):
    """The letters of each row of each frame of a picture, without blanks, from top to bottom."""
    picture = ET.parse(make.FOLDER / f"{name}.svg").getroot()
    rows = {
        f"#{each.get('id')}": "".join("".join(each.itertext()).split())
        for each in picture.find(f"{SVG}defs")
    }
    return [
        [text for use in frame.findall(f"{SVG}use") if (text := rows[use.get("href")])]
        for frame in picture.findall(f"{SVG}g")
    ]


def test_the_moving_picture_is_the_session_screen_by_screen(frames):
    assert drawn_frames(MOVING) == [rows_of(each) for each in frames], "run `make docs`"


def test_the_still_picture_is_the_screen_that_asks_how_a_take_was(frames):
    assert drawn_frames(STILL) == [rows_of(frames[session.STILL])], "run `make docs`"
    assert "explore,1to5" in rows_of(frames[session.STILL])


def test_the_session_drawn_is_a_deliberate_rep_that_records_itself(frames):
    told = " ".join(rows_of(frames[-1]))

    assert told.startswith("$practiceloggoobjection Logged")
    assert ":objection,3min,2takes,score" in told


def test_the_moving_picture_shows_every_frame_once_in_its_turn(frames):
    picture = (make.FOLDER / f"{MOVING}.svg").read_text("utf-8")
    spans = re.findall(r"([\d.]+)%\{visibility:visible\}(?:([\d.]+)%,|)100%", picture)
    begins = [float(begin) for begin, _ in spans]

    assert len(spans) == len(frames)
    assert begins[0] == 0
    assert begins == sorted(begins)
    assert [float(end) for _, end in spans[:-1]] == begins[1:]


def test_a_reader_who_wants_less_motion_sees_the_still_one():
    style = (make.FOLDER / f"{MOVING}.svg").read_text("utf-8").partition("<defs>")[0]
    at_rest, _, moving_style = style.partition("@media (prefers-reduced-motion:no-preference){")

    assert f".frame{{visibility:hidden}}#f{session.STILL}{{visibility:visible}}" in at_rest
    assert "animation" not in at_rest
    assert "animation" in moving_style


@in_a_browser
def test_a_browser_plays_it_and_stops_for_who_wants_less_motion(frames):
    address = (make.FOLDER / f"{MOVING}.svg").as_uri()
    with browser(width=1000, height=600) as page:
        page.get(address)
        shown = [seen(page, at) for at in (0, 3_000, 12_000, 25_000)]
        features = [{"name": "prefers-reduced-motion", "value": "reduce"}]
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        still = seen(page, 12_000)

    assert shown == [[frame_at(frames, at / 1000)] for at in (0, 3_000, 12_000, 25_000)]
    assert still == [session.STILL]


def seen(page, milliseconds):
    """The frames that are visible when the picture has played for so long."""
    return page.execute_script(
        "for (const each of document.getAnimations()) {"
        "  each.pause(); each.currentTime = arguments[0] }"
        "const frames = [...document.querySelectorAll('g.frame')];"
        "const visible = each => getComputedStyle(each).visibility == 'visible';"
        "return frames.map((each, number) => visible(each) ? number : -1).filter(it => it >= 0)",
        milliseconds,
    )


def frame_at(frames, seconds):
    ends = accumulate(frame.seconds for frame in frames)
    return next(number for number, end in enumerate(ends) if seconds < end)


def test_frames_drawn_again_are_the_same(frames):
    for moves in (False, True):
        first, again = (moving.drawn(frames, session.STILL, moves=moves) for _ in "ab")
        assert first == again


@pytest.mark.parametrize("name", EVERY)
def test_a_picture_is_small(name):
    assert (make.FOLDER / f"{name}.svg").stat().st_size < LARGEST_BYTES


@pytest.mark.parametrize("name", EVERY)
def test_a_picture_names_no_address_but_that_of_its_format(name):
    picture = (make.FOLDER / f"{name}.svg").read_text("utf-8")

    assert re.findall(r"\w+://[^\s\"]+", picture) == ["http://www.w3.org/2000/svg"]


def test_every_picture_is_in_the_readme():
    shown = re.findall(r"docs/pictures/([\w-]+)\.svg", README.read_text("utf-8"))

    assert sorted(shown) == sorted(EVERY)
