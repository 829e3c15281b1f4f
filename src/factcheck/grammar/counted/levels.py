"""Figures that say how high something stands: "The toll rose to 57", "he put the number of dead at 57"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, VerbGroup
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import head_word, measure_of
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.directions import direction
from factcheck.grammar.quantities import Kind
from factcheck.grammar.words import words as lexemes
from factcheck.model.claim import Scope

_BODIES = frozenset({"person", "vehicle", "animal"})
_ACTORS = frozenset({"person", "group", "leader"})
_SCOPE_OF: dict[str, tuple[Scope, ...]] = {"to": ("to",), "from": ("from",), "by": ("additional",)}
_APPOSED = 5  # tokens between a counter noun and its figure behind a comma
_COST = "cost"
_FAR_TO = 14  # tokens between "the number of …" and the "to" of its figure


def level(
    frame: Frame, index: int, own: list[Noun], kind: Kind = "count", told: list[Noun] | None = None
) -> Noun | None:
    """As in "The toll rose to 57", "attendance was 900", "he put the number of dead at 57", "5,200 to 3,500"."""
    for clause in frame.chunks.clauses:
        if frame.chunks.verbs[clause.verb].lemma not in words().levels.words:
            continue
        noun = _level_in(frame, clause, index, own, kind, told or own)
        if noun is not None:
            return noun
    return None


def _level_in(frame: Frame, clause: Clause, index: int, own: list[Noun], kind: Kind, told: list[Noun]) -> Noun | None:
    """What a clause says the level of, where a figure is one."""
    chunks = frame.chunks
    verb, first = chunks.verbs[clause.verb], chunks.nouns[index].first
    governed = next((chunks.tokens[p].lower for p, n in clause.prepositions if n == index), "")
    governed = governed or _far_to(frame, clause, index)
    source = _source(frame, clause, index, governed, kind)
    if source is None or (chunks.nouns[source].numbers and not governed):
        return None
    set_by_it = verb.lemma in words().setters.words and source == clause.subject and not verb.passive
    if set_by_it and (acts_on_it(frame, source) or _sets_it(frame, verb)):
        return Noun("", (), first, chunks.nouns[index].end, how="left_out", phrase=index)
    if own and not governed and first and chunks.tokens[first - 1].tag == "CONJ":
        return None  # "passed with 54 votes in favour and 45 against"
    noun = _measured(frame, source, verb, own, kind)
    way = direction(verb.lemma)
    by = way and (governed == "by" or (not governed and kind == "share"))  # "fell 7 per cent"
    scope = _SCOPE_OF["by"] if by else _SCOPE_OF.get(governed, ())
    if kind == "count" and noun.head and any(n.kind == "share" and n.head == noun.head for n in told):
        return noun._replace(phrase=None, scope=scope, kind="share")  # "attendance, once 91 per cent, now is at 93.4"
    if kind == "measure" and _moves(frame, source):  # "he fell 300 metres"
        return noun._replace(head="", modifiers=(), phrase=index, owner=source, scope=scope)
    return noun._replace(phrase=None, scope=scope, way=way if by else 0)


def _source(frame: Frame, clause: Clause, index: int, governed: str, kind: Kind) -> int | None:
    """The phrase whose level a figure of a clause is: what was moved, else the subject; None where it is no level."""
    chunks, lists = frame.chunks, words()
    verb = chunks.verbs[clause.verb]
    if chunks.nouns[index].preposition == 0:
        return None  # "At 60, the company is older"
    if index not in clause.objects and governed not in small().level_at:
        return None
    if governed == "at" and (valued := _valued(frame, clause)) is not None:
        return valued
    set_by = _object_of(frame, clause)
    objects = clause.objects or ((set_by,) if set_by is not None and governed == "to" else ())
    moved = [n for n in objects if n != index and not chunks.nouns[n].numbers and n < index]
    if moved and verb.lemma in lists.movers.words:
        source: int | None = moved[-1]
    elif verb.lemma in lists.movers.words and not verb.passive and not governed:
        source = clause.subject if direction(verb.lemma) and kind == "share" else None
    else:
        source = clause.subject
    if source is None or source == index or chunks.tokens[chunks.nouns[source].head].lower == "there":
        return None  # "there were 51"
    setting = clause.inherited and verb.form == "gerund" and verb.lemma in lists.setters.words
    return None if setting and not moved else source


_BEFORE = 3  # noun phrases before "which" among which the one that is valued stands


def _valued(frame: Frame, clause: Clause) -> int | None:
    """What a relative clause puts a figure on: "the damage, which the owner put at £15,000".

    Behind an aside it is the damage all the same: "the harm done to the stalls, which it values at £15,000".
    """
    opener, nouns, tokens = clause.opener, frame.chunks.nouns, frame.chunks.tokens
    verb = frame.chunks.verbs[clause.verb]
    if opener is None or clause.opening != "relative":
        return None
    somebody = clause.subject is not None and nouns[clause.subject].first > opener  # whoever puts it there
    if not somebody or (verb.auxiliaries and verb.passive) or clause.objects or verb.lemma not in words().put_at.words:
        return None
    before = [n for n, one in enumerate(nouns) if one.end <= opener]
    behind = [n for n in before if tokens[nouns[n].head].tag == "NOUN"][-_BEFORE:]
    if not behind or opener - nouns[before[-1]].end > 1:
        return None
    return next((n for n in reversed(behind) if tokens[nouns[n].head].lemma in words().put_on.words), behind[-1])


def _measured(frame: Frame, source: int, verb: VerbGroup, own: list[Noun], kind: Kind) -> Noun:
    """The measure that a phrase names, with what tells it from others of its name."""
    noun = measure_of(frame, source, "level", own=own)
    named = frame.chunks.tokens[frame.chunks.nouns[source].head].tag == "NAME"
    if kind == "money" and named and verb.lemma in words().valuing.words:
        noun = noun._replace(head="value", modifiers=(), owner=source)  # "valued Pixelry at $2.4bn"
    of = frame.chunks.nouns[source].of
    if kind == "money" and noun.head == _COST and of is not None and not noun.whole and not named:
        thing = frame.chunks.tokens[frame.chunks.nouns[of].head]
        noun = noun._replace(whole=head_word(thing) if thing.tag == "NOUN" else "")  # "put the cost of the work at"
    told = (*_levied_on(frame, source), *_sort_of(frame, source), *_stage_of(frame, source))
    return noun._replace(modifiers=(*noun.modifiers, *told))


def _sort_of(frame: Frame, source: int) -> tuple[str, ...]:
    """The adjectives of what a measure is of: the electric of "sales of electric cars"."""
    of = frame.chunks.nouns[source].of
    inside = frame.chunks.nouns[of].modifiers if of is not None else ()
    return tuple(frame.chunks.tokens[at].lower for at in inside if frame.chunks.tokens[at].tag == "ADJ")


def _stage_of(frame: Frame, source: int) -> tuple[str, ...]:
    """The "pre-tax" of "profit before tax", the "after-tax" of "profit after tax"."""
    tokens, end = frame.chunks.tokens, frame.chunks.nouns[source].end
    if end + 1 >= len(tokens) or tokens[end + 1].tag != "NOUN" or tokens[end].lower not in small().stages:
        return ()
    return (f"{small().stages[tokens[end].lower]}{tokens[end + 1].lemma}",)


def _levied_on(frame: Frame, source: int) -> tuple[str, ...]:
    """What a tariff, a tax or a demand is on or for, which tells it from another: "the tariff on steel"."""
    tokens, end = frame.chunks.tokens, frame.chunks.nouns[source].end
    if end + 1 >= len(tokens) or tokens[end].lower not in ("on", "for"):
        return ()
    other = frame.chunks.noun_at(end + 1)
    head = tokens[frame.chunks.nouns[other].head] if other is not None else None
    return (head.lemma,) if head is not None and head.tag == "NOUN" else ()


def drifted(frame: Frame, at: int, kind: Kind) -> Noun | None:
    """As in "sales were up 6 per cent", "shares closed 3% lower": by how much its subject rose or fell."""
    tokens, lists = frame.chunks.tokens, words()
    if kind != "share" or not at:
        return None
    ways = [tokens[k].lower for k in (at - 1, at + 1) if k < len(tokens)]
    way = next((lists.drifts[word] for word in ways if word in lists.drifts), 0)
    for clause in frame.chunks.clauses:
        verb = frame.chunks.verbs[clause.verb]
        if not way or not clause.first <= at < clause.end or verb.lemma not in lists.drifting.words:
            continue
        source = clause.subject
        if source is None or frame.chunks.nouns[source].pronoun or frame.chunks.nouns[source].numbers:
            continue
        if verb.first and tokens[verb.first - 1].text == "," and not _set_off(frame, source, verb.first):
            continue  # "shares in Norbank, whose founder is to leave, were 3 per cent lower"
        return measure_of(frame, source, "level")._replace(phrase=None, scope=_SCOPE_OF["by"], way=way)
    return None


def _set_off(frame: Frame, source: int, verb: int) -> bool:
    """Whether a bare aside alone stands between a subject and its verb: "the shares, worth 40p on Friday, closed"."""
    phrases, tokens = frame.chunks.nouns, frame.chunks.tokens
    of = phrases[source].of
    end = phrases[source if of is None else of].end
    between = tokens[end : verb - 1]
    aside = between[:1] and between[0].text == "," and not any(one.text == "," for one in between[1:])
    return bool(aside) and not any(one.tag in ("VERB", "AUX", "CLAUSE", "MODAL") for one in between)


def leveled(
    frame: Frame, index: int, own: list[Noun], memory: list[Noun], kind: Kind, told: list[Noun] | None = None
) -> Noun | None:
    """A level; that of a bare "it" is of what was counted last: "police put it at 15,000"."""
    noun = level(frame, index, own, kind, told)
    if noun is None or noun.head or noun.owner is None or not memory or noun.how != "level":
        return noun
    if frame.chunks.tokens[frame.chunks.nouns[noun.owner].head].lower not in small().level_of:
        return noun
    same = [m for m in memory if m.kind == kind or {m.kind, kind} <= {"share", "fraction"}]
    return noun._replace(head=same[-1].head, modifiers=same[-1].modifiers, inferred=True) if same else noun


def _object_of(frame: Frame, clause: Clause) -> int | None:
    """The object of a verb, also where a participle behind it was read as a clause of its own."""
    if clause.objects:
        return clause.objects[-1]
    following = frame.chunks.noun_at(frame.chunks.verbs[clause.verb].end)
    starts = following is not None and frame.chunks.nouns[following].first == frame.chunks.verbs[clause.verb].end
    if following is not None and "time" in lexemes.types(frame.chunks.tokens[frame.chunks.nouns[following].head].lemma):
        return None  # "doubled last year to 48,000"
    return following if starts else None


def _far_to(frame: Frame, clause: Clause, index: int) -> str:
    """The "to" of "bringing the number of people killed in the crash to 16", which a clause inside took away."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    if phrase.preposition is None or chunks.tokens[phrase.preposition].lower != "to":
        return ""
    set_by = _object_of(frame, clause)
    if chunks.verbs[clause.verb].lemma not in words().movers.words or set_by is None:
        return ""
    moved = chunks.nouns[set_by]
    between = chunks.tokens[moved.end : phrase.first]
    counts = chunks.tokens[moved.head].lemma in words().counters.words
    near = 0 < len(between) <= _FAR_TO and not any(t.tag in ("NUM", "PUNCT") for t in between)
    return "to" if counts and near else ""


def acts_on_it(frame: Frame, source: int) -> bool:
    """Whether a subject gives a figure rather than being measured by it: "the union counts 14"."""
    phrase = frame.chunks.nouns[source]
    head = frame.chunks.tokens[phrase.head]
    return head.tag == "NAME" or bool(lexemes.types(head.lemma) & _ACTORS) or head.lower in ("he", "she", "they", "we")


def _sets_it(frame: Frame, verb: VerbGroup) -> bool:
    """Whether a pronoun is what the verb sets: "a court brought that down to four"."""
    following = frame.chunks.tokens[verb.end : verb.end + 1]
    return bool(following) and following[0].lower in small().set_words


def _moves(frame: Frame, source: int) -> bool:
    """Whether what rises or falls is itself no measure: a person, a pronoun, a thing."""
    phrase = frame.chunks.nouns[source]
    head = frame.chunks.tokens[phrase.head]
    return phrase.pronoun or head.tag == "NAME" or (head.tag == "NOUN" and bool(lexemes.types(head.lemma) & _BODIES))


def apposed(frame: Frame, at: int) -> Noun | None:
    """As in "the number of voters concerned, 3,902, is too small": the figure of the noun before the comma."""
    tokens = frame.chunks.tokens
    closed = at + 1 >= len(tokens) or tokens[at + 1].text in (",", ")", ".", ";")
    if at < 2 or tokens[at - 1].text not in (",", "(") or not closed:
        return None
    near = [n for n, phrase in enumerate(frame.chunks.nouns) if phrase.end < at and at - phrase.end <= _APPOSED]
    for index in reversed(near):
        head = tokens[frame.chunks.nouns[index].head]
        if head.lemma in words().counters.words and not frame.chunks.nouns[index].numbers:
            return measure_of(frame, index, "level")
    return None


def bracketed(frame: Frame, at: int) -> Noun | None:
    """As in "Coverage was lowest in the north (71%)": a figure alone in brackets is of what its sentence is about."""
    tokens = frame.chunks.tokens
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].text != "(" or tokens[at + 1].text != ")":
        return None
    before = [
        clause for clause in frame.chunks.clauses if clause.first < at and frame.chunks.verbs[clause.verb].first < at
    ]
    if (
        not before
        or before[-1].subject is None
        or frame.chunks.verbs[before[-1].verb].lemma not in words().levels.words
    ):
        return None
    subject_of = frame.chunks.nouns[before[-1].subject]
    if subject_of.pronoun or subject_of.numbers or tokens[subject_of.head].tag != "NOUN":
        return None
    noun = measure_of(frame, before[-1].subject, "bracketed")
    return noun._replace(phrase=None, owner=frame.chunks.noun_at(at - 2))
