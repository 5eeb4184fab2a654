"""What leaves a log and comes back: records, rows and cells, checked field by field."""
