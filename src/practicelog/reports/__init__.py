"""What a seller or a coach reads: one pure report per file."""
