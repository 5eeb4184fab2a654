"""What answers when a team's folder was made, and when shares came into it."""

from practicelog.core.record import Record
from practicelog.core.wording import count_words
from practicelog.errors import PracticelogError


class Added(Record):
    """Shares that were new, from how many sellers, and what became of their reps."""

    shares: int
    sellers: int
    new: int
    changed: int
    gone: int


def begun(folder: str) -> str:
    """Return the line that answers a folder that was made."""
    return (
        f"Made {folder} · give its team.json to every seller, who types: "
        "practicelog share --team team.json --to share.jsonl"
    )


def added(found: Added) -> str:
    """Return the line that answers shares that were taken in; figures of nobody in particular."""
    if not found.shares:
        return "Nothing new: every share was here before"
    reps = [f"{count_words(found.new, 'new rep')}"]
    reps += [f"{n:,} {what}" for n, what in ((found.changed, "changed"), (found.gone, "gone")) if n]
    shares, sellers = count_words(found.shares, "share"), count_words(found.sellers, "seller")
    return f"Added {shares} of {sellers}: {', '.join(reps)}"


def refused_words(error: PracticelogError) -> str:
    """Return the line that says which file was refused, why, and what to do."""
    return f"{error.message} {error.hint}" if error.hint else error.message


def partly(refused: int, files: int) -> str:
    """Return the message of a call of which some files were refused."""
    return f"{refused:,} of {count_words(files, 'file')} refused; what the others hold is in."
