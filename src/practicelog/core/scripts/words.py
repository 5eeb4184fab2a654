"""How a text is cut into words, blanks, line ends and marks."""

import functools

from practicelog.annotations import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Pattern

LINE_ENDS = "\n\v\f\r\x85\u2028\u2029"

# What continues the character before it, besides combining marks: joiners (Persian words, emoji),
# skin tones, and the tags that make a flag Scotland's (UAX #29, Extend and ZWJ).
_JOINERS = "\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_IDEOGRAPHS = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_LETTER = rf"[^\W_{_IDEOGRAPHS}]"
_BETWEEN_LETTERS = "'\u2019\uff07\u00b7\u05f3\u05f4\u00ad\u2010\u2011-"


def tokens(text: str) -> list[str]:
    """Cut a text into words, blanks, line ends and single marks; joined they are the text again.

    A word is a run of letters and digits with its combining marks, with apostrophes and hyphens
    between letters ("it's", "follow-up") and points and commas between digits ("1,200.50"). Each
    CJK ideograph is a word; other scripts without blanks (kana, Thai) count a run as one. An emoji
    of several code points, a flag, and CR LF are one token. A stretch of whole tokens is cut the
    same way by itself as within its text.
    """
    return _token_pattern(_combining_marks(text)).findall(text)


def is_word(token: str) -> bool:
    """Tell a word from blanks, line ends and marks."""
    return token[0].isalnum()


def is_line_end(token: str) -> bool:
    """Tell a line end of any system from other tokens."""
    return token[0] in LINE_ENDS


def word_count(text: str) -> int:
    """Count the words of a text as `tokens` cuts them."""
    return sum(map(is_word, tokens(text)))


def _combining_marks(text: str) -> str:
    if text.isascii():
        return ""
    from unicodedata import category  # ASCII needs none of it

    return "".join(sorted(each for each in set(text) if category(each).startswith("M")))


@functools.lru_cache(maxsize=64)
def _token_pattern(marks: str) -> "Pattern[str]":
    r"""Compile the pattern of one token, for texts whose combining marks are these.

    `\w` leaves combining marks out, and a class of all 2,400 would be slow to compile. Nothing
    looks further than a character past its token, so the time is linear in the text. Groups are not
    repeated possessively: Python before 3.11.5 loses letters by that (gh-106052).
    """
    import re  # what cuts no text waits for none of it

    extended = f"[{_JOINERS}{marks}]"
    return re.compile(
        rf"{_LETTER}(?:{_LETTER}++|{extended}++"
        rf"|[{_BETWEEN_LETTERS}]{_LETTER}|(?<=\d)[.,](?=\d){_LETTER})*"
        rf"|[{_IDEOGRAPHS}]{extended}*+"
        rf"|\r\n|[{LINE_ENDS}]"
        rf"|[^\S{LINE_ENDS}]++{extended}*+"
        r"|[\U0001f1e6-\U0001f1ff]{2}"
        rf"|.(?:{extended}|(?<=\u200d)[^\w\s])*",
        re.DOTALL,
    )
