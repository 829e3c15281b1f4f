"""How long and how old: a length, an age or a life against the dates it lies between."""
