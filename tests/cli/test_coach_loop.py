"""The whole way to a coach and back, as docs/coaching.md shows it; and what cannot come back."""

import csv
import json
import re
import shlex
from pathlib import Path

import pytest
from tests.copied_logs import built_once

PAGE = Path(__file__).parents[2] / "docs" / "coaching.md"
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
DAYS = range(16, 22)
CRITERIA = ("hear", "acknowledge", "explore", "answer", "check")
UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c{:02}"


def practise(run, level=0):
    """Log six price talks, rated from 2 up, one of them with all that is private."""
    for number, day in enumerate(DAYS):
        values = [f"{name}={2 + (number + place + level) % 4}"
                  for place, name in enumerate(CRITERIA)]  # fmt: skip
        options = [word for value in values for word in ("-r", value)]
        run("log", "objection", "-m", "15", "-n", "2", "--on", f"2026-11-{day}", *options,
            "--predict", f"{1.5 + level}", "--goal", "ask before answering",
            "--uid", UID.format(number))  # fmt: skip
    run("edit", "3", "--note", "the private note", "--with", "the private partner")


@pytest.fixture(autouse=True)
def beside_the_log(run, monkeypatch):
    monkeypatch.chdir(run.file.parent)


@pytest.fixture
@built_once
def practised(run):
    practise(run)


def fill(form, rater="Ana", at_most=6, comment="you asked first"):
    """Fill a form in as a coach does with a spreadsheet: every scale, a comment, the last rows."""
    with form.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    _, *reps, notice, focus = rows
    for row in reps[:at_most]:
        row |= {name: "3" for name, cell in row.items() if name.endswith("(1-5)") and cell == ""}
    reps[2]["comment"] = comment
    notice["comment"] = "talks slower on Fridays"
    focus |= {"drill": "opener", "comment": "the first ten seconds decide"}
    reps[0]["rater"] = rater
    with form.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def test_the_page_shows_what_the_program_answers(practised):
    (to_ana, *_), (from_ana, *_), *_ = blocks = [
        block.splitlines() for block in CONSOLE.findall(PAGE.read_text("utf-8"))
    ]
    assert to_ana.startswith("$ practicelog export --for-coach")
    assert from_ana == "$ practicelog import for-ana.csv"

    shown = []
    for block in blocks:
        for line in block:
            if line.startswith("$ "):
                if line == from_ana:
                    fill(Path("for-ana.csv"))
                shown += [line, *practised(*shlex.split(line)[2:]).out.splitlines()]

    assert shown == [line for block in blocks for line in block]


def sent(run, *options):
    """Return both files as a coach gets them."""
    assert run("export", "--for-coach", "-o", "for-ana.jsonl", "--force", *options).code == 0
    return Path("for-ana.jsonl"), Path("for-ana.csv")


def test_no_byte_a_coach_gets_depends_on_a_score(practised):
    blind = [file.read_bytes() for file in sent(practised)]
    scores = [(rep["score"], rep["predict"]) for rep in practised.reps()]
    practised.file.unlink()
    practise(practised, level=2)

    assert [file.read_bytes() for file in sent(practised)] == blind
    assert all(
        (rep["score"], rep["predict"]) != before
        for rep, before in zip(practised.reps(), scores, strict=True)
    )


def test_with_scores_they_are_there(practised):
    export, form = sent(practised, "--with-scores")

    assert b'"score": 3.4' in export.read_bytes()
    assert b"3.4" not in form.read_bytes()


def test_nothing_private_leaves_unless_it_is_asked_for(practised):
    practised("off", "add", "2026-11-14", "the private reason")
    practised("metric", "add", "private-calls", "7", "--on", "2026-11-20")

    def private(*options):
        return [b"private" in file.read_bytes() for file in sent(practised, *options)]

    assert private() == [False, False]
    assert private("--with-notes") == [True, True]
    assert private("--with-partners") == [True, True]
    assert private("--with-offs") == [True, False]
    assert private("--with-metrics") == [True, False]


def test_both_files_are_the_owners_alone(practised):
    assert [file.stat().st_mode & 0o777 for file in sent(practised)] == [0o600, 0o600]


@pytest.mark.parametrize("there", ["for-ana.jsonl", "for-ana.csv"])
def test_a_file_that_is_there_stays_and_the_other_is_not_written(practised, there):
    Path(there).write_text("mine")
    done = practised("export", "--for-coach", "-o", "for-ana.jsonl")

    assert (done.code, done.out) == (5, "")
    assert [file.name for file in Path().glob("for-ana*")] == [there]
    assert Path(there).read_text() == "mine"


def own_words(run):
    """Return all that the seller wrote."""
    return [
        {**rep, "ratings": [each for each in rep["ratings"] if each["rater"] == "self"]}
        for rep in run.reps()
    ]


def raters(run):
    return {each["rater"] for rep in run.reps() for each in rep["ratings"]}


@pytest.mark.parametrize("rater", ["self", "Self ", "se\u00adlf", "\uff53elf"])
def test_a_form_that_claims_to_be_the_sellers_changes_nothing(practised, rater):
    _, form = sent(practised)
    fill(form, rater=rater)
    before = practised.file.read_bytes()
    done = practised("import", str(form))

    assert done.code == 15
    assert "stands for the seller" in done.err
    assert practised.file.read_bytes() == before


def test_what_the_seller_wrote_is_the_same_after_a_forged_file(practised):
    export, _ = sent(practised, "--with-scores")
    before = own_words(practised)
    records = [json.loads(line) for line in export.read_text().splitlines()]
    for record in records:
        if record["type"] == "rep":
            record["ratings"] += [{"rater": "Ana", "criterion": "hear", "value": 1}]
            record |= {"goal": "forged", "revision": 99, "score": 1.0, "minutes": 1}
    export.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    done = practised("import", str(export))

    assert done.code == 3
    assert own_words(practised) == before
    assert raters(practised) == {"self", "Ana"}


def test_a_coach_without_the_scores_contradicts_none(practised):
    export, _ = sent(practised)
    records = [json.loads(line) for line in export.read_text().splitlines()]
    for record in records:
        if record["type"] == "rep":
            record["ratings"] = [{"rater": "Ana", "criterion": "hear", "value": 2}]
    export.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    before = own_words(practised)
    done = practised("import", str(export))

    assert (done.code, done.err) == (0, "")
    assert own_words(practised) == before
    assert raters(practised) == {"self", "Ana"}


def test_a_second_import_changes_nothing_and_undo_takes_the_first_back(practised):
    before = practised.reps()
    _, form = sent(practised)
    fill(form)
    practised("import", str(form))
    rated = practised.reps()

    assert practised("import", str(form)).out.startswith("Imported nothing new")
    assert practised.reps() == rated
    assert practised("undo").code == 0
    assert practised.reps() == before
    assert practised.query("SELECT count(*) FROM notice") == [(0,)]


def test_a_changed_mind_is_a_conflict_until_theirs_is_taken(practised):
    _, form = sent(practised)
    fill(form)
    practised("import", str(form))
    form.write_text(form.read_text().replace(";3;3;3;3;3;", ";4;3;3;3;3;", 1))
    kept = practised("import", str(form))
    taken = practised("import", str(form), "--take", "theirs")

    assert (kept.code, taken.code) == (3, 0)
    assert practised.query("SELECT count(*) FROM rating WHERE rater = 'Ana' AND value = 4") == [
        (1,)
    ]
    assert practised.query("SELECT count(*) FROM rating WHERE rater = 'Ana'") == [(30,)]


def test_two_coaches_rate_side_by_side(practised):
    _, form = sent(practised)
    blank = form.read_bytes()
    fill(form)
    practised("import", str(form))
    form.write_bytes(blank)
    fill(form, rater="Zoë", comment="")
    done = practised("import", str(form))

    assert done.code == 0
    assert raters(practised) == {"self", "Ana", "Zoë"}


def test_a_form_is_never_ones_own(practised):
    _, form = sent(practised)
    fill(form)
    done = practised("import", str(form), "--mine")

    assert done.code == 2
    assert "--mine is for your own other log" in done.err


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        pytest.param(4, False, id="four pairs"),
        pytest.param(5, True, id="five pairs"),
    ],
)
def test_the_report_speaks_of_the_coach_from_five_pairs_on(practised, pairs, told):
    _, form = sent(practised)
    fill(form, at_most=pairs)
    practised("import", str(form))

    assert ("\nCoach " in practised("report").out) is told


def test_pairs_of_earlier_weeks_count_and_a_week_without_new_ones_says_nothing(practised):
    later = {"PRACTICELOG_NOW": "2026-11-24T18:00:00+01:00"}
    _, form = sent(practised)
    fill(form)
    practised("import", str(form))
    practised("log", "objection", "-r", "hear=4", **later)

    assert "\nCoach " not in practised("report", **later).out
    assert "\nCoach " in practised("report", "--last", **later).out


ODD = ("a;b", 'c"d', "e'f", "g;h;i;j;k;l;m;n;o;p;q;r;s;t", "h|i", "j(1-5)")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["commas", "semicolons", "tabs"])
def test_criteria_whose_names_hold_what_stands_between_cells_come_back(run, delimiter):
    asked = [word for name in ODD for word in ("--criterion", f"{name}=what it means; or not")]
    assert run("drill", "add", "odd", "--what", "x", *asked).code == 0
    own = [word for name in ODD for word in ("-r", f"{name}=2")]
    assert run("log", "odd", *own).code == 0
    _, form = sent(run)
    with form.open(newline="", encoding="utf-8-sig") as file:
        heads, meanings, rep, *rest = csv.reader(file)
    rep = ["4" if head.endswith(" (1-5)") else cell for head, cell in zip(heads, rep, strict=True)]
    rep[heads.index("rater")] = "Ana"
    with form.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=delimiter).writerows([heads, meanings, rep, *rest])

    assert run("import", str(form)).code == 0

    ratings = run.json("show", "1")["rep"]["ratings"]
    by_ana = {each["criterion"]: each["value"] for each in ratings if each["rater"] == "Ana"}
    assert by_ana == dict.fromkeys(ODD, 4)
    assert run("export", "-o", "all.csv").code == 0
    assert run("import", "all.csv", "--mine").out == "Imported nothing new · 1 known already\n"
