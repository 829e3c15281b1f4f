"""Tagged words to noun phrases, verb groups and clauses."""
