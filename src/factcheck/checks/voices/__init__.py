"""Rival figures of two voices in one text, and figures that a text refuses or denies."""
