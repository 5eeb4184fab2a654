"""`script show`, `log`, `diff` and `list`: what is read of versions."""

import pytest

pytestmark = pytest.mark.usefixtures("reply")

SHOWN = """\
Script  pricing-reply v2 · email
Made    Sat 21 Nov 2026 18:00
Why     one ask
Words   5 in 1 sentence, 5.0 a sentence · 2 s spoken at 150 words a minute
Checks  5 words, under the 120 of an email
        5 words, as many as the version before

Hi Ana,
shall we talk?
"""
DIFF = """\
pricing-reply v1 → v2: 5 words, as many (3 removed, 3 added)

Hi Ana,
[-I call you.-]{+shall we talk?+}
"""
PATCH = """\
--- pricing-reply@1\t2026-11-21T17:00:00Z
+++ pricing-reply@2\t2026-11-21T17:00:00Z
@@ -1,2 +1,2 @@
 Hi Ana,
-I call you.
+shall we talk?
"""


def test_a_script_is_shown_with_its_measures_and_its_text(run):
    assert run("script", "show", "pri") == (0, SHOWN, "")


def test_an_older_version_is_shown_by_its_number(run):
    shown = run("script", "show", "pri@1").out

    assert shown.startswith("Script  pricing-reply v1 of 2 · email\n")
    assert shown.endswith("\nHi Ana,\nI call you.\n")


def test_a_text_is_wrapped_on_a_terminal_and_whole_in_a_pipe(run, text):
    long = " ".join(["word"] * 40)
    run("script", "edit", "pri", text(long))

    assert run("script", "show", "pri").out.endswith(f"\n\n{long}\n")
    shown = run("script", "show", "pri", terminal=True).out
    assert [len(line.split()) for line in shown.split("\n\n")[1].splitlines()] == [16, 16, 8]


def test_a_hostile_text_is_shown_harmlessly_and_told_exactly(run, text):
    run("script", "edit", "pri", text("\x1b]0;x\x07\u202eHi\x9b"))

    for command in ("show", "diff"):
        shown = run("script", command, "pri", terminal=True, NO_COLOR="1").out
        assert "\\x1b]0;x\\x07\\u202e" in shown
        assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(shown)
    assert run.json("script", "show", "pri")["script"]["text"] == "\x1b]0;x\x07\u202eHi\x9b"


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        pytest.param("pri@3", 4, id="no such version"),
        pytest.param("pri@0", 4, id="none before the first"),
        pytest.param("reply", 4, id="no such script"),
        pytest.param("pri@x", 2, id="no number"),
    ],
)
def test_what_is_not_there_is_not_shown(run, reference, code):
    assert run("script", "show", reference).code == code


def test_the_last_change_is_shown_word_by_word(run):
    assert run("script", "diff", "pri") == (0, DIFF, "")


def test_colour_is_added_on_a_terminal_only(run):
    coloured = run("script", "diff", "pri", terminal=True).out

    assert "\x1b[31m[-I call you.-]\x1b[0m\x1b[32m{+shall we talk?+}\x1b[0m\n" in coloured
    assert run("script", "diff", "pri", terminal=True, NO_COLOR="1").out == DIFF


@pytest.mark.parametrize(
    ("numbers", "heading"),
    [
        pytest.param((), "v2 → v3", id="the last change"),
        pytest.param(("1",), "v1 → v3", id="from one to the newest"),
        pytest.param(("@1", "v2"), "v1 → v2", id="from one to another"),
        pytest.param(("3", "1"), "v3 → v1", id="backwards"),
        pytest.param(("2", "2"), "v2 → v2", id="the same one"),
    ],
)
def test_a_change_is_between_the_versions_named(run, text, numbers, heading):
    run("script", "edit", "pri", text("Three"))

    assert run("script", "diff", "pri", *numbers).out.startswith(f"pricing-reply {heading}: ")


def test_a_script_of_one_version_has_changed_nothing(run, text):
    run("script", "add", "opener", text("Hello"))

    done = run("script", "diff", "opener")
    assert done == (0, "opener v1 → v1: the same text\n", "")
    assert run("script", "diff", "opener", "--as", "unified") == (0, "", "")


@pytest.mark.parametrize("numbers", [("9",), ("1", "9"), ("0",)])
def test_a_change_from_or_to_no_version_is_exit_4(run, numbers):
    assert run("script", "diff", "pri", *numbers).code == 4


def test_a_unified_diff_is_exact_in_a_pipe_and_harmless_on_a_terminal(run, text):
    assert run("script", "diff", "pri", "--as", "unified") == (0, PATCH, "")
    run("script", "edit", "pri", text("\x1b\r\n"))

    assert run("script", "diff", "pri", "--as", "unified").out.endswith("\n+\x1b\r\n")
    shown = run("script", "diff", "pri", "--as", "unified", terminal=True).out
    assert shown.endswith("\n+\\x1b\\r\n")


def test_a_change_for_scripts_rebuilds_both_texts(run):
    told = run.json("script", "diff", "pri")["diff"]

    assert (told["name"], told["old"], told["new"]) == ("pricing-reply", 1, 2)
    kept = [each["text"] for each in told["pieces"] if each["kind"] != "added"]
    assert "".join(kept) == "Hi Ana,\nI call you.\n"


def test_versions_are_logged_with_their_reps(run):
    run("log", "email-rewrite", "--script", "pri", "-r", "subject=4", "-r", "ask=3")
    run("log", "email-rewrite", "--script", "pri@1", "-s", "2")

    assert run("script", "log", "pri").out == (
        "pricing-reply (email)\n"
        "v2  21 Nov 2026 · 5 words, as many · 1 rep, 3.5 (1 scored)\n"
        "    “one ask”\n"
        "v1  21 Nov 2026 · 5 words · 1 rep, 2.0 (1 quick)\n"
    )
    newest = run.json("script", "log", "pri", "--limit", "1")["script"]["versions"]
    assert [(each["version"], each["change"]) for each in newest] == [(2, 0)]


def test_twenty_versions_are_logged_unless_a_limit_is_typed(run, text):
    for number in range(3, 25):
        run("script", "edit", "pri", text(f"text {number}"))

    logged = run("script", "log", "pri").out
    assert logged.endswith("\n\n4 versions before these: --limit 0\n")
    assert logged.count(" Nov 2026 ") == 20
    assert run("script", "log", "pri", "--limit", "0").out.count(" Nov 2026 ") == 24


def test_scripts_are_listed(run):
    assert run("script", "list").out == "pricing-reply  email · v2, 21 Nov 2026 · 5 words\n"


@pytest.mark.parametrize(
    ("sought", "out"),
    [
        pytest.param("I CALL", "pricing-reply  email · v2, 21 Nov 2026 · 5 words · in v1\n",
                     id="in an old version"),
        pytest.param("hi ana", "pricing-reply  email · v2, 21 Nov 2026 · 5 words · in v2, v1\n",
                     id="in every version"),
        pytest.param("%", "No version of a script in use holds that; --all looks everywhere.\n",
                     id="nowhere"),
    ],
)  # fmt: skip
def test_scripts_are_found_by_what_any_version_holds(run, sought, out):
    assert run("script", "list", "--search", sought) == (0, out, "")


def test_a_list_for_scripts_says_which_versions_hold_it(run):
    assert run.json("script", "list", "--search", "i call")["scripts"][0]["found"] == [1]
    assert run.json("script", "list", "--search", "nothing")["scripts"] == []


@pytest.mark.parametrize("command", ["list", "show pri", "diff pri", "log pri"])
def test_reading_before_there_is_a_log_is_exit_10_and_makes_none(run, command):
    run.file.unlink()

    assert run("script", *command.split()).code == 10
    assert not run.file.exists()
