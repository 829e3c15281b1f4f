"""Hypothesis calls this when it is imported; nothing is loaded before."""


def setup() -> None:
    """Registers the strategies."""
    from factcheck.strategies import register

    register()
