"""Many sellers: what each sends, what may be told of all of them, and what of nobody."""
