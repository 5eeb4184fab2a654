"""What a seller reads of scripts: in a list, one whole, version by version, changed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.scripts.scores import VersionScore
from practicelog.core.sections import Facts, Lines
from practicelog.reports import script, script_diff, script_log, scripts

BERLIN = ZoneInfo("Europe/Berlin")
LATE = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
REPLY = Script(1, "s1", "pricing-reply", "email", archived=False, newest=3)
SCORED = VersionScore(2, "practice", "opener", 1, quick=False, reps=4, scored=3, total=1030)


def version(number, text, why=None, made=LATE):
    return Version(number, "pricing-reply", number, made, text, why)


FIRST, SECOND, THIRD = version(1, "a b c"), version(2, "a b", "cut"), version(3, "A. B!")


@pytest.mark.parametrize(
    ("standing", "found", "told"),
    [
        pytest.param((REPLY, THIRD), None, "email · v3, 21 Nov 2026 · 2 words", id="in use"),
        pytest.param(
            (REPLY._replace(archived=True), THIRD), None,
            "email · v3, 21 Nov 2026 · 2 words · archived", id="archived",
        ),
        pytest.param(
            (REPLY, THIRD), {"pricing-reply": (1, 3)},
            "email · v3, 21 Nov 2026 · 2 words · in v3, v1", id="found in some",
        ),
        pytest.param(
            (REPLY, THIRD), {"pricing-reply": tuple(range(1, 41))},
            "email · v3, 21 Nov 2026 · 2 words · in v40, v39, v38, v37, v36, v35 and 34 more",
            id="found in many",
        ),
    ],
)  # fmt: skip
def test_a_script_is_listed_in_one_line(standing, found, told):
    assert scripts.several([standing], BERLIN, found) == (Facts((("pricing-reply", told),)),)


@pytest.mark.parametrize(
    ("found", "line"),
    [
        pytest.param(None, "No script yet: practicelog script add pricing-reply reply.txt",
                     id="none there"),
        pytest.param({}, "No version of a script in use holds that; --all looks everywhere.",
                     id="none found"),
    ],
)  # fmt: skip
def test_no_script_says_what_to_do(found, line):
    assert scripts.several([], BERLIN, found) == (Lines((line,)),)


def test_a_list_for_scripts_says_where_it_was_found_only_when_it_was_sought():
    listed = scripts.document((REPLY, THIRD))

    assert listed == {
        "name": "pricing-reply", "uid": "s1", "kind": "email", "archived": False,
        "versions": 3, "words": 2, "changed": "2026-11-20T23:30:00Z",
    }  # fmt: skip
    assert scripts.document((REPLY, THIRD), {"pricing-reply": (1, 3)}) == listed | {"found": [1, 3]}


def test_a_version_is_shown_with_its_measures_its_checks_and_its_practice():
    report = script.build(REPLY, SECOND, FIRST, (SCORED,))

    assert script.sections(report, BERLIN) == (
        Facts(
            (
                ("Script", "pricing-reply v2 of 3 · email"),
                ("Made", "Sat 21 Nov 2026 00:30"),
                ("Why", "cut"),
                ("Words", "2 in 1 sentence, 2.0 a sentence · 1 s spoken at 150 words a minute"),
                ("Checks", "2 words, under the 120 of an email"),
                ("", "2 words, 1 fewer than the version before"),
                ("Reps", "4 reps, 3.4 (3 scored)"),
            )
        ),
    )


@pytest.mark.parametrize(
    ("shown", "row"),
    [
        pytest.param(script.build(REPLY, THIRD, None), ("Script", "pricing-reply v3 · email"),
                     id="the newest"),
        pytest.param(script.build(REPLY._replace(archived=True), THIRD, None),
                     ("Script", "pricing-reply v3 · email · archived"), id="archived"),
        pytest.param(script.build(REPLY, version(3, "—"), None),
                     ("Words", "0 in 0 sentences · 0 s spoken at 150 words a minute"),
                     id="without a word"),
        pytest.param(script.build(REPLY, version(3, "a\r\nb"), None), ("Lines", "end in CR LF"),
                     id="line ends of another system"),
    ],
)  # fmt: skip
def test_a_version_shows_what_is_particular_to_it(shown, row):
    (facts,) = script.sections(shown, BERLIN)

    assert row in facts.rows
    assert all(text for _, text in facts.rows)


@pytest.mark.parametrize(
    ("kind", "checks"),
    [
        pytest.param("email", ("2 words, under the 120 of an email",), id="email"),
        pytest.param("message", ("2 words, under the 60 of a message",), id="message"),
        pytest.param(
            "call",
            (
                "1 spoken second, under the 25 of a voicemail",
                "1 spoken second, under the 90 of a story",
            ),
            id="call",
        ),
    ],
)
def test_a_new_script_is_answered_with_what_its_kind_asks(kind, checks):
    report = script.build(REPLY._replace(kind=kind), THIRD._replace(version=1), None)

    assert script.added(report) == (
        f"Script pricing-reply v1 ({kind}): 2 words · practicelog undo",
        *checks,
    )


def test_a_new_version_is_answered_with_its_change():
    report = script.build(REPLY, SECOND, None)

    assert script.revised(report, Rewrite(FIRST, SECOND.text), "email") == (
        "pricing-reply v2: 2 words, 1 fewer than v1 · practicelog undo",
        "2 words, under the 120 of an email",
    )


def test_the_same_text_is_answered_in_one_line():
    report = script.build(REPLY, FIRST, None)

    assert script.revised(report, Rewrite(FIRST, FIRST.text), "email") == (
        "Nothing changed: pricing-reply stays at v1",
    )


def test_a_version_for_scripts_holds_its_text_and_its_own_practice_only():
    report = script.build(REPLY, SECOND, FIRST, (SCORED._replace(version=3), SCORED))
    shown = script.document(report)

    assert (shown["text"], shown["version"], shown["newest"]) == ("a b", 2, 3)
    assert [each["n"] for each in shown["practice"]] == [3]
    assert [each["met"] for each in shown["checks"]] == [True, True]


def test_versions_are_logged_newest_first_each_beside_the_one_before():
    log = script_log.build(REPLY, (THIRD, SECOND, FIRST), (SCORED,), 0)

    assert script_log.sections(log, BERLIN) == (
        Facts(
            (
                ("v3", "21 Nov 2026 · 2 words, as many"),
                ("v2", "21 Nov 2026 · 2 words, 1 fewer · 4 reps, 3.4 (3 scored)"),
                ("", "“cut”"),
                ("v1", "21 Nov 2026 · 3 words"),
            ),
            "pricing-reply (email)",
        ),
    )


def test_a_limit_leaves_the_last_one_its_change_and_says_how_many_are_older():
    log = script_log.build(REPLY, (THIRD, SECOND), (), 1)

    assert script_log.sections(log, BERLIN) == (
        Facts((("v3", "21 Nov 2026 · 2 words, as many"),), "pricing-reply (email)"),
        Lines(("2 versions before these: --limit 0",)),
    )
    assert [each["change"] for each in script_log.document(log)["versions"]] == [0]


def test_an_archived_script_says_so_in_its_log():
    log = script_log.build(REPLY._replace(archived=True), (FIRST,), (), 0)

    assert script_log.sections(log, BERLIN)[0].title == "pricing-reply (email, archived)"
    assert script_log.document(log)["versions"][0]["change"] is None


@pytest.mark.parametrize(
    ("old", "new", "heading"),
    [
        pytest.param(FIRST, SECOND, "pricing-reply v1 → v2: 2 words, 1 fewer (1 removed, 0 added)",
                     id="fewer"),
        pytest.param(SECOND, THIRD, "pricing-reply v2 → v3: 2 words, as many (2 removed, 2 added)",
                     id="as many"),
        pytest.param(FIRST, version(3, "a b c"), "pricing-reply v1 → v3: the same text",
                     id="the same text again"),
        pytest.param(FIRST, FIRST, "pricing-reply v1 → v1: the same text", id="itself"),
        pytest.param(FIRST, version(2, "a, b c"),
                     "pricing-reply v1 → v2: 3 words, as many (0 removed, 0 added)", id="a mark"),
    ],
)  # fmt: skip
def test_a_change_has_a_heading_of_one_line(old, new, heading):
    assert script_diff.heading(script_diff.build(old, new)) == heading


def test_the_pieces_of_a_change_rebuild_both_texts():
    told = script_diff.document(script_diff.build(FIRST, THIRD))

    assert told["words"] == {"old": 3, "new": 2, "removed": 3, "added": 2}
    assert "".join(each["text"] for each in told["pieces"] if each["kind"] != "added") == "a b c"
    assert "".join(each["text"] for each in told["pieces"] if each["kind"] != "removed") == "A. B!"
