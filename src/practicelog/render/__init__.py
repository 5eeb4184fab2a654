"""A section on a medium: lines, terminal tables, Markdown, JSON."""
