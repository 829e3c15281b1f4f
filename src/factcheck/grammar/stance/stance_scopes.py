"""How far the cues of a sentence reach, in tokens, by its clauses."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.stance.stance_cues import Cue, cues, find_cues
from factcheck.grammar.stance.stance_no_cues import is_no_cue
from factcheck.grammar.stance.stance_phrases import either, named_before, phrase_text
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import is_person, types
from factcheck.row import NamedTuple

_CONTENT_OPENERS = frozenset({"that", "whether", "how", "if"})
_NEXT_REACH = 4


class Scope(NamedTuple):
    """A cue and the tokens it holds for, `first` to `end` (excluded)."""

    cue: Cue
    first: int
    end: int
    subject: str = ""

    def reaches(self, token: int) -> bool:
        """Whether the cue holds for a token."""
        return self.first <= token < self.end


def scopes(chunks: Chunks) -> list[Scope]:
    """The scopes of all cues in a sentence."""
    words = [token.lower for token in chunks.tokens]
    out: list[Scope] = []
    for cue in find_cues(words):
        if is_no_cue(chunks, cue):
            continue
        out.extend(_scopes_of(chunks, cue))
    return out


def _scopes_of(chunks: Chunks, cue: Cue) -> list[Scope]:
    clause = clause_over(chunks, cue.begin)
    if cue.kind == "denial":
        denial = _denial(chunks, cue, clause)
        return [denial, *_undone(chunks, denial)]
    if cue.kind == "conditional":
        return _conditional(chunks, cue)
    if cue.reach == "next":
        return [Scope(cue, cue.stop, min(cue.stop + _NEXT_REACH, _bound(chunks, cue.stop)))]
    if cue.reach == "phrase":
        marks = (k for k in range(cue.stop, len(chunks.tokens)) if chunks.tokens[k].tag == "PUNCT")
        return [Scope(cue, cue.stop, min(next(marks, len(chunks.tokens)), _end_of_phrase(chunks, cue.stop)))]
    if cue.reach == "backward":
        return [Scope(cue, 0, cue.stop)]
    contrast = _contrasted(chunks, cue)
    if contrast is not None:
        return [Scope(cue, cue.stop, contrast)]
    if cue.reach == "clause":
        first, end = _whole_clause(chunks, cue, clause)
        return [Scope(cue, first, end)]
    if cue.kind == "demanded":
        end, asked = reach_forward(chunks, cue.stop, content=True), _who_is_asked(chunks, cue)
        if asked is None or asked >= end:
            return [Scope(cue, cue.begin, cue.stop if asked is not None else end)]
        return [Scope(cue, cue.begin, cue.stop), Scope(cue, asked, end)]
    # "nothing", "nobody" and "lacks" (has no) negate themselves, "prevented" only what it governs
    word = chunks.tokens[cue.begin]
    alone = cue.stop - cue.begin == 1 and cue.kind == "negation" and (word.tag != "VERB" or word.lemma == "lack")
    first = cue.begin if alone else cue.stop
    end = reach_forward(chunks, cue.stop, content=cue.kind != "negation")
    return [Scope(cue, first, _to_a_colon(chunks, cue.stop, end) if cue.kind == "negation" else end)]


def _who_is_asked(chunks: Chunks, cue: Cue) -> int | None:
    """Where the phrase of the people ends who were asked, for how many these were is a fact; None without them."""
    at = chunks.noun_at(cue.stop)
    if chunks.tokens[cue.begin].lemma not in stance_words().demand.asking or at is None:
        return None
    phrase = chunks.nouns[at]
    head = chunks.tokens[phrase.head].lemma
    somebody = is_person(head) or "group" in types(head)  # "asked 1,200 households about their rent"
    return phrase.end if phrase.preposition is None and phrase.numbers and somebody else None


def _to_a_colon(chunks: Chunks, start: int, end: int) -> int:
    """Where a negation ends at the latest: “No more queues: the shop is selling them online”."""
    return next((k for k in range(start, end) if chunks.tokens[k].text == ":"), end)


def _end_of_phrase(chunks: Chunks, at: int) -> int:
    """Where the phrase behind “without” ends: with its clause, or with the gerund whose subject it names."""
    bound = _bound(chunks, at)
    opened = clause_over(chunks, at)
    subject = chunks.clauses[opened].subject if opened is not None else None
    begin = chunks.nouns[subject].first if subject is not None else -1
    if subject is not None and any(noun.preposition == at - 1 and noun.end == begin for noun in chunks.nouns):
        return begin  # “Without a lamp the guides crossed”
    gerund = next((clause for clause in chunks.clauses if clause.first == bound and clause.opening == "gerund"), None)
    if gerund is None or gerund.subject is None or chunks.nouns[gerund.subject].preposition != at - 1:
        return bound
    return gerund.end if chunks.nouns[gerund.subject].end == bound else bound


def _contrasted(chunks: Chunks, cue: Cue) -> int | None:
    """Where a phrase ends that "not" only sets against another: “the mayor, not his son”, “not in May but in June”."""
    if cue.kind != "negation" or chunks.tokens[cue.begin].lower != "not" or chunks.verb_at(cue.begin) is not None:
        return None
    set_off = cue.begin > 0 and chunks.tokens[cue.begin - 1].lower in {",", "–", "—", "(", "and", "but"}
    for at in range(cue.stop, min(cue.stop + 8, len(chunks.tokens))):
        token = chunks.tokens[at]
        if token.lower == "but" and at > cue.stop:
            return at
        if set_off and at > cue.stop and any(clause.opener == at for clause in chunks.clauses):
            return at  # “forty, not sixty as the owner claims”
        if chunks.verb_at(at) is not None:
            return None
        if token.tag == "PUNCT":
            return at if set_off else None
    return None


def taken_for_granted(chunks: Chunks, token: int) -> int | None:
    """Where the phrase of a noun begins that is spoken of as known ("no estimate of the flood's cost").

    No negation further up undoes such a noun.
    """
    at = chunks.noun_at(token)
    if at is None or chunks.verb_at(token) is not None:
        return None
    phrase = chunks.nouns[at]
    definite = phrase.determiner is not None and chunks.tokens[phrase.determiner].lower in cues().definite
    known = (definite or phrase.possessor is not None) and not phrase.numbers
    return phrase.first if known else None


def clause_over(chunks: Chunks, token: int) -> int | None:
    """The clause of a token; of the next clause where it stands between two."""
    at = chunks.clause_at(token)
    if at is not None:
        return at
    return next((c for c, clause in enumerate(chunks.clauses) if clause.first > token), None)


def _bound(chunks: Chunks, at: int) -> int:
    """Where the clause of a token ends."""
    clause = clause_over(chunks, at)
    return chunks.clauses[clause].end if clause is not None else len(chunks.tokens)


def _whole_clause(chunks: Chunks, cue: Cue, at: int | None) -> tuple[int, int]:
    """A clause with its subject, and what hangs on its verb without a verb of its own mood."""
    if at is None:
        return cue.begin, len(chunks.tokens)
    clause = chunks.clauses[at]
    first = clause.first if clause.opener is None else clause.opener + 1
    group = chunks.verbs[clause.verb]
    if cue.begin < group.first - 2 and cue.kind == "negation":
        first = cue.begin
    end = clause.end
    if group.main + 1 >= cue.stop or cue.stop > group.first:
        raised = cue.kind != "negation" or group.lemma in cues().raising
        end = reach_forward(chunks, max(cue.stop, group.main + 1), content=raised)
    while first < end and chunks.tokens[first].tag == "PUNCT":
        first += 1
    return first, end


def reach_forward(chunks: Chunks, start: int, *, content: bool) -> int:
    """The end of what a cue governs: its clause, then infinitives, gerunds and content clauses hanging on it."""
    at = clause_over(chunks, max(start - 1, 0))
    if at is None:
        return len(chunks.tokens)
    end = max(chunks.clauses[at].end, start)
    depth_finite = False
    for follower in chunks.clauses[at + 1 :]:
        group = chunks.verbs[follower.verb]
        comma = follower.first > 0 and _after_comma(chunks, follower.first)
        opener = chunks.tokens[follower.opener].lower if follower.opener is not None else ""
        if follower.opening in {"infinitive", "gerund"} and not (comma and follower.opening == "gerund"):
            end = follower.end
            continue
        told = follower.opening == "subordinate" or (follower.opening == "relative" and _of_claim(chunks, follower))
        if told and opener in _CONTENT_OPENERS and content and not comma:
            end, depth_finite = follower.end, True
            continue
        if _resumes(chunks, at, follower):
            break
        direct = follower.opening == "main" and content and not comma and _direct(chunks, at, follower.first)
        if direct and not depth_finite:
            end, depth_finite = follower.end, True
            continue
        joined = group.form != "finite" or depth_finite or either(chunks, follower)
        if follower.opening == "coordinate" and not comma and joined:
            end = follower.end
            continue
        if follower.opening == "participle" and not comma:
            end = follower.end
            continue
        break
    return end


def _resumes(chunks: Chunks, at: int, follower: Clause) -> bool:
    """Whether the main clause goes on behind one inside its subject.

    As in "the union that asked for nine per cent got four" and "a bid to close the pool failed by 29 votes to 27".
    """
    inner = chunks.clauses[at]
    if follower.opening != "main" or follower.subject is None:
        return False
    if inner.opening == "infinitive":
        phrase = chunks.nouns[follower.subject]
        aimed = phrase.end <= chunks.verbs[inner.verb].main <= phrase.end + 1
        return follower.subject == inner.subject and aimed and chunks.tokens[phrase.head].tag == "NOUN"
    return inner.opening == "relative" and chunks.nouns[follower.subject].first < inner.first


def _of_claim(chunks: Chunks, clause: Clause) -> bool:
    """Whether "that" opens what a claim says ("a report that officers fired") and not a relative clause."""
    return bool(clause.opener) and chunks.tokens[(clause.opener or 1) - 1].lower in cues().denial_nouns


def _direct(chunks: Chunks, at: int, first: int) -> bool:
    """Whether a clause begins right behind the verb of another ("denied they had …")."""
    return 0 <= first - chunks.verbs[chunks.clauses[at].verb].main - 1 <= 3


def _after_comma(chunks: Chunks, first: int) -> bool:
    before = chunks.tokens[first - 1].text
    return before in {",", ";", ":", "–", "—"} or chunks.tokens[first].text in {",", ";", ":", "–", "—"}


def _denial(chunks: Chunks, cue: Cue, at: int | None) -> Scope:
    subject = ""
    if at is not None and chunks.clauses[at].subject is not None:
        phrase = chunks.clauses[at].subject
        plain = phrase is not None and not chunks.nouns[phrase].pronoun
        subject = phrase_text(chunks, named_before(chunks, phrase)) if plain and phrase is not None else ""
    return Scope(cue, cue.begin, reach_forward(chunks, cue.stop, content=True), subject)


def _undone(chunks: Chunks, denial: Scope) -> list[Scope]:
    """Reads “did not deny”: a second negator over the same words, so that nothing is taken for certain."""
    at = chunks.verb_at(denial.cue.begin)
    if at is None or chunks.verbs[at].negation is None:
        return []
    return [Scope(denial.cue._replace(kind="negation"), denial.first, denial.end)]


def _conditional(chunks: Chunks, cue: Cue) -> list[Scope]:
    """The condition, and the main clause that stands or falls with it where that is no plain fact."""
    at = clause_over(chunks, cue.stop)
    if at is None:
        return [Scope(cue, cue.begin, len(chunks.tokens))]
    end = reach_forward(chunks, cue.stop + 1, content=False)
    found = [Scope(cue, cue.begin, end)]
    for number, clause in enumerate(chunks.clauses):
        group = chunks.verbs[clause.verb]
        stands = number != at and group.modal is not None and clause.opening in {"main", "coordinate"}
        if stands and not _reports(chunks, number):
            found.append(Scope(cue, clause.first, clause.end))
    return found


def _reports(chunks: Chunks, number: int) -> bool:
    return chunks.verbs[chunks.clauses[number].verb].lemma in stance_words().reporting
