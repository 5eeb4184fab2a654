"""A log with a rep full of secrets: rated twice, quoted by a coach, with a promise kept."""

from tests.conftest import Desk
from tests.copied_logs import Left, left_in

WORDS = ("Geheimnis", "Vorsatz", "Anpassung", "Behaltenes", "Naechstes", "Partnerin", "Trainerin")
LONG = "Geheimnis " + "äöü" * 2000 + " Geheimnis"
TEXTS = (
    "--note", LONG, "--goal", "Vorsatz", "--change", "Anpassung", "--kept", "Behaltenes",
    "--next", "Naechstes", "--with", "Partnerin",
)  # fmt: skip


def typed_in(folder, everything) -> list[Left]:
    """Type the rep into a log with everything in it; return what lies in the folder then."""
    (folder / "text").write_text("Hello\n")
    desk = Desk(folder / "practice.db")
    desk.file.touch(0o600)
    desk.file.write_bytes(everything)
    for words in (
        ("log", "opener", *TEXTS, "-r", "who=3", "-r", "tone=4"),
        ("edit", "last", "--note", "Geheimnis, kurz", "-r", "who=5"),
        ("promise", "close", "--rep", "last"),
        ("edit", "last", "-m", "7"),
    ):
        assert desk(*words).code == 0, words
    commented(desk, folder / "first.csv", "You said: Geheimnis")
    commented(desk, folder / "second.csv", "You said Geheimnis, and Vorsatz")
    return left_in(folder)


def commented(desk, form, text, of_criterion=""):
    """Say something about the newest rep, or a criterion of it, as its coach, in the form."""
    uid = desk.json("show", "last")["rep"]["uid"]
    said = f',"{text}"' if of_criterion else f'"{text}",'
    form.write_text(f"uid,comment,who: comment,rater\n{uid},{said},Trainerin\n")
    done = desk("import", str(form), "--take", "theirs")
    assert done.code == 0, done
