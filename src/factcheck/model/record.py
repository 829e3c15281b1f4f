"""The one ancestor of every record: frozen, closed to unknown fields."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that never changes and never carries a field nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")
