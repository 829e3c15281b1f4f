"""Two sentences that surely tell one event: its figures, its result, its ranks."""
