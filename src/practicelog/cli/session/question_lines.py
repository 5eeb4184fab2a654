"""What every form of a session says beside a question: how long a take runs, and its keys."""

from collections.abc import Sequence

from practicelog.core.sessions.question import LEAVE, Question

BETWEEN = " · "


def clock_line(seconds: int, limit: int | None) -> str:
    """Return how long a take runs, and that it is over its drill's limit: `0:34 · over 30 s`."""
    minutes, rest = divmod(max(seconds, 0), 60)
    over = f" · over {limit} s" if limit and seconds > limit else ""
    return f"{minutes}:{rest:02}{over}"


def keys_lines(question: Question, leaves: str, width: int) -> tuple[str, ...]:
    """Return the keys of a question in lines: `Enter begins · n another card · Esc leaves`.

    Lines break between keys alone. `leaves` is the key that asks whether to leave.
    """
    named = [f"{key or 'Enter'} {words}" for key, words in question.keys if key != LEAVE]
    if question.typed:
        named = ["Enter takes it" if question.filled else "Enter for none"]
        named += ["- for none"] if question.filled else []
    if question.typed or LEAVE in dict(question.keys):
        named.append(f"{leaves} leaves")
    return _packed(named, width)


def _packed(named: Sequence[str], width: int) -> tuple[str, ...]:
    lines: list[str] = []
    for each in named:
        if lines and len(lines[-1]) + len(BETWEEN) + len(each) <= width:
            lines[-1] += BETWEEN + each
        else:
            lines.append(each)
    return tuple(lines)
