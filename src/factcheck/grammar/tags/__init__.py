"""Tokens to tagged words: a coarse class and a dictionary form each."""
