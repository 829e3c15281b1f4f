"""Names in running text, what kind of thing bears them, and their short forms."""
