"""What a log holds: one module of plain values per kind of record."""
