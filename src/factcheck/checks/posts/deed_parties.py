"""Who is named on either side of a verb: the names and nouns of a phrase, and whether two are surely two."""

from __future__ import annotations

from factcheck.checks.posts.deed_words import deed_words, listed
from factcheck.grammar.chunks.chunks import Chunks, NounPhrase
from factcheck.grammar.words.words import is_person, noun_lemma, related, types
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple

_NAME, _NOUN, _ADJECTIVE = "NAME", "NOUN", "ADJ"
_COMMA = ","


class Party(NamedTuple):
    """Somebody or something as a phrase tells it, with what is apposed to it.

    `names` are the folded words of its name, the last of them last; `nouns` say what it is; `marks` are the other words
    that tell it from another; `known` says that it is told as known; `owned` that it is somebody's.
    """

    names: tuple[str, ...]
    nouns: frozenset[str]
    marks: frozenset[str]
    plural: bool
    known: bool
    owned: bool

    @property
    def last(self) -> str:
        """The last word of its name; empty where it has none."""
        return self.names[-1] if self.names else ""


def party(chunks: Chunks, at: int, *, alone: bool = True) -> Party | None:
    """Who or what a phrase names, be it here or in what is apposed to it; None for a pronoun.

    Args:
        chunks: The sentence.
        at: The phrase.
        alone: Whether it is nothing too where the phrase is one of several.
    """
    phrase, beside = chunks.nouns[at], _apposed(chunks, at)
    joined = {one for one, other in enumerate(chunks.nouns) if other.joined == at} | ({phrase.joined} - {None})
    if phrase.pronoun or (alone and joined - {*beside}):
        return None
    told = [told_alone(chunks, phrase), *(told_alone(chunks, chunks.nouns[one]) for one in beside)]
    names = next((one.names for one in told if one.names), ())
    return told[0]._replace(
        names=names,
        nouns=frozenset().union(*(one.nouns for one in told)),
        known=any(one.known for one in told),
    )


def told_alone(chunks: Chunks, phrase: NounPhrase) -> Party:
    """What a phrase tells, without what is apposed to it."""
    tokens = chunks.tokens[phrase.first : phrase.end]
    head = chunks.tokens[phrase.head]
    named = [token for token in tokens if token.tag == _NAME]
    titles = [token for token in named[:-1] if is_person(token.lower)]  # "Captain Aas" is a captain
    names = tuple(fold(token.text) for token in named if token not in titles)
    told = [token for token in tokens if token.tag == _NOUN and (token is head or head.tag == _NAME)]
    nouns = {noun_lemma(token.lower) for token in (*told, *titles)}
    marks = {token.lemma or token.lower for token in tokens if token.tag in (_NOUN, _ADJECTIVE)} - nouns
    determiner = chunks.tokens[phrase.determiner].lower if phrase.determiner is not None else ""
    owned = phrase.possessor is not None
    return Party(
        names, frozenset(nouns), frozenset(marks - {head.lower}), bool(phrase.plural or phrase.numbers),
        owned or determiner in deed_words().things.one, owned,
    )  # fmt: skip


def _apposed(chunks: Chunks, at: int) -> list[int]:
    """The phrases that only a comma parts from one, of which one has a name and the other a noun of people."""
    found = []
    for one, other in ((at, at + 1), (at - 1, at)):
        if not 0 <= one < other < len(chunks.nouns):
            continue
        left, right = chunks.nouns[one], chunks.nouns[other]
        between = chunks.tokens[left.end : right.first]
        if len(between) != 1 or between[0].text != _COMMA:
            continue
        if _is_named(chunks, left) != _is_named(chunks, right):
            found.append(other if one == at else one)
    return found


def _is_named(chunks: Chunks, phrase: NounPhrase) -> bool:
    return chunks.tokens[phrase.head].tag == _NAME


def same_party(one: Party, two: Party) -> bool:
    """Whether two phrases surely name one: by a name in common, or where neither is named by the noun."""
    if one.names and two.names:
        return one.last in two.names or two.last in one.names
    return not (one.names or two.names) and bool(one.nouns & two.nouns) and one.plural == two.plural


def rivals(one: Party, two: Party, *, pressed: bool) -> bool:
    """Whether two people are surely two: by their names, or by what they are.

    Args:
        one: The one.
        two: The other.
        pressed: Whether one text stresses that just this one did it.
    """
    if one.names and two.names:
        return two_people(one, two)
    if (one.names or two.names) and not (one.nouns and two.nouns):
        return False
    if not all(_of_people(each) for each in (one, two)):
        return False
    vague = [each.nouns <= listed("anybody") for each in (one, two)]
    kin = [bool(each.nouns & listed("kin")) for each in (one, two)]
    counted = all(each.plural for each, is_vague in zip((one, two), vague, strict=True) if is_vague)
    apart = counted and one.plural != two.plural  # "two boys", "a farmer"
    if any(vague) and not (apart or (pressed and any(kin))):
        return False
    if kin[0] != kin[1] and not pressed:
        return False
    return not any(_of_one_sort(a, b) for a in one.nouns for b in two.nouns)


def two_people(one: Party, two: Party) -> bool:
    """Whether two names are of two: they share no word, and the last words are no spellings of one name."""
    if set(one.names) & set(two.names):
        return False
    return not (one.last.startswith(two.last[:4]) or two.last.startswith(one.last[:4]))


def _of_people(party: Party) -> bool:
    """Whether all that is said of somebody are nouns of people, not of bodies."""
    return bool(party.nouns) and all(is_person(noun) and "group" not in types(noun) for noun in party.nouns)


def _of_one_sort(one: str, two: str) -> bool:
    """Whether two nouns may tell of one person."""
    if one == two or related(one, two) >= deed_words().anybody.kin_from:
        return True
    return any(one in words.split() and two in words.split() for words in deed_words().anybody.alike)
