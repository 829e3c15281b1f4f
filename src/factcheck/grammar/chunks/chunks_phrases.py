"""Noun phrases and verb groups: one pass from left to right, no search."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks_scenes import scene_ends, tells_when
from factcheck.grammar.chunks.chunks_shapes import NounPhrase, VerbGroup
from factcheck.grammar.chunks.chunks_verbs import verb_follows, verb_group
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_around import DASH
from factcheck.grammar.tags.tags_readings import word_lists

_QUOTED = frozenset({'"', "“", "‘"})
_OPENS = frozenset({"DET", "POSS", "NUM", "ADJ", "NOUN", "NAME", "UNIT", "TIME"})
_INSIDE = frozenset({"NUM", "ADJ", "NOUN", "NAME", "UNIT", "TIME"})
_COUNTED = frozenset({"NUM", "UNIT"})
_MODIFYING = frozenset({"ADJ", "NOUN", "NAME", "UNIT", "TIME"})
_HEADS = frozenset({"NOUN", "NAME", "UNIT", "TIME"})
_HEDGING = frozenset({"ADV", "DET", "PREP", "NEG", "CLAUSE"})
_VERBAL = frozenset({"AUX", "MODAL", "VERB", "TO"})
_JOINERS = frozenset({",", "and", "or", "&", "nor", ",and", ",or"})
_WIDEST_JOINT = 2  # tokens between two phrases that are joined
_QUOTES = frozenset("\"“”‘’'")
_LENGTHS = frozenset({"year", "month", "week", "day", "hour", "minute"})
_NUMERALS_AS_HEADS = ("ADJ", "NUM", "DET")


def find_phrases(tokens: list[Tagged]) -> tuple[list[NounPhrase], list[VerbGroup]]:
    """All noun phrases and verb groups, in order of place."""
    nouns: list[NounPhrase] = []
    verbs: list[VerbGroup] = []
    index, size = 0, len(tokens)
    governor: int | None = None
    opens_hedge = _opens_hedge()
    while index < size:
        token = tokens[index]
        tag = token.tag
        start = _after_hedge(tokens, index) if tag in _HEDGING and token.lower in opens_hedge else index
        if start > index and (phrase := _noun_phrase(tokens, start, governor, nouns)) is not None:
            nouns.append(phrase._replace(first=index))
            index, governor = phrase.end, None
            continue
        if tag == "DET" and _doubles(tokens, index):
            index += 2
            continue
        if tag in _VERBAL or (tag in ("ADV", "NEG") and verb_follows(tokens, index)):
            group = verb_group(tokens, index)
            if group is not None:
                verbs.append(group)
                index, governor = group.end, None
                continue
        if tag in _OPENS or (tag == "NEG" and token.lemma in ("no", "neither")):
            phrase = _noun_phrase(tokens, index, governor, nouns)
            if phrase is not None:
                nouns.extend((phrase,) if phrase.preposition is None else _parted(tokens, phrase, nouns))
                index, governor = phrase.end, None
                continue
        if tag == "PRON":
            nouns.append(NounPhrase(index, index + 1, index, pronoun=True, preposition=governor))
            governor = None
        elif tag == "PREP" and not (verbs and verbs[-1].particle == index):
            governor = index
        elif tag not in ("ADV", "POSS", "NEG") and not (token.text in _QUOTED and governor == index - 1):
            governor = None  # but not at what opens a title: "the author of “The Salt Road”"
        index += 1
    return _link(tokens, nouns), verbs


def _parted(tokens: list[Tagged], phrase: NounPhrase, nouns: list[NounPhrase]) -> list[NounPhrase]:
    """A phrase behind a preposition, cut where a bare subject begins: "In Oslo | turnout fell"."""
    cut = scene_ends(tokens, phrase)
    if cut is None:
        return [phrase]
    scene = _noun_phrase(tokens[:cut], phrase.first, phrase.preposition, nouns)
    subject = _noun_phrase(tokens[: phrase.end], cut, None, nouns)
    return [phrase] if scene is None or subject is None else [scene, subject]


def _doubles(tokens: list[Tagged], index: int) -> bool:
    """Whether `more than` or `less than` stands before a verb (`sales more than doubled`) and heads nothing."""
    return (
        tokens[index].lower in ("more", "less")
        and index + 2 < len(tokens)
        and tokens[index + 1].lower == "than"
        and tokens[index + 2].tag == "VERB"
    )


@cache
def _opens_hedge() -> frozenset[str]:
    """The first words of all hedges."""
    return frozenset(hedge.partition("_")[0] for hedge in word_lists()["hedges"])


def _after_hedge(tokens: list[Tagged], index: int) -> int:
    """The number that a hedge at `index` speaks of (`more than | 30`), or `index` itself if there is no hedge."""
    hedges = word_lists()["hedges"]
    if tokens[index].lower == "up" and index and tokens[index - 1].lemma in word_lists()["goes_up"]:
        return index
    reach = min(index + 4, len(tokens) - 1)
    if not any(tokens[at].tag in _COUNTED for at in range(index + 1, reach + 1)):
        return index
    said = ""
    for at in range(index, reach):
        said = f"{said}_{tokens[at].lower}" if said else tokens[at].lower
        following = tokens[at + 1]
        if said in hedges and (following.tag == "NUM" or (following.tag == "UNIT" and not following.text.isalpha())):
            return at + 1
    return index


def _noun_phrase(tokens: list[Tagged], first: int, governor: int | None, nouns: list[NounPhrase]) -> NounPhrase | None:
    """The noun phrase that opens at `first`, or None if nothing there can be a head."""
    index, size = first, len(tokens)
    determiner: int | None = None
    numbers: list[int] = []
    head: int | None = None
    possessed = tokens[index].lemma == "'s"
    if possessed:
        first += 1
        index += 1
    elif tokens[index].tag in ("DET", "POSS", "NEG"):
        determiner = index
        index += 1
        while index < size and tokens[index].tag in ("DET", "POSS") and tokens[index].lemma != "'s":
            index += 1
    while index < size:
        token = tokens[index]
        tag = token.tag
        if tag in _INSIDE:
            if token.lemma in ("last", "next") and numbers and numbers[-1] == index - 1 and tells_when(tokens, index):
                break  # "$5m last year"
            if tag == "NUM":
                if head is not None and index > first and not _may_be_numbered(tokens, head, index):
                    break
                numbers.append(index)
            elif head is not None and not _may_follow(tokens, head, index):
                break
            if tag in _HEADS:
                head = index
            index += 1
        elif tag in ("ADV", "OTHER", "CONJ", "PUNCT", "DET", "PREP") and _bridges(tokens, index, head, numbers):
            if tag == "PREP" and governor is not None and tokens[governor].lemma == "from":
                break
            index += 1
        else:
            break
    return _closed(tokens, first, index, head, determiner, numbers, governor, nouns, possessed)


def _closed(
    tokens: list[Tagged],
    first: int,
    end: int,
    head: int | None,
    determiner: int | None,
    numbers: list[int],
    governor: int | None,
    nouns: list[NounPhrase],
    possessed: bool,
) -> NounPhrase | None:
    """The finished phrase; a number, adjective or determiner alone heads it where no noun does."""
    while end > first and tokens[end - 1].tag in ("ADV", "CONJ", "PUNCT", "PREP", "OTHER"):
        end -= 1
    if end == first:
        return None
    if head is None:
        last = tokens[end - 1]
        if last.tag not in _NUMERALS_AS_HEADS and last.tag != "NEG":
            return None
        if last.tag == "ADJ" and determiner is None and not numbers:
            return None
        head = numbers[-1] if numbers and last.tag != "ADJ" else end - 1
    else:
        end = max(head + 1, (numbers[-1] + 1) if numbers else 0)
    possessor = None
    if possessed and nouns and nouns[-1].end == first - 1:
        possessor = len(nouns) - 1
    modifiers = tuple([at for at in range(first, head) if tokens[at].tag in _MODIFYING]) if head > first else ()
    preposition = governor if possessor is None else nouns[possessor].preposition
    plural = _plural(tokens, head, numbers)
    return NounPhrase(
        first, end, head, determiner, tuple(numbers), modifiers, plural, False, preposition, possessor, None, None
    )


def _may_be_numbered(tokens: list[Tagged], head: int, index: int) -> bool:
    """Whether a number may stand behind a head: after a name, unit or date, or a noun it names (`flight 370`)."""
    if tokens[head].tag == "NAME" and _is_length(tokens, index):
        return False  # "gave Ana Ruiz | eight years"
    if tokens[head].tag in ("NAME", "UNIT", "TIME"):
        return index + 1 >= len(tokens) or tokens[index + 1].lemma != DASH  # not "beat Brill 3-1"
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    return tokens[head].lower in word_lists()["designators"] and after not in ("NUM", *_HEADS, "ADJ", "PREP")


def _is_length(tokens: list[Tagged], index: int) -> bool:
    """Whether a number opens a length of time: "eight years"."""
    return index + 1 < len(tokens) and tokens[index + 1].form == "plural" and tokens[index + 1].lemma in _LENGTHS


def _may_follow(tokens: list[Tagged], head: int, index: int) -> bool:
    """Whether a word may stand in the phrase after a head was seen."""
    tag = tokens[index].tag
    if tag == "TIME":
        return tokens[head].tag == "TIME"
    if tag == "UNIT" and not tokens[index].text.isalpha() and tokens[head].tag in ("NOUN", "NAME"):
        return (
            tokens[index - 1].tag == "NUM" or tokens[index].start == tokens[index - 1].end
        )  # US$, not "fined the firm £200"
    if tag == "NAME":
        return tokens[head].tag != "UNIT" or not tokens[head].text.isalpha() or tokens[head].lemma == "°"
    return tag != "ADJ" or (tokens[index].form != "ordinal" and _goes_on(tokens, index))


def _goes_on(tokens: list[Tagged], index: int) -> bool:
    """Whether an adjective after a noun goes on the phrase: a noun follows at once (`US military base`)."""
    return index + 1 < len(tokens) and tokens[index + 1].tag in _HEADS


def _bridges(tokens: list[Tagged], index: int, head: int | None, numbers: list[int]) -> bool:
    """Whether a small word keeps an open phrase together: `very large`, `old and sick`, `12 to 15 men`."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or index == 0:
        return False
    tag, lemma, before = tokens[index].tag, tokens[index].lemma, tokens[index - 1].tag
    if tag == "ADV":
        return head is None and following.tag in ("ADJ", "NUM")
    if tag == "CONJ":
        if lemma == "&" and before == following.tag == "NAME":
            return True  # "Brandt & Sons"
        return (before == "ADJ" and following.tag == "ADJ" and head is None) or (
            before == following.tag == "NUM" and head is None
        )
    if tag == "PUNCT":
        if tokens[index].text in _QUOTES and head is None:
            return before in ("DET", "POSS", "ADJ", "NUM") and following.tag in _INSIDE
        if tokens[index].text == ",":
            return before == "ADJ" and following.tag == "ADJ" and head is None
        dashes = tokens[index].text in ("-", "–", "—") and tokens[index].start == tokens[index - 1].end
        return dashes and before == following.tag == "NUM"
    if tag == "PREP":
        if lemma == "to" and before in ("NUM", "UNIT") and following.tag in ("NUM", "UNIT"):
            return (head is None or tokens[head].tag == "UNIT") and _is_range(tokens, index, numbers)
        return lemma == "per" and following.lemma == "cent" and before == "NUM"
    if tag == "DET":
        return before == "NUM" and tokens[index].lower in word_lists()["behind_a_number"] and head is None
    return False


def _is_range(tokens: list[Tagged], index: int, numbers: list[int]) -> bool:
    """Whether `to` stands between two ends of a range (`12 to 15`), not between a change and its result."""
    if not numbers:
        return False
    low = tokens[numbers[-1]].lower.replace(",", "")
    high = next((t for t in tokens[index + 1 : index + 3] if t.tag == "NUM"), None)
    before, after = tokens[index - 1], tokens[index + 1]
    if (after.tag == "UNIT") != (numbers[0] > 0 and tokens[numbers[0] - 1].tag == "UNIT"):
        return False
    if before.tag == "UNIT" and not any(t.lower == before.lower for t in tokens[index + 2 : index + 5]):
        return False
    if high is None or not low.isdecimal() or not high.lower.replace(",", "").isdecimal() or len(low) > 12:
        return high is not None
    top = high.lower.replace(",", "")[:14]
    return int(low) < int(top) <= 10 * int(low)


def _plural(tokens: list[Tagged], head: int, numbers: list[int]) -> bool | None:
    """Whether the head is plural, as far as its form or its number says."""
    token = tokens[head]
    if token.tag == "NOUN":
        return token.form == "plural" or token.lemma in word_lists()["collectives"]
    if numbers:
        return tokens[numbers[0]].lemma not in ("one", "1")
    return None


def _link(tokens: list[Tagged], nouns: list[NounPhrase]) -> list[NounPhrase]:
    """Join phrases by `of` and by `and`, `or` and the commas of a list."""
    linked = list(nouns)
    for index in range(1, len(linked)):
        before, phrase = linked[index - 1], linked[index]
        if not 0 < phrase.first - before.end <= _WIDEST_JOINT:
            continue
        gap = tokens[before.end : phrase.first]
        if len(gap) == 1 and gap[0].tag == "PREP" and gap[0].lemma == "of":
            linked[index - 1] = before._replace(of=index)
        elif "".join(token.lower for token in gap) in _JOINERS:
            linked[index] = phrase._replace(joined=index - 1)
    return linked
