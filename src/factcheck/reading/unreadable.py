"""What a reader of a format raises when a file holds no document, and how it tells of a row that is damaged."""

from __future__ import annotations

NO_JSON = "is no JSON"
OPEN_QUOTE = "opens a quotation mark that is never closed"
DAMAGED = (NO_JSON, OPEN_QUOTE)  # how remarks on rows begin of which nobody knows what they held


class Unreadable(Exception):
    """Bytes that hold no document; the message says why and what to do."""
