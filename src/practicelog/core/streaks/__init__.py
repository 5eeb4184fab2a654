"""What a week needs, whether it was kept, and the streak that comes of it."""
