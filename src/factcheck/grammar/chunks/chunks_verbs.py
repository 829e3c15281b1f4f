"""Verb groups: auxiliaries, negation, the verb, its voice and its particle."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks_shapes import VerbForm, VerbGroup
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words_related import knows_phrase
from factcheck.grammar.words.words_tables import knows
from factcheck.grammar.words.words_types import types

_OPENS = frozenset({"DET", "POSS", "NUM", "ADJ", "NOUN", "NAME", "UNIT", "TIME"})
_QUOTES = frozenset("\"“”‘’'")
_PARTS_OF_VERBS = ("away", "back", "together", "forward", "aside", "apart", "ahead", "out", "up", "off")


def verb_follows(tokens: list[Tagged], index: int) -> bool:
    """Whether an adverb or negator opens a verb group (`never said`, `not only killed`)."""
    for token in tokens[index + 1 : index + 4]:
        if token.tag in ("AUX", "MODAL", "VERB", "TO"):
            return token.form not in ("ing",) or token.tag == "AUX"
        if token.tag not in ("ADV", "NEG"):
            return False
    return False


def verb_group(tokens: list[Tagged], first: int) -> VerbGroup | None:
    """The verb group that opens at `first`: (to | modal | auxiliary | adverb | negator)* verb."""
    index, size = first, len(tokens)
    auxiliaries: list[int] = []
    modal = negation = main = None
    infinitive = False
    while index < size:
        token = tokens[index]
        tag = token.tag
        if tag == "TO":
            if auxiliaries or modal is not None:
                if tokens[index - 1].lemma in ("have", "ought") and index + 1 < size:
                    pass
                else:
                    break
            infinitive = infinitive or not auxiliaries
        elif tag == "MODAL":
            modal = index
        elif tag == "NEG":
            ends = token.lemma == "no" and not (index + 1 < size and tokens[index + 1].lower == "longer")
            if ends or (token.lemma == "never" and main is not None):
                break
            negation = index
        elif tag == "AUX":
            auxiliaries.append(index)
        elif tag == "VERB":
            main = index
            break
        elif (tag == "ADV" and verb_follows(tokens, index)) or (infinitive and token.text in _QUOTES):
            pass
        elif _set_off(tokens, index) and (modal is not None or negation is not None):
            index += 2  # "will not, however, appoint"
        else:
            break
        index += 1
    return _finished(tokens, first, auxiliaries, modal, negation, main, infinitive)


def _set_off(tokens: list[Tagged], index: int) -> bool:
    """Whether an adverb between commas parts an auxiliary from its verb."""
    ahead = tokens[index : index + 4]
    if len(ahead) < 4 or (ahead[0].text, ahead[2].text) != (",", ","):
        return False
    return ahead[1].tag == "ADV" and ahead[3].tag == "VERB" and ahead[3].lower == ahead[3].lemma


def _finished(
    tokens: list[Tagged],
    first: int,
    auxiliaries: list[int],
    modal: int | None,
    negation: int | None,
    main: int | None,
    infinitive: bool,
) -> VerbGroup | None:
    """The group with its form, voice and tense read off."""
    if main is None:
        if not auxiliaries and modal is None:
            return None
        main = auxiliaries.pop() if auxiliaries else modal
        assert main is not None
    verb = tokens[main]
    end = max(main + 1, (negation + 1) if negation is not None else 0)
    passive = bool(auxiliaries) and _is_passive(tokens, auxiliaries[-1], verb)
    opening = tokens[auxiliaries[0]] if auxiliaries else verb
    form: VerbForm = "finite" if modal is not None else "infinitive" if infinitive else _form_of(opening)
    passive = passive or (form == "participle" and opening is verb)
    past = None
    if form == "finite" and modal is None:
        if opening.tag == "AUX":
            past = opening.lower in ("was", "were", "had", "did")
        else:
            past = opening.form in ("ed", "past", "part") or None
    particle = None
    if end < len(tokens) and tokens[end].lower in word_lists()["particles"] and _is_particle(tokens, main, end):
        particle = end
    lemma = verb.lemma
    bare = main > first and tokens[main - 1].tag in ("TO", "MODAL")
    if bare and verb.lower != lemma and knows(verb.lower, "V"):
        lemma = verb.lower  # "is to lay off", "will found a school"
    return VerbGroup(first, end, main, lemma, form, tuple(auxiliaries), modal, negation, passive, past, particle)


def _form_of(opening: Tagged) -> VerbForm:
    """The form of a group that neither a modal nor "to" opens."""
    return "gerund" if opening.form == "ing" else "participle" if opening.form == "part" else "finite"


def _is_passive(tokens: list[Tagged], auxiliary: int, verb: Tagged) -> bool:
    """Whether be (not have) stands before a participle."""
    if verb.lemma in word_lists()["moves"]:
        return False  # is gone, was run over
    return tokens[auxiliary].lemma == "be" and verb.form in ("ed", "part", "any", "past")


def _is_time_behind(tokens: list[Tagged], index: int) -> bool:
    behind = tokens[index] if index < len(tokens) else None
    return behind is not None and (behind.tag in ("TIME", "UNIT") or "time" in types(behind.lemma))


def _is_a_share_of(tokens: list[Tagged], index: int) -> bool:
    """Whether "of" and a number, or a total, stand here: what a part is a part of."""
    ahead = tokens[index : index + 4]
    if len(ahead) < 2 or ahead[0].lower != "of":
        return False
    return ahead[1].tag == "NUM" or (ahead[-1].lower == "of" and ahead[1].tag == "DET")


def _is_particle(tokens: list[Tagged], main: int, index: int) -> bool:
    """Whether a small word after a verb belongs to it: it governs nothing here, or never does."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].lower == "off" and following is not None and following.tag in (*_OPENS, "NAME"):
        return knows_phrase(tokens[main].lemma, "off")  # "called off the march", but "sank off the coast"
    if tokens[index].lower == "out" and _is_a_share_of(tokens, index + 1):
        return False  # "replaced out of a total of 1,600", but "walked out of the hall"
    if tokens[index].lower in _PARTS_OF_VERBS:
        return True
    if following is None or following.tag in ("PUNCT", "PREP", "CONJ", "CLAUSE", "TO", "ADV"):
        return True
    if tokens[index].lower == "over" and following.tag == "NUM" and _is_time_behind(tokens, index + 2):
        return False  # "held over four days"
    phrasal = knows_phrase(tokens[main].lemma, tokens[index].lower) and tokens[main].lemma not in word_lists()["moves"]
    return tokens[index].lower in ("down", "over") and following.tag in _OPENS and phrasal
