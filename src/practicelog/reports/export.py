"""What an export answers: what left, where it went, and what was left out."""

from collections.abc import Sequence

from practicelog.core.wording import count_words


def left_behind(deletions: int, format_: str) -> str:
    """Return what an export in a format that knows no deletions says of them."""
    return (
        f"{count_words(deletions, 'deletion')} cannot leave as {format_}: the mark stays where it "
        "was, until an export of that name as jsonl takes it along."
    )


def confirmation(file: str, reps: int, omitted: Sequence[str], form: str | None = None) -> str:
    """Return the one line that answers an export into a file, and a rating form beside it."""
    left_out = f" · left out: {', '.join(omitted)}" if omitted else ""
    to_rate = f", to be rated in {form}" if form else ""
    return f"Exported {count_words(reps, 'rep')} to {file}{to_rate}{left_out}"
