"""What a sum is the price of: "sold for £1.9m", "fetched £1.9m", "buy its rival for $640m", "paid £4m for the site"."""

from __future__ import annotations

from factcheck.grammar.chunks import Clause
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import head_word
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import Act, Noun

PRICE = "price"


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
