"""Two names that look alike are one, wherever names are compared; each stays as it was typed.

Every place is tried with an accent that is part of its letter and with one put on, and in capitals.
"""

import unicodedata

import pytest

NAME = unicodedata.normalize("NFC", "josé")
WAYS = {
    "composed": NAME,
    "taken apart": unicodedata.normalize("NFD", NAME),
    "in capitals": NAME.upper(),
    "in capitals taken apart": unicodedata.normalize("NFD", NAME.upper()),
}

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.parametrize("typed", WAYS.values(), ids=WAYS),
]


@pytest.fixture
def script(tmp_path):
    (tmp_path / "reply.txt").write_text("Thank you.\n")
    return str(tmp_path / "reply.txt")


@pytest.fixture
def csv(tmp_path):
    def written(text):
        (tmp_path / "tool.csv").write_text(text, "utf-8")
        return str(tmp_path / "tool.csv")

    return written


def test_a_drill_and_its_criterion(run, typed):
    assert run("drill", "add", NAME, "--criterion", NAME).code == 0

    assert run("drill", "add", typed, "--what", "x").code == 5
    assert run("drill", "edit", "opener", "--name", typed).code == 5
    assert run("log", typed, "-r", f"{typed}=4").code == 0
    assert run("focus", "set", typed, "--criterion", typed, "--why", "x").code == 0
    assert run("focus", "close", typed, "--outcome", "x").code == 0
    assert len(run.json("list", "--drill", typed)["reps"]) == 1
    assert run.reps()[0]["drill"] == NAME


def test_a_script(run, typed, script):
    assert run("script", "add", NAME, script).code == 0

    assert run("script", "add", typed, script).code == 5
    assert run("script", "show", typed).code == 0
    assert run("log", "opener", "--script", f"{typed}@1").code == 0


def test_a_metric(run, typed):
    assert run("metric", "add", NAME, "3", "--new").code == 0

    assert "this week 6" in run("metric", "add", typed, "3").out


def test_a_text_that_is_sought(run, typed):
    run("log", "opener", "--note", f"with {typed} today")

    for sought in WAYS.values():
        (rep,) = run.json("list", "--search", sought)["reps"]
        assert rep["note"] == f"with {typed} today"


def test_a_name_under_which_an_export_is_remembered(run, typed, tmp_path):
    run("log", "opener")
    first = ("export", "--since", "last-export", "--name", NAME, "-o", str(tmp_path / "a.jsonl"))
    again = ("export", "--since", "last-export", "--name", typed, "-o", str(tmp_path / "b.jsonl"))

    assert "Exported 1 rep " in run(*first).out
    assert "Exported 0 reps " in run(*again).out


def test_whose_log_a_file_is_from(run, typed, tmp_path):
    run("config", "set", "seller", NAME)
    run("log", "opener")
    run("export", "-o", str(tmp_path / "all.jsonl"))
    run("config", "set", "seller", typed)

    done = run("import", str(tmp_path / "all.jsonl"))

    assert (done.code, done.err) == (0, "")


def test_another_seller_is_another(run, typed, tmp_path):
    run("config", "set", "seller", "Kim")
    run("log", "opener")
    run("export", "-o", str(tmp_path / "all.jsonl"))
    run("config", "set", "seller", typed)

    assert run("import", str(tmp_path / "all.jsonl")).code == 15


def test_a_column_what_it_holds_and_what_leaves_a_row_out(run, typed, csv):
    run("drill", "add", NAME, "--what", "x")
    file = csv(
        f"Day,Min,{typed},State\n"
        f"2026-11-20,10,{typed},done\n"
        f"2026-11-19,10,{typed},{typed}\n"
    )  # fmt: skip
    columns = f"Day=on,Min=minutes,{NAME}=drill"

    done = run("import", file, "--as", "csv", "--map", columns, "--skip-when", f"State={NAME}")

    assert (done.code, done.err) == (0, "")
    assert [(rep["day"], rep["drill"]) for rep in run.reps()] == [("2026-11-20", NAME)]


def test_a_criterion_that_a_form_names(run, typed, tmp_path):
    run("config", "set", "coach", "Ana")
    run("drill", "add", NAME, "--criterion", NAME)
    run("log", NAME, "-m", "5")
    run("export", "--for-coach", "-o", str(tmp_path / "form.csv"))
    file = tmp_path / "form.csv"
    head, about, rep, *rest = file.read_text("utf-8-sig").splitlines()
    assert rep.endswith(f",{NAME},practice,,,,,Ana")
    rated = rep.replace("practice,,,,,", "practice,,,4,,")
    file.write_text("\n".join([head.replace(NAME, typed), about, rated, *rest]), "utf-8")

    done = run("import", str(tmp_path / "form.csv"))

    assert (done.code, "1 rating" in done.out) == (0, True), done
