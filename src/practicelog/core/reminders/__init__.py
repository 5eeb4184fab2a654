"""One reminder on a day that still needs it: when it is due, and what makes a system show it."""
