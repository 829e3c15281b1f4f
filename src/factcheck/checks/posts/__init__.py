"""Who held which post, what one has one of, and one person under two names."""
