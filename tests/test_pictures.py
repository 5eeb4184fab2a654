"""The pictures of the README show what the program answers, and load nothing from anywhere."""

import re
from html import unescape
from pathlib import Path

import pytest
from docs.pictures import make

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


@pytest.mark.parametrize("name", make.PICTURES)
def test_a_picture_names_no_address_but_that_of_its_format(name):
    picture = (make.FOLDER / f"{name}.svg").read_text("utf-8")

    assert re.findall(r"\w+://[^\s\"]+", picture) == ["http://www.w3.org/2000/svg"]


def test_every_picture_is_in_the_readme():
    shown = re.findall(r"docs/pictures/(\w+)\.svg", README.read_text("utf-8"))

    assert sorted(shown) == sorted(make.PICTURES)
