"""Two sentences in one form of words that differ in more than their figure: boarders' fees and members' fees.

Who rewords a sentence changes its verbs and its order; who tells of another thing changes a noun or an adjective. So
what each sentence has for itself says whether the two figures are of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

from factcheck.checks.one_thing.other_sorts import but_describing, without_authorities
from factcheck.checks.one_thing.told_of_whom import bearers, two_bearers
from factcheck.grammar.quantities.lexicon import not_quantities, units_by_name
from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import is_person, opposites, rarity, related, types
from factcheck.locate import read_lexicon
from factcheck.model.claim import Claim
from factcheck.model.values import Place, Role, Statement
from factcheck.questions.fields import is_everybody
from factcheck.questions.joints import FIGURES
from factcheck.questions.rows import other_side, parted
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple
from factcheck.table import Table

VALUED = (FIGURES - {"age"}) | {"time_of_day", "event_date"}  # told beside other words, and of no person for life
_TELLING = frozenset({"NOUN", "ADJ", "VERB"})
_BREAKS = frozenset(",;:")
_FIGURE = 4  # words behind "at" among which its figure stands: "at about $40"
_NUMBER = re.compile(r"\d[\d.,]*(?<![.,])")


class WordingWords(Table):
    """What tells two sentences in one form of words apart; see the comments in the file."""

    alike_from: float
    telling: float
    sources: tuple[str, ...]
    saying: frozenset[str]
    light: frozenset[str]
    besides: frozenset[str]
    stages: tuple[tuple[frozenset[str], ...], ...]
    phrasing: frozenset[str]
    putting: frozenset[str]
    below: frozenset[str]
    above: frozenset[str]


class Difference(NamedTuple):
    """How two sentences in one form of words differ besides their values.

    `sure` says that they tell of two things; otherwise that they may, for their acts have other names.
    """

    sure: bool
    note: str


class _Sentence(NamedTuple):
    """The words of a sentence in their order, those that tell, and all of them with the pairs that they make."""

    order: tuple[str, ...]
    things: frozenset[str]
    acts: frozenset[str]
    all: frozenset[str]
    numbered: frozenset[tuple[str, str]]  # names with the number behind them: ("apollo", "11")
    qualified: frozenset[tuple[str, str]]  # nouns with the word before them: ("basic", "plan")
    variants: frozenset[tuple[str, str, str]]  # names with their number and the name behind it: ("vesta", "500", "eco")

    @property
    def telling(self) -> frozenset[str]:
        return self.things | self.acts


@cache
def wording_words() -> WordingWords:
    """The lists and bars in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("wording.toml", WordingWords)


def difference(a: str, b: str, *, values: tuple[str, str] = ("", ""), by_value: bool = True) -> Difference | None:
    """What two sentences in one form of words have each for itself, or None where they tell of one thing.

    Args:
        a: One sentence.
        b: The other.
        values: The values that clash, as they are written: their words tell nothing else.
        by_value: Whether they clash by a value that stands beside their words; else they clash by words, and what was
            done is no stage of what was done otherwise.

    Example:
        >>> difference("Fees for boarders rose to 9,000 pounds.", "Fees for members rose to 4,000 pounds.")
        Difference(sure=True, note='each of something else: boarder against member')
    """
    told = frozenset(" ".join(values).lower().split())
    one, two = _sentence(a), _sentence(b)
    if by_value and (numbered := _numbered(one, two, told)):
        return Difference(True, f"each of another number: {numbered}")
    if not alike(a, b):
        return None
    mine, theirs = without_authorities(_strange(one, two) - told, _strange(two, one) - told)
    sided = other_side(one.all, two.all)
    if by_value and not sided:
        sided = parted(wording_words().stages, one.all - two.all, two.all - one.all)
    if sided:
        return Difference(True, f"each of another side: {sided}")
    if numbered := _numbered(one, two, told) or (_of_a_variant(one, two) if by_value else ""):
        return Difference(True, f"each of another number: {numbered}")
    if by_value and (qualified := _bounded(one, two) or _qualified(one, two, told)):
        return Difference(True, f"each of another sort: {qualified}")
    own = but_describing((mine, theirs), (one.qualified, two.qualified), (one.things, two.things))
    things = [_as_told(filter(_tells, words & s.things), s) for words, s in zip(own, (one, two), strict=True)]
    if all(things) and any(is_person(x) == is_person(y) for x in things[0] for y in things[1]):
        return Difference(True, f"each of something else: {' against '.join(map(' '.join, things))}")
    if not by_value:
        return None
    besides = [words & wording_words().besides for words in (one.all, two.all)]
    more = wording_words().besides | weights().head.besides
    if any(besides) and not all(words & more for words in (one.all, two.all)):
        return Difference(True, f"one tells of more than the other: {min(besides[0] | besides[1])}")
    if (mine and theirs) or any(things):
        other = [" ".join(_as_told(words, s)) for words, s in ((mine, one), (theirs, two)) if words]
        note = f"told with other words: {' against '.join(other)}"
        return Difference(False, note if len(other) > 1 else f"only one of the two texts says “{other[0]}”")
    return None


def alike(one: str, two: str) -> bool:
    """Whether two sentences are in one form of words."""
    orders = _sentence(one).order, _sentence(two).order
    return Indel.normalized_similarity(*orders) >= wording_words().alike_from


def claims_differ(a: Claim, b: Claim, texts: Mapping[str, str]) -> Difference | None:
    """What else the sentences of two claims that clash tell, or None where they tell of one thing.

    Args:
        a: One claim.
        b: The other.
        texts: The texts by their sources.
    """
    one, two = (texts[c.source][c.evidence.sentence_start : c.evidence.sentence_end] for c in (a, b))
    if a.kind in FIGURES and _both_told(one, two, _written(a), _written(b)):
        return Difference(True, "each sentence tells both figures")
    if "age" in (a.kind, b.kind):
        return None
    if {a.kind, b.kind} <= VALUED and alike(one, two) and two_bearers(bearers((a,)), bearers((b,))):
        return Difference(True, "each sentence names what the other does not")
    return difference(one, two, values=(_written(a), _written(b)), by_value={a.kind, b.kind} <= VALUED)


def _both_told(one: str, two: str, mine: str, theirs: str) -> bool:
    """Whether each of two sentences has the other's figure as well: "134 to 63" told twice is no clash of the two."""
    told = [frozenset(_NUMBER.findall(sentence)) for sentence in (one, two)]
    figures = frozenset(_NUMBER.findall(f"{mine} {theirs}"))
    return len(figures) > 1 and figures <= told[0] & told[1]


def _written(claim: Claim) -> str:
    """The words of a claim's value, where these stand beside other words."""
    value = claim.value
    return "" if isinstance(value, Role | Statement | Place) else value.as_written


def _strange(one: _Sentence, two: _Sentence) -> frozenset[str]:
    """The words of one that nothing relates to any word of the other."""
    floor, others = weights().head.related_from, two.telling - one.telling
    crowd = any(map(is_everybody, filter(is_person, others)))
    return frozenset(
        word for word in one.telling - two.all - wording_words().light
        if not any(related(word, other) >= floor or opposites(word, other) for other in others)
        and not (is_person(word) and (crowd or (is_everybody(word) and any(map(is_person, others)))))
    )  # fmt: skip


def _as_told(words: Iterable[str], sentence: _Sentence) -> list[str]:
    """Some words of a sentence in its order."""
    return sorted(words, key=lambda word: (sentence.order.index(word), word))


def _bounded(one: _Sentence, two: _Sentence) -> str:
    """The two sides of one bound, where each sentence tells of one: adults under 65, adults over 65."""
    below, above = wording_words().below, wording_words().above
    for mine, theirs in ((one.all, two.all), (two.all, one.all)):
        under = {word.partition(" ") for word in mine - theirs if word.partition(" ")[0] in below}
        for low, _, number in sorted(under):
            high = next((word for word in sorted(above) if f"{word} {number}" in theirs - mine), "")
            if high and number[:1].isdigit():
                return f"{low} {number} against {high} {number}"
    return ""


def _qualified(one: _Sentence, two: _Sentence, told: Set[str]) -> str:
    """The two words before one noun by which alone two sentences tell of two of its kind: the basic plan, the pro plan.

    All their other words are the same, and neither word is a synonym or the opposite of the other.
    """
    mine, theirs = one.qualified - two.qualified, two.qualified - one.qualified
    if len(mine) != 1 or len(theirs) != 1:
        return ""
    (word, noun), (other, same) = *mine, *theirs
    if {word, other} <= told:
        return ""  # "their sixth win in a row": the values themselves
    alike = {w for w in one.all - two.all if " " not in w} - told <= {word} and (
        {w for w in two.all - one.all if " " not in w} - told <= {other}
    )
    if noun != same or not alike or word in two.all or other in one.all:
        return ""
    kin = related(word, other) >= weights().head.related_from or opposites(word, other)
    return "" if kin else f"{word} {noun} against {other} {noun}"


def _numbered(one: _Sentence, two: _Sentence, told: Set[str]) -> str:
    """The two numbers of one name, as of satellites, flights and roads, where these are no values."""
    mine, theirs = ({(n, at) for n, at in s.numbered if not {n, at} & told} for s in (one, two))
    rivals = [(a, b) for a in sorted(mine - theirs) for b in sorted(theirs - mine) if a[0] == b[0]]
    return " against ".join(map(" ".join, rivals[0])) if len(rivals) == 1 else ""


def _tells(word: str) -> bool:
    """Whether a word says which thing is meant."""
    return rarity(word) >= wording_words().telling


@lru_cache(maxsize=128)
def _sentence(text: str) -> _Sentence:
    """The words of a sentence but those of who says so, of names, numbers, units and times."""
    tagged = [t for t in _unnumbered(_matter(tag(tokenise(text)))) if t.tag != "PUNCT"]
    told = [t for t in tagged if t.tag in _TELLING and units_by_name().keys().isdisjoint((t.lemma, t.lower))]
    phrases = _of_phrases(tagged)
    things = {t.lemma for t in told if t.tag == "NOUN" and _is_a_thing(t) and t.start not in phrases}
    acts = {t.lemma for t in told if t.tag == "VERB"}
    pairs = {f"{one.lower} {next_one.lower}" for one, next_one in pairwise(tagged)}
    words = {word for t in tagged for word in (t.lemma, t.lower)} | pairs
    qualified = {
        (a.lower, b.lemma)
        for a, b in pairwise(tagged)
        if a.tag in ("ADJ", "NOUN") and b.tag == "NOUN" and _is_a_thing(b)
    }
    variants = tuple(_named_by_number(tagged))
    numbered = [(name, number) for name, number, _ in variants]
    order = tuple(t.lemma for t in tagged)
    return _Sentence(
        order, frozenset(things - acts), frozenset(acts), frozenset(words), frozenset(numbered), frozenset(qualified),
        frozenset(variants),
    )  # fmt: skip


def _named_by_number(tagged: Sequence[Tagged]) -> Iterator[tuple[str, str, str]]:
    """Each name or label with its number, and the name behind that: ("vesta", "500", "eco"); "Ms Alm, 44" has none."""
    for before, word, number, behind in zip([None, *tagged], tagged, tagged[1:], [*tagged[2:], None], strict=False):
        if number.start - word.end <= 1 and _is_a_name(before, word, number, behind):
            yield word.lower, number.lower, behind.lower if behind is not None and behind.tag == "NAME" else ""


def _of_a_variant(one: _Sentence, two: _Sentence) -> str:
    """The two variants of one model, where each sentence tells of one: "the Vesta 500", "the Vesta 500 Eco"."""
    for name, number, variant in sorted(one.variants):
        other = [which for told, at, which in two.variants if (told, at) == (name, number)]
        if len(other) == 1 and other[0] != variant:
            return " against ".join(f"{name} {number} {which}".rstrip() for which in (variant, other[0]))
    return ""


def _is_a_name(before: Tagged | None, word: Tagged, number: Tagged, behind: Tagged | None) -> bool:
    """Whether a number belongs to the name or label before it and counts nothing: the Apollo 11, section 4."""
    if number.tag != "NUM" or not number.text.isdigit() or number.start > word.end + 1:
        return False  # "Ana Reyes, 44, fired": an age stands behind a comma
    if word.tag == "NAME" and before is not None and before.tag == "DET":
        return True
    counts = behind is not None and behind.form == "plural"
    return not counts and (word.tag == "NAME" or (word.tag == "NOUN" and word.lower in not_quantities().labels.words))


def _of_phrases(tagged: Sequence[Tagged]) -> set[int]:
    """Where the bare nouns start that only make an act of a verb that says little: came into force, took effect."""
    found, verbs = set[int](), wording_words().phrasing
    for before, verb, noun in zip([None, *tagged], tagged, tagged[1:], strict=False):
        if noun.tag != "NOUN" or noun.form == "plural":
            continue
        behind = verb.tag == "PREP" and before is not None and before.lemma in verbs
        if behind or (verb.tag == "VERB" and verb.lemma in verbs):
            found.add(noun.start)
    return found


def _is_a_thing(token: Tagged) -> bool:
    """Whether a noun tells of what a figure may be: no time, and no one who has a name or does it all."""
    kinds = types(token.lemma)
    return "time" not in kinds and ("person" not in kinds or token.form == "plural")


def _unnumbered(tagged: Iterable[Tagged]) -> Iterator[Tagged]:
    """The words without the unit of a number and without what a name is called: two weeks, the ferry Vale."""
    tokens = list(tagged)
    for before, token, behind in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        length = before is not None and before.tag == "NUM" and "time" in types(token.lemma)
        title = behind is not None and behind.tag == "NAME" and token.tag == "NOUN"
        if not length and not title:
            yield token


def _matter(tagged: Sequence[Tagged]) -> Iterator[Tagged]:
    """The words of a sentence without its first or last part where that tells who says so."""
    parts: list[list[Tagged]] = [[]]
    for token in tagged:
        if token.text in _BREAKS:
            parts.append([])
        else:
            parts[-1].append(token)
    for number, part in enumerate(parts):
        at_an_end = len(parts) > 1 and number in (0, len(parts) - 1)
        if not (at_an_end and _says_who(part)):
            yield from part[_said(part) :]


def _said(part: Sequence[Tagged]) -> int:
    """Where the matter begins in "the union said the gate had been locked", "the union put the cost at $40"."""
    puts = next((at for at, token in enumerate(part) if token.lemma in wording_words().putting), None)
    if puts is not None and _puts_at(part[puts + 1 :]):
        return puts + 1
    verbs = [at for at, token in enumerate(part) if token.tag == "VERB" and token.lemma in wording_words().saying]
    behind = verbs and any(token.tag in ("VERB", "AUX") for token in part[verbs[0] + 1 :])
    return verbs[0] + 1 if behind else 0


def _puts_at(behind: Sequence[Tagged]) -> bool:
    """Whether a figure is put on a thing: "put the dead at 40", "put at 40 the number of dead"."""
    return any(
        one.lower == "at" and any(two.tag == "NUM" for two in behind[at + 1 : at + _FIGURE])
        for at, one in enumerate(behind)
    )


def _says_who(part: Sequence[Tagged]) -> bool:
    """Whether a part of a sentence tells who says so."""
    table, words = wording_words(), " ".join(token.lower for token in part)
    said = any(token.tag == "VERB" and token.lemma in table.saying for token in part)
    return said or words.startswith(table.sources)
