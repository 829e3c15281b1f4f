"""Report → str, one output format a file."""

from factcheck.render.formats import FORMATS, Format, by_ending, by_name, names
from factcheck.render.view import View

__all__ = ["FORMATS", "Format", "View", "by_ending", "by_name", "names"]
