"""Copied text: passages, origins, and what changed between copies."""

from factcheck.lineage.trace import Lineage, trace

__all__ = ["Lineage", "trace"]
