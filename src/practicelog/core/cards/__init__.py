"""What is practised against, and which card is dealt when."""
