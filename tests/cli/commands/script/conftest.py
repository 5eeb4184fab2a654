"""Texts to add, and editors of a few words that rewrite them."""

import tempfile

import pytest


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
def reply(run, text):
    """A script of two versions: `pricing-reply`, an email."""
    for words in (("add", "--kind", "email"), ("edit", "--why", "one ask")):
        content = "Hi Ana,\nshall we talk?\n" if words[0] == "edit" else "Hi Ana,\nI call you.\n"
        file = text(content)
        assert run("script", words[0], "pricing-reply", file, *words[1:]).code == 0
