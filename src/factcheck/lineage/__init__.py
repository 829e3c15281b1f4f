"""Copied text: passages, origins, and what changed between copies."""

from factcheck.lineage.changes import Changed, changed
from factcheck.lineage.sentences import AlignedSentences, aligned_sentences
from factcheck.lineage.spans import spans
from factcheck.lineage.trace import Lineage, trace

__all__ = ["AlignedSentences", "Changed", "Lineage", "aligned_sentences", "changed", "spans", "trace"]
