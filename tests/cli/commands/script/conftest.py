"""Texts to add, and editors of a few words that rewrite them."""

import tempfile

import pytest
from tests.copied_logs import built_once


@pytest.fixture
def text(tmp_path):
    """Write a text to a file; return its name."""

    def written(content, name="reply.txt"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(file)

    return written


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    """The folder where drafts are made in this test."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def editing(run, tmp_path, drafts):
    """Run a command on a terminal with an editor of shell words; `$1` is the draft."""
    assert drafts.exists()

    def edited(words, *argv):
        program = tmp_path / "editor"
        program.write_text(f"#!/bin/sh\n{words}\n")
        program.chmod(0o700)
        return run(*argv, terminal=True, VISUAL=str(program), COLUMNS="200")

    return edited


@pytest.fixture
@built_once
def reply(run):
    """A script of two versions: `pricing-reply`, an email."""
    for words in (("add", "--kind", "email"), ("edit", "--why", "one ask")):
        content = "Hi Ana,\nshall we talk?\n" if words[0] == "edit" else "Hi Ana,\nI call you.\n"
        file = run.file.with_name("reply.txt")
        file.write_text(content, "utf-8")
        assert run("script", words[0], "pricing-reply", str(file), *words[1:]).code == 0
