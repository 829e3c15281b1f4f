"""Times of day in a text."""
