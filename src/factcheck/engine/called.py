"""Ids → names as written: what a reader sees of persons, bodies, places and peoples.

Ids are keys (`person:sadam-husain` folds spellings by sound), not names; nobody should read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factcheck.grammar.names.aliases import name_of
from factcheck.model import ids
from factcheck.model.record import changed
from factcheck.model.report import Field, Finding

_PERSON = re.compile(r"^person:\d+/")  # one of several people of a name


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
    kept: dict[str, str] = {}  # many ask one question, many are explained alike

    def named(text: str) -> str:
        told = ids.called(
            text,
            lambda name: names.get(name) or names.get(_PERSON.sub("person:", name)) or _listed(name) or _bare(name),
        )
        return kept.setdefault(told, told)

    known: dict[int, tuple[Field, Field]] = {}  # many findings share a field; with the field, which keeps its id sure

    def told(field: Field) -> Field:
        if id(field) not in known:
            known[id(field)] = (field, changed(field, note=named(field.note)))
        return known[id(field)][1]

    return tuple(
        changed(
            finding,
            question=named(finding.question),
            message=named(finding.message),
            explanation=named(finding.explanation),
            fields=tuple(map(told, finding.fields)),
        )
        for finding in findings
    )


def _name(name: str, names: Mapping[str, str]) -> str:
    """How an id is called: as written, as the tables have it, else by its own words."""
    return names.get(name) or names.get(_PERSON.sub("person:", name)) or _listed(name) or _bare(name)


def _listed(name: str) -> str:
    """What the tables call an id; empty where they do not know it."""
    told = name_of(name)
    return "" if told == name.rpartition(":")[2] else told


def _bare(name: str) -> str:
    """The words of an id that nobody wrote out: `place:IQ/samarra` → Samarra, `thing:hotel` → the hotel."""
    kind, _, key = name.partition(":")
    if kind == ids.THING:
        return f"the {key}"
    return key.rpartition("/")[2].replace("-", " ").title()
