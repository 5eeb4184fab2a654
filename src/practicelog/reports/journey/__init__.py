"""The ten-year view of all practice (docs/reports.md)."""
