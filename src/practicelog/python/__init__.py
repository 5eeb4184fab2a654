"""A log as Python reads it: records and data frames out, nothing in (docs/python.md)."""
