"""What a span with two ends is the span of: a war that lasted, a siege "from May to July 1942", a post held."""

from __future__ import annotations

import re

from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import is_person
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act, is_event
from factcheck.kinds.moments.moment_nouns import named_act
from factcheck.model.claim import Claim

_LEADS = frozenset({"from", "between"})
_HANGING = frozenset({"of", "in", "at", "on", "against", "between"})
_AS_POST = re.compile(r"\bas (?:[\w’'-]+ ){0,3}?([a-z-]+)(?: (?:of|at|for) |$)")


def spanned(galley: Galley, reading: Reading, span: range) -> Act | None:
    """The event whose whole length a span tells: right behind its noun, between commas, or by a verb of lasting."""
    chunks = reading.chunks
    first = span.start - (span.start > 0 and chunks.tokens[span.start - 1].lower in _LEADS)
    if _between_commas(reading, first, span.stop):
        index = _behind_which(reading, first - 1)
    else:
        near = (c for c in chunks.clauses if 0 <= first - chunks.verbs[c.verb].end <= 1)
        lasting = next((c for c in near if chunks.verbs[c.verb].lemma in acts().lasting), None)
        index = _climbed(reading, lasting.subject) if lasting is not None else None
    if index is None or not is_event(reading, chunks.nouns[index]):
        return None
    return named_act(galley, reading, index, *chunks.span(chunks.nouns[index].first, span.stop))


def _between_commas(reading: Reading, first: int, stop: int) -> bool:
    tokens = reading.chunks.tokens
    return first > 1 and stop < len(tokens) and (tokens[first - 1].text, tokens[stop].text) == (",", ",")


def _behind_which(reading: Reading, comma: int) -> int | None:
    """The phrase that ends at a comma, with what hangs on it: "the civil war in Karvia,"."""
    chunks, end = reading.chunks, comma
    for index in range(len(chunks.nouns) - 1, -1, -1):
        phrase = chunks.nouns[index]
        if phrase.end > end:
            continue
        if phrase.end < end:
            return None
        if phrase.preposition is None:
            return index
        if chunks.tokens[phrase.preposition].lower not in _HANGING:
            return None
        end = phrase.preposition
    return None


def _climbed(reading: Reading, index: int | None) -> int | None:
    """The event behind which a relative clause hangs: the war of "the war in Karvia, which lasted"."""
    phrase = reading.chunks.nouns[index] if index is not None else None
    if phrase is None or is_event(reading, phrase) or phrase.preposition is None:
        return index
    return _behind_which(reading, phrase.end)


def served_as(told: Claim) -> Act | None:
    """As in "served as mayor of Melby from 1998 to 2004": the span is that of the post, as behind "was mayor"."""
    if (
        told.value.type != "statement"
        or told.value.predicate not in acts().confinement.serving
        or not told.question.subject
    ):
        return None
    found = _AS_POST.search(told.quote)
    if found is None or not (is_person(found[1]) or found[1] in titles().post):
        return None
    return Act(found[1], "", told.start, told.end, told.question.subject)
