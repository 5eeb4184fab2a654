"""One command per file, named after the word the user types."""
