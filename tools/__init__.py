"""What the project makes of its own code: the schema, pages of commands and tables, manual."""
