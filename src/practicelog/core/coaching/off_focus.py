"""Whether a focus has not been practised for weeks (docs/reports.md, “stuck”)."""

from datetime import date, timedelta

TWO_WEEKS = timedelta(weeks=2)


def off_focus_since(last: date | None, set_on: date, today: date) -> date | None:
    """Return the last day a focus's drill was practised once it lies two weeks back, else None.

    Before it was set nobody could practise it as a focus: then it counts from that day.
    """
    practised = max(last or set_on, set_on)
    return practised if today - practised >= TWO_WEEKS else None
