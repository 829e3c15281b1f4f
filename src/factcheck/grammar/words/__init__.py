"""The word tables: dictionary forms, rarity, nearness, opposites, kinds of things."""
