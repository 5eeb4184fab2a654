"""What a line is taken for leads to no other deed than the one that was asked."""

import shlex

import pytest
from tests.copied_logs import built_once
from tests.promises.every_command import READS, TABLE

from practicelog.cli.commands import COMMANDS, module_of
from practicelog.cli.other_words import HARMLESS, SAME_COMMANDS, SAME_WORDS

pytestmark = pytest.mark.sweep

GROUPS = [word for word in COMMANDS if hasattr(module_of(word), "GROUP")]
DEEDS = {
    "remove": ("remove", "delete", "archive", "unset"),
    "close": ("close",),
    "add": ("add", "set", "new"),
    "edit": ("edit", "set", "rename"),
    "show": (),
}
"""What the known words of groups ask for, by one of them, and the words that do it."""

VERBS = """
    abort accept activate agree apply approve archive assign attach bring build bump call catch
    check choose clean clear clone commit compare complete confirm connect copy count cut deal
    decline deploy describe diff disable discard do download drill dump enable enter erase exec
    exit explain fetch fill find fix flush follow forget generate give grade help hide hold
    inspect install join jump kill label launch leave link load lock login logout lookup make
    mark merge miss modify mount move name next note notify offer open pack park pass patch
    pause pick play plot post practise prepare preview print process prune publish pull push
    put quit rate read rebase reload rename reopen repair replace reset resolve resume retry
    return reuse revert review rewind rewrite roll run save scan score search select send setup
    skip sort split stage stash step store submit swap switch sync tag take test toggle track
    train trim try turn unarchive unlock unset up update upgrade upload use validate verify
    view wait watch wipe work write yes
""".split()  # noqa: SIM905 - so many words read better in lines
"""Words that people type to programs; whatever is not known here must record nothing."""


@pytest.fixture
@built_once
def practised(run):
    for line in (
        "log opener -m 10",
        "focus set opener --why x",
        "promise add slower",
        "notice paused",
        "metric add calls 5",
        "off add 2026-12-24",
        "start opener",
    ):
        assert run(*line.split()).code == 0, line


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def changed_by_hint(run, *typed):
    """Return the words of the hint to a line, if following it changed the log."""
    before = run.query("SELECT * FROM change"), run.query("SELECT * FROM session")
    done = run(*typed)
    hint = done.err.rpartition("  hint: ")[2].strip()
    if done.code == 0 or not hint.startswith("practicelog ") or hint.endswith("--help"):
        return []
    words = shlex.split(hint)[1:]
    run(*words)
    after = run.query("SELECT * FROM change"), run.query("SELECT * FROM session")
    return words if after != before else []


def test_what_is_only_alike_is_a_command_that_reads():
    reading = {name for name, command in TABLE.items() if command.kind == READS}

    assert reading >= HARMLESS


@pytest.mark.parametrize(
    ("rest", "verbs"),
    [((), VERBS[::2]), (("1",), VERBS[1::2]), (("opener",), VERBS[::2]), (("x", "y"), VERBS[1::2])],
    ids=["alone", "with a number", "with a drill", "with two words"],
)
def test_a_verb_that_is_no_command_records_nothing(practised, rest, verbs):
    unknown = [each for each in verbs if each not in {*COMMANDS, *SAME_COMMANDS}]

    assert [each for each in unknown if changed_by_hint(practised, each, *rest)] == []


@pytest.mark.parametrize("group", GROUPS)
def test_a_verb_that_no_group_knows_records_nothing_of_a_record(practised, group):
    unknown = [each for each in VERBS[::3] if each not in {*SAME_WORDS, *module_of(group).GROUP}]

    assert [each for each in unknown if changed_by_hint(practised, group, each, "1")] == []


@pytest.mark.parametrize("group", GROUPS)
def test_another_word_for_one_of_a_group_does_what_it_says(practised, group):
    for word in [each for each in SAME_WORDS if each not in module_of(group).GROUP]:
        (deed,) = [each for each in DEEDS if SAME_WORDS[each] == SAME_WORDS[word]]

        words = changed_by_hint(practised, group, word, "1")

        assert not words or words[1] in DEEDS[deed], words
