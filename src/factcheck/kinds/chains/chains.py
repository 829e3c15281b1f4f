"""Subject chains: inside one document, one chain for each person, body and main thing.

Links are drawn from sure to less sure and stop before guesses: the same name, its short form, the role or
the kind of thing ("the general", "the vessel") where only one fits, and "he", "she", "it" at the start of a
sentence after a sentence with one candidate only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.grammar.names.aliases import name_of
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import Word, words
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.grammar.names.names_words import name_words, titles
from factcheck.grammar.words.words import types
from factcheck.kinds.chains.chains_drawn import Chain, Chains, Draft, How, Mention
from factcheck.kinds.chains.chains_pronouns import add_pronouns
from factcheck.kinds.chains.chains_standins import add_stand_ins
from factcheck.kinds.origins import says_whence
from factcheck.kinds.roles.role_led import roles_in
from factcheck.kinds.roles.role_words import role_words
from factcheck.model.ids import THING
from factcheck.model.text import Document
from factcheck.questions.identity import identities

__all__ = ["Chain", "Chains", "Mention", "chains"]

_ONE = re.compile(r"[Aa](?<![^\W_].)[Nn]?(?![^\W_])")  # a plain letter first is looked for fast
_BEHIND = re.compile(r" ([a-z]{3,16})(?![\w’'-])")
_BUILT = frozenset({"structure", "vehicle"})
_PERSON_LIKE = frozenset({"person", "name"})
_DEFINITE = frozenset({"the", "this", "that"})
_THING_TYPES = frozenset({"vehicle", "structure", "event"})
_LONGEST = 3000
_THING_KINDS = frozenset({"organisation", "group", "ship", "place", "name"})


def chains(
    document: Document, names: Sequence[FoundName], ids: Sequence[str] | None = None, spelt: Spelt | None = None
) -> Chains:
    """The chains of a document, in order of first mention.

    Args:
        document: The document, for its sentences.
        names: What `grammar.names.find` gave for its whole text.
        ids: What `questions.identity.identities` gave for these names, if that is known already.
        spelt: The text cut into words, if that is done already.
    """
    ids = identities([names])[0] if ids is None else ids
    spelt = Spelt(document.text) if spelt is None else spelt
    drafts = _joined_by_alias(document.text, names, ids, _named(document.text, names, ids))
    _add_roles(document, names, drafts, spelt)
    sentences = _Sentences(document, spelt)
    drafts += _things(sentences, drafts)
    _add_nouns(sentences, drafts)
    add_stand_ins(document, drafts)
    add_pronouns(document, drafts, spelt)
    return Chains(draft.close() for draft in sorted(drafts, key=lambda draft: draft.mentions[0].start))


class _Sentences:
    """The sentences of a document with their words."""

    def __init__(self, document: Document, spelt: Spelt) -> None:
        self._document, self._spelt = document, spelt

    def with_article(self) -> Iterator[list[Word]]:
        """The words of each sentence that has "a" or "an"."""
        text = self._document.text
        for sentence in self._document.sentences:
            if _ONE.search(text, sentence.start, sentence.end) is not None:
                yield self._spelt.within(sentence.start, sentence.end)

    def with_any(self, wanted: Iterable[str]) -> Iterator[list[Word]]:
        """The words of each sentence in which one of some words, in small letters, may stand."""
        lower = self._document.text.lower()
        wanted = [word for word in wanted if word in lower]
        for sentence in self._document.sentences if wanted else ():
            stretch = self._document.text[sentence.start : sentence.end].lower()
            if any(map(stretch.__contains__, wanted)):
                yield self._spelt.within(sentence.start, sentence.end)


def _named(text: str, names: Sequence[FoundName], ids: Sequence[str]) -> list[Draft]:
    drafts: dict[str, Draft] = {}
    for name, identity in zip(names, ids, strict=True):
        if says_whence(text, name):
            continue
        shown = name_of(name.entity) if name.entity.startswith("nation:") else name.full or name.text
        draft = drafts.setdefault(identity, Draft(identity, name.kind, shown))
        if len(name.full or name.text) > len(draft.name) and not name.entity:
            draft.name = name.full or name.text
        if draft.kind == "name":
            draft.kind = name.kind
        whole = name.text == draft.name or bool(name.entity)
        draft.mentions.append(Mention(name.start, name.end, "name" if whole else "short"))
        draft.roles.update(_role_nouns(name.title))
        draft.heads.update(_head_behind(text, name))
    return list(drafts.values())


def _head_behind(text: str, name: FoundName) -> set[str]:
    """The noun for what a name and the word behind it name together: “the Fellmark bridge”."""
    if name.kind not in _THING_KINDS or text[max(0, name.start - 4) : name.start].lower() != "the ":
        return set()
    behind = _BEHIND.match(text, name.end)
    return {behind[1]} if behind is not None and types(behind[1]) & _BUILT else set()


def _joined_by_alias(text: str, names: Sequence[FoundName], ids: Sequence[str], drafts: list[Draft]) -> list[Draft]:
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


def _add_roles(document: Document, names: Sequence[FoundName], drafts: Sequence[Draft], spelt: Spelt) -> None:
    """Adds the posts that appositions and verbs give to people ("Ana Ruiz, the mayor, …")."""
    draft_of = {(m.start, m.end): draft for draft in drafts for m in draft.mentions}
    starts = [name.start for name in names]
    for sentence in document.sentences:
        inside = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if sentence.end - sentence.start > _LONGEST or not any(name.kind == "person" for name in inside):
            continue
        for role in roles_in(document.text, sentence.start, sentence.end, inside, spelt):
            draft = draft_of.get((role.holder.start, role.holder.end))
            if draft is not None and role.shape in {"apposition before", "apposition after", "verb"}:
                draft.roles.update(_role_nouns(role.post))


@lru_cache(maxsize=512)
def _role_nouns(title: str) -> frozenset[str]:
    """The role nouns of a title: "Iranian Major General" → general, major general."""
    parts = [word.text.lower().rstrip(".") for word in words(title)]
    found: set[str] = set()
    for length in range(1, len(parts) + 1):
        tail = " ".join(parts[-length:])
        if tail in titles().post:
            found.add(titles().fold.get(tail, tail))
    if parts:
        found.update({parts[-1]} & titles().post)
    return frozenset(found)


def _add_nouns(sentences: _Sentences, drafts: list[Draft]) -> None:
    """Links "the general", "the ship", "the institute" where exactly one chain so far fits."""
    by_noun: dict[str, list[Draft]] = {}
    for draft in drafts:
        draft.first = min(mention.start for mention in draft.mentions)
        for noun in _nouns(draft):
            by_noun.setdefault(noun, []).append(draft)
    if not by_noun:
        return
    heads = dict.fromkeys(noun.rpartition(" ")[2].lower() for noun in by_noun)
    for found in sentences.with_any(heads):
        for at in range(len(found) - 1):
            if found[at].text.lower() not in _DEFINITE or found[at].gap != " ":
                continue
            reach, noun = _noun(found, at + 1)
            fitting = [draft for draft in by_noun.get(noun, ()) if draft.first < found[at].start]
            if noun and len(fitting) == 1:
                fitting[0].mentions.append(Mention(found[at].start, found[at + reach].end, _how(fitting[0])))


def _nouns(draft: Draft) -> frozenset[str]:
    """The common nouns that may stand for a chain."""
    if draft.kind == "person":
        forms = {form for role in draft.roles for form in (role, titles().fold.get(role, role))}
        return frozenset(forms - role_words().chainless)
    if draft.kind == "ship":
        return name_words().ship_nouns
    if draft.kind == "thing":
        nouns = {draft.name}
        return frozenset(nouns | {"vessel", "ship"} if draft.name in name_words().ship_nouns else nouns)
    if draft.kind not in _THING_KINDS:
        return frozenset()
    if draft.heads and len(draft.heads) == 1:
        return frozenset(draft.heads)
    parts = [word.text for word in words(draft.name)]
    joined = parts.index("of") if "of" in parts[1:] else len(parts)
    return frozenset({parts[joined - 1].lower()} if len(parts) > 1 else ())


def _how(chain: Draft) -> How:
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


def _things(sentences: _Sentences, drafts: Sequence[Draft]) -> list[Draft]:
    """Unnamed main things: brought in once by "a ferry", "an earthquake" and then spoken of as "the ferry"."""
    ships = any(draft.kind == "ship" for draft in drafts)
    brought: dict[str, list[Mention]] = {}
    for found in sentences.with_article():
        for at, word in enumerate(found[:-1]):
            if word.text.lower() not in {"a", "an"}:
                continue
            stop = next((k for k in range(at + 1, min(len(found), at + 5)) if found[k].gap != " "), at + 4)
            for k in range(at + 1, min(stop + 1, len(found))):
                noun = found[k].text
                if noun.islower() and types(noun) & _THING_TYPES:
                    brought.setdefault(noun, []).append(Mention(word.start, found[k].end, "noun"))
                    break
    out: list[Draft] = []
    for noun, mentions in brought.items():
        if len(mentions) == 1 and not (ships and noun in name_words().ship_nouns):
            draft = Draft(f"{THING}:{noun}", THING, noun)
            draft.mentions.extend(mentions)
            out.append(draft)
    return out
