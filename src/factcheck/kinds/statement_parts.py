"""The parts of a statement, taken from a clause's chunks: predicate, doer, object, names, places, terms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.grammar.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.names import FoundName
from factcheck.grammar.stance_cues import cues
from factcheck.grammar.stance_phrases import named_beside
from factcheck.grammar.stance_speakers import content_after
from factcheck.grammar.words import types
from factcheck.kinds.chains import Chain
from factcheck.kinds.statement_phrases import class_phrase
from factcheck.kinds.statement_states import (
    amount,
    by_so_much,
    is_any,
    is_none,
    kept_in,
    narrowed,
    quality,
    terms_in,
    unprefixed,
)
from factcheck.kinds.statement_tellers import is_deed, planner, stood_for, teller
from factcheck.kinds.statement_words import statement_words

_PLACE_BEFORE = frozenset(
    {"in", "on", "aboard", "at", "near", "into", "to", "from", "inside", "outside", "across", "around"}
)
_PLACE_KINDS = frozenset({"place", "nation"})


class Told(NamedTuple):
    """One statement before it becomes a claim; offsets are into the document."""

    start: int
    end: int
    anchor: int
    anchor_end: int
    predicate: str
    pos: str
    object: str
    subject: tuple[str, ...]
    modifiers: tuple[str, ...]
    places: tuple[str, ...]
    names: tuple[str, ...]
    terms: tuple[str, ...]
    how: str
    reversed: bool = False
    aimed: bool = False  # an infinitive that tells an aim and no event
    given: bool = False  # an act that is taken for granted ("its invasion of")
    absent: bool = False  # the thing itself is said not to be there ("no lookout was posted")
    fold: str = ""  # the class of the phrase that the verb opens ("was taken into custody")


class Parts:
    """The names and chains of a document, ready to be asked what stands in a stretch."""

    def __init__(self, names: Sequence[FoundName], chains: Sequence[Chain]) -> None:
        self._names = names
        self._name_starts = [name.start for name in names]
        mentions = [(m.start, m.end, chain.id) for chain in chains for m in chain.mentions]
        self._mentions = sorted(mentions)
        self._heads = {chain.id: chain.name for chain in chains}
        self._mention_starts = [mention[0] for mention in self._mentions]

    def names(self, start: int, end: int) -> list[FoundName]:
        """The names that begin in a stretch."""
        return list(self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)])

    def noun(self, start: int, end: int) -> str:
        """What a pronoun stands for: a thing's noun, a bearer's name; empty where that is not known."""
        first = bisect_left(self._mention_starts, start)
        spoken = self._mentions[first : first + 1]
        return self._heads[spoken[0][2]] if spoken and spoken[0][0] < end else ""

    def ids(self, start: int, end: int) -> list[str]:
        """The chains spoken of in a stretch, in order, each once."""
        first, last = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        return list(dict.fromkeys(mention[2] for mention in self._mentions[first:last]))


def of_clause(chunks: Chunks, number: int, clause: Clause, offset: int, parts: Parts) -> Told | None:
    group = chunks.verbs[clause.verb]
    main = chunks.tokens[group.main]
    if main.tag not in {"VERB", "AUX", "NOUN", "ADJ"} or _only_reports(chunks, number, clause):
        return None
    predicate = group.lemma
    objects = [number for number in clause.objects if not amount(chunks, number)]
    if group.particle is not None:
        predicate = f"{predicate} {chunks.tokens[group.particle].lower}"
    complement = quality(chunks, clause)
    alone = not objects and complement is None
    absent = predicate == "lack" or _absent(chunks, clause, objects)
    bare = alone and not clause.prepositions and clause.subject is None
    fold, reach = class_phrase(chunks, group.main, clause.end) if complement is None else ("", 0)
    some = absent or fold or _is_somewhere(chunks, clause)
    if bare or (alone and predicate in statement_words().light and not some):
        return None
    clause = planner(chunks, clause)
    told_by = teller(chunks, clause)
    subject, done_to = _roles(chunks, clause, offset, parts, told_by)
    about = done_to if done_to is not None else (objects[0] if objects else None)
    head = head_of(chunks, stood_for(chunks, about, told_by), offset, parts)
    if not head and not group.passive and not objects:
        head = head_of(chunks, stood_for(chunks, clause.subject, told_by), offset, parts)
    end = _end(chunks, clause, group.end, complement)
    if fold and objects and not group.passive and chunks.nouns[objects[0]].head < reach:
        head = _of_phrase(chunks, clause, reach, offset, parts)
    first = _first(chunks, clause, group.first)
    reversed_by = False
    if complement is not None:
        predicate, reversed_by = unprefixed(chunks.tokens[complement].lower)
        kept = kept_in(chunks, clause)
        head = "" if kept is None else chunks.tokens[kept].lemma
        if kept is not None and chunks.tokens[kept].tag in {"NAME", "PRON"}:  # "found Otto Brun guilty" is told of him
            suffering = chunks.noun_at(kept)
            head = head_of(chunks, suffering, offset, parts) or head
            subject = who(chunks, suffering, offset, parts) or subject
        if group.lemma == "be":
            head = _governed(chunks, complement + 1, offset, parts)
        head = head or head_of(chunks, clause.subject, offset, parts)
    predicate = "have" if predicate == "lack" else predicate
    owned = _owned(chunks, clause)
    if owned is not None:
        phrase = chunks.nouns[owned]
        predicate, head = chunks.tokens[phrase.head].lemma, _governed(chunks, phrase.end, offset, parts)
    left, right = chunks.tokens[first].start + offset, chunks.tokens[end - 1].end + offset
    anchor = chunks.tokens[_anchor(chunks, clause, group.main, complement)]
    return Told(
        left, right, anchor.start + offset, anchor.end + offset, predicate,
        "NOUN" if owned is not None else "ADJ" if complement is not None else "VERB", head, subject,
        _modifiers(chunks, clause), _places(chunks, clause, offset, parts),
        tuple(parts.ids(left, right)), terms_in(chunks, first, end), clause.opening, reversed_by,
        _aimed(chunks, clause), absent=absent, fold=fold,
    )  # fmt: skip


def _of_phrase(chunks: Chunks, clause: Clause, reach: int, offset: int, parts: Parts) -> str:
    """What a phrase with its own object is said of: the embassy of "laid siege to the embassy", else its doer."""
    opener = chunks.nouns[clause.objects[0]].determiner
    own = opener is not None and chunks.tokens[opener].lower in statement_words().own
    to = reach < len(chunks.tokens) and chunks.tokens[reach].lower in statement_words().phrase_links
    governed = _governed(chunks, reach, offset, parts) if to and not own else ""  # not "opened its doors to the public"
    return governed or head_of(chunks, clause.subject, offset, parts)


def _absent(chunks: Chunks, clause: Clause, objects: Sequence[int]) -> bool:
    """Whether what the statement is about is said not to be there: "no lookout was posted", "had not one axe"."""
    group = chunks.verbs[clause.verb]
    about = objects[0] if objects else clause.subject
    if about is None or clause.opening in ("participle", "relative", "gerund"):
        return False
    if narrowed(chunks, about) or _is_being(chunks, clause, objects):
        return False
    return is_none(chunks, about) or (group.negation is not None and is_any(chunks, about))


def _is_being(chunks: Chunks, clause: Clause, objects: Sequence[int]) -> bool:
    """Whether a clause says of something what it is not: "that is not a cure" leaves cures be."""
    if chunks.verbs[clause.verb].lemma != "be" or not objects or clause.subject is None:
        return False
    subject = chunks.nouns[clause.subject]
    return chunks.tokens[subject.head].lower != "there" and chunks.verbs[clause.verb].negation is not None


def _is_somewhere(chunks: Chunks, clause: Clause) -> bool:
    """Whether somebody or something new is said to be in a place: "a lookout was on the bridge"."""
    group = chunks.verbs[clause.verb]
    if group.lemma != "be" or clause.subject is None or not is_any(chunks, clause.subject):
        return False
    places = [
        number for at, number in clause.prepositions if at == group.end and chunks.tokens[at].lower in _PLACE_BEFORE
    ]
    return bool(places)


def _aimed(chunks: Chunks, clause: Clause) -> bool:
    """Whether an infinitive tells an aim: no verb before it says that it came about ("began to", "managed to")."""
    group = chunks.verbs[clause.verb]
    if group.form != "infinitive":
        return False
    before = [other for other in chunks.verbs if other.end <= group.first]
    return not before or before[-1].lemma not in statement_words().implying


def _anchor(chunks: Chunks, clause: Clause, main: int, complement: int | None) -> int:
    """The word whose stance is the statement's: its quality, an object said to be none, else its verb."""
    if complement is not None:
        return complement
    for number in clause.objects:
        phrase = chunks.nouns[number]
        opener = chunks.tokens[phrase.first].lower
        if phrase.first > main and opener in statement_words().nothing:
            return phrase.head
    return main


def _only_reports(chunks: Chunks, number: int, clause: Clause) -> bool:
    """Whether a clause does no more than say who speaks."""
    group = chunks.verbs[clause.verb]
    lower = chunks.tokens[group.main].lower
    if _owned(chunks, clause) is not None:
        return False
    if group.lemma in statement_words().speech:
        return not is_deed(chunks, clause, content_after(chunks, number, clause))
    if lower not in cues().reporting or group.lemma in statement_words().acts_of_speech:
        return False
    return content_after(chunks, number, clause) is not None


def _governed(chunks: Chunks, at: int, offset: int, parts: Parts) -> str:
    """The head of the phrase that a quality governs ("responsible for the attack")."""
    if at >= len(chunks.tokens) or chunks.tokens[at].lower not in {"for", "of", "to", "in", "on", "from", "with"}:
        return ""
    number = next((k for k, phrase in enumerate(chunks.nouns) if phrase.preposition == at), None)
    head = chunks.tokens[chunks.nouns[number].head] if number is not None else None
    if head is not None and (head.tag in {"NUM", "TIME"} or "time" in types(head.lemma)):
        return ""  # "shut in 1993", "shut for ten weeks"
    return head_of(chunks, number, offset, parts)


def _owned(chunks: Chunks, clause: Clause) -> int | None:
    """The quality that a verb gives or denies its subject as a noun ("denied any responsibility")."""
    group = chunks.verbs[clause.verb]
    objects = [n for n in clause.objects if not amount(chunks, n)]
    if group.lemma not in statement_words().owning or group.passive or len(objects) != 1:
        return None
    phrase = chunks.nouns[objects[0]]
    head = chunks.tokens[phrase.head]
    opener = chunks.tokens[phrase.first].lower
    bare = phrase.determiner is None or opener in {"any", "all", "no", "full", "sole"}
    told = bare and head.tag == "NOUN" and not phrase.plural and not phrase.numbers and phrase.first >= group.end
    return objects[0] if told and not phrase.possessor else None


def _roles(
    chunks: Chunks, clause: Clause, offset: int, parts: Parts, told_by: int | None
) -> tuple[tuple[str, ...], int | None]:
    """Who does it, and, in the passive, to what it is done (the phrase's number)."""
    group = chunks.verbs[clause.verb]
    if not group.passive:
        return who(chunks, stood_for(chunks, clause.subject, told_by), offset, parts), None
    by = [n for at, n in clause.prepositions if chunks.tokens[at].lower == "by" and not by_so_much(chunks, n)]
    done_to = clause.subject
    if done_to is None and not group.auxiliaries:
        done_to = next((k for k, phrase in enumerate(chunks.nouns) if phrase.end == group.first), None)
    doers = who(chunks, by[0] if by else None, offset, parts)
    suffering = (one for one in who(chunks, stood_for(chunks, done_to, told_by), offset, parts) if ":" in one)
    return doers or tuple(suffering), done_to


def who(chunks: Chunks, number: int | None, offset: int, parts: Parts) -> tuple[str, ...]:
    """A phrase's chains; its head noun where it names none."""
    if number is None:
        return ()
    phrase = chunks.nouns[number]
    first = chunks.nouns[phrase.possessor].first if phrase.possessor is not None else phrase.first
    left, right = chunks.span(first, _whole(chunks, phrase))
    ids = parts.ids(left + offset, right + offset)
    named = named_beside(chunks, number)
    if named != number:
        before = chunks.span(chunks.nouns[named].first, chunks.nouns[named].end)
        ids = [*parts.ids(before[0] + offset, before[1] + offset), *ids]
    head = chunks.tokens[phrase.head]
    if ids or head.tag == "NAME" or phrase.pronoun:
        return tuple(dict.fromkeys(ids))
    return tuple(dict.fromkeys([*ids, head.lemma]))


def _whole(chunks: Chunks, phrase: NounPhrase) -> int:
    """The end of a phrase with its "of …"."""
    return chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end


def head_of(chunks: Chunks, number: int | None, offset: int, parts: Parts) -> str:
    """The head noun of a phrase as a lemma; of a name, the whole name."""
    if number is None:
        return ""
    phrase = chunks.nouns[number]
    head = chunks.tokens[phrase.head]
    if phrase.pronoun and head.lower in statement_words().pronouns:
        return parts.noun(*(at + offset for at in chunks.span(phrase.first, phrase.end)))
    partitive = head.tag in {"NUM", "PRON", "DET", "UNIT"} or head.lemma in statement_words().partitive
    if partitive and phrase.of is not None and phrase.of != number:
        return head_of(chunks, phrase.of, offset, parts)
    if head.tag != "NAME":
        return head.lemma
    left, right = chunks.span(phrase.first, phrase.end)
    found = parts.names(left + offset, right + offset)
    return (found[-1].full or found[-1].text) if found else head.text


def _first(chunks: Chunks, clause: Clause, verb: int) -> int:
    """The first token of the claim's words: the subject where it stands right before, else the verb."""
    if clause.subject is None or clause.inherited:
        return verb
    subject = chunks.nouns[clause.subject]
    if subject.first < clause.first or verb - subject.end > 12 or subject.first > verb:
        return verb
    return subject.first


def _end(chunks: Chunks, clause: Clause, verb_end: int, complement: int | None) -> int:
    """The end of the claim's words: the last object, or the first prepositional phrase where there is none."""
    end = max(verb_end, complement + 1 if complement is not None else 0)
    behind = [chunks.nouns[number] for number in clause.objects if chunks.nouns[number].first >= verb_end]
    for phrase in behind:
        end = max(end, _whole(chunks, phrase))
    near = [number for at, number in clause.prepositions if at >= end and at - end <= 1]
    if near:
        end = max(end, _whole(chunks, chunks.nouns[near[0]]))
    return end


def _modifiers(chunks: Chunks, clause: Clause) -> tuple[str, ...]:
    """What narrows the object: its adjectives ("joint", "total"), in order."""
    found: list[str] = []
    numbers = [
        *(n for n in clause.objects if not amount(chunks, n)),
        *([clause.subject] if clause.subject is not None else []),
    ]
    for number in numbers:
        words = (chunks.tokens[at] for at in chunks.nouns[number].modifiers)
        found.extend(w.lower for w in words if w.tag != "NAME" and w.lower not in statement_words().any_one)
    return tuple(dict.fromkeys(found))


def _places(chunks: Chunks, clause: Clause, offset: int, parts: Parts) -> tuple[str, ...]:
    found: list[str] = []
    for at, number in clause.prepositions:
        if chunks.tokens[at].lower not in _PLACE_BEFORE:
            continue
        phrase = chunks.nouns[number]
        left, right = chunks.span(phrase.first, phrase.end)
        found.extend(
            name.entity or name.text
            for name in parts.names(left + offset, right + offset)
            if name.kind in _PLACE_KINDS and name.form == "name"
        )
    return tuple(dict.fromkeys(found))
