"""`notice`: kept exactly as typed, told in one line, refused with a reason."""

import pytest

NOTICED = "Noticed Tue 17 Nov 2026: Ana: “asked twice before answering” · practicelog undo\n"
HOSTILE = "it's “so”, =1+1 [/tag] \x1b[31m\u202e日本\t--"


def stored(run):
    return run.query("SELECT day, text, who FROM notice ORDER BY id")


def test_a_notice_is_kept_and_told_in_one_line(run):
    done = run("notice", "asked twice before answering", "--who", "Ana", "--on", "17 Nov")
    assert done == (0, NOTICED, "")
    assert stored(run) == [("2026-11-17", "asked twice before answering", "Ana")]


def test_without_who_and_day_it_is_ones_own_and_todays(run):
    done = run("notice", "let a silence stand")
    assert done.out == "Noticed Sat 21 Nov 2026: “let a silence stand” · practicelog undo\n"
    assert stored(run) == [("2026-11-21", "let a silence stand", None)]


def test_the_small_hours_belong_to_the_practice_day(run):
    run("notice", "late", PRACTICELOG_NOW="2026-11-22T02:00:00+01:00")
    assert stored(run) == [("2026-11-21", "late", None)]


def test_hostile_text_is_kept_as_it_is_and_shown_harmless(run):
    done = run("notice", HOSTILE, "--who", "x\x1b]0;x\x07")
    assert stored(run) == [("2026-11-21", HOSTILE, "x\x1b]0;x\x07")]
    assert not set("\x1b\u202e\x07") & set(done.out)


def test_a_notice_is_undone_and_redone(run):
    run("notice", "once")
    run("notice", "twice")
    assert run("undo").out == "Undone: notice add · notice 2 (“twice”): gone · practicelog redo\n"
    assert [text for _, text, _ in stored(run)] == ["once"]
    run("redo")
    assert [text for _, text, _ in stored(run)] == ["once", "twice"]
    run("undo")
    run("undo")
    assert stored(run) == []


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param([], id="nothing"),
        pytest.param([""], id="empty"),
        pytest.param([" \t"], id="blank"),
        pytest.param(["two", "words"], id="without quotation marks"),
        pytest.param(["a\nb"], id="two lines"),
        pytest.param(["a\0b"], id="NUL"),
        pytest.param(["a\udc80b"], id="no UTF-8"),
        pytest.param(["x" * 501], id="too long"),
        pytest.param(["so", "--who", ""], id="nobody"),
        pytest.param(["so", "--who", "Self"], id="oneself"),
        pytest.param(["so", "--who", "\u200b\x07"], id="nothing to be seen"),
        pytest.param(["so", "--who", "x" * 81], id="a name too long"),
        pytest.param(["so", "--on", "5/12"], id="an unclear day"),
        pytest.param(["so", "--on", "+2d"], id="a day ahead"),
    ],
)
def test_bad_input_is_a_usage_error_and_keeps_nothing(run, argv):
    run("notice", "before")
    done = run("notice", *argv)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("practicelog: ")
    assert len(done.err) < 400
    assert [text for _, text, _ in stored(run)] == ["before"]


def test_the_longest_text_is_kept_whole(run):
    done = run("notice", "x" * 500)
    assert done.code == 0
    assert stored(run)[0][1] == "x" * 500
    assert "x" * 500 in done.out, "a pipe gets one whole line"


def test_the_word_add_may_be_typed_and_lets_any_text_be_kept(run):
    run("notice", "add", "list")
    run("notice", "listens longer")
    assert [text for _, text, _ in stored(run)] == ["list", "listens longer"]


def test_notices_are_listed_newest_first_with_ids(run):
    run("notice", "asked twice", "--who", "Ana", "--on", "fri")
    run("notice", "let a silence stand")
    assert run("notice", "list").out == (
        "ID   Day          Noticed               By\n"
        "───────────────────────────────────────────\n"
        " 2   2026-11-21   let a silence stand\n"
        " 1   2026-11-20   asked twice           Ana\n"
    )
    told = run.json("notice", "list", "--until", "2026-11-20")
    assert told["schema"] == "practicelog/notices/1"
    assert [(each["id"], each["day"], each["who"]) for each in told["notices"]] == [
        (1, "2026-11-20", "Ana")
    ]
    assert run("notice", "list", "--limit", "1").out.endswith("and 1 more: --limit 0\n")
    assert run("notice", "list", "--since", "tomorrow").out == (
        'Nothing noticed there. practicelog notice "asked twice" keeps something.\n'
    )


def test_a_notice_is_changed_and_undone(run):
    run("notice", "asked twice")
    assert run("notice", "edit", "last", "asked once", "--who", "Ana", "--on", "fri").out == (
        "Changed notice 1: on 2026-11-21 → 2026-11-20, text asked twice → asked once, "
        "who none → Ana · practicelog undo\n"
    )
    assert run("notice", "edit", "1").out == "Nothing to change in notice 1: Ana: “asked once”\n"
    run("undo")
    assert stored(run) == [("2026-11-21", "asked twice", None)]


def test_notices_are_deleted_and_brought_back(run):
    run("notice", "once")
    run("notice", "twice")
    assert run("notice", "delete", "1", "last", "--yes").out == (
        "Deleted notice 1 (21 Nov, “once”), notice 2 (21 Nov, “twice”) · practicelog undo\n"
    )
    assert stored(run) == []
    run("undo")
    assert [text for _, text, _ in stored(run)] == ["once", "twice"]
    done = run("notice", "delete", "1")
    assert (done.code, len(stored(run))) == (2, 2)
    assert run("notice", "delete", "3", "--yes").code == 4
