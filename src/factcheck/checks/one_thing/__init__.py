"""Whether two tellings are of one thing at all: one act, one matter, one work, one event."""
