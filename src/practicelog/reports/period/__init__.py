"""The report on a week, month, quarter, year or any range of days (docs/reports.md)."""
