"""Ids → names as written: what a reader sees of persons, bodies, places and peoples.

Ids are keys (`person:sadam-husain` folds spellings by sound), not names; nobody should read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factcheck.grammar.aliases import name_of
from factcheck.model.report import Finding

_ID = re.compile(r"\b(?:nation|place|person|org|group|name|ship|work|event|people):[\w/'’-]+")


def called(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """How each id is called: by the form most often written, of equals the longest.

    Args:
        named: Pairs of id and name as written, one for each time it is written.
    """
    counts: dict[str, dict[str, int]] = {}
    for name, written in named:
        forms = counts.setdefault(name, {})
        forms[written] = forms.get(written, 0) + 1
    return {name: max(forms, key=lambda form: (forms[form], len(form), form)) for name, forms in counts.items()}


def with_names(findings: Iterable[Finding], names: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings with names in place of ids; their own ids stay, so that decisions about them stay too."""

    def named(text: str) -> str:
        return _ID.sub(lambda found: names.get(found[0]) or _bare(found[0]), text) if ":" in text else text

    return tuple(
        finding.model_copy(
            update={
                "question": named(finding.question),
                "headline": named(finding.headline),
                "explanation": named(finding.explanation),
                "fields": tuple(field.model_copy(update={"note": named(field.note)}) for field in finding.fields),
            }
        )
        for finding in findings
    )


def _bare(name: str) -> str:
    """The words of an id that nobody wrote out: `place:IQ/samarra` → Samarra."""
    return name_of(name) or name.rpartition(":")[2].rpartition("/")[2].replace("-", " ").title()
