"""Subject chains: inside one document, one chain for each person, body and main thing.

Links are drawn from sure to less sure and stop before guesses: the same name, its short form, the role or
the kind of thing ("the general", "the vessel") where only one fits, and "he", "she", "it" at the start of a
sentence after a sentence with one candidate only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from factcheck.grammar.names import FoundName, NameKind
from factcheck.grammar.names_runs import Word, words
from factcheck.grammar.names_words import name_words, titles
from factcheck.grammar.words import noun_lemma
from factcheck.kinds.role_phrases import role_words
from factcheck.model.text import Document, Sentence
from factcheck.questions.identity import identities

How = Literal["name", "short", "role", "noun", "pronoun"]
_PEOPLE = frozenset({"he", "she"})
_THINGS = frozenset({"it", "she"})
_PERSON_LIKE = frozenset({"person", "name"})
_DEFINITE = frozenset({"the", "this", "that"})
_THING_KINDS = frozenset({"organisation", "group", "ship", "place", "name"})


class Mention(NamedTuple):
    """One place where a chain is spoken of, and how it is known to be the chain's."""

    start: int
    end: int
    how: How


class Chain(NamedTuple):
    """One person, body or thing of a document.

    Attributes:
        id: The identity as far as this document knows it ("person:ana-ruiz").
        kind: What it is.
        name: Its fullest name in the document, as written.
        mentions: Where it is spoken of, in order.
        roles: Titles and role nouns said of it, in lower case.
    """

    id: str
    kind: NameKind
    name: str
    mentions: tuple[Mention, ...]
    roles: tuple[str, ...] = ()


def chains(document: Document, names: Sequence[FoundName]) -> list[Chain]:
    """The chains of a document, in order of first mention.

    Args:
        document: The document, for its sentences.
        names: What `grammar.names.find` gave for its whole text.
    """
    ids = identities([names])[0]
    drafts = _joined_by_alias(document.text, names, ids, _named(names, ids))
    _add_nouns(document, drafts)
    _add_pronouns(document, drafts)
    return [draft.close() for draft in sorted(drafts, key=lambda draft: draft.mentions[0].start)]


def holder(chains_of_document: Sequence[Chain], start: int, end: int) -> Chain | None:
    """The chain that a stretch of text names or stands for, if one does."""
    for chain in chains_of_document:
        if any(mention.start < end and start < mention.end for mention in chain.mentions):
            return chain
    return None


class _Draft:
    """A chain while it is being drawn."""

    def __init__(self, identity: str, kind: NameKind, name: str) -> None:
        self.identity = identity
        self.kind = kind
        self.name = name
        self.mentions: list[Mention] = []
        self.roles: set[str] = set()

    def close(self) -> Chain:
        mentions = tuple(sorted(set(self.mentions)))
        return Chain(self.identity, self.kind, self.name, mentions, tuple(sorted(self.roles)))

    def first(self) -> int:
        return min(mention.start for mention in self.mentions)


def _named(names: Sequence[FoundName], ids: Sequence[str]) -> list[_Draft]:
    drafts: dict[str, _Draft] = {}
    for name, identity in zip(names, ids, strict=True):
        draft = drafts.setdefault(identity, _Draft(identity, name.kind, name.full or name.text))
        if len(name.full or name.text) > len(draft.name) and not name.entity:
            draft.name = name.full or name.text
        if draft.kind == "name":
            draft.kind = name.kind
        whole = name.text == draft.name or bool(name.entity)
        draft.mentions.append(Mention(name.start, name.end, "name" if whole else "short"))
        draft.roles.update(_role_nouns(name.title))
    return list(drafts.values())


def _joined_by_alias(text: str, names: Sequence[FoundName], ids: Sequence[str], drafts: list[_Draft]) -> list[_Draft]:
    """Joins the two chains of “X, known as Y”; the name that a person is known by stands for both."""
    by_id = {draft.identity: draft for draft in drafts}
    for left, right, left_id, right_id in zip(names, names[1:], ids, ids[1:], strict=False):
        between = text[left.end : right.start]
        if left_id == right_id or len(between) > 48 or not any(cue in between for cue in role_words().known_as):
            continue
        formal, known = by_id[left_id], by_id[right_id]
        if {formal.kind, known.kind} <= _PERSON_LIKE or formal.kind == known.kind:
            known.mentions.extend(formal.mentions)
            known.roles |= formal.roles
            by_id[left_id] = known
    return list(dict.fromkeys(by_id.values()))


def _role_nouns(title: str) -> set[str]:
    """The role nouns of a title: "Iranian Major General" → general, major general."""
    parts = [word.text.lower().rstrip(".") for word in words(title)]
    found: set[str] = set()
    for length in range(1, len(parts) + 1):
        tail = " ".join(parts[-length:])
        if tail in titles().post:
            found.add(titles().fold.get(tail, tail))
    if parts:
        found.update({parts[-1]} & titles().post)
    return found


def _add_nouns(document: Document, drafts: list[_Draft]) -> None:
    """Links "the general", "the ship", "the institute" where exactly one chain so far fits."""
    for sentence in document.sentences:
        found = words(document.text, sentence.start, sentence.end)
        for at in range(len(found) - 1):
            if found[at].text.lower() not in _DEFINITE or found[at].gap != " ":
                continue
            reach, noun = _noun(found, at + 1)
            if noun and (chain := _only(noun, drafts, found[at].start)):
                chain.mentions.append(Mention(found[at].start, found[at + reach].end, _how(chain)))


def _how(chain: _Draft) -> How:
    return "role" if chain.kind == "person" else "noun"


def _noun(found: list[Word], at: int) -> tuple[int, str]:
    """The role or thing noun right after an article, one or two words long, with nothing hanging on it."""
    for length in (2, 1):
        if at + length > len(found) or any(word.capital for word in found[at : at + length]):
            continue
        if length == 2 and found[at].gap != " ":
            continue
        phrase = " ".join(word.text.lower() for word in found[at : at + length])
        following = found[at + length] if at + length < len(found) else None
        adjacent = found[at + length - 1].gap == " " and following is not None
        if phrase in titles().post or length == 1:
            if adjacent and following is not None and _continues(following):
                continue
            return length, phrase
    return 0, ""


def _continues(word: Word) -> bool:
    """Whether the word after a noun makes it another thing ("the ship owner", "the general of …")."""
    return word.capital or word.text in {"of", "who", "that", "which", "whose", "in", "for"}


def _only(noun: str, drafts: list[_Draft], at: int) -> _Draft | None:
    """The one chain begun before a place that a noun fits, None where there are none or two."""
    fitting = [draft for draft in drafts if draft.first() < at and _fits(noun, draft)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(noun: str, draft: _Draft) -> bool:
    if draft.kind == "person":
        return titles().fold.get(noun, noun) in draft.roles
    if draft.kind == "ship":
        return noun in name_words().ship_nouns
    if draft.kind not in _THING_KINDS or noun_lemma(noun) != noun:
        return False
    parts = [word.text for word in words(draft.name)]
    joined = parts.index("of") if "of" in parts[1:] else len(parts)
    return (joined > 1 and parts[joined - 1].lower() == noun) or (
        joined == 1 and parts[0].lower() == noun and len(parts) > 1
    )


def _add_pronouns(document: Document, drafts: list[_Draft]) -> None:
    """Links the first "he", "she" or an opening "it" of a sentence to the one candidate of the sentence before."""
    previous: Sentence | None = None
    for sentence in document.sentences:
        near = previous is not None and sentence.paragraph - previous.paragraph <= 1
        if previous is not None and near:
            for word in _pronouns(document.text, sentence, drafts):
                chain = _candidate(word.text.lower(), previous, drafts)
                if chain is not None:
                    chain.mentions.append(Mention(word.start, word.end, "pronoun"))
        previous = sentence


def _pronouns(text: str, sentence: Sentence, drafts: list[_Draft]) -> list[Word]:
    """The pronouns of a sentence that can only look back: before any person is named in it, outside quotations."""
    found = words(text, sentence.start, sentence.end)
    named = [m.start for draft in drafts if draft.kind in _PERSON_LIKE for m in draft.mentions]
    first_name = min((start for start in named if sentence.start <= start < sentence.end), default=sentence.end)
    out: list[Word] = []
    for number, word in enumerate(found):
        lower = word.text.lower()
        if word.start >= first_name or any(mark in word.gap for mark in '"“”'):
            break
        if (lower in _PEOPLE and len(out) < 3) or (lower in _THINGS and number == 0):
            out.append(word)
    return out


def _candidate(pronoun: str, sentence: Sentence, drafts: list[_Draft]) -> _Draft | None:
    here = [
        draft for draft in drafts if any(sentence.start <= mention.start < sentence.end for mention in draft.mentions)
    ]
    people = [draft for draft in here if draft.kind == "person"]
    ships = [draft for draft in here if draft.kind == "ship"]
    things = [draft for draft in here if draft.kind in {"organisation", "group", "ship"}]
    if pronoun in _PEOPLE and len(people) == 1 and not (pronoun == "she" and ships):
        return people[0]
    if pronoun == "she" and len(ships) == 1 and not people:
        return ships[0]
    if pronoun == "it" and len(things) == 1 and len(here) == 1:
        return things[0]
    return None
