"""What a sum is the price of: "sold for £1.9m", "fetched £1.9m", "buy its rival for $640m", "paid £4m for the site"."""

from __future__ import annotations

import re

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import head_word
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.measures import WORTH
from factcheck.grammar.counted.record import Act, Noun
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words_types import types

PRICE, PROFIT, EARNINGS, LOSS, COST = "price", "profit", "earnings", "loss", "cost"
_TAXED = re.compile(r" (?:before|after) (?:tax|interest)\b| in (?:net |pre-tax )?profits?\b")
_NEAR = 3  # tokens between a cost and what it was paid to do
_SOMEBODY = frozenset({"person", "group"})


def dealt(frame: Frame, index: int | None, noun: Noun, act: Act) -> Noun | None:
    """The price as measure, and what it is the price of as owner, where the verb of a sum's clause is one of trade.

    Args:
        frame: The parsed sentence.
        index: The noun phrase of the sum.
        noun: What the sum was read to count.
        act: The act of its clause.
    """
    if index is None or act.clause is None or (noun.head and noun.how != "verb"):
        return None
    clause, table = frame.chunks.clauses[act.clause], words()
    verb = frame.chunks.verbs[clause.verb]
    governed = _governed(frame, index)
    thing: int | None = None
    if verb.lemma in table.fetching.words and not verb.passive and index in clause.objects:
        thing = clause.subject
    elif verb.lemma in table.bought.words and governed == "for":
        thing = clause.subject if verb.passive else _other_object(frame, clause, index)
        if thing is None and verb.lemma in table.sold.words:
            thing = clause.subject
    elif verb.lemma in table.paid_for.words and not verb.passive and index in clause.objects:
        thing = _behind(frame, index, "for")
    elif governed == "at" and verb.lemma not in table.levels.words:
        thing = clause.subject
    elif (named := _reckoned(frame, clause, index, noun)) is not None:
        return named
    if thing is None or frame.chunks.nouns[thing].numbers or frame.chunks.nouns[thing].pronoun:
        return None
    token = frame.chunks.tokens[frame.chunks.nouns[thing].head]
    if token.tag not in ("NOUN", "NAME"):
        return None
    whole = head_word(token) if token.tag == "NOUN" else ""
    first = frame.chunks.nouns[index].first
    return noun._replace(
        head=PRICE, modifiers=(), first=first, end=frame.chunks.nouns[index].end, whole=whole, how="verb",
        owner=thing, sure=True,
    )  # fmt: skip


def _reckoned(frame: Frame, clause: Clause, index: int, noun: Noun) -> Noun | None:
    """What came in, was lost, spent or paid: "made £12m before tax", "invested 30m in a plant", "cost $88m"."""
    verb, table = frame.chunks.verbs[clause.verb], words()
    if verb.passive or index not in clause.objects or clause.subject is None:
        return None
    home = frame.chunks.tokens[verb.end].lower == "home"  # "took home £2.7m"; "fuel took £2.7m" earned nothing
    if (verb.lemma in table.earning.words and verb.particle is None) or (verb.lemma == "take" and home):
        taxed = _TAXED.match(frame.text, frame.chunks.tokens[frame.chunks.nouns[index].end - 1].end)
        made = _told(frame, noun, index, PROFIT if taxed else EARNINGS, clause.subject)
        return made._replace(modifiers=("pre-tax",)) if taxed and "before tax" in taxed[0] else made
    if verb.lemma in table.losing.words:
        return _told(frame, noun, index, LOSS, clause.subject)
    end = frame.chunks.nouns[index].end
    done = any(token.tag == "TO" for token in frame.chunks.tokens[end : end + _NEAR])  # "costs 7m a year to run"
    if verb.lemma in table.costing.words and not done:
        return _told(frame, noun, index, COST, clause.subject)
    if verb.lemma in table.carrying.words:
        return _told(frame, noun, index, WORTH, clause.subject)
    spent = _behind(frame, index, "in") or _behind(frame, index, "into") or _behind(frame, index, "on")
    if verb.lemma in table.investing.words and spent is not None:
        return _told(frame, noun, index, COST, spent)._replace(owner=clause.subject)
    return None


def _told(frame: Frame, noun: Noun, index: int, head: str, of: int) -> Noun:
    """A sum known by a word of its own; the plain thing it is of is its whole, somebody its owner."""
    phrase, token = frame.chunks.nouns[index], frame.chunks.tokens[frame.chunks.nouns[of].head]
    thing = token.tag == "NOUN" and not frame.chunks.nouns[of].pronoun and not types(token.lemma) & _SOMEBODY
    return noun._replace(
        head=head, modifiers=(), first=phrase.first, end=phrase.end, whole=head_word(token) if thing else "",
        how="verb", owner=of, sure=True,
    )  # fmt: skip


def _governed(frame: Frame, index: int) -> str:
    at = frame.chunks.nouns[index].preposition
    return frame.chunks.tokens[at].lower if at is not None else ""


def _other_object(frame: Frame, clause: Clause, index: int) -> int | None:
    """What was bought or sold, told before its price."""
    return next((n for n in clause.objects if n < index and not frame.chunks.nouns[n].numbers), None)


def _behind(frame: Frame, index: int, preposition: str) -> int | None:
    """The phrase right behind another, joined to it by a preposition."""
    end = frame.chunks.nouns[index].end
    if end + 1 >= len(frame.chunks.tokens) or frame.chunks.tokens[end].lower != preposition:
        return None
    return frame.chunks.noun_at(end + 1)


def said_behind(frame: Frame, quantity: FoundQuantity) -> Act | None:
    """What a clause right behind a sum says was done with it: "the £9,000 that he owed", "the $2m she had borrowed"."""
    chunks = frame.chunks
    at = frame.places.get(quantity.number_start)
    index = chunks.noun_at(at) if at is not None else None
    if index is None or chunks.nouns[index].head != at or chunks.nouns[index].determiner is None:
        return None
    end = chunks.nouns[index].end
    for number, clause in enumerate(chunks.clauses):
        verb = chunks.verbs[clause.verb]
        if clause.subject is None or clause.first != end or verb.passive or clause.objects:
            continue
        opens = chunks.nouns[clause.subject].first - end
        if verb.lemma not in words().speaking.words and opens == (clause.opener is not None):
            return Act(verb.lemma, "undergoer", clause=number, word=verb.main, doer=clause.subject)
    return None
