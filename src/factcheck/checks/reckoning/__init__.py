"""A page and the figures on it, laid out so that a check can reckon with them."""
