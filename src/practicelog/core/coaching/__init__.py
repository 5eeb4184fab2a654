"""What to practise next and why: focuses, promises, suggestions, the questions a coach asks."""
