"""How a match or a race ended, of whom: the goals of either side, the place of a starter, the rank of a player."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.results import Result, results
from factcheck.grammar.results.lexicon import result_words
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting import setting
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.values import Quantity
from factcheck.questions.weights import weights

SCORE, PLACE = "score", "place"
_WON = "first"  # who won is a claim of its own: winners
_BESIDE = 5  # characters between a rank and the name beside it
_NEAR = 3  # tokens between a score and the noun that says whose it is
_STEPS = 4  # tokens from a place to what it was come in at
_LONGEST = 110
_SIDES = 2


def extract(galley: Galley) -> Iterator[Claim]:
    """The score of every match with two named sides or one, and every place or rank that somebody has."""
    for reading in galley.readings:
        if reading.sentence.role == "dateline":
            continue
        found = list(results(galley.document.text, reading.sentence.start, reading.end, reading.parsed))
        scores = [one for one in found if one.sort == SCORE]
        if len(scores) == 1 and len(scores[0].value) == _SIDES:
            yield from _score(galley, reading, scores[0])
        for one in found:
            if one.sort in (PLACE, "rank"):
                yield from _place(galley, reading, one)


def _score(galley: Galley, reading: Reading, found: Result) -> Iterator[Claim]:
    high, low = (side for side, _ in found.value)
    span = reading.tokens_between(found.start, found.end)
    clause = _clause(reading, span)
    if clause is None:
        return
    turn, other = _turn(reading, span, clause)
    if turn is None or (turn == 0) != (high == low):
        return
    sides = _subject(galley, reading, clause), _other(galley, reading, other)
    if reading.chunks.verbs[clause.verb].passive:
        sides = _subject(galley, reading, clause), _agent(galley, reading, clause)
        turn = -turn
    mine, theirs = (high, low) if turn >= 0 else (low, high)
    for side, goals, rival in ((sides[0], mine, sides[1]), (sides[1], theirs, sides[0])):
        if side and side != rival:
            yield _claim(galley, reading, found, clause, side, goals, Measure(predicate="play", head=SCORE))


def _turn(reading: Reading, span: range, clause: Clause) -> tuple[int | None, int]:
    """1 where the subject won, -1 where it lost, 0 for a draw; and the token from which to look for the other side."""
    tokens, lists = reading.chunks.tokens, result_words().score
    for at in range(span.stop, min(span.stop + _NEAR, len(tokens))):
        lemma = tokens[at].lemma
        for way, nouns in ((1, lists.victories), (-1, lists.defeats), (0, lists.draws)):
            if lemma in nouns and tokens[at].tag in ("NOUN", "VERB"):
                of = at + 1 < len(tokens) and tokens[at + 1].lower == "of"
                return (1 if of else way), at + 1
    verb = reading.chunks.verbs[clause.verb]
    act = reading.act_of(verb)
    for way, verbs in ((1, lists.won), (-1, lists.lost), (0, lists.drawn)):
        if act in verbs or verb.lemma in verbs:
            return way, verb.end
    return None, 0


def _clause(reading: Reading, span: range) -> Clause | None:
    covering = [c for c in reading.chunks.clauses if span and c.first <= span.start < c.end]
    before = [c for c in covering if reading.chunks.verbs[c.verb].first < span.start]
    return min(before or covering, key=lambda c: c.end - c.first, default=None)


def _subject(galley: Galley, reading: Reading, clause: Clause) -> tuple[str, ...]:
    return () if clause.subject is None else _phrase(galley, reading, clause.subject)


def _other(galley: Galley, reading: Reading, first: int) -> tuple[str, ...]:
    """The side that follows: the object, or what stands behind "over", "against", "to"."""
    chunks = reading.chunks
    for number, phrase in enumerate(chunks.nouns):
        if phrase.first < first:
            continue
        led = phrase.preposition is None or chunks.tokens[phrase.preposition].lower in result_words().score.against
        found = _phrase(galley, reading, number) if led else ()
        if found:
            return found
    return ()


def _agent(galley: Galley, reading: Reading, clause: Clause) -> tuple[str, ...]:
    by = next((n for p, n in clause.prepositions if reading.chunks.tokens[p].lower == "by"), None)
    return () if by is None else _phrase(galley, reading, by)


def _phrase(galley: Galley, reading: Reading, number: int) -> tuple[str, ...]:
    phrase = reading.chunks.nouns[number]
    return _bearer(galley, reading, reading.chunks.span(phrase.first, phrase.end))


def _bearer(galley: Galley, reading: Reading, span: tuple[int, int]) -> tuple[str, ...]:
    """The one who is named in a span; a country only where nobody else is."""
    found = [one for one in galley.ids_in(reading, span) if ":" in one]
    own = [one for one in found if not one.startswith("nation:")] or found
    return tuple(own[-1:])


def _place(galley: Galley, reading: Reading, found: Result) -> Iterator[Claim]:
    """Who came in at which place, or stands where in a ranking; places between two say nothing sure."""
    (low, high), span = found.value[0], reading.tokens_between(found.start, found.end)
    clause = _clause(reading, span)
    if low != high or low == 0 or clause is None or found.form == _WON:
        return
    if found.sort == PLACE:
        who = _bearer(galley, reading, found.owner) if found.owner else _subject(galley, reading, clause)
        measure = Measure(predicate="finish", head=PLACE, whole=found.race or _event(reading, span.stop))
    else:
        who = _beside(galley, reading, found)
        measure = Measure(predicate="rank", head="ranking")
    if who:
        yield _claim(galley, reading, found, clause, who, low, measure)


def _beside(galley: Galley, reading: Reading, found: Result) -> tuple[str, ...]:
    """The name right behind a rank or right before it."""
    behind = (n for n in reading.names if 0 <= n.start - found.end <= _BESIDE)
    before = (n for n in reversed(reading.names) if 0 <= found.start - n.end <= _BESIDE)
    name = next(behind, None) or next(before, None)
    return () if name is None else (galley.id_of(name),)


def _event(reading: Reading, end: int) -> str:
    """What the place was come in at: the rally of "third in the rally", "third place at the rally"."""
    chunks = reading.chunks
    for phrase in chunks.nouns:
        led = phrase.preposition is not None and chunks.tokens[phrase.preposition].lower in ("in", "at")
        if end <= phrase.first <= end + _STEPS and led and chunks.tokens[phrase.head].tag == "NOUN":
            return chunks.tokens[phrase.head].lemma.lower()
    return ""


def _claim(
    galley: Galley, reading: Reading, found: Result, clause: Clause, side: tuple[str, ...], number: int,
    measure: Measure,
) -> Claim:  # fmt: skip
    at = found.start, found.end
    around = setting(galley, reading, *at)
    verb = reading.chunks.verbs[clause.verb]
    low, high = reading.chunks.span(verb.first, verb.end)
    start, end = min(low, at[0]), max(high, at[1])
    if end - start > _LONGEST:
        start, end = at
    told = {token.lower for token in reading.chunks.tokens[clause.first : clause.end]}
    measure = measure.model_copy(update={"modifiers": tuple(sorted(told & weights().head.rounds))})
    return Claim(
        id=f"count-{galley.source}-{at[0]}-{at[1]}-{side[0]}", kind="count", source=galley.source, start=start, end=end,
        quote=galley.document.quote(start, end),
        value=Quantity.exactly(number).model_copy(update={"as_written": galley.document.quote(*at)}),
        question=Question(
            kind="count", subject=side, measure=measure, place=around.place, time=around.time,
            time_from=around.time_from, terms=around.terms, context=around.context, names=around.names,
        ),
        stance=galley.stance(reading, start, end),
        evidence=Evidence(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=at,
            how=tuple(line for line in (f"{measure.head} of a result", around.how) if line),
        ),
    )  # fmt: skip
