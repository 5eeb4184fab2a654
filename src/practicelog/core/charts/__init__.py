"""Charts as plain values: what is drawn, what it shows in a sentence, and its numbers."""
