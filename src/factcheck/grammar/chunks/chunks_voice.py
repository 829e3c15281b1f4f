"""Active or passive: bare past forms without an object, or joined to a participle."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks_shapes import NounPhrase, VerbGroup
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words_types import is_person


def _by_how_much(tokens: list[Tagged], at: int) -> bool:
    """Whether what stands behind "by" is an amount and nobody who acts: "failed by four votes"."""
    ahead = tokens[at : at + 3]
    if not ahead or ahead[0].tag not in ("NUM", "UNIT"):
        return False
    noun = next((token for token in ahead if token.tag in ("NOUN", "UNIT")), None)
    return noun is None or not is_person(noun.lemma)


def as_before(tokens: list[Tagged], group: VerbGroup, before: VerbGroup) -> VerbGroup:
    """`built in 1931 and widened twice`: a bare past form joined to a bare participle is one, too."""
    bare = not group.auxiliaries and group.modal is None and tokens[group.main].form in ("ed", "part")
    if bare and before.form == "participle" and before.passive:
        return group._replace(passive=True, form="participle", past=None)
    if group.modal is None and not group.auxiliaries and tokens[group.main].form == "base" and group.form == "finite":
        return group._replace(modal=before.modal)  # "will have 64 turbines and supply"
    return group


def voiced(
    tokens: list[Tagged],
    nouns: list[NounPhrase],
    group: VerbGroup,
    objects: tuple[int, ...],
) -> VerbGroup:
    """A bare past form of a verb that needs an object, with none, is passive (`12 killed in blast`)."""
    verb = tokens[group.main]
    if group.passive and objects and group.auxiliaries and tokens[group.auxiliaries[-1]].lower == "'s":
        if nouns[objects[0]].first <= group.end + 1:  # it's hit the region: has, not is
            return group._replace(passive=False, past=True)
        return group
    bare = not group.auxiliaries and group.modal is None and verb.form in ("ed", "part", "any")
    if not bare or group.passive or (verb.form == "any" and verb.lemma not in ("hurt", "shut", "split")):
        return group
    after = tokens[group.end] if group.end < len(tokens) else None
    follows = after is None or after.tag in ("PREP", "PUNCT", "CONJ", "CLAUSE", "TIME", "ADV")
    follows = follows and (after is None or after.lemma not in ("that", "whether", "how", "why"))
    if group.lemma in word_lists()["reporting"] and after is not None and after.tag in ("TIME", "ADV", "PUNCT"):
        follows = False  # reported on Monday, reported: …
    by_agent = after is not None and after.lemma == "by" and verb.form in ("ed", "part")
    if by_agent and group.end + 1 < len(tokens) and tokens[group.end + 1].form == "ing":
        by_agent = False  # responded by sending
    by_agent = by_agent and not _by_how_much(tokens, group.end + 1)
    direct = bool(objects) and nouns[objects[0]].first <= group.end + 1
    said = f"{group.lemma}_{tokens[group.particle].lower}" if group.particle is not None else group.lemma
    if by_agent or (follows and not direct and said in word_lists()["transitive"]):
        return group._replace(passive=True, form="participle", past=None)
    return group
