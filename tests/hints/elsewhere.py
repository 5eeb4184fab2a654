"""Hints that are followed elsewhere than on the command line of a desk: where, each of them."""

ELSEWHERE = {
    # Done in an editor, in another program, or by waiting
    "save it as UTF-8 and try again": "another program",
    "one card a line": "an editor",
    "Save on a rating page makes a .ratings.json: that is to be sent": "the coach's browser",
    # A session, which needs a terminal: tests/cli/session and tests/cli/commands/test_go.py
    "The session is kept: practicelog go goes on with it.": "a session",
    "due: .* · practicelog go": "cards that were practised: test_go.py",
    "practicelog go goes on with it": "a session",
    "practicelog go goes on with it, .*": "a session",
    "practicelog go goes on with it, practicelog stop records it, practicelog cancel drops it": (
        "a session"
    ),
    "practicelog go, practicelog cancel": "a session",
    "known are .*": "the configuration is mended in an editor",
    "put a name into the column .* once, in a workbook right of “Your name”": "a spreadsheet",
    "close it with -] or +}": "an editor",
    "rename one of the two and import again": "the other log: tests/store/incoming/test_in_turn.py",
    "read it as stdin: - < .*": "a pipe: tests/cli/test_text_files.py",
    "name a file": "no stdin: tests/cli/test_text_files.py",
    '.* "practicelog[.*]"': "another program",
    "practicelog config set notifier PROGRAM names what shows one, given a title and a text": (
        "no desktop: test_remind"
    ),
    "practicelog remind on --at .* --yes": "a service of the system: test_remind",
    "nothing was left behind": "a service of the system: test_remind",
    "On: looks at .* every day · practicelog remind off": "a service of the system: test_remind",
    "practicelog today says why": "it stands in the notification",
    "run it in a terminal": "the same line: tests/cli/commands/test_rescore.py",
    "close it and try again; nothing was recorded": "the same line: a lock",
    "save it as CSV (UTF-8)": "another program",
    "it is no file, but a pipe": "the configuration is mended by hand",
    ".* --show-completion prints what to put there by hand": "tests/cli/test_completion.py",
    "name the log: --log or PRACTICELOG_FILE": "no home: tests/cli/test_places.py",
    "without --edit the rep is logged with it as it is": "an editor: tests/cli/test_editor.py",
    "Yours is kept by practicelog config set zone Europe/Berlin.": "the machine's zone",
    "practicelog focus list, then focus accept or focus close": "a hundred proposals",
    "practicelog edit each of them with --on": "a clock years ahead: test_doctor.py",
    "let it show the column as YYYY-MM-DD and save again": "a spreadsheet",
    "close it and try again; nothing was restored": "the same line: a lock",
    "remove one of them (find -samefile shows both), then restore": "another program",
    # From Python: tests/python
    'write it as date(2026, 11, 20) or "2026-11-20"': "Python",
    "pip install pandas": "another program",
    "known: .*": "Python",
    # Two terminals at once, or four hours
    "practicelog status": "another terminal: tests of the timer",
    "practicelog stop -m 20": "a timer of more than four hours: tests of the timer",
    # Another version of practicelog
    "upgrade practicelog": "another version",
    "upgrade practicelog; the log was not touched": "another version",
    "any command of practicelog upgrades it: practicelog list": "tests/store/test_migrating.py",
    "use the same version on both, or export it there as jsonl": "another version",
    (
        "practicelog: Reps, scores, days and weeks are what they were. Since 0.1 some things are "
        "told by better rules: whether you improve, the end of a focus, how a coach's ratings "
        "differ, what is rated highest and lowest. See `practicelog report --explain`."
    ): "a log of 0.1: tests/store/test_since_0_1.py",
    # Damage, and logs that are not practicelog's: tests/promises/test_damage.py and others
    "This file is damaged, or no practicelog log: .*": "test_damage.py",
    "This file is not a practicelog log: .*": "test_damage.py",
    "The file is not a practicelog log.": "test_foreign_log.py",
    "cannot be opened: damaged, or no practicelog log": "test_restore.py",
    "practicelog doctor": "test_damage.py",
    ".*: practicelog doctor --json": "test_doctor.py",
    ", and practicelog export what is there": "test_doctor.py",
    "practicelog edit each back to what was recorded, see below; or .*": "test_doctor.py",
    "practicelog doctor names what is foreign in it; nothing was read or written": "own_schemas",
    "practicelog did not write it: move it away and look at the log with practicelog doctor; "
    "nothing was opened": "test_journals.py",
    "keep the log elsewhere, and only a practicelog backup FILE in that folder": "test_doctor.py",
    "practicelog import each of them with --mine, then remove it": "test_doctor.py",
    "it was not restored: .*": "test_restoring_damage.py",
    # Years of practice, or a million rows
    "narrow it with --since, or take --as csv": "test_xlsx.py",
    "practicelog report --since .* --until .* --as html": "test_page_chapters.py",
    "About one seller in twenty who stands still reads this in a year; a .* bar, .* takes or the "
    "season do it too: practicelog rescore .*": "tests/reports/period",
    "Scored again. .* · practicelog undo": "questions: tests/cli/commands/test_rescore.py",
    # Not shown where it could be typed
    "practicelog: This is a bug (.*). What was recorded is told by practicelog history. "
    "hint: run it again with PRACTICELOG_DEBUG=1 and report what it prints": "test_main.py",
    "write it as 2026-W47: the year and its ISO week": "report says it in its own words",
    "the number people use: `practicelog show 12`": "docs/schema.md",
}
"""Hints that lead on in another test, or to something that is not typed here; each with why."""
