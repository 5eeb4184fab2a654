"""The detail of a made-up period, line by line and table by table."""

from tests.reports.period.made_up import report

from practicelog.core.sections import Facts, Table
from practicelog.core.statistics.rater_difference import Pair
from practicelog.reports.period.detail import detail


def facts(*reps, **others):
    """Return every labelled line, the label repeated where it goes on."""
    found, label = [], ""
    for section in detail(report(*reps, **others)):
        if isinstance(section, Facts):
            for name, text in section.rows:
                label = name or label
                found.append((label, text))
    return found


def told(label, *reps, **others):
    return [text for name, text in facts(*reps, **others) if name == label]


def table(title, *reps, **others):
    found = [
        each
        for each in detail(report(*reps, **others))
        if isinstance(each, Table) and each.title.startswith(title)
    ]
    return found[0] if found else None


def pairs(count, own, other, criterion="hear"):
    """Return so many reps of which the seller and Ana gave a criterion these hundredths."""
    return tuple(Pair("Ana", "objection", criterion, n, own, other) for n in range(count))
