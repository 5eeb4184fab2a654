"""A team's report as scripts read it."""

from practicelog.annotations import Any
from practicelog.reports.team.value import TeamReport, suggestion, who


def document(report: TeamReport) -> dict[str, Any]:
    """Return everything that is told; `total` and `ratio` are null where they are not.

    How many sellers a figure is of is told in words: a number would tell of the few missing.
    """
    found = suggestion(report)
    return {
        "seller": None,
        "period": {
            "name": report.name,
            "from": report.span.first_day.isoformat(),
            "to": report.span.last_day.isoformat(),
        },
        "sellers": report.sellers,
        "figures": [each._asdict() | {"sellers": who(report, each)} for each in report.lines],
        "weeks": {
            name: [{"week": number, "total": each.total} for number, each in sorted(weeks.items())]
            for name, weeks in report.weeks.items()
        },
        "suggestion": found and found._asdict(),
        "waiting": report.waiting,
    }
