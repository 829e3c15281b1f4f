"""Copied text: passages, origins, and what changed between copies."""

from factcheck.lineage.changes import Changed, changed
from factcheck.lineage.spans import spans
from factcheck.lineage.trace import Lineage, trace

__all__ = ["Changed", "Lineage", "changed", "spans", "trace"]
