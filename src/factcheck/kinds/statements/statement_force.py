"""What a "not" says of the clauses behind it, and what is no assertion at all.

"Does not think they would take a step that raises the risk" denies the taking and leaves the raising open; "failed to
halt projects such as the wall being built" says nothing against the building. "Nobody has done more than she did" and
"the first time it had ever been tried" are no denials of doing and no assertions of trying beside one.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.grammar.chunks.chunks import Chunks, VerbGroup
from factcheck.grammar.stance.stance import Heard
from factcheck.grammar.stance.stance_cues import Cue, cues
from factcheck.kinds.statements.statement_parts import Told
from factcheck.kinds.statements.statement_words import statement_words
from factcheck.model.claim import Stance

NO_ASSERTION = "no assertion of its own"
_NEGATIONS = frozenset({"negation", "denial"})
_OPENED = frozenset({"subordinate", "relative", "participle", "infinitive", "gerund"})
_TOLD_ANYWAY = frozenset({"relative", "participle"})  # who was meant, and not what is denied
_TAIL = 6  # words behind a clause in which "than" or "as planned" may stand


def is_no_assertion(told: Told, stance: Stance, heard: Heard, quote: str) -> bool:
    """Whether what is denied or asserted where a statement stands is something else.

    Args:
        told: The statement.
        stance: What was read for its anchor.
        heard: Its sentence.
        quote: Its words.
    """
    if stance.affirmed:
        return _at_any_time(quote) or _only_named(told, heard) or _let_do(told, heard)
    return _of_a_degree(told, heard) or _too_far(told, heard) or _of_a_part(told, heard)


def denial_told(told: Told, heard: Heard) -> bool | None:
    """Whether it is told that somebody denied a thing ("denied the charge", "did not deny it"); None of other acts.

    The verb says no of what it is about, and not of itself: that the charge was denied is so.
    """
    tokens = heard.chunks.tokens
    at = next((k for k, token in enumerate(tokens) if token.start + heard.base >= told.anchor), None)
    if at is None or told.pos != "VERB" or told.predicate.split(" ")[0] != tokens[at].lemma:
        return None  # "denied any responsibility" is told of responsibility
    own = next((group for group in heard.chunks.verbs if group.first <= at < group.end), None)
    if own is None:
        return None
    conceded = own.negation is not None and tokens[at].lemma in cues().conceding
    own_cues = (one.cue for one in heard.scopes if one.cue.kind == "denial" and one.cue.begin == at)
    # "pleaded not guilty to" has a "not" of its own, and is the denial of a plea of guilty
    if not (conceded or any(all(t.tag != "NEG" for t in tokens[cue.begin : cue.stop]) for cue in own_cues)):
        return None
    return own.negation is None


def _too_far(told: Told, heard: Heard) -> bool:
    """Whether a clause hangs on another that stands between it and the "not"."""
    if told.how not in _OPENED:
        return False
    chunks, (own, cue) = heard.chunks, _denied_by(told, heard)
    if cue is None or own is None or own.negation is not None or cue.begin >= own.first:
        return False
    governing = next((group for group in chunks.verbs if group.first <= cue.stop and cue.begin <= group.end), None)
    if told.how in _TOLD_ANYWAY or (told.how == "gerund" and _says_which(chunks, own, cue)):
        return governing is not None
    word = chunks.tokens[cue.begin].lower
    if told.how == "gerund" and cue.stop - cue.begin == 1 and word in statement_words().no_noun:
        return chunks.tokens[own.first - 1].tag in {"NOUN", "TIME", "ADV"}  # "wasted no time demanding"
    behind = governing.end if governing is not None else cue.stop
    if told.how == "infinitive" and governing is not None and governing.lemma == "be" and _is_judged(chunks, behind):
        return True
    return any(behind <= group.first and group.end <= own.first for group in chunks.verbs)


def _says_which(chunks: Chunks, own: VerbGroup, cue: Cue) -> bool:
    """Whether a form in "-ing" says of a known thing which is meant: "not comply with the order seeking papers"."""
    before = chunks.noun_at(own.first - 1)
    if cue.kind != "negation" or before is None or chunks.nouns[before].end != own.first:
        return False
    phrase = chunks.nouns[before]
    return phrase.determiner is not None and phrase.first > cue.stop


def _is_judged(chunks: Chunks, at: int) -> bool:
    """Whether a quality follows that says what an act would be and not whether it was done: "not wise to sell"."""
    ahead = next((token for token in chunks.tokens[at : at + _TAIL] if token.tag in {"ADJ", "PREP", "NOUN"}), None)
    return ahead is not None and ahead.tag == "ADJ" and ahead.lower not in statement_words().able


def _of_a_part(told: Told, heard: Heard) -> bool:
    """Whether only what stands behind the verb is denied: "was built not by convicts but by volunteers"."""
    chunks, (own, cue) = heard.chunks, _denied_by(told, heard)
    if cue is None or own is None or own.negation is not None or cue.begin < own.end:
        return False
    behind = chunks.tokens[cue.stop] if cue.stop < len(chunks.tokens) else None
    lone = chunks.tokens[cue.begin].lower == "not" and cue.stop - cue.begin == 1
    return lone and behind is not None and (behind.tag == "PREP" or behind.lower == "the")


def _denied_by(told: Told, heard: Heard) -> tuple[VerbGroup | None, Cue | None]:
    """The verb of a statement, and the last "not" that reaches it."""
    chunks = heard.chunks
    at = next((k for k, token in enumerate(chunks.tokens) if token.start + heard.base >= told.anchor), None)
    if at is None:
        return None, None
    own = next((group for group in chunks.verbs if group.first <= at < group.end), None)
    reaching = (one.cue for one in heard.scopes if one.reaches(at) and one.cue.kind in _NEGATIONS)
    return own, max(reaching, key=lambda one: one.begin, default=None)


def _only_named(told: Told, heard: Heard) -> bool:
    """Whether a gerund names an act that nobody says was done: "the task of forming one", "talks about selling"."""
    if told.how != "gerund":
        return False
    before = next((t for t in reversed(heard.chunks.tokens) if t.end + heard.base <= told.start), None)
    return before is not None and before.lower in statement_words().naming


def _let_do(told: Told, heard: Heard) -> bool:
    """Whether a verb without "to" hangs on one that lets or makes somebody do it: "would not let the tenants stay"."""
    if told.how != "main":
        return False
    before = next((t for t in reversed(heard.chunks.tokens) if t.end + heard.base <= told.start), None)
    return before is not None and before.tag == "VERB" and before.lemma in statement_words().letting


def _at_any_time(quote: str) -> bool:
    """Whether "ever" stands by the verb with no negation: "the first time that it had ever been tried"."""
    words = quote.lower().split()
    return any(
        one in statement_words().ever and two not in statement_words().behind_ever
        for one, two in zip(words, (*words[1:], ""), strict=True)
    )


def _of_a_degree(told: Told, heard: Heard) -> bool:
    """Whether only so much, or only the manner, is denied: "has done no more than she", "will not start as planned"."""
    tokens = heard.chunks.tokens
    behind = [t.lower for t in tokens if t.start + heard.base >= told.end]
    tail = next((k for k, word in enumerate(behind[:_TAIL]) if not word[0].isalpha()), _TAIL)
    near = [t.lower for t in tokens if told.anchor <= t.start + heard.base < told.end] + behind[:tail]
    if "than" in near and not statement_words().degrees.isdisjoint(near):
        return True
    return any(one == "as" and two in statement_words().foreseen for one, two in pairwise(near))
