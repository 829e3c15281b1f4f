"""Acts told with how often they were done: "won it for the third time", "the third time it had won it"."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.events.ranks_placed import Ranked
from factcheck.checks.posts.deed_parties import Party, party, same_party
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple

_FOR = "for"
_NAME = "NAME"


class Repeated(NamedTuple):
    """One act with its rank: the verb, whose act it is and what it is done to, and the names behind the rank."""

    ranked: Ranked
    verb: str
    whose: Party
    thing: Party | None
    where: frozenset[str]


def repeated(page: Page, ranked: Ranked) -> Repeated | None:
    """The act that "the third time" counts; nothing where it is counted from a time or among some only."""
    start = ranked.frame.claim.start
    passage = next((one for one in page.passages if one.start <= start < one.end), None)
    if passage is None:
        return None
    chunks = passage.chunks()
    at = next((number for number, token in enumerate(chunks.tokens) if token.start <= start < token.end), None)
    noun = chunks.noun_at(at) if at is not None else None
    if at is None or noun is None or _counted_from(chunks, at):
        return None
    clause = _act(chunks, noun, at)
    if clause is None or clause.subject is None:
        return None
    verb = chunks.verbs[clause.verb]
    whose = _whose(chunks, clause.subject, at)
    if verb.negation is not None or verb.modal is not None or whose is None:
        return None
    thing = party(chunks, clause.objects[0], alone=False) if clause.objects else None
    named = {fold(token.text) for token in chunks.tokens[at:] if token.tag == _NAME}
    where = frozenset(named - {*whose.names, *(thing.names if thing is not None else ())})
    return Repeated(ranked, verb.lemma, whose, thing, where)


def _act(chunks: Chunks, noun: int, at: int) -> Clause | None:
    """The clause of the act: that which has "for the third time", or the one behind "it was the third time"."""
    for clause in chunks.clauses:
        told = any(other == noun and chunks.tokens[before].lower == _FOR for before, other in clause.prepositions)
        if told:
            return clause
    words = clash_words().ranks
    behind = [clause for clause in chunks.clauses if chunks.verbs[clause.verb].first > at]
    before = [clause for clause in chunks.clauses if chunks.verbs[clause.verb].end <= at]
    is_told = bool(before) and chunks.verbs[before[-1].verb].lemma in words.being
    return behind[0] if is_told and behind else None


def _whose(chunks: Chunks, subject: int, at: int) -> Party | None:
    """Whose act it is: of "the third time Penrose" only what stands behind the noun."""
    phrase = chunks.nouns[subject]
    if not phrase.first <= at < phrase.end:
        return party(chunks, subject)
    names = [token for token in chunks.tokens[at + 2 : phrase.end] if token.tag == _NAME]
    words = tuple(fold(token.text) for token in names)
    return Party(words, frozenset(), frozenset(), plural=False, known=False, owned=False) if words else None


def _counted_from(chunks: Chunks, at: int) -> bool:
    """Whether a word behind says among which times it is one: "the second time since", "for the first time as"."""
    words = clash_words().ranks.among
    return any(token.lower in words for token in chunks.tokens[at + 1 :])


def one_act(a: Repeated, b: Repeated) -> bool:
    """Whether two such acts are one, counted over one time."""
    if a.verb != b.verb or a.ranked.windows != b.ranked.windows or not same_party(a.whose, b.whose):
        return False
    if a.where and b.where and a.where.isdisjoint(b.where):
        return False  # first in Lund, and then in Oslo
    if a.thing is None or b.thing is None:
        return a.thing is b.thing
    if a.thing.names and b.thing.names:
        return same_party(a.thing, b.thing)
    return bool(a.thing.nouns & b.thing.nouns) and a.thing.marks == b.thing.marks
