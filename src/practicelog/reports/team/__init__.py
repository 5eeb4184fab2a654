"""What a team practises and where it is thin: of everybody together, and of nobody."""
