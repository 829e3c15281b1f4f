"""How a match or a race ended: the goals of either side, and who came in at which place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.grammar.chunks import Clause
from factcheck.grammar.numbers import alternatives, numerals
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.result_words import result_words
from factcheck.kinds.setting import setting
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.values import Quantity
from factcheck.questions.weights import weights

SCORE, PLACE = "score", "place"
_SCORE = re.compile(r"(?<![\w.,:/£$€–-])(\d{1,3})[-–](\d{1,3})(?![\w:/%–-]|[.,]\d)")
_RANKED = re.compile(
    r"\b(?:world(?:['’]s)? (?:number|no\.?) ([a-z]+|\d+)"
    r"|ranked (?:number |no\.? )?(\d+(?:st|nd|rd|th)?|[a-z]+)(?: in the world)?)"
    r"(?![\w-])",
    re.I,
)
_BESIDE = 5  # characters between a rank and the name beside it
_DIGITS = 5
_NEAR = 3  # tokens between a score and the noun that says whose it is
_STEPS = 3  # words between a verb and the rank
_LONGEST = 110
_MOST = 200


def extract(galley: Galley) -> Iterator[Claim]:
    """Every score of a match with two named sides or one, and every place somebody came in at."""
    for reading in galley.readings:
        if reading.sentence.role == "dateline":
            continue
        text = galley.document.text[reading.sentence.start : reading.end]
        found = list(_SCORE.finditer(text))
        if len(found) == 1 and not _partial().search(text.lower()):
            yield from _score(galley, reading, found[0])
        yield from _places(galley, reading)
        yield from _ranked(galley, reading, text)
        yield from _medals(galley, reading)


@cache
def _partial() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(list(result_words().partial))})\b")


def _score(galley: Galley, reading: Reading, found: re.Match[str]) -> Iterator[Claim]:
    high, low = sorted((int(found[1]), int(found[2])), reverse=True)
    start, end = (reading.sentence.start + at for at in found.span())
    span = reading.tokens_between(start, end)
    clause = _clause(reading, span)
    if high > _MOST or not span or clause is None:
        return
    turn, other = _turn(reading, span, clause)
    if turn is None or (turn == 0) != (high == low):
        return
    if turn == 0:
        turn = 1
    sides = _subject(galley, reading, clause), _other(galley, reading, other)
    if reading.chunks.verbs[clause.verb].passive:
        sides = _subject(galley, reading, clause), _agent(galley, reading, clause)
        turn = -turn
    mine, theirs = (high, low) if turn > 0 else (low, high)
    for side, goals, rival in ((sides[0], mine, sides[1]), (sides[1], theirs, sides[0])):
        if side and side != rival:
            yield _claim(galley, reading, (start, end), clause, side, goals, Measure(predicate="play", head=SCORE))


def _turn(reading: Reading, span: range, clause: Clause) -> tuple[int | None, int]:
    """1 where the subject won, -1 where it lost, 0 for a draw; and the token from which to look for the other side."""
    tokens, lists = reading.chunks.tokens, result_words()
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
    if clause.subject is None:
        return ()
    phrase = reading.chunks.nouns[clause.subject]
    return _bearer(galley, reading, reading.chunks.span(phrase.first, phrase.end))


def _other(galley: Galley, reading: Reading, first: int) -> tuple[str, ...]:
    """The side that follows: the object, or what stands behind "over", "against", "to"."""
    chunks = reading.chunks
    for phrase in chunks.nouns:
        if phrase.first < first:
            continue
        led = phrase.preposition is None or chunks.tokens[phrase.preposition].lower in result_words().against
        found = _bearer(galley, reading, chunks.span(phrase.first, phrase.end)) if led else ()
        if found:
            return found
    return ()


def _agent(galley: Galley, reading: Reading, clause: Clause) -> tuple[str, ...]:
    chunks = reading.chunks
    by = next((n for p, n in clause.prepositions if chunks.tokens[p].lower == "by"), None)
    return () if by is None else _bearer(galley, reading, chunks.span(chunks.nouns[by].first, chunks.nouns[by].end))


def _bearer(galley: Galley, reading: Reading, span: tuple[int, int]) -> tuple[str, ...]:
    """The one who is named in a span; a country only where nobody else is."""
    found = [one for one in galley.ids_in(reading, span) if ":" in one]
    own = [one for one in found if not one.startswith("nation:")] or found
    return tuple(own[-1:])


def _places(galley: Galley, reading: Reading) -> Iterator[Claim]:
    """Who came in at which place: "finished third in the rally", "took fourth place"."""
    chunks, lists = reading.chunks, result_words()
    for clause in chunks.clauses:
        verb = chunks.verbs[clause.verb]
        if verb.negation is not None or not (reading.act_of(verb) in lists.placed or verb.lemma in lists.taken):
            continue
        at = _rank_at(reading, verb.end, taken=verb.lemma in lists.taken)
        side = _subject(galley, reading, clause)
        if at is None or not side:
            continue
        rank = numerals().ordinals.get(chunks.tokens[at].lower)
        event = _event(reading, at)
        span = chunks.tokens[at].start, chunks.tokens[at].end
        if rank is not None and (event or galley.timeline.in_force(span[0])[1] in ("clause", "fronted")):
            yield _claim(
                galley, reading, span, clause, side, rank, Measure(predicate="finish", head=PLACE, whole=event)
            )


def _medals(galley: Galley, reading: Reading) -> Iterator[Claim]:
    """Who won which medal: "won silver in the single sculls", "silver went to Nils Aas"."""
    chunks, lists = reading.chunks, result_words()
    for clause in chunks.clauses:
        verb = chunks.verbs[clause.verb]
        if verb.negation is not None or verb.passive:
            continue
        behind = range(verb.end, min(verb.end + _STEPS, len(chunks.tokens)))
        at = next((k for k in behind if chunks.tokens[k].lower in lists.medals), None)
        side = _subject(galley, reading, clause)
        if verb.lemma == "go" and clause.subject is not None:
            at = next((k for k in _inside(reading, clause.subject) if chunks.tokens[k].lower in lists.medals), None)
            to = next((n for p, n in clause.prepositions if chunks.tokens[p].lower == "to"), None)
            side = () if to is None else _bearer(galley, reading, _span(reading, to))
        elif verb.lemma not in lists.taken and verb.lemma != "win":
            continue
        if at is None or not side or _counted(reading, at):
            continue
        span = chunks.tokens[at].start, chunks.tokens[at].end
        rank = lists.medals[chunks.tokens[at].lower]
        yield _claim(galley, reading, span, clause, side, rank, Measure(predicate="finish", head=PLACE))


def _inside(reading: Reading, index: int) -> range:
    phrase = reading.chunks.nouns[index]
    return range(phrase.first, phrase.end)


def _span(reading: Reading, index: int) -> tuple[int, int]:
    phrase = reading.chunks.nouns[index]
    return reading.chunks.span(phrase.first, phrase.end)


def _counted(reading: Reading, at: int) -> bool:
    """Whether medals are counted, or a colour is that of something else: "two silver medals", "silver coins"."""
    tokens = reading.chunks.tokens
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    other = behind is not None and behind.tag in ("NOUN", "NAME") and behind.lemma != "medal"
    return other or tokens[at - 1].tag == "NUM" or (behind is not None and behind.form == "plural")


def _ranked(galley: Galley, reading: Reading, text: str) -> Iterator[Claim]:
    """Who stands where in a ranking: "world number 27 Omar Said", "Omar Said, ranked 14th in the world"."""
    for found in _RANKED.finditer(text):
        word = next(one for one in found.groups() if one).lower()
        rank = numerals().ordinals.get(word) or numerals().units.get(word) or _number(word)
        low, high = (reading.sentence.start + at for at in found.span())
        side = next((n for n in reading.names if 0 <= n.start - high <= _BESIDE), None)
        side = side or next((n for n in reversed(reading.names) if 0 <= low - n.end <= _BESIDE), None)
        span = reading.tokens_between(low, high)
        clause = _clause(reading, span)
        if rank is None or side is None or clause is None:
            continue
        who = (galley.id_of(side),)
        yield _claim(galley, reading, (low, high), clause, who, int(rank), Measure(predicate="rank", head="ranking"))


def _number(word: str) -> int | None:
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) < _DIGITS else None


def _rank_at(reading: Reading, first: int, *, taken: bool) -> int | None:
    """The token of the rank behind a verb, with no noun of its own but "place"."""
    tokens, lists = reading.chunks.tokens, result_words()
    for at in range(first, min(first + _STEPS, len(tokens))):
        if tokens[at].lower in numerals().ordinals:
            behind = tokens[at + 1] if at + 1 < len(tokens) else None
            named = behind is not None and behind.lemma in lists.places
            bare = behind is None or behind.tag in ("PREP", "PUNCT", "ADV", "CONJ", "CLAUSE")
            return at if named or (bare and not taken) else None
        if tokens[at].lower not in lists.degrees:
            return None
    return None


def _event(reading: Reading, at: int) -> str:
    """What the place was come in at: the rally of "third in the rally", "third place at the rally"."""
    chunks = reading.chunks
    for phrase in chunks.nouns:
        led = phrase.preposition is not None and chunks.tokens[phrase.preposition].lower in ("in", "at")
        if at < phrase.first <= at + _STEPS + 1 and led and chunks.tokens[phrase.head].tag == "NOUN":
            return chunks.tokens[phrase.head].lemma.lower()
    return ""


def _claim(
    galley: Galley, reading: Reading, at: tuple[int, int], clause: Clause, side: tuple[str, ...], number: int,
    measure: Measure,
) -> Claim:  # fmt: skip
    around = setting(galley, reading, *at)
    verb = reading.chunks.verbs[clause.verb]
    low, high = reading.chunks.span(verb.first, verb.end)
    start, end = min(low, at[0]), max(high, at[1])
    if end - start > _LONGEST:
        start, end = at
    written = galley.document.quote(*at)
    told = {token.lower for token in reading.chunks.tokens[clause.first : clause.end]}
    measure = measure.model_copy(update={"modifiers": tuple(sorted(told & weights().head.rounds))})
    return Claim(
        id=f"count-{galley.source}-{at[0]}-{at[1]}-{side[0]}", kind="count", source=galley.source, start=start, end=end,
        quote=galley.document.quote(start, end),
        value=Quantity.exactly(number).model_copy(update={"as_written": written}),
        question=Question(
            kind="count", subject=side, measure=measure, place=around.place, time=around.time,
            time_from=around.time_from, terms=around.terms, context=around.context, names=around.names,
        ),
        stance=galley.stance(reading, start, end),
        evidence=Evidence(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            how=tuple(line for line in (f"{measure.head} of a result", around.how) if line),
        ),
    )  # fmt: skip
