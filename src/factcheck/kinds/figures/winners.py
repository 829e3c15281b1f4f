"""Who beat whom: told by the winner's verb, by the loser's, or the other way round in the passive."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.results.lexicon import result_words
from factcheck.grammar.results.wins import beaten, is_told, rival
from factcheck.grammar.stance.stance_phrases import named_beside
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting import setting
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.values import Role
from factcheck.questions.weights import weights

WINNER = "winner"
VERSUS = " v "
_SIDES = frozenset({"person", "organisation", "group", "name", "place"})
_LONGEST = 140
_PERFECT = frozenset({"have", "has", "had"})


def extract(galley: Galley) -> Iterator[Claim]:
    """The winner of every match of two named sides, as the holder of a post that only one can hold."""
    for reading in galley.readings:
        for clause in reading.chunks.clauses:
            sides = _sides(reading, clause)
            if sides is not None:
                found = _claim(galley, reading, clause, *sides)
                if not _one_of_several(reading, clause, found.question):
                    yield found


def _one_of_several(reading: Reading, clause: Clause, asked: Question) -> bool:
    """Whether a sentence tells of one of the matches of two sides and does not date it: "have beaten them this season".

    So it is where it tells the winner's other results as well: "beat them at home but lost 2-1 away on Saturday".
    """
    dated = asked.time_from in ("clause", "fronted") and asked.time is not None
    time = asked.time
    if dated and time is not None and time.start and time.end and (time.end - time.start).days < weights().time.whole:
        return False
    chunks, lists = reading.chunks, result_words().score
    told = {token.lower for token in chunks.tokens[chunks.verbs[clause.verb].first : chunks.verbs[clause.verb].end]}
    acts = lists.beating | lists.lost
    others = [c for c in chunks.clauses if c is not clause and c.subject == clause.subject]
    again = any(reading.act_of(chunks.verbs[c.verb]) in acts for c in others)
    return again or (dated and bool(told & _PERFECT))


def _sides(reading: Reading, clause: Clause) -> tuple[FoundName, FoundName] | None:
    """Winner and loser of a clause, both named."""
    chunks, lists = reading.chunks, result_words().score
    verb = chunks.verbs[clause.verb]
    act = reading.act_of(verb)
    if clause.subject is None or not is_told(chunks, clause):
        return None
    led = {chunks.tokens[at].lower: n for at, n in clause.prepositions if at >= verb.end}
    if act in lists.beating and verb.passive:
        other, won = led.get("by"), False
    elif (loser := beaten(chunks, clause)) is not None and not verb.passive:
        other, won = loser, True
    elif verb.lemma == "win" and not verb.passive:
        other, won = rival(chunks, clause), True
    elif act in lists.lost and not verb.passive:
        other, won = led.get("to"), False
    else:
        return None
    mine = _name(reading, clause.subject)
    theirs = None if other is None else _name(reading, other)
    if mine is None or theirs is None or mine.text == theirs.text:
        return None
    return (mine, theirs) if won else (theirs, mine)


def _name(reading: Reading, index: int) -> FoundName | None:
    """The one that a phrase names at its end, or the phrase set beside it: "the holder, Viktor Moen,"."""
    chunks = reading.chunks
    for phrase in (chunks.nouns[index], chunks.nouns[named_beside(chunks, index)]):
        low, high = chunks.span(phrase.first, phrase.end)
        found = [n for n in reading.names if n.kind in _SIDES and n.form == "name" and low <= n.start < high]
        if found:
            return found[-1]
    return None


def _claim(galley: Galley, reading: Reading, clause: Clause, winner: FoundName, loser: FoundName) -> Claim:
    verb = reading.chunks.verbs[clause.verb]
    low, high = reading.chunks.span(verb.first, verb.end)
    start, end = min(low, winner.start, loser.start), max(high, winner.end, loser.end)
    if end - start > _LONGEST:
        start, end = low, high
    around = setting(galley, reading, low, high)
    both = sorted((winner.full or winner.text, loser.full or loser.text))
    told = {token.lower for token in reading.chunks.tokens[clause.first : clause.end]}
    stages = weights().head.rounds | result_words().apart.parts
    return Claim(
        id=f"role-{galley.source}-{low}-{high}-won", kind="role", source=galley.source, start=start, end=end,
        quote=galley.document.quote(start, end),
        value=Role(holder=winner.full or winner.text, role=WINNER, organisation=VERSUS.join(both)),
        question=Question(
            kind="role", subject=(galley.id_of(winner),),
            measure=Measure(predicate="win", head=WINNER, modifiers=tuple(sorted(told & stages))),
            place=around.place, time=around.time, time_from=around.time_from, terms=around.terms,
            context=around.context, names=around.names,
        ),
        stance=galley.stance(reading, start, end),
        evidence=Evidence(sentence_start=reading.sentence.start, sentence_end=reading.sentence.end, how=("a match",)),
    )  # fmt: skip
