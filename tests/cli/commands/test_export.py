"""`export`: what leaves, where it goes, and where it went on from last time."""

import csv
import json
from io import StringIO

import pytest
from tests.cli.test_output import closed_pipe
from tests.copied_logs import built_once

from practicelog.exchange import FORMATS


@pytest.fixture
@built_once
def practised(run):
    """A log of two reps, one of them with everything that may be left out."""
    run("log", "opener", "-m", "10", "-r", "who=4", "--note", "=1+1", "--with", "Ana")
    run("log", "objection", "-s", "3.5", "--on", "2026-11-10")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder that is exported to, and nothing in it."""
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return tmp_path / "out"


def records(done):
    assert (done.code, done.err) == (0, ""), done
    return [json.loads(line) for line in done.out.splitlines()]


def left(done):
    """Return the type and day of what left, drills and header apart."""
    return [
        (each["type"], each.get("day"))
        for each in records(done)
        if each["type"] not in {"header", "drill"}
    ]


def test_without_a_file_it_is_jsonl_on_stdout(practised):
    assert left(practised("export")) == [("rep", "2026-11-10"), ("rep", "2026-11-21")]


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_written_in_the_format_of_its_suffix(practised, folder, name):
    done = practised("export", "-o", f"practice.{name}")

    assert done == (0, f"Exported 2 reps to practice.{name}\n", "")
    assert [each.name for each in folder.iterdir()] == [f"practice.{name}"]


@pytest.mark.parametrize("name", ["jsonl", "csv", "md", "ics"])
def test_stdout_and_a_file_get_the_same(practised, folder, name):
    practised("export", "-o", f"a.{name}")

    written = (folder / f"a.{name}").read_bytes().decode("utf-8-sig")

    assert practised("export", "--as", name) == (0, written, "")


def test_a_log_that_nothing_changed_exports_to_the_same_bytes(practised, folder):
    practised("export", "-o", "one.jsonl")
    practised("export", "-o", "other.jsonl", PRACTICELOG_NOW="2027-01-01T00:00:00Z")

    assert (folder / "one.jsonl").read_bytes() == (folder / "other.jsonl").read_bytes()


def test_exporting_changes_nothing_in_the_log(practised, folder):
    before = practised.file.read_bytes()

    for name in FORMATS:
        practised("export", "-o", str(folder / f"a.{name}"))

    assert practised.file.read_bytes() == before


def test_days_and_a_drill_narrow_it(practised):
    assert left(practised("export", "--since", "2026-11-11")) == [("rep", "2026-11-21")]
    assert left(practised("export", "--until", "2026-11-11")) == [("rep", "2026-11-10")]
    assert left(practised("export", "--drill", "obj")) == [("rep", "2026-11-10")]
    assert records(practised("export", "--drill", "obj"))[0]["drill"] == "objection"


def test_what_is_omitted_any_number_of_times_stays_and_is_said(practised, folder):
    done = practised("export", "-o", "a.csv", "--omit", "notes,partners", "--omit", "scores")

    assert done.out == "Exported 2 reps to a.csv · left out: partners, scores, notes\n"
    headings = (folder / "a.csv").read_text("utf-8-sig").splitlines()[0].split(",")
    assert not {"partner", "score", "ratings", "note"} & set(headings)


def test_only_some_kinds_leave(practised):
    practised("notice", "asked twice")

    assert left(practised("export", "--only", "notices")) == [("notice", "2026-11-21")]
    assert "reps" in records(practised("export", "--only", "notices"))[0]["omitted"]


def test_a_spreadsheet_runs_nothing_of_it(practised):
    (_, row) = csv.DictReader(StringIO(practised("export", "--as", "csv").out))

    assert row["note"] == "'=1+1"


def test_the_seller_is_named_as_configured(practised):
    practised("config", "set", "seller", "Jo")

    assert records(practised("export"))[0]["seller"] == "Jo"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("--as pdf", 2, "“pdf” is not one of jsonl"),
        ("-o practice.pdf", 2, "does not say in which format"),
        ("--omit everything", 2, "--omit: “everything” is not one of scripts"),
        ("--only notes", 2, "--only: “notes” is not one of scripts"),
        ("--since last-export", 2, "--since last-export needs a name."),
        ("--name ana --until 2026-11-20", 2, "would miss what lies after that day"),
        ("--name a=b", 2, "cannot name a repeated export"),
        ("--drill nothing", 4, "There is no drill “nothing”."),
        ("-o missing/a.csv", 4, "There is no folder “missing”."),
        ("-o there.csv", 5, "There is a file “there.csv” already."),
        ("-o . --as csv", 2, "is a folder"),
    ],
)
def test_what_cannot_be_is_told_and_writes_nothing(practised, folder, words, code, told):
    (folder / "there.csv").write_text("old")

    done = practised("export", *words.split())

    assert (done.code, done.out) == (code, "")
    assert told in done.err
    assert [each.name for each in folder.iterdir()] == ["there.csv"]
    assert (folder / "there.csv").read_text() == "old"


def test_without_a_log_there_is_nothing_to_export(run, folder):
    done = run("export", "-o", "a.csv")

    assert done.code == 10
    assert list(folder.iterdir()) == []
    assert not run.file.exists()


def test_what_is_no_text_is_kept_from_a_terminal(practised):
    done = practised("export", "--as", "xlsx", terminal=True)

    assert done.code == 2
    assert "hint: -o practice.xlsx" in done.err


def test_a_terminal_gets_no_control_character(practised):
    practised("log", "pitch", "--note", "\x1b[31mred\u202e")

    for name in ("jsonl", "csv", "md", "ics"):
        shown = practised("export", "--as", name, terminal=True).out
        assert not {"\x1b", "\u202e", "\r", "\ufeff"} & set(shown)


def test_the_log_is_never_written_over(practised):
    done = practised("export", "--as", "csv", "-o", str(practised.file), "--force")

    assert done.code == 2
    assert len(practised.reps()) == 2


class TestSinceLastExport:
    """Each name goes on from where it ended: nothing is missed, nothing comes twice."""

    @staticmethod
    def ana(run):
        return left(run("export", "--since", "last-export", "--name", "ana"))

    def test_the_first_one_is_whole_and_the_next_is_empty(self, practised):
        assert len(self.ana(practised)) == 2
        assert self.ana(practised) == []
        assert self.ana(practised) == []

    def test_what_was_logged_for_an_earlier_day_is_not_missed(self, practised):
        self.ana(practised)
        practised("log", "pitch", "--on", "2020-01-01")

        assert self.ana(practised) == [("rep", "2020-01-01")]
        assert self.ana(practised) == []

    def test_what_was_changed_or_deleted_comes_again(self, practised):
        self.ana(practised)
        practised("edit", "1", "--kept", "ask first")
        practised("delete", "2", "--yes")

        assert self.ana(practised) == [("rep", "2026-11-21"), ("deleted", None)]

    def test_each_name_goes_its_own_way(self, practised):
        self.ana(practised)

        assert len(left(practised("export", "--since", "last-export", "--name", "bo"))) == 2

    def test_a_named_export_of_everything_is_a_beginning(self, practised):
        practised("export", "--name", "ana")

        assert self.ana(practised) == []

    def test_an_export_without_a_name_is_none(self, practised):
        practised("export")

        assert len(self.ana(practised)) == 2

    def test_undo_passes_over_it_to_what_the_seller_did(self, practised):
        practised("log", "pitch")
        self.ana(practised)

        assert practised("undo").out.startswith("Undone: log · rep 3 (pitch, 21 Nov): gone")
        assert self.ana(practised) == [("deleted", None)]

    def test_it_does_not_keep_what_was_undone_from_being_redone(self, practised):
        practised("log", "pitch")
        practised("undo")
        self.ana(practised)

        assert practised("redo").code == 0
        assert len(practised.reps()) == 3
        assert len(self.ana(practised)) == 1

    def test_alone_it_is_nothing_to_undo(self, practised):
        self.ana(practised)
        for _ in practised.reps():
            assert practised("undo").code == 0

        assert practised("undo").code == 4
        assert "export (the end of an export)" in practised("history").out

    def test_when_nothing_changed_nothing_is_recorded(self, practised):
        self.ana(practised)
        commands = practised.query("SELECT count(*) FROM command")

        self.ana(practised)

        assert practised.query("SELECT count(*) FROM command") == commands

    def test_what_could_not_be_written_comes_again(self, practised, folder):
        words = ("export", "--since", "last-export", "--name", "ana", "-o", "a.jsonl")
        (folder / "a.jsonl").write_text("old")
        assert practised(*words).code == 5

        assert practised(*words, "--force").out == "Exported 2 reps to a.jsonl\n"

    def test_what_a_reader_did_not_take_comes_again(self, practised, program):
        words = ("export", "--since", "last-export", "--name", "ana")
        with closed_pipe() as pipe:
            assert program(*words, stdout=pipe).code == 141

        assert len(self.ana(practised)) == 2


@pytest.mark.parametrize("word", ["scores", "offs", "metrics"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "html"])
def test_a_form_says_that_it_has_no_place_for_what_was_asked_for(practised, tmp_path, ending, word):
    file = str(tmp_path / f"for-ana.{ending}")

    done = practised("export", "--for-coach", f"--with-{word}", "-o", file)

    assert word in done.out.rpartition("left out: ")[2].strip().split(", ")


@pytest.mark.parametrize("word", ["scores", "offs", "metrics"])
def test_what_is_lossless_holds_what_a_form_has_no_place_for(practised, tmp_path, word):
    file = str(tmp_path / "for-ana.jsonl")

    done = practised("export", "--for-coach", f"--with-{word}", "-o", file)

    assert word not in done.out


@pytest.mark.parametrize("form", [(), ("--for-coach",)])
def test_days_the_wrong_way_round_replace_no_file(practised, tmp_path, form):
    file = tmp_path / "z.csv"
    file.write_text("mine")

    days = ("--since", "2026-11-21", "--until", "2026-11-01")
    done = practised("export", *form, *days, "-o", str(file), "--force")

    assert (done.code, file.read_text()) == (2, "mine")
    assert "The range ends on 2026-11-01, before it begins on 2026-11-21." in done.err
