"""Weeks of practice for tests: one after another from a Monday, by their means."""

from datetime import date, timedelta

from practicelog.core.statistics.weekly_levels import WeekScore

FIRST_MONDAY = date(2026, 1, 5)


def monday(week):
    return FIRST_MONDAY + timedelta(weeks=week)


def sunday(week):
    return monday(week) + timedelta(days=6)


def practised_weeks(*means, n=3, difficulty=None, start=0):
    return [
        WeekScore(monday(at), sunday(at), mean, n, mean, mean, difficulty)
        for at, mean in enumerate(means, start)
    ]
