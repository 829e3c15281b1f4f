"""The report as one HTML file: no network, works with scripts off, nothing of a source can run in it."""

from factcheck.render.html.page import render

__all__ = ["render"]
