"""Figures that make each other: parts and totals, shares, changes, rates, products, lists."""
