"""The setting of a claim: the words of its clause, the time and the place it is told of."""
