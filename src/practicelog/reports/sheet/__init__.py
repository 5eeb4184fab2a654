"""The one-on-one sheet for a coach (practice.md 7)."""
