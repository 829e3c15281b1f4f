"""Two dates or times of day for one event."""
