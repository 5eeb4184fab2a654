"""What a version of a script is measured by: words, sentences, and the time it takes to say."""

from practicelog.core.record import Record
from practicelog.core.scripts.words import LINE_ENDS, word_count

WORDS_A_MINUTE = 150
_LINE_END = rf"(?>\r\n|[{LINE_ENDS}])"

_SENTENCE_END = (
    r"[.!?…]++(?=[^\w\s.!?…,;:]*+(?:\s|\Z))"  # closing quotes, brackets and emoji may follow
    r"|[。！？]++"
    rf"|{_LINE_END}[^\S{LINE_ENDS}]*+{_LINE_END}"
)
_LETTER_OR_DIGIT = r"[^\W_]"


class ScriptFacts(Record):
    """The measures of one version.

    `words_per_sentence` is None without a sentence. `spoken_seconds` are at 150 words a minute,
    rounded up: a text of 25 seconds is one that fits in 25.
    """

    words: int
    sentences: int
    words_per_sentence: float | None
    spoken_seconds: int


class Check(Record):
    """What a rubric asks of a script, and how a version stands to it: a fact, no score.

    So many of a `unit` were `measured`; it asks for fewer than `limit`, that of a text like `of`,
    or of the version before where `of` is None.
    """

    measured: int
    unit: str
    limit: int
    of: str | None = None

    @property
    def met(self) -> bool:
        """Whether it is under the limit."""
        return self.measured < self.limit


class _Limit(Record):
    """What a text of some kind should stay under, after what its drill asks."""

    most: int
    unit: str
    of: str


_LIMITS = {
    "call": (_Limit(25, "spoken second", "a voicemail"), _Limit(90, "spoken second", "a story")),
    "email": (_Limit(120, "word", "an email"),),
    "message": (_Limit(60, "word", "a message"),),
}


def script_facts(text: str) -> ScriptFacts:
    """Measure a text."""
    words, sentences = word_count(text), sentence_count(text)
    return ScriptFacts(
        words,
        sentences,
        words / sentences if sentences else None,
        spoken_seconds=-(-words * 60 // WORDS_A_MINUTE),
    )


def checks(kind: str, facts: ScriptFacts, previous: ScriptFacts | None) -> tuple[Check, ...]:
    """Return what the rubrics ask of a `call`, an `email` or a `message`, limits first.

    A first version (`previous` None) is not compared with any. "Under 120" leaves 120 out.

    Raises:
        KeyError: the kind is another; whoever reads the word from a person has refused it.
    """
    measured = {"word": facts.words, "spoken second": facts.spoken_seconds}
    asked = [Check(measured[unit], unit, most, of) for most, unit, of in _LIMITS[kind]]
    if previous is not None:
        asked.append(Check(facts.words, "word", previous.words))
    return tuple(asked)


def sentence_count(text: str) -> int:
    """Count the stretches with a word in them that . ! ? … 。！？, a blank line or the end closes.

    A point inside a number or a name ("3.5", "example.com") closes nothing, nor does one before
    a comma; other abbreviations ("Dr. Lee") are not known and count as ends.
    """
    import re  # what only names a version waits for none of it

    return sum(1 for part in re.split(_SENTENCE_END, text) if re.search(_LETTER_OR_DIGIT, part))
