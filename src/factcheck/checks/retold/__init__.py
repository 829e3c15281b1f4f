"""One fact told again as the same or as other figures, in another text of the story."""
