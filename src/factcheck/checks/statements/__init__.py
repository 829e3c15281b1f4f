"""Said to be so and said not to be so: denials, causes, none and all against a case."""
