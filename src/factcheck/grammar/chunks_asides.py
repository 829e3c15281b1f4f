"""Asides between a subject and its verb: relative clauses and bare participles, after which the main clause goes on."""

from __future__ import annotations

from factcheck.grammar.chunks_edges import (
    count_before,
    is_time,
)
from factcheck.grammar.chunks_shapes import Clause, NounPhrase, VerbGroup
from factcheck.grammar.tags import Tagged


def aside_before(
    tokens: list[Tagged], verbs: list[VerbGroup], clauses: list[Clause], group: VerbGroup
) -> Clause | None:
    """The aside after which a main clause may go on: the last clause, or the one that its infinitive hangs on.

    An aside inside one that two commas set off is left with it: "Lee, whom they called the man who left, won".
    """
    for at in range(len(clauses) - 1, max(len(clauses) - 4, -1), -1):
        if is_aside(verbs, clauses[at]):
            outer = clauses[at - 1] if at else None
            nested = outer is not None and _set_off(tokens, outer) and not _set_off(tokens, clauses[at])
            return outer if nested and tokens[group.first - 1].text == "," else clauses[at]
        if clauses[at].opening != "infinitive":
            return None
    return None


def _set_off(tokens: list[Tagged], clause: Clause) -> bool:
    """Whether a comma stands before a relative clause."""
    opener = clause.opener
    return clause.opening == "relative" and opener is not None and opener > 0 and tokens[opener - 1].text == ","


def is_aside(verbs: list[VerbGroup], clause: Clause) -> bool:
    """Whether a clause is a relative or a bare participle, after which the main clause may go on."""
    return clause.opening == "relative" or verbs[clause.verb].form in ("participle", "gerund")


def resumed(tokens: list[Tagged], nouns: list[NounPhrase], aside: Clause, group_form: str, gerund: int) -> int | None:
    """The subject of a verb after a relative clause or participle: the free phrase before the aside."""
    if group_form == "gerund":  # "payments to those leaving will fall": the free phrase before the gerund
        own = range(count_before(nouns, aside.first), count_before(nouns, gerund))
        return next((n for n in own if nouns[n].preposition is None and not is_time(tokens, nouns[n])), None)
    if aside.opener is None or aside.opening != "relative":
        return aside.subject
    last = count_before(nouns, aside.opener) - 1
    if last > 0 and nouns[last].end == aside.opener - 1 and tokens[aside.opener - 1].tag == "PREP":
        last -= 1  # "the church, parts of which are old, needs repairs"
    for index in range(last, max(last - 8, -1), -1):
        if nouns[index].preposition is None and not is_time(tokens, nouns[index]):
            return index
    return None


def comma_before(tokens: list[Tagged], index: int, reach: int) -> int | None:
    """The comma at or before `index`, at most `reach` tokens away."""
    for at in range(index, max(index - reach, -1), -1):
        if tokens[at].text == ",":
            return at
    return None
