"""What nobody disputes, and what nobody says."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_cues import CueKind, cues
from factcheck.grammar.stance.stance_nobody import nobody_before
from factcheck.grammar.stance.stance_scopes import reach_forward
from factcheck.grammar.stance.stance_shape import Shape, scope, together
from factcheck.grammar.stance.stance_words import stance_words


@cache
def agreeing_words() -> frozenset[str]:
    """The words without any of which `agreed` finds nothing."""
    lists = stance_words()
    return frozenset(lists.doubting) | lists.doubt.nobody | lists.doubt.determiners | {"anyone", "anybody"}


@cache
def confirming_verbs() -> frozenset[str]:
    """The verbs without any of which `unconfirmed` finds nothing."""
    return stance_words().doubt.confirming


def agreed(chunks: Chunks) -> Shape:
    """Reads “nobody disputes that …” as so, “nobody thinks that …” as not so, and claims made by nobody as open."""
    words = [token.lower for token in chunks.tokens]
    found = []
    doubts, reporting = stance_words().doubting, cues().reporting
    for at, word in enumerate(words):
        doubting = doubts.get(word)
        told = word in reporting
        if doubting is None and not told:
            continue
        subject = nobody_before(chunks, at)
        if doubting and (subject is not None or _conceded(chunks, words, at, doubting)):
            found.append(Shape(settled=frozenset(range(at - 3 if subject is None else subject, at + 1))))
        elif told and subject is not None and at + 1 < len(words) and _claims(chunks, at):
            kind: CueKind = "negation" if chunks.tokens[at].lemma in cues().raising else "possible"
            end = reach_forward(chunks, at + 2, content=True)
            found.append(Shape((scope(kind, subject, at + 1, end),), settled=frozenset(range(subject, at + 1))))
    return together(found)


def unconfirmed(chunks: Chunks) -> Shape:
    """Reads “could not confirm that …”, “has not confirmed …” and “neither confirmed nor denied …” as left open."""
    words = [token.lower for token in chunks.tokens]
    found = []
    for number, group in enumerate(chunks.verbs):
        if group.lemma not in stance_words().doubt.confirming:
            continue
        first = group.first
        neither = "neither" in words[max(0, first - 1) : group.main] and "nor" in words[group.end : group.end + 2]
        withheld = group.form == "infinitive" and chunks.verb_at(first - 1) == number - 1 and number > 0
        refused = withheld and chunks.verbs[number - 1].lemma in stance_words().doubt.withholding
        if group.negation is None and not neither and not refused and words[first - 1 : first] != ["unable"]:
            continue
        begin = first - 2 if refused else first - 1
        end = reach_forward(chunks, group.end + (2 if neither else 0), content=True)
        start = group.end + (2 if neither else 0)
        settled = frozenset(range(max(begin, 0), start))
        found.append(Shape((scope("possible", group.main, start, end),), settled=settled))
    return together(found)


def _claims(chunks: Chunks, at: int) -> bool:
    """Whether a content clause hangs on the verb at a token."""
    if at + 1 < len(chunks.tokens) and chunks.tokens[at + 1].lower in {"that", "whether"}:
        return True
    follower = next((clause for clause in chunks.clauses if clause.first > at), None)
    return follower is not None and follower.first <= at + 2 and follower.opening == "main"


def _conceded(chunks: Chunks, words: list[str], at: int, lemma: str) -> bool:
    """Reads “does not dispute”, “is not contested” and “cannot be denied”."""
    number = chunks.verb_at(at)
    if number is None or chunks.verbs[number].negation is None:
        return False
    group = chunks.verbs[number]
    impossible = group.modal is not None and words[group.modal] in {"can", "could", "ca", "cannot"}
    return lemma in stance_words().doubt.conceded or impossible or "cannot" in words[group.first : at]
