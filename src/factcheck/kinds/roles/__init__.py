"""Who holds which post, who did what only one can have done, what one has one of."""
