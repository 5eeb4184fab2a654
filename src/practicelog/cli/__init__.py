"""The shell around the log: words, options, the clock, the screen."""
