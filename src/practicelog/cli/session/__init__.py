"""The session that `go` guides: its steps, and the two ways they are shown."""
