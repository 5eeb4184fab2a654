"""The report on a week, month, quarter, year or any range of days (practice.md 7)."""
