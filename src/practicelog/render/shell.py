"""Command lines as they are typed into a shell."""

from collections.abc import Sequence

from practicelog.system import shell_word

PROMPT = "$ "
HANGING = "    "
GOES_ON = " \\"


def command_text(words: Sequence[str], width: int) -> str:
    """Return a command line after a prompt, continued on further lines where the screen ends.

    It can be copied: words are quoted, none is broken, and an option keeps its value beside it.
    """
    lines = [PROMPT + words[0]]
    for piece in _pieces(words[1:]):
        if len(lines[-1]) + 1 + len(piece) + len(GOES_ON) <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(HANGING + piece)
    return f"{GOES_ON}\n".join(lines) + "\n"


def line_text(words: Sequence[str]) -> str:
    """Return a command line as a hint shows it, each word quoted that needs it.

    Double quotes where they will do: every shell knows them.
    """
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    plain = shell_word(word)
    if plain == word or any(each in word for each in '"$`\\!%'):
        return plain
    return f'"{word}"'


def _pieces(words: Sequence[str]) -> list[str]:
    """Return the words quoted, each option joined with the value that follows it."""
    pieces: list[str] = []
    for word in words:
        quoted = shell_word(word)
        if pieces and pieces[-1].startswith("-") and " " not in pieces[-1] and quoted[0] != "-":
            pieces[-1] += f" {quoted}"
        else:
            pieces.append(quoted)
    return pieces
