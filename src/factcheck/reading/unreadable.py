"""What a reader of a format raises when a file holds no document."""

from __future__ import annotations


class Unreadable(Exception):
    """Bytes that hold no document; the message says why and what to do."""
