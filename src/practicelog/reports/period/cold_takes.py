"""First takes of a period in the words a seller reads: numbers only, and n beside each."""

from practicelog.core.coaching.focuses import subject
from practicelog.core.level_wording import usual_words
from practicelog.core.statistics.cold_takes import Cold
from practicelog.core.wording import count_words, points_words
from practicelog.reports.period.levels import FocusLevel


def cold_words(each: FocusLevel) -> list[str]:
    """Return a line for first takes on known cards, and one for those on new ones."""
    return [_words(each, cold) for cold in each.cold]


def _words(each: FocusLevel, cold: Cold) -> str:
    takes = f"{count_words(cold.level.n, 'first take')}{', new cards' if cold.is_new else ''}"
    usual = f" · usual {usual_words(cold.usual)}" if cold.usual else ""
    return f"{subject(each.focus)} {points_words(cold.level.mean)} ({takes}){usual}"


def warm_up_words(each: FocusLevel) -> str:
    """Return how ratings moved within sessions; empty where no session has two."""
    if not each.warm_up:
        return ""
    first, last, sessions = each.warm_up
    moved = f"{points_words(first)} → {points_words(last)}"
    return f"{subject(each.focus)} {moved} from first to last ({count_words(sessions, 'session')})"
