import pytest

from practicelog.store import shipped

OPENER = [
    ("who", "says who is calling, plainly", False),
    ("reason", "a reason specific to this person", False),
    ("permission", "earns time without apology", False),
    ("tone", "steady, no filler", False),
    ("handover", "a question before 30 seconds", False),
]


def criteria(run, drill):
    found = run.json("drill", "show", drill)["drill"]["criteria"]
    return [(each["name"], each["hint"], each["check"]) for each in found]


def test_the_drills_that_ship_are_shown_before_there_is_a_log(run):
    before = run.json("drill", "show", "opener")
    assert not run.file.exists()

    run("log", "opener")

    assert run.json("drill", "show", "opener") == before
    assert criteria(run, "opener") == OPENER
    assert len(run.json("drill", "list")["drills"]) == len(shipped.drills())


def test_drills_are_listed_in_the_same_order_before_there_is_a_log_and_after(run):
    before = run("drill", "list").out

    run("log", "opener")

    assert run("drill", "list").out == before


def test_a_drill_is_told_to_scripts_whole(run):
    run("drill", "add", "price-talk", "--what", "about price", "--criterion", "short=brief (y/n)")
    drill = run.json("drill", "show", "price-talk")["drill"]

    assert drill.pop("uid")
    assert drill == {
        "name": "price-talk",
        "what": "about price",
        "archived": False,
        "seconds": None,
        "rubric": 1,
        "criteria": [{"name": "short", "hint": "brief", "check": True}],
    }


def test_a_drill_is_shown_with_the_meaning_of_every_score(run):
    out = run("drill", "show", "email").out

    assert out.startswith("email-rewrite: ")
    assert "(y/n)" in out
    assert "5 would show a new hire" in " ".join(out.split())


def test_a_drill_of_ones_own_is_practised_and_rated(run):
    run("drill", "add", "Price-Talk", "--like", "objection", "--criterion", "pause=waits a breath")

    assert criteria(run, "price-talk")[-1] == ("pause", "waits a breath", False)
    assert criteria(run, "price-talk")[:-1] == criteria(run, "objection")
    assert run.json("log", "price", "-r", "pause=4")["rep"]["drill"] == "price-talk"


def test_a_drill_without_criteria_takes_an_overall_score(run):
    run("drill", "add", "small-talk")

    assert "-s" in run("drill", "show", "small-talk").out
    assert run.json("log", "small-talk", "-s", "3")["rep"]["score"] == 3.0


@pytest.mark.parametrize("name", ["opener", "OPENER", "voicemail"])
def test_a_name_that_is_taken_is_a_conflict(run, name):
    run("log", "opener")
    run("drill", "archive", "voicemail")
    before = run.file.read_bytes()

    done = run("drill", "add", name)

    assert (done.code, done.out) == (5, "")
    assert run.file.read_bytes() == before


def test_a_drill_is_not_renamed_to_another(run):
    run("log", "opener")

    assert run("drill", "edit", "opener", "--name", "pitch").code == 5


@pytest.mark.parametrize(
    ("typed", "rubric", "names"),
    [
        ("--criterion pause=waits", 2, "who reason permission tone handover pause"),
        ("--drop tone", 2, "who reason permission handover"),
        ("--drop ton --drop who", 2, "reason permission handover"),
        ("--criterion tone=other", 2, "who reason permission tone handover"),
        ("--criterion tone=steady, no filler", 1, "who reason permission tone handover"),
        ("--what words", 1, "who reason permission tone handover"),
        ("--name first-30", 1, "who reason permission tone handover"),
        ("--drop tone --criterion tone=new", 2, "who reason permission handover tone"),
    ],
)
def test_only_changed_criteria_are_a_new_version_of_the_rubric(run, typed, rubric, names):
    run("log", "opener", "-r", "tone=3")
    words = [word for each in typed.split("--")[1:] for word in f"--{each}".strip().split(" ", 1)]

    assert run("drill", "edit", "opener", *words).code == 0

    name = "first-30" if "--name" in words else "opener"
    drill = run.json("drill", "show", name)["drill"]
    assert drill["rubric"] == rubric
    assert " ".join(each["name"] for each in drill["criteria"]) == names
    assert run.json("show", "1")["rep"]["ratings"] == [
        {"rater": "self", "criterion": "tone", "value": 3}
    ]


def test_an_edit_that_begins_a_new_rubric_says_what_that_does_and_how_to_take_it_back(run):
    run("log", "opener", "-r", "tone=3")
    told = (
        "Rubric 1 is now 2: new scores are not held against those before, and what is usual "
        "begins anew · practicelog undo"
    )
    assert run("drill", "edit", "opener", "--drop", "tone").out.splitlines()[-1] == told
    assert run("undo").code == 0
    assert run.json("drill", "show", "opener")["drill"]["rubric"] == 1
    other = run("drill", "edit", "opener", "--what", "the first words").out.splitlines()
    assert other[-1] == "practicelog undo"


CALM = ("drill", "edit", "opener", "--criterion", "calm=stays calm")


@pytest.mark.parametrize(("answer", "code", "begun"), [("y", 0, 1), ("", 6, 0)])
def test_on_a_terminal_a_new_rubric_is_asked_about_where_there_are_scores(
    run, program, answer, code, begun
):
    for _ in range(2):
        run("log", "opener", "-r", "tone=3")
    with program.on_terminal(*CALM) as terminal:
        terminal.answer("Begin it? [y/N] ", f"{answer}\r")
        done = terminal.ended()
    assert (done.code, done.out.count("Rubric 1 is now 2:")) == (code, begun)
    assert " ".join(done.out.split()).startswith(
        "Rubric 1 of opener has 2 scored reps. With another new scores are not held against those "
        "before, and what is usual begins anew; practicelog undo takes it back. Begin it? [y/N]"
    )
    assert run("drill", "show", "opener").out.count("calm ") == begun


def test_where_nothing_was_scored_there_is_nothing_to_ask(run):
    run("log", "opener", "-m", "10")
    assert run(*CALM, terminal=True).code == 0


@pytest.mark.parametrize("how", [{"terminal": True, "yes": ["--yes"]}, {"terminal": False}])
def test_with_yes_and_in_a_pipe_it_is_not_asked(run, how):
    run("log", "opener", "-r", "tone=3")
    done = run(*CALM, *how.get("yes", []), terminal=how["terminal"])
    assert (done.code, "Rubric 1 is now 2:" in done.out) == (0, True)


def test_what_begins_no_rubric_is_not_asked(run):
    run("log", "opener", "-r", "tone=3")
    assert run("drill", "edit", "opener", "--what", "x", terminal=True).code == 0
    hint = run.json("drill", "show", "opener")["drill"]["criteria"][0]
    same = f"{hint['name']}={hint['hint']}"
    assert run("drill", "edit", "opener", "--criterion", same, terminal=True).code == 0


def test_an_edit_that_changes_nothing_is_no_command(run):
    run("log", "opener")
    before = run.file.read_bytes()

    assert run("drill", "edit", "opener").code == 0
    assert run("drill", "edit", "opener", "--name", "OPENER").code == 0
    assert run.file.read_bytes() == before


def test_an_archived_drill_is_offered_no_more_and_taken_up_again(run):
    run("log", "voicemail")
    assert run("drill", "archive", "voi").out.startswith("Drill voicemail is archived")

    assert "voicemail" not in run("drill", "list").out
    assert "voicemail" in run("drill", "list", "--all").out
    assert run("log", "voicemail").code == 4
    assert len(run.reps()) == 1

    assert run("drill", "archive", "voicemail", "--back").code == 0
    assert run("log", "voicemail").code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("drill show nothing", 4),
        ("drill show call", 2),
        ("drill edit nothing --what x", 4),
        ("drill edit opener --drop nothing", 4),
        ("drill archive nothing", 4),
        ("drill add mine --like nothing", 4),
    ],
)
def test_what_names_no_drill_is_told(run, words, code):
    run("log", "opener")
    before = run.file.read_bytes()

    done = run(*words.split())

    assert (done.code, done.out) == (code, "")
    assert run.file.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "hint"), [("opnr", "opener"), ("roleplay", "role-play"), ("dicovery", "discovery")]
)
def test_the_nearest_drill_is_suggested(run, typed, hint):
    assert f"did you mean {hint}?" in run("log", typed).err
