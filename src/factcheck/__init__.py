"""Tells an editor whether their sources agree."""
