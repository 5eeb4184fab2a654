"""Lines that cannot be understood are answered by the line that was meant, ready to be run."""

import shlex

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import Desk
from tests.copied_logs import built_once

pytestmark = pytest.mark.sweep

MEANT = [
    ("log opener 10", "log opener -m 10"),
    ("log opener 20 min", 'log opener -m "20 min"'),
    ("log 10m opener", "log -m 10m opener"),
    ("log opener 3.5", "log opener -s 3.5"),
    ("log opener 4,3,-,2,5", "log opener -r 4,3,-,2,5"),
    ("log opener yesterday", "log opener --on yesterday"),
    ("log opener --on 20 nov", 'log opener --on "20 nov"'),
    ("log opener live", "log opener --kind live"),
    ("log role play 20 3 takes", "log role-play -m 20 -n 3"),
    ("log call script", "log call-script"),
    ("log opener --next ask first", 'log opener --next "ask first"'),
    ("log opener -r who=4 reason=3", 'log opener -r "who=4 reason=3"'),
    ("log opener minutes 10 takes 2", "log opener -m 10 -n 2"),
    ("log opener --duration 10", "log opener -m 10"),
    ("log opener --date fri", "log opener --on fri"),
    ("log opener --date=fri", "log opener --on fri"),
    ("log opener --mins 10", "log opener -m 10"),
    ("log --drill opener", "log opener"),
    ("edit 1 minutes 20", "edit 1 -m 20"),
    ("edit last 20m", "edit last -m 20m"),
    ("log opener minutes=10", "log opener -m 10"),
    ('edit 1 kept="the pause"', 'edit 1 --kept "the pause"'),
    ("log opener with=Ana", "log opener --with Ana"),
    ("log role-play next=4", "log role-play -r next=4"),
    ("report last week", "report --week last"),
    ("report week", "report --week"),
    ("report nov", "report --month nov"),
    ("report 2026-W46", "report --week 2026-W46"),
    ("report last", "report --last"),
    ("list opener", "list --drill opener"),
    ("list since yesterday", "list --since yesterday"),
    ("list --from yesterday", "list --since yesterday"),
    ("list best", "list --best"),
    ("streak explain", "streak --explain"),
    ("history last 5", "history last --limit 5"),
    ("undo 3", "undo"),
    ("notice asked twice before answering", 'notice "asked twice before answering"'),
    ("promise add call them back", 'promise add "call them back"'),
    ("metric add calls -2", "metric add -- calls -2"),
    ("metric calls 5", "metric add calls 5"),
    ("off add fri sick at home", 'off add fri "sick at home"'),
    ("drill add price talk", "drill add price-talk"),
    ("drill ls", "drill list"),
    ("drill rm voicemail", "drill archive voicemail"),
    ("metric rm 1 --yes", "metric delete 1 --yes"),
    ("focus done 1 --outcome x", "focus close 1 --outcome x"),
    ("opener -m 10", "log opener -m 10"),
    ("em -m 10", "log em -m 10"),
    ("lst", "list"),
    ("rep opener", "log opener"),
    ("stats", "report"),
    ("month", "report --month"),
    ("version", "--version"),
    ("lgo opener", "log opener"),
    ("report 2026-11", "report --month 2026-11"),
    ("report 2026", "report --year 2026"),
    ("report W46", "report --week W46"),
    ("drill opener", "drill show opener"),
    ("drill price-talk", "drill add price-talk"),
    ("off add 24 dec - 1 jan", 'off add "24 dec - 1 jan"'),
    ("off add 24 dec to 1 jan", 'off add "24 dec to 1 jan"'),
    ("off 24 dec..1 jan", 'off add "24 dec..1 jan"'),
    ("off friday", "off add friday"),
    ("plan 3", "plan set --days 3"),
    ("export out.csv", "export -o out.csv"),
    ("sheet ana.md", "sheet -o ana.md"),
    ("save", "backup"),
    ("cards", "card list"),
    ("timer opener", "start opener"),
    ("rm 1 --yes", "delete 1 --yes"),
    ("remove 1 --yes", "delete 1 --yes"),
    ("notice remove 1 --yes", "notice delete 1 --yes"),
    ("notice show 1", "notice list"),
    ("notice keep asking twice", 'notice "keep asking twice"'),
    ("promise keep 1", "promise close 1"),
    ("promise kept 1", "promise close 1"),
    ("promise done last", "promise close last"),
    ("promise show 1", "promise list"),
    ("promise keep calm on price", 'promise add "keep calm on price"'),
    ("promise new call back", 'promise add "call back"'),
    ("edit last --unset minutes", "edit last --clear minutes"),
    ("setup", "config"),
    ("open", "page --open"),
    ("log opener --rating 4", "log opener -s 4"),
    ("log opener --rating 43-24", "log opener -r 43-24"),
    ("export --to x.csv", "export -o x.csv"),
    ("export --to yesterday", "export --until yesterday"),
    ("config get seller", "config show"),
    ("config seller Ana", "config set seller Ana"),
    ("script show reply 1", "script show reply@1"),
    ("script reply", "script show reply"),
    ("undoo", "undo"),
    ("stauts", "status"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
@built_once
def practised(run):
    run("log", "opener", "-m", "10")
    run("focus", "set", "opener", "--why", "x")
    run("metric", "add", "calls", "5")
    run("notice", "paused")
    run("promise", "add", "slower")
    (run.file.parent / "reply.txt").write_text("Thank you.\n", "utf-8")
    run("script", "add", "reply", str(run.file.parent / "reply.txt"))


def hint_of(done):
    return done.err.rpartition("  hint: ")[2].removesuffix("\n")


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_the_line_that_was_meant_is_shown_and_runs(practised, typed, meant):
    before = practised.file.read_bytes()

    done = practised(*shlex.split(typed))

    assert (done.code, done.out) == (2, "")
    assert hint_of(done) == f"practicelog {meant}"
    assert practised.file.read_bytes() == before
    assert practised(*shlex.split(meant)).code == 0


@pytest.mark.parametrize(
    "typed",
    [
        "delte 1", "restor", "purg 1", "remove", "delete rep 1", "drill remove",
        "show last week", "export for coach", "log nowhere near it",
        "log opener --frob", "log opener --next", "off remov 1", "delete 1 --y", "xyzzy 1 2 3",
        "import --tak theirs", "import a.csv b.csv", "log cold start",
        "promise delete 1", "focus delete 1", "promise finished 1", "notice undo 1",
        "promise delete the old one", "metric add calls 1 2", "stop --on yesterday",
        "edit last --unset kind", "undu",
    ],
)  # fmt: skip
def test_where_nothing_is_sure_or_something_would_be_lost_nothing_is_guessed(practised, typed):
    done = practised(*typed.split())

    assert done.code == 2
    assert hint_of(done).endswith(("--help", "shows the numbers"))


def test_what_was_typed_before_the_command_stays_before_it(practised):
    file = str(practised.file)

    done = practised("--log", file, "--no-color", "log", "opener", "10")

    assert hint_of(done) == f"practicelog --log {file} --no-color log opener -m 10"


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        ('say "yes" first', "'say \"yes\" first'"),
        ("costs $5", "'costs $5'"),
        ("it's late", '"it\'s late"'),
        ("50% off", "'50% off'"),
    ],
)
def test_what_a_shell_would_read_is_quoted(practised, typed, quoted):
    meant = hint_of(practised("notice", *typed.split()))

    assert meant == f"practicelog notice {quoted}"
    assert shlex.split(meant) == ["practicelog", "notice", typed]


def test_what_cannot_be_copied_is_not_shown(practised):
    assert hint_of(practised("notice", "a\x1b[31m", "b")) == "practicelog notice --help"
    assert hint_of(practised("notice", "a\u202e", "b")) == "practicelog notice --help"
    assert hint_of(practised("notice", *["long" * 50] * 3)) == "practicelog notice --help"


def test_before_there_is_a_log_the_shipped_drills_are_known(run):
    assert hint_of(run("log", "opener", "10")) == "practicelog log opener -m 10"
    assert not run.file.exists()


def test_an_archived_drill_is_said_to_be_archived(run):
    run("log", "opener")
    run("drill", "archive", "voicemail")

    done = run("log", "voice")

    assert done.code == 4
    assert done.err == (
        "practicelog: The drill voicemail is archived.\n"
        "  hint: practicelog drill archive voicemail --back\n"
    )
    assert run("drill", "archive", "voicemail", "--back").code == 0
    assert run("log", "voice").code == 0


WORDS = st.sampled_from([
    "log", "list", "report", "edit", "metric", "notice", "opener", "role", "play", "10", "20m",
    "3.5", "last", "week", "month", "nov", "fri", "yesterday", "who=4", "-m", "-s", "--on",
    "--week", "--drill", "--since", "--date", "--next", "ask", "first", "add", "calls", "-2", "1",
    "--best", "--", "off", "minutes", "43-24", "live", "--json",
])  # fmt: skip


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=7))
def test_a_corrected_line_is_itself_understood(tmp_path_factory, words):
    run = Desk(tmp_path_factory.mktemp("correction") / "practice.db")
    run("log", "opener")
    before = run.file.read_bytes()

    done = run(*words)
    hint = hint_of(done)

    if done.code == 2 and hint.startswith("practicelog ") and not hint.endswith("--help"):
        assert run.file.read_bytes() == before
        again = run(*shlex.split(hint)[1:])
        assert "has no place there" not in again.err
        assert "There is no option" not in again.err
