"""Findings already decided: a TOML file that people edit, with a reason and, if wanted, an expiry.

    [finding.a1b2c3d4]
    reason = "one counts the crew"
    until = "2026-12-31"        # never, if left out

Ids hold rule, question and values, so a decision survives edits of the text around a finding.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

from pydantic import Field as Default
from pydantic import ValidationError

from factcheck.errors import SourceError
from factcheck.given import misfits
from factcheck.model.in_words import safe
from factcheck.model.record import Record
from factcheck.model.report import Finding
from factcheck.row import NamedTuple

_REMEDY = "Mend that place, or delete the file and write it anew with --write-baseline"


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
        import tomllib  # most runs need it for nothing

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
    def of(cls, findings: Iterable[Finding], kept: Mapping[str, Decision] = MappingProxyType({})) -> Baseline:
        """All of these findings, each with the decision that is kept of it or with none yet, and its headline."""
        listed = list(findings)
        return cls({one.id: kept.get(one.id, Decision()) for one in listed}, {one.id: one.headline for one in listed})

    def written(self) -> str:
        """The file."""
        head = '# Findings already decided. Give a reason; until = "2026-12-31" makes it expire.'
        blocks = [head]
        for name, one in sorted(self.decided.items()):
            told = safe(" ".join(self.reasons.get(name, "").split()))
            lines = [f"[finding.{_quoted(name)}]{f'  # {told}' if told else ''}", f"reason = {_quoted(one.reason)}"]
            blocks.append("\n".join([*lines, *([f'until = "{one.until}"'] if one.until else [])]))
        return "\n\n".join(blocks) + "\n"

    def beside(self, kept: Mapping[str, Decision]) -> Baseline:
        """The same with what else was decided: of sources that could not be read nobody knows what they clash in."""
        return self._replace(decided={**kept, **self.decided})

    def idle(self, findings: Iterable[Finding]) -> list[str]:
        """The decisions on nothing that is found any more."""
        return sorted(self.decided.keys() - {one.id for one in findings})

    def without(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that no decision covers."""
        expired = set(self.expired())
        return tuple(one for one in findings if one.id not in self.decided or one.id in expired)

    def expired(self) -> list[str]:
        """The decisions whose day has passed; FACTCHECK_TODAY sets the day for tests."""
        today = _today()
        return sorted(name for name, one in self.decided.items() if one.until is not None and one.until < today)


def _quoted(text: str) -> str:
    """A string as TOML writes it: as JSON does, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _today() -> date:
    told = os.environ.get("FACTCHECK_TODAY")
    try:
        return date.fromisoformat(told) if told else datetime.now(UTC).date()
    except ValueError:
        raise SourceError("FACTCHECK_TODAY", f"is {told!r}", remedy="Give a day such as 2026-12-31") from None
