"""The ten-year view of all practice (practice.md 7)."""
