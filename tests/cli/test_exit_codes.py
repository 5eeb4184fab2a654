"""Every exit code there is, each by one way to get there."""

import os
import sqlite3
from contextlib import closing

import pytest
from tests.conftest import CTRL_D

from practicelog import errors
from practicelog.store import connection, plans


def done(run, _):
    return run("log", "opener").code


def a_bug(run, monkeypatch):
    run("log", "opener")
    monkeypatch.setattr(plans, "practice", lambda *_: {}["a seller's text"])
    return run("streak").code


def not_understood(run, _):
    return run("log", "opener", "-m", "ten").code


def nothing_by_that_number(run, _):
    run("log", "opener")
    return run("show", "7").code


def it_exists_already(run, _):
    return run("drill", "add", "opener").code


def no_log(run, _):
    return run("list").code


def locked(run, monkeypatch):
    run("log", "opener")
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(run.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        return run("log", "opener").code


def newer(run, _):
    run("log", "opener")
    with closing(sqlite3.connect(run.file)) as log:
        log.execute("PRAGMA user_version=999999")
    return run("list").code


def no_practicelog_log(run, _):
    run.file.write_text("Dear diary")
    return run("list").code


def not_writable(run, _):
    run.file.mkdir()
    return run("log", "opener").code


def partly_done(run, _):
    run("log", "opener")
    file = run.file.with_name("more.jsonl")
    file.write_text(f"{run('export').out}{{}}\n", "utf-8")
    return run("import", str(file)).code


def refused(run, _):
    file = run.file.with_name("frames")
    file.write_text("no frames", "utf-8")
    return run("import", str(file), "--as", "watson").code


WAYS = {
    0: done, 1: a_bug, 2: not_understood, 3: partly_done, 4: nothing_by_that_number,
    5: it_exists_already, 10: no_log, 11: locked, 12: newer, 13: no_practicelog_log,
    14: not_writable, 15: refused,
}  # fmt: skip
ON_A_TERMINAL_OR_IN_A_PIPE = {6, 130, 141}


def test_every_exit_code_is_tried():
    kinds = [each for each in vars(errors).values() if isinstance(each, type)]
    raised = {each.exit_code for each in kinds if issubclass(each, errors.PracticelogError)}

    assert raised == {*WAYS, *ON_A_TERMINAL_OR_IN_A_PIPE} - {0, 130}


@pytest.mark.parametrize("code", WAYS)
def test_an_exit_code_means_what_is_documented(run, monkeypatch, code):
    assert WAYS[code](run, monkeypatch) == code


def test_6_is_a_question_that_was_not_answered(program):
    with program.on_terminal("log") as terminal:
        terminal.answer("Drill: ", CTRL_D)
        assert terminal.ended().code == 6


def test_130_is_ctrl_c(program):
    with program.on_terminal("log") as terminal:
        assert terminal.interrupted("Drill: ").code == 130


def test_141_is_a_reader_that_went_away(program):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer) as pipe:
        assert program("drill", "list", stdout=pipe).code == 141
