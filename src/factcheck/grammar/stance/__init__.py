"""Was it said to be so, and by whom."""
