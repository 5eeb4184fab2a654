"""The textbook's way to find where a shift began, which the log's own is held against.

It takes the week after the sum was last 0 (Page 1954). Why the log does not, and the figures:
docs/decisions/0005-where-a-shift-began.md.
"""

from collections.abc import Sequence

from practicelog.core.statistics.onset import WEEKS_BEFORE
from practicelog.core.statistics.shift import UP, Call, JudgedWeek, judged_until_a_call
from practicelog.core.statistics.week_scores import WeekScore


def calls_from_last_zero(series: Sequence[WeekScore]) -> list[Call]:
    """Return every call the log would make if it took the last zero for the onset."""
    calls: list[Call] = []
    start, at = 0, WEEKS_BEFORE
    while at < len(series):
        judged = list(judged_until_a_call(series, start, at))
        call = judged[-1].call
        if call is None:
            break
        calls.append(call._replace(onset=at + after_last_zero(judged, call.direction)))
        start, at = calls[-1].onset, calls[-1].resumes
    return calls


def after_last_zero(judged: Sequence[JudgedWeek], direction: str) -> int:
    """Return the place, among these weeks, of the one after the sum was last 0."""
    sums = [week.up if direction == UP else week.down for week in judged]
    return max((after for after, height in enumerate(sums, 1) if height == 0), default=0)
