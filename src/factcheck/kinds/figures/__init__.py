"""How many, how much, what share, how old: every figure a claim."""
