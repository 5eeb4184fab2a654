"""Cards typed, listed, changed, put away, taken in and written out."""

import csv

import pytest

DECK = "Too dear.\nYour price, seriously?\n\nToo dear.\n"


def texts(run, *words):
    """Return the texts of the cards that are listed, in their order."""
    return [each["text"] for each in run.json("card", "list", *words)["cards"]]


@pytest.mark.parametrize(
    "words", [(), ("objection",), ("obj", "--all"), ("--due",), ("--json",), ("opener", "--json")]
)
def test_before_there_is_a_log_the_deck_that_ships_is_listed_as_a_new_log_has_it(run, words):
    before = run("card", "list", *words)
    assert not run.file.exists()
    run("log", "opener")

    assert before == run("card", "list", *words)
    assert before.code == 0


def test_before_there_is_a_log_the_deck_that_ships_is_written_out(run):
    before = run("card", "export", "objection")
    assert not run.file.exists()
    run("log", "opener")

    assert before == run("card", "export", "objection")
    assert before.out.startswith("text,listen\r\n")


def test_before_there_is_a_log_a_drill_that_is_not_there_is_said(run):
    done = run("card", "list", "nowhere")

    assert (done.code, done.out) == (4, "")
    assert done.err == (
        "practicelog: There is no drill “nowhere”.\n  hint: practicelog drill list\n"
    )


def test_a_card_is_added_and_listed_last_and_taken_back(run):
    done = run("card", "add", "objection", "Too dear, mate.", "--listen", "asks compared to what")

    assert done.out.splitlines()[:4] == [
        "Added",
        "Card    208 · objection",
        "Text    Too dear, mate.",
        "Listen  asks compared to what",
    ]
    assert texts(run, "objection")[-1] == "Too dear, mate."
    assert (
        run("undo").out
        == "Undone: card add · card 208 (“Too dear, mate.”): gone · practicelog redo\n"
    )
    assert "Too dear, mate." not in texts(run, "objection")
    assert run("doctor").code == 0


def test_what_a_card_says_already_is_not_added_again(run):
    run("card", "add", "objection", "Too dear, mate.")

    again = run("card", "add", "objection", "Too dear, mate.")

    assert (again.code, again.out) == (5, "")
    assert again.err == (
        "practicelog: Card 208 says that already.\n  hint: practicelog go --card 208\n"
    )
    assert run("card", "add", "opener", "Too dear, mate.").code == 0


def test_a_card_taken_back_can_be_added_again(run):
    run("card", "add", "objection", "Too dear, mate.")
    run("undo")

    assert run("card", "add", "objection", "Too dear, mate.").code == 0
    assert run("doctor").code == 0


def test_a_changed_card_keeps_its_uid(run):
    run("log", "opener")
    before = run.json("card", "list", "objection")["cards"][0]

    done = run("card", "edit", str(before["id"]), "Who? Again?", "--listen", "stays calm")

    after = run.json("card", "list", "objection")["cards"][0]
    assert done.out.startswith("Changed\n")
    assert after == before | {"text": "Who? Again?", "listen": "stays calm", "revision": 2}
    assert run("card", "edit", str(before["id"]), "Who? Again?").out.startswith("Nothing to change")


def test_an_archived_card_is_dealt_no_more_until_it_is_back(run):
    run("log", "opener")
    first, second = texts(run, "opener")[:2]
    number = str(run.json("card", "list", "opener")["cards"][0]["id"])

    assert "archived" in run("card", "archive", number).out
    assert texts(run, "opener")[0] == second
    assert first in texts(run, "opener", "--all")

    run("card", "archive", number, "--back")
    assert texts(run, "opener")[0] == first


def test_no_card_is_due_before_one_was_rated(run):
    run("log", "opener")

    assert run("card", "list", "--due").out == "No card is due.\n"
    assert texts(run, "--due") == []


@pytest.mark.parametrize("name", ["deck.txt", "deck"])
def test_a_deck_of_lines_comes_in_once(run, tmp_path, name):
    deck = tmp_path / name
    deck.write_bytes(DECK.replace("\n", "\r\n").encode("utf-8-sig"))

    first = run("card", "import", str(deck), "--drill", "objection")
    second = run("card", "import", str(deck), "--drill", "objection")

    assert first.out == "2 cards added to objection, 1 known already · practicelog undo\n"
    assert second.out == "0 cards added to objection, 3 known already\n"
    assert texts(run, "objection")[-2:] == ["Too dear.", "Your price, seriously?"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_deck_comes_in_in_whatever_encoding_it_was_saved(run, tmp_path, encoding):
    deck = tmp_path / "deck.csv"
    deck.write_bytes("text;listen\r\n“Zu teuer”;fragt „wozu“\r\n".encode(encoding))

    assert run("card", "import", str(deck), "--drill", "objection").code == 0
    assert texts(run, "objection")[-1] == "“Zu teuer”"


def test_a_row_that_is_no_card_is_told_and_the_others_come_in(run, tmp_path):
    deck = tmp_path / "deck.csv"
    deck.write_text(f"text,listen\nGood,\n{'x' * 2001},\nAlso good,asks\n", "utf-8")

    done = run("card", "import", str(deck), "--drill", "objection")

    assert done.code == 3
    assert "line 3: text: " in done.err
    assert "2 cards added to objection, 1 refused" in done.err
    assert texts(run, "objection")[-2:] == ["Good", "Also good"]


def test_a_deck_that_holds_nothing_or_is_not_there_changes_nothing(run, tmp_path):
    run("log", "opener")
    before = run.file.read_bytes()
    (tmp_path / "empty.txt").write_text("\n\n", "utf-8")

    assert run("card", "import", str(tmp_path / "empty.txt"), "--drill", "opener").code == 15
    assert run("card", "import", str(tmp_path / "nowhere.txt"), "--drill", "opener").code == 4
    assert run.file.read_bytes() == before


def test_a_deck_that_was_written_comes_in_elsewhere_and_runs_nothing(run, tmp_path):
    run("drill", "add", "price-talk")
    run("card", "add", "price-talk", "=cmd()|x", "--listen", "+1")
    run("card", "add", "price-talk", "Two\nlines, “quoted”")
    deck = tmp_path / "deck.csv"

    assert run("card", "export", "price-talk", "-o", str(deck)).code == 0

    rows = list(csv.reader(deck.read_text("utf-8").splitlines(keepends=True)))
    assert rows == [["text", "listen"], ["'=cmd()|x", "'+1"], ["Two\nlines, “quoted”", ""]]
    run("drill", "add", "other")
    assert run("card", "import", str(deck), "--drill", "other").code == 0
    assert texts(run, "other") == ["=cmd()|x", "Two\nlines, “quoted”"]


def test_without_more_words_all_cards_are_listed(run):
    run("log", "opener")

    assert run("card").out == run("card", "list").out


@pytest.mark.parametrize("name", ["c.xlsx", "c.jsonl", "c.html", "c.tsv"])
def test_a_deck_is_written_into_no_file_of_another_format(run, tmp_path, name):
    done = run("card", "export", "objection", "-o", str(tmp_path / name))

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"practicelog: “{tmp_path / name}” does not say that it is CSV, as a deck is.\n"
        "  hint: -o objection.csv\n"
    )
    assert not (tmp_path / name).exists()
