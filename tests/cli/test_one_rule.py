"""What people type for minutes, scores, ratings and drills is read alike wherever it is taken."""

import pytest

pytestmark = pytest.mark.sweep

MINUTES = {"10": 10, "10m": 10, "1h": 60, "1h15": 75, "0:20": 20, "1:05": 65}
SCORES = {"3.5": 3.5, "3,5": 3.5, "4": 4.0, "4/5": 4.0}
RATED = {"hear": 4, "acknowledge": 3, "answer": 2, "check": 4}
RATINGS = {
    "in a row": ("43-24",),
    "with blanks": ("4 3 - 2 4",),
    "with commas": ("4,3,-,2,4",),
    "by name": tuple(f"{name}={value}" for name, value in RATED.items()),
    "mixed, the later wins": ("43-25", "check=4"),
}


def logged(run, *options):
    """Log with options."""
    return run("log", "objection", *options)


def edited(run, *options):
    """Log, then edit with options."""
    run("log", "objection", "--note", "x")
    return run("edit", "last", *options)


def stopped(run, *options):
    """Stop the timer with options."""
    run("start", "objection")
    return run("stop", *options)


def imported(run, tmp_path, **cells):
    """Take a table of one rep in."""
    file = tmp_path / "reps.csv"
    quoted = [f'"{each}"' for each in ("2026-11-20", "objection", *cells.values())]
    file.write_text(f"date,drill,{','.join(cells)}\n{','.join(quoted)}\n", "utf-8")
    columns = ",".join(f"{each}={each}" for each in ("date", "drill", *cells))
    return run("import", str(file), "--map", columns)


WAYS = [logged, edited, stopped]


@pytest.mark.parametrize(("typed", "minutes"), MINUTES.items())
@pytest.mark.parametrize("way", WAYS)
def test_minutes(run, way, typed, minutes):
    done = way(run, "-m", typed)

    assert done.code == 0, done
    assert run.reps()[-1]["minutes"] == minutes


@pytest.mark.parametrize(("typed", "minutes"), MINUTES.items())
def test_minutes_of_a_table(run, tmp_path, typed, minutes):
    done = imported(run, tmp_path, minutes=typed)

    assert done.code == 0, done
    assert run.reps()[-1]["minutes"] == minutes


@pytest.mark.parametrize(("typed", "score"), SCORES.items())
@pytest.mark.parametrize("way", WAYS)
def test_scores(run, way, typed, score):
    done = way(run, "-s", typed, "--predict", typed)

    assert done.code == 0, done
    assert (run.reps()[-1]["score"], run.reps()[-1]["predict"]) == (score, score)


@pytest.mark.parametrize(("typed", "score"), SCORES.items())
def test_scores_of_a_table(run, tmp_path, typed, score):
    done = imported(run, tmp_path, score=typed)

    assert done.code == 0, done
    assert run.reps()[-1]["score"] == score


@pytest.mark.parametrize("typed", RATINGS.values(), ids=RATINGS)
@pytest.mark.parametrize("way", WAYS)
def test_ratings(run, way, typed):
    done = way(run, *[word for each in typed for word in ("-r", each)])

    assert done.code == 0, done
    assert {each["criterion"]: each["value"] for each in run.reps()[-1]["ratings"]} == RATED


TAKES_A_DRILL = (
    "log {}", "start {}", "list --drill {}", "report --drill {}", "journey --drill {}",
    "card list {}", "card add {} text", "card export {}", "drill edit {} --what x",
    "drill archive {}", "focus set {} --why x", "promise add x --drill {}", "export --drill {}",
    "page --drill {} -o page.html", "sheet --drill {} --force", "rescore {}",
)  # fmt: skip


@pytest.mark.parametrize("line", TAKES_A_DRILL)
def test_two_letters_name_a_drill(run, line, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    run("log", "objection", "-s", "3")

    whole = run(*line.format("objection").split())
    run("undo")
    run("cancel")
    short = run(*line.format("ob").split())

    assert short.code == whole.code, short
    assert "There is no drill" not in short.err
