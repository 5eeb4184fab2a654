"""Sam, an invented seller: everything a year of plausible practice would have them type."""
