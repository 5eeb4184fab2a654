"""The folder where logs meet: what this log puts there, and what it takes of the others."""
