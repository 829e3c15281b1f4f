"""What changed between two tellings in the same words, and between issues and takes of one report."""
