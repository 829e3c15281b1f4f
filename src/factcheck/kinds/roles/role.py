"""Who holds which post, for whom: titles, appositions, "who heads", appointments, successions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Literal

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.grammar.stance.stance import Heard, hear_again, read
from factcheck.kinds.chains.chains import Chains
from factcheck.kinds.roles.role_acts import acts_in
from factcheck.kinds.roles.role_facts import facts_in
from factcheck.kinds.roles.role_led import roles_in
from factcheck.kinds.roles.role_origins import origins_in
from factcheck.kinds.roles.role_predecessors import Told, predecessors_in
from factcheck.kinds.roles.role_relations import SHAPE, relations_in
from factcheck.kinds.roles.role_setting import FoundRole
from factcheck.kinds.roles.role_then import looked_back, of_the_story
from factcheck.model.claim import Claim, Evidence, Measure, Question, Stance
from factcheck.model.record import trusted
from factcheck.model.text import Document, Sentence
from factcheck.model.values import Role
from factcheck.questions.facts import is_fact

KIND: Literal["role"] = "role"
_OF = " of "
_IN_A_YEAR = re.compile(r",? in (?:[A-Z][a-z]+ )?\d{4}$")
_OWNING = frozenset({"'s", "’s"})
LONGEST = 3000  # a longer "sentence" is no prose
_BY_VERB = frozenset({"act", SHAPE})
TOLD = frozenset({"verb", "relative", "led by", "forms", "act", SHAPE})  # the others are taken for granted


def extract(
    document: Document, names: Sequence[FoundName], chains: Chains,
    heard: Callable[[int, int], Heard] | None = None, spelt: Spelt | None = None,
) -> list[Claim]:  # fmt: skip
    """The role claims of a document, one for each place where a post is said of a person.

    The value holds the holder's fullest name in the document, the post in small letters without "former" or
    "acting" (those stand in `question.measure.modifiers`), and the body or state it is held for. Time and
    place are left for the timeline to fill.

    Args:
        document: The document.
        names: What `grammar.names.find` gave for its whole text.
        chains: What `kinds.chains.chains` gave.
        heard: Gives the sentence between two offsets as heard, if that is known already.
        spelt: The text cut into words, if that is done already.
    """
    hear = heard or partial(hear_again, document.text)
    out: list[Claim] = []
    seen: set[tuple[int, int, str]] = set()
    last: tuple[int, Told] | None = None
    for sentence, inside in _by_sentence(document, _with_stand_ins(document, names, chains)):
        heard_so = hear(sentence.start, sentence.end)
        posts = tuple(roles_in(document.text, sentence.start, sentence.end, inside, spelt))
        told = Told(document.text, sentence.start, sentence.end, inside, posts, spelt)
        shapes = chain(
            posts,
            predecessors_in(told, last[1] if last is not None and last[0] == sentence.paragraph else None),
            facts_in(document.text, sentence.start, sentence.end, inside),
            origins_in(document.text, sentence.start, inside),
            acts_in(heard_so.chunks, heard_so.base, inside, chains),
            relations_in(heard_so.chunks, heard_so.base, inside, chains),
        )
        for found in shapes:
            span = (found.start, found.end, found.post)
            if span not in seen and not _of_a_body_of_theirs(document, found):
                seen.add(span)
                told_then = looked_back(document.text, found, sentence.end)
                out.append(_claim(document, sentence, told_then, chains, hear))
        last = sentence.paragraph, told
    return out


def _with_stand_ins(document: Document, names: Sequence[FoundName], chains: Chains) -> list[FoundName]:
    """The names, and the pronouns and role nouns that stand for a person, as if they were named there."""
    stand_ins = [
        FoundName(m.start, m.end, document.quote(m.start, m.end), "person", "", m.start, chain.name)
        for chain in chains
        if chain.kind == "person"
        for m in chain.mentions
        if m.how in {"pronoun", "role"}
    ]
    return sorted([*names, *stand_ins], key=lambda name: name.start)


def _by_sentence(document: Document, names: Sequence[FoundName]) -> Iterator[tuple[Sentence, list[FoundName]]]:
    at = 0
    for sentence in document.sentences:
        while at < len(names) and names[at].start < sentence.start:
            at += 1
        stop = at
        while stop < len(names) and names[stop].start < sentence.end:
            stop += 1
        if sentence.role != "chrome" and sentence.end - sentence.start <= LONGEST:
            yield sentence, list(names[at:stop])
        at = stop


def _of_a_body_of_theirs(document: Document, found: FoundRole) -> bool:
    """Whether a name behind a post only owns the body that the post is of: "the treasurer of Ana Ruiz's party"."""
    before = document.quote(found.start, found.holder.start) if found.start < found.holder.start else ""
    link = before.find(_OF)
    owned = document.text[found.end : found.end + 2] in _OWNING and found.holder.end == found.end
    return owned and link > 0 and _OF not in found.post and before[link + len(_OF) :].strip() not in ("", "the")


def _suffix(found: FoundRole) -> str:
    """Keeps a fact apart from a post told by the very same words."""
    return f"-{found.post.replace(' ', '-')}" if is_fact(found.post) or found.shape in _BY_VERB else ""


def _claim(
    document: Document, sentence: Sentence, found: FoundRole, chains: Chains,
    hear: Callable[[int, int], Heard],
) -> Claim:  # fmt: skip
    owner = None if found.composed else chains.holder(found.holder.start, found.holder.end)
    name = owner.name if owner is not None and owner.kind != "thing" else found.holder.full or found.holder.text
    subject = owner.id if owner is not None else found.holder.text
    told = found.shape in TOLD
    start, end = found.start, found.end
    body = _IN_A_YEAR.sub("", found.organisation)  # "the mayor of Halden in 2019"
    stance = read(document.text, sentence.start, sentence.end, start, end, hear) if told else Stance()
    return trusted(Claim)(
        id=f"{KIND}-{document.source.id}-{found.start}-{found.end}" + _suffix(found),
        kind=KIND,
        source=document.source.id,
        start=found.start,
        end=found.end,
        quote=document.quote(found.start, found.end),
        value=trusted(Role)(holder=name, role=found.post, organisation=body),
        question=trusted(Question)(
            kind=KIND,
            subject=(subject,),
            measure=trusted(Measure)(predicate=found.verb, head=found.post, modifiers=found.status),
            names=tuple(sorted({name, body} - {""})),
        ),
        stance=stance,
        evidence=trusted(Evidence)(
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            how=(found.shape, *of_the_story(document.text, found)),
        ),
    )
