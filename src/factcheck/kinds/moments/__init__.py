"""When it happened, at what hour, and how long it took."""
