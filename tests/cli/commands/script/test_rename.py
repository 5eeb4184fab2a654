"""`script rename` and `script archive`: the versions stay, and so do the reps."""

import pytest

pytestmark = pytest.mark.usefixtures("reply")


def test_a_script_goes_by_its_new_name_and_its_reps_with_it(run):
    run("log", "email-rewrite", "--script", "pri")
    done = run("script", "rename", "pri", "Price-Answer")

    assert done == (0, "Script pricing-reply is called price-answer now · practicelog undo\n", "")
    assert run.json("show", "1")["rep"]["script"] == {"name": "price-answer", "version": 2}
    assert run("script", "show", "pricing-reply").code == 4


def test_a_name_that_is_taken_is_exit_5_and_changes_nothing(run, text):
    run("script", "add", "opener", text("Hello"))
    done = run("script", "rename", "pri", "opener")

    assert (done.code, done.err) == (
        5,
        "practicelog: There is a script opener already.\n  hint: practicelog script edit opener\n",
    )
    assert run("script", "show", "pricing-reply").code == 0


def test_its_own_name_changes_nothing(run):
    assert run("script", "rename", "pri", "pricing-reply").code == 0
    assert "script rename" not in run("history").out


@pytest.mark.parametrize("name", ["a@b", "", "7"])
def test_a_name_that_could_not_be_typed_is_exit_2(run, name):
    assert run("script", "rename", "pri", name).code == 2


def test_an_archived_script_is_listed_with_all_only_and_taken_up_again(run):
    done = run("script", "archive", "pri")

    told = "Script pricing-reply is archived; its versions and reps stay · practicelog undo\n"
    assert done == (0, told, "")
    assert run.json("script", "list")["scripts"] == []
    assert [each["archived"] for each in run.json("script", "list", "--all")["scripts"]] == [True]
    assert run("script", "archive", "pri", "--back").out.startswith(
        "Script pricing-reply is in use again"
    )
    assert len(run.json("script", "list")["scripts"]) == 1


def test_where_every_script_is_archived_the_list_says_so(run, text):
    run("script", "archive", "pri")

    done = run("script", "list")

    told = "Every script is archived: practicelog script list --all\n"
    assert (done.code, done.out, done.err) == (0, told, "")
    assert "pricing-reply" in run("script", "list", "--all").out
    run("script", "add", "opener", text("Hello"))
    assert run("script", "list").out.startswith("opener")


def test_an_archived_script_can_still_be_read_practised_and_rewritten(run, text):
    run("script", "archive", "pri")

    assert run("log", "email-rewrite", "--script", "pri").code == 0
    assert run("script", "edit", "pri", text("Hi")).code == 0
    assert run("script", "show", "pri").out.startswith(
        "Script  pricing-reply v3 · email · archived\n"
    )


def test_undo_takes_both_back(run):
    run("script", "rename", "pri", "answer")
    run("script", "archive", "answer")
    run("undo")
    run("undo")

    (listed,) = run.json("script", "list")["scripts"]
    assert (listed["name"], listed["archived"]) == ("pricing-reply", False)
