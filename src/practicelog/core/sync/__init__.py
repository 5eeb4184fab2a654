"""How logs that meet in a folder come to hold the same: what is written there, and what wins."""
