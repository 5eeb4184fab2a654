"""The one-on-one sheet for a coach (docs/reports.md)."""
