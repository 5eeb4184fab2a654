"""The rules of practice: pure functions and plain values, no files and no clock."""
