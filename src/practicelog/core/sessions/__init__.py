"""Practice that goes on: the timer, and the session that `go` guides."""
