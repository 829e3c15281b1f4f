"""Findings already decided: a TOML file that people edit, with a reason and, if wanted, an expiry.

    [finding.a1b2c3d4]
    reason = "one counts the crew"
    until = "2026-12-31"        # never, if left out

Ids hold rule, question and values, so a decision survives edits of the text around a finding.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

from pydantic import Field as Default
from pydantic import ValidationError

from factcheck.errors import SourceError
from factcheck.given import misfits
from factcheck.model.record import Record
from factcheck.model.report import Finding
from factcheck.row import NamedTuple

_REMEDY = "Mend that place, or write the file anew with --write-baseline"


class Decision(Record):
    """One decision."""

    reason: str = ""
    until: date | None = None


class _File(Record):
    finding: dict[str, Decision] = Default(default_factory=dict)


class Baseline(NamedTuple):
    """The decisions of a file."""

    decided: Mapping[str, Decision] = MappingProxyType({})
    reasons: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """The decisions in a file.

        Raises:
            SourceError: If the file cannot be read or holds an unknown key.
        """
        try:
            return cls(_File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).finding)
        except OSError as error:
            raise SourceError(
                str(path), f"cannot be read ({error.strerror})", remedy="Write one with --write-baseline"
            ) from error
        except ValidationError as error:
            raise SourceError(str(path), misfits(error), remedy=_REMEDY) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SourceError(str(path), f"is no TOML ({error})", remedy=_REMEDY) from error

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Baseline:
        """All of these findings, with their headlines as reasons to be replaced."""
        listed = list(findings)
        return cls({one.id: Decision(reason="") for one in listed}, {one.id: one.headline for one in listed})

    def written(self) -> str:
        """The file."""
        head = '# Findings already decided. Give a reason; until = "2026-12-31" makes it expire.'
        blocks = [head]
        for name, one in sorted(self.decided.items()):
            told = " ".join(self.reasons.get(name, "").split())
            blocks.append(f"[finding.{json.dumps(name)}]  # {told}\nreason = {json.dumps(one.reason)}")
        return "\n\n".join(blocks) + "\n"

    def without(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that no decision covers."""
        expired = set(self.expired())
        return tuple(one for one in findings if one.id not in self.decided or one.id in expired)

    def expired(self) -> list[str]:
        """The decisions whose day has passed; FACTCHECK_TODAY sets the day for tests."""
        today = date.fromisoformat(os.environ.get("FACTCHECK_TODAY") or datetime.now(UTC).date().isoformat())
        return sorted(name for name, one in self.decided.items() if one.until is not None and one.until < today)
