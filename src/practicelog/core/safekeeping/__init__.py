"""Backups, health and where a log lies: names, rotation, verdicts, risky places."""
