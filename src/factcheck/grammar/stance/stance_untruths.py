"""Claims that are told as false: "reports that … are untrue", "called it a lie that …", "falsely claimed that …"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_scopes import reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope, subject_text, together
from factcheck.grammar.stance.stance_speakers import Attribution, content_after
from factcheck.grammar.stance.stance_words import phrase_at, stance_words

_FAR = 40  # tokens between a claim and the word that calls it false
_BETWEEN = frozenset({"DET", "ADV", "ADJ"})
_BEHIND_CLAIM = frozenset({"that", "of", "about", "by", "from", "in", "on", "whether", "how"})

_SHORTEST = 4  # words before "; the army calls this a lie"
_LINKS = frozenset({"when", "by", "in", "to"})


@cache
def untruth_words() -> frozenset[str]:
    """The words and verbs without any of which `untruths` finds nothing."""
    lists = stance_words().untrue
    verbs = lists.disputing | lists.inventing
    return frozenset(stance_words().predicates) | lists.falsely | verbs | lists.lied | {"no", "not", "n't"}


def untruths(chunks: Chunks) -> Shape:
    """The claims of a sentence that are told as false."""
    words = [token.lower for token in chunks.tokens]
    predicates = stance_words().predicates
    found = [_falsely(chunks, words), *_disputed(chunks, words)]
    for at, word in enumerate(words):
        if word in predicates:
            length = phrase_at(words, at, predicates)
            if length:
                found.append(_called(chunks, words, at, at + length))
        elif word == "no":
            found.append(_no_evidence(chunks, words, at))
        if word in {"not", "n't"}:
            found.append(_not_a_word(chunks, words, at))
    return together(found)


def _called(chunks: Chunks, words: list[str], at: int, stop: int) -> Shape:
    """One word of falsehood with what leads to it: a form of "be", "as", or a verb of calling."""
    lead = _lead(chunks, words, at)
    if lead < 0:
        return NOTHING
    if words[lead] == "as":
        return _by_verb(chunks, words, lead, stop, bare=False)
    state = chunks.verb_at(lead)
    if state is not None and chunks.verbs[state].end in {lead + 1, at + 1} and _is_state(chunks, words, state, at):
        return _told_false(chunks, words, state, at, stop)
    if words[at] in {"without", "far", "not", "n't"}:
        return NOTHING
    return _answered(chunks, words, at) or _by_verb(chunks, words, at, stop, bare=True)


def _lead(chunks: Chunks, words: list[str], at: int) -> int:
    """The word that a word of falsehood hangs on: back over its own article, adjectives and adverbs."""
    phrase = chunks.noun_at(at)
    begin = at if phrase is None or chunks.nouns[phrase].head != at else max(chunks.nouns[phrase].first, at - 3)
    lead, article = begin - 1, begin < at and chunks.tokens[begin].tag == "DET"
    while lead >= 0 and at - lead < 6 and words[lead] != "as":
        tag = chunks.tokens[lead].tag
        if not (words[lead] in {"nothing", "but", "“", '"'} or tag == "ADV" or (tag in _BETWEEN and not article)):
            break
        article = article or tag == "DET"
        lead -= 1
    return lead


def _is_state(chunks: Chunks, words: list[str], number: int, at: int) -> bool:
    group = chunks.verbs[number]
    if group.modal is not None or group.negation not in {None, at}:
        return False
    if words[group.first - 1 : group.first] == ["there"]:
        return False  # "there is speculation that": it is told that people speak of it
    if group.lemma == "be" and words[group.first - 2 : group.first] == ["out", "to"]:
        return True
    return group.lemma in stance_words().untrue.being or words[group.main] == "'s"


def _told_false(chunks: Chunks, words: list[str], state: int, at: int, stop: int) -> Shape:
    """Reads “it is untrue that …”, “reports that … are untrue” and “the claim that … turned out to be a hoax”."""
    group = chunks.verbs[state]
    settled = frozenset(range(at, stop))
    begin = group.first
    if words[max(0, begin - 3) : begin] and words[begin - 2 : begin] == ["out", "to"]:
        begin -= 3
    ahead = words[stop : stop + 3]
    if ahead[:1] == ["that"] and words[at] in stance_words().untrue.evaluative:
        return NOTHING
    if ahead[:1] == ["that"] or (ahead[:1] == ["to"] and "that" in words[stop : stop + 4]):
        end = reach_forward(chunks, words.index("that", stop) + 1, content=True)
        return Shape((scope("negation", at, stop, end),), settled=settled)
    claim = _claim_before(words, begin)
    if claim is None:
        claim = _that_before(chunks, words, state)
    if claim is None:
        return NOTHING
    return Shape((scope("negation", at, claim, stop),), settled=settled)


def _claim_before(words: list[str], before: int) -> int | None:
    """Where the noun stands whose claim runs up to a verb ("reports that …", "the story of …")."""
    for k in range(before - 1, max(-1, before - _FAR), -1):
        if words[k] in {";", "he", "she"} and k > before - 2:
            return None
        if words[k] == ";":
            return None
        if words[k] in cues().denial_nouns and words[k] != "that" and k + 1 < before and words[k + 1] in _BEHIND_CLAIM:
            return k
    return None


def _answered(chunks: Chunks, words: list[str], at: int) -> Shape | None:
    """Reads “Guards fired, villagers say; the army calls this a lie”: what went before in the sentence is denied."""
    clause = next((c for c in reversed(chunks.clauses) if chunks.verbs[c.verb].end <= at), None)
    if clause is None or clause.subject is None or chunks.verbs[clause.verb].lemma not in stance_words().untrue.calling:
        return None
    group, subject = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    behind = words[group.end] in {"this", "that", "it"} and group.form == "finite" and not group.passive
    joined = words[max(0, subject.first - 2) : subject.first]
    apart = ";" in joined[-1:] or joined in ([",", "but"], [";", "but"], [",", "while"])
    judges = words[at] in stance_words().untrue.evaluative  # “workers found this wrong” leaves it so
    ends = not judges and words[at + 1 : at + 2] in ([], ["."], [","], [";"])
    plain = group.negation is None and group.modal is None and not clause.inherited
    who = subject_text(chunks, clause.verb)
    if not (behind and apart and ends and plain and who) or subject.first < _SHORTEST:
        return None
    said = (Attribution(who, ((0, subject.first - 1),), len(chunks.clauses) + 1),)
    return Shape((scope("denial", group.main, 0, subject.first - 1, who),), said, frozenset({group.main, at}))


def _that_before(chunks: Chunks, words: list[str], state: int) -> int | None:
    """Reads “That the wine was watered is untrue”: where the clause begins that is the subject of the state."""
    number = next((n for n, clause in enumerate(chunks.clauses) if clause.verb == state), 0)
    opened = chunks.clauses[number - 1] if number else None
    if opened is None or opened.opening != "subordinate" or opened.opener is None or words[opened.opener] != "that":
        return None
    first, subject = opened.opener, chunks.clauses[number].subject
    starts = first == 0 or chunks.tokens[first - 1].tag == "PUNCT"
    # what the clause has for an object may be taken for the subject of what follows: “That he took a bribe is a lie”
    end = opened.end if subject is None or chunks.nouns[subject].first != opened.end else chunks.nouns[subject].end
    return first if starts and end == chunks.verbs[state].first else None


def _by_verb(chunks: Chunks, words: list[str], at: int, stop: int, *, bare: bool) -> Shape:
    """Reads “called it a lie that …”, “dismissed as gossip a story that …”, “… was dismissed as gossip”."""
    lists = stance_words().untrue
    allowed = lists.calling if bare else lists.calling_as | lists.calling
    verb = next((n for n in range(len(chunks.verbs) - 1, -1, -1) if _calls(chunks, n, allowed, at)), None)
    if verb is None or ";" in words[chunks.verbs[verb].end : at]:
        return NOTHING
    group = chunks.verbs[verb]
    who = subject_text(chunks, verb)
    settled = frozenset({group.main, *range(at, stop)})
    if group.passive and group.auxiliaries:
        claim = _claim_before(words, group.first)
        if claim is None:
            return NOTHING
        return Shape((scope("denial", group.main, claim, group.first, who),), settled=settled)
    ahead = words[stop : stop + 6]
    opens = next((stop + k for k, word in enumerate(ahead) if word in _BEHIND_CLAIM - {"in", "by", "from", "on"}), None)
    between = words[group.end : at]
    if bare and between and not (set(between) & (cues().denial_nouns | {"it"})):
        return NOTHING
    named = any(word in cues().denial_nouns for word in between + ahead) or "it" in between[:1]
    if not named or len(between) > _FAR:
        return NOTHING
    end = reach_forward(chunks, opens + 1, content=True) if opens is not None else at
    return Shape((scope("denial", group.main, group.end, end, who),), settled=settled)


def _calls(chunks: Chunks, verb: int, allowed: frozenset[str], before: int) -> bool:
    group = chunks.verbs[verb]
    near = group.end <= before and before - group.end < _FAR
    return near and group.lemma in allowed and group.negation is None and group.modal is None


def _falsely(chunks: Chunks, words: list[str]) -> Shape:
    """Reads “falsely claimed that …” and “lied when he said that …”."""
    lists = stance_words().untrue
    scopes = []
    for number, clause in enumerate(chunks.clauses):
        group = chunks.verbs[clause.verb]
        if words[group.main] not in cues().reporting:
            continue
        before = chunks.verbs[chunks.clauses[number - 1].verb] if number else None
        state = words[before.main : before.main + 3] if before else []
        opened = words[max(0, group.first - 2) : group.first + 1] + words[clause.first : clause.first + 1]
        lied = not stance_words().untrue.lied.isdisjoint(state) and not _LINKS.isdisjoint(opened)
        if not lied and lists.falsely.isdisjoint(words[max(0, group.first - 1) : group.end + 1]):
            continue
        content = content_after(chunks, number, clause) or group.end
        scopes.append(scope("negation", group.main, group.end, reach_forward(chunks, content + 1, content=True)))
    return Shape(tuple(scopes)) if scopes else NOTHING


def _disputed(chunks: Chunks, words: list[str]) -> list[Shape]:
    """Reads “the claim that … has been disputed (by …)”."""
    found = []
    for number, group in enumerate(chunks.verbs):
        if not (group.passive and group.auxiliaries) or group.negation is not None or group.modal is not None:
            continue
        made_up = group.lemma in stance_words().untrue.inventing
        against = made_up or group.lemma in stance_words().untrue.disputing
        claim = _claim_before(words, group.first) if against else None
        if claim is not None:
            who = "" if made_up else subject_text(chunks, number)
            one = scope("negation" if made_up else "denial", group.main, claim, group.first, who)
            found.append(Shape((one,), settled=frozenset({group.main, claim})))
    return found


def _not_a_word(chunks: Chunks, words: list[str], at: int) -> Shape:
    """Reads “not a word of truth in the claim that …” and “not a shred of evidence that …”."""
    measured = words[at + 1 : at + 2] and words[at + 1] in {"a", "an", "one", "any", "the"}
    if not measured or "of" not in words[at + 2 : at + 5]:
        return NOTHING
    found = _no_evidence(chunks, words, words.index("of", at + 2))
    return found if found is NOTHING else found._replace(settled=frozenset({at}))


def _no_evidence(chunks: Chunks, words: list[str], at: int) -> Shape:
    """Reads “no evidence that …” and “no truth in the report that …”."""
    for k in range(at + 1, min(at + 4, len(words))):
        if words[k] not in stance_words().untrue.evidence:
            continue
        opens = next((j for j in range(k + 1, min(k + 7, len(words))) if words[j] == "that"), None)
        if opens is None:
            return NOTHING
        end = reach_forward(chunks, opens + 1, content=True)
        return Shape((scope("negation", at, at, end),), settled=frozenset({at}))
    return NOTHING
