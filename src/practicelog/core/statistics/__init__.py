"""What scores say: levels, ranges, shifts and comparisons, each with its formula and source."""
