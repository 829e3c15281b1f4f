"""Two figures for one question: counts, casualties, money, shares, and what makes them answers of it."""
