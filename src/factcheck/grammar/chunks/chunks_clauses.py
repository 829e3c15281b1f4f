"""Clauses: one for each verb group, with subject, objects and prepositional phrases where they are plain."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks_asides import (
    apposed_to,
    aside_before,
    beyond_brackets,
    comma_before,
    goes_on_a_list,
    named_between,
    resumed,
    told_between,
)
from factcheck.grammar.chunks.chunks_clefts import uncleave
from factcheck.grammar.chunks.chunks_edges import (
    clause_edges,
    count_before,
    goes_on,
    has_aim,
    is_time,
    mark_asides,
    plainly_on,
)
from factcheck.grammar.chunks.chunks_shapes import Clause, NounPhrase, Opening, VerbGroup
from factcheck.grammar.chunks.chunks_voice import as_before, voiced
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words_types import is_person

_HARD = frozenset(".!?;:()[]—–…") | {"--", "..."}
_QUOTES = frozenset('"“”«»')


def find_clauses(tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup]) -> list[Clause]:
    """The clauses in order of their verbs."""
    mark_asides(tokens, nouns, verbs)
    on = goes_on(tokens, verbs)
    edges = clause_edges(tokens, nouns, verbs, on)
    clauses: list[Clause] = []
    at = 0
    for number in range(len(verbs)):
        first, end = edges[number]
        while at < len(nouns) and nouns[at].end <= first:
            at += 1
        own = []
        for index in range(at, len(nouns)):
            if nouns[index].first >= end:
                break
            own.append(index)
        clauses.append(_clause(tokens, nouns, verbs, number, (first, end), own, clauses))
    if len(clauses) > 1 and clauses[0].subject is None:
        clauses[0] = _led_by(tokens, nouns, verbs, clauses)
    uncleave(tokens, nouns, verbs, clauses)
    if on is not None:
        subject = resumed(tokens, nouns, clauses[0]._replace(opening="relative"), "finite", verbs[on].first)
        clauses[on] = clauses[on]._replace(subject=subject, inherited=False)
    return clauses


def _led_by(tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup], clauses: list[Clause]) -> Clause:
    """The clause that opens a sentence with a bare participle, which speaks of the subject behind its comma.

    As in "Built in 1967, the dam has never been inspected", "After drifting for two days, the crew was saved".
    """
    opening, group = clauses[0], verbs[clauses[0].verb]
    past = group.form == "finite" and group.first == opening.first and tokens[group.main].form in ("ed", "part")
    bare = (past or group.form in ("participle", "gerund")) and not group.auxiliaries and group.modal is None
    if not bare or group.first - opening.first > 1 or opening.first > 1:
        return opening
    for clause in clauses[1:]:
        subject = None if clause.inherited or clause.opening != "main" else clause.subject
        if subject is not None:
            if nouns[subject].first <= group.end or tokens[nouns[subject].first - 1].text != ",":
                return opening
            if past:
                verbs[opening.verb] = group._replace(passive=True, form="participle", past=None)
            return opening._replace(subject=subject, inherited=True)
    return opening


def _clause(
    tokens: list[Tagged],
    nouns: list[NounPhrase],
    verbs: list[VerbGroup],
    number: int,
    edge: tuple[int, int],
    own: list[int],
    clauses: list[Clause],
) -> Clause:
    """One clause, filled in."""
    group = verbs[number]
    first, end = edge
    opener = next((at for at in range(first, min(first + 3, group.first)) if tokens[at].tag == "CLAUSE"), None)
    opening = _opening(tokens, group, opener, first)
    before = [n for n in own if nouns[n].end <= group.first]
    parent = number - 1 if number else None
    subject, inherited = _left_subject(tokens, nouns, verbs, number, (first, opener, opening), before, clauses)
    if subject is not None and not inherited and nouns[subject].end <= group.first:
        subject = named_between(tokens, nouns, apposed_to(tokens, nouns, subject, group.first, first), group.first)
    if subject is not None and (whose := _whose(tokens, nouns[subject])) is not None and not inherited:
        first, opener, opening = whose, whose, "relative"
    objects, prepositions = _right_side(tokens, nouns, own, group)
    if opening == "main" and objects and _speaks_before(tokens, nouns, group, objects[0], open_to=subject is None):
        subject, objects, inherited = objects[0], objects[1:], False
    if not _of_which(nouns, opening, opener, subject):
        group = voiced(tokens, nouns, group, objects)
    if subject is None and group.form in ("finite", "participle") and clauses and tokens[group.first - 1].text == ",":
        subject, inherited = _across_comma(nouns, clauses, group)
    if before:
        led = [(p, n) for n in before if (p := nouns[n].preposition) is not None and first <= p]
        prepositions = (*led, *prepositions)
    if subject is None and objects and group.lemma == "be" and prepositions and prepositions[0][0] < group.first:
        subject, objects = objects[0], objects[1:]  # "among the dead were two nurses"
    if inherited and opening == "coordinate" and clauses:
        group = as_before(tokens, group, verbs[number - 1])
    verbs[number] = group
    return Clause(first, end, opening, number, opener, subject, inherited, objects, prepositions, parent)


def _of_which(nouns: list[NounPhrase], opening: Opening, opener: int | None, subject: int | None) -> bool:
    """Whether a relative clause has a doer of its own, so that what it is told of is the object: "which Lena built"."""
    return opening == "relative" and opener is not None and subject is not None and nouns[subject].first > opener


def _whose(tokens: list[Tagged], phrase: NounPhrase) -> int | None:
    """The “whose” that opens a phrase, and with it a relative clause: "Ann Lee, whose father was hurt, left"."""
    at = phrase.determiner if phrase.determiner is not None else phrase.first
    return at if tokens[at].lower == "whose" else None


def _left_subject(
    tokens: list[Tagged],
    nouns: list[NounPhrase],
    verbs: list[VerbGroup],
    number: int,
    start: tuple[int, int | None, Opening],
    before: list[int],
    clauses: list[Clause],
) -> tuple[int | None, bool]:
    """The subject as what stands to the left tells it, and whether it is taken over from another clause."""
    group, (first, opener, opening) = verbs[number], start
    if clauses and opening == "coordinate" and goes_on_a_list(tokens, group, first):
        return clauses[-1].subject, clauses[-1].subject is not None
    subject, inherited = _subject(tokens, nouns, before, group, opener, number), False
    if group.form == "gerund" and first < group.first and tokens[group.first - 1].tag in ("NOUN", "NAME"):
        subject = before[-1] if before and nouns[before[-1]].end == group.first else None
    elif group.form in ("gerund", "participle") and first == group.first and tokens[first - 1].tag in ("NOUN", "NAME"):
        subject = _antecedent(nouns, first)
        if subject is not None and clauses and tokens[nouns[subject].head].lemma in word_lists()["time_nouns"]:
            subject, inherited = clauses[-1].subject, True  # "lifted off at dawn carrying four"
    elif opening == "relative" and subject is None:
        subject = _antecedent(nouns, opener if opener is not None else first)
        if subject is not None and opener is not None and tokens[opener].lower == "who":
            subject = _person_near(tokens, nouns, subject)
        elif subject is not None and opener is not None and tokens[opener].lower == "which":
            subject = _thing_near(tokens, nouns, subject)
    elif subject is None and opening == "main" and (aside := aside_before(tokens, verbs, clauses, group)) is not None:
        subject = resumed(tokens, nouns, aside, verbs[aside.verb].form, verbs[aside.verb].first)
    elif opening != "infinitive" and clauses and (known := _aimed_at(tokens, nouns, verbs, number)) is not None:
        subject = known
    elif subject is None and opening != "main" and clauses:
        subject, inherited = _from_parent(nouns, clauses[-1], group, opening)
    if subject is None and opening == "main" and group.form == "finite":
        between = told_between(tokens, nouns, verbs, clauses[-1]) if clauses else None
        subject = between if between is not None else beyond_brackets(tokens, nouns, first)
    return subject, inherited


def _aimed_at(tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup], number: int) -> int | None:
    """The subject with an infinitive of its own: "The plan to close the school was dropped"."""
    if number != 1 or verbs[1].form not in ("finite", "participle") or not has_aim(nouns, verbs[0]):
        return None
    if not plainly_on(tokens, verbs[0].end, verbs[1].first):
        return None
    index = count_before(nouns, verbs[0].first) - 1
    while index > 0 and nouns[index].preposition is not None:
        index -= 1
    return index if nouns[index].preposition is None else None


def _opening(tokens: list[Tagged], group: VerbGroup, opener: int | None, first: int) -> Opening:
    """How a clause hangs on the one before."""
    if opener is not None:
        relative = tokens[opener].lemma in ("who", "which", "whom", "whose")
        after_noun = opener > 0 and tokens[opener - 1].tag in ("NOUN", "NAME", "UNIT", "NUM", "PRON")
        direct = opener + 1 >= group.first
        if relative or (tokens[opener].lemma == "that" and after_noun and direct):
            return "relative"
        return "subordinate"
    if group.form == "infinitive":
        return "infinitive"
    if group.form == "gerund":
        return "gerund"
    if group.form == "participle":
        return "participle"
    return "coordinate" if first < len(tokens) and tokens[first].tag == "CONJ" else "main"


def _subject(
    tokens: list[Tagged], nouns: list[NounPhrase], before: list[int], group: VerbGroup, opener: int | None, number: int
) -> int | None:
    """The nearest noun phrase on the left that nothing governs, asides between commas skipped."""
    if group.form == "gerund" or (group.form == "infinitive" and number):
        return None
    parked_from = None
    if group.first and tokens[group.first - 1].text == ",":
        parked_from = comma_before(tokens, group.first - 2, 10)
    chosen: int | None = None
    for index in reversed(before):
        phrase = nouns[index]
        if opener is not None and phrase.first <= opener:
            break
        if parked_from is not None and phrase.first > parked_from:
            continue
        if phrase.preposition is not None or is_time(tokens, phrase):
            continue
        if phrase.end < len(tokens) and tokens[phrase.end].lemma == "'s":
            continue
        if phrase.joined is not None and _under(tokens, nouns, before, index):
            continue
        if (
            tokens[phrase.head].lower == "there"
            and index
            and nouns[index - 1].end == phrase.first
            and group.lemma != "be"
        ):
            continue  # "the nurses there wore their badges"
        chosen = index
        break
    return chosen


def _under(tokens: list[Tagged], nouns: list[NounPhrase], before: list[int], index: int) -> bool:
    """Whether a phrase is joined to one that a preposition governs: "traffic between Lund and Horn resumed"."""
    phrase, joined = nouns[index], nouns[index].joined
    if joined is None or nouns[joined].preposition is None:
        return False
    if _between(tokens, nouns[joined]):
        return True
    owned = phrase.determiner is None or tokens[phrase.determiner].tag == "POSS"
    free = any(nouns[at].preposition is None and not is_time(tokens, nouns[at]) for at in before if at < joined)
    return owned and free  # "officials in Lund and Horn said", "crowds of pupils and their teachers left"


def _between(tokens: list[Tagged], phrase: NounPhrase) -> bool:
    """Whether a phrase and the one joined to it are two ends: "traffic between Lund and Horn resumed"."""
    return phrase.preposition is not None and tokens[phrase.preposition].lower == "between"


def _speaks_before(
    tokens: list[Tagged], nouns: list[NounPhrase], group: VerbGroup, index: int, *, open_to: bool
) -> bool:
    """Whether a verb of saying after a comma or quote has its subject right behind it (`, said Ann Lee`).

    What a quotation holds is nobody's who says it, so that behind its closing mark any other subject gives way.
    """
    mark = tokens[group.first - 1].text if group.first > 0 else ""
    opens = mark in _QUOTES or (open_to and mark == ",")
    return opens and group.lemma in word_lists()["reporting"] and nouns[index].first == group.end


def _across_comma(nouns: list[NounPhrase], clauses: list[Clause], group: VerbGroup) -> tuple[int | None, bool]:
    """After a comma: a participle speaks of the phrase before it, a finite verb of the last main clause's subject."""
    if group.form == "participle" or (group.passive and not group.auxiliaries):
        return _antecedent(nouns, group.first), True
    for clause in reversed(clauses[-4:]):
        if clause.opening in ("main", "coordinate") and clause.subject is not None:
            return clause.subject, True
    return None, False


def _antecedent(nouns: list[NounPhrase], opener: int) -> int | None:
    """The noun phrase a relative clause speaks of: the one that ends right before it (a comma between)."""
    index = count_before(nouns, opener) - 1
    if index < 0 or opener - nouns[index].end > 2:
        return None
    if index > 0 and nouns[index].numbers and nouns[index].end == nouns[index].first + 1:
        age = nouns[index].first - nouns[index - 1].end == 1 == opener - nouns[index].end
        index -= age  # "Ann Lee, 87, who": an age between commas
    return index


def _person_near(tokens: list[Tagged], nouns: list[NounPhrase], index: int) -> int:
    """`who` speaks of a person: of `experts at the institute, who`, the experts."""
    at = index
    for _ in range(3):
        if at and nouns[at].first and tokens[nouns[at].first - 1].text in _QUOTES:
            at -= 1  # "author of “The Salt Road”, who"
            continue
        head = tokens[nouns[at].head]
        if head.tag == "NOUN" and is_person(head.lower):
            return at
        preposition = nouns[at].preposition
        if preposition is None or at == 0 or nouns[at - 1].end != preposition:
            return index
        at -= 1
    return index


def _thing_near(tokens: list[Tagged], nouns: list[NounPhrase], index: int) -> int:
    """`which` speaks of no person: of `the walkout by 300 nurses, which began in May`, the walkout."""
    at = index
    while is_person(tokens[nouns[at].head].lower) and tokens[nouns[at].head].tag == "NOUN":
        preposition = nouns[at].preposition
        if preposition is None or at == 0 or nouns[at - 1].end != preposition:
            return index
        at -= 1
    return at


def _from_parent(
    nouns: list[NounPhrase], parent: Clause, group: VerbGroup, opening: Opening
) -> tuple[int | None, bool]:
    """The subject a clause without its own one takes over."""
    if opening in ("coordinate", "gerund", "infinitive", "participle"):
        if opening == "participle" and parent.objects and nouns[parent.objects[-1]].end == group.first:
            return parent.objects[-1], False
        if opening == "infinitive" and parent.objects and nouns[parent.objects[-1]].end == group.first:
            last = parent.objects[-1]
            if not nouns[last].numbers:  # not "six hours to", "voted 7-4 to"
                return last, False
        return parent.subject, parent.subject is not None
    return None, False


def _right_side(
    tokens: list[Tagged], nouns: list[NounPhrase], own: list[int], group: VerbGroup
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """The objects and prepositional phrases after a verb."""
    objects: list[int] = []
    prepositions: list[tuple[int, int]] = []
    for index in own:
        phrase = nouns[index]
        if phrase.first < group.end or (phrase.end < len(tokens) and tokens[phrase.end].lemma == "'s"):
            continue
        before = nouns[phrase.joined].preposition if phrase.joined is not None and phrase.preposition is None else None
        if phrase.preposition is not None and phrase.preposition != group.particle:
            prepositions.append((phrase.preposition, index))
        elif before is not None and before != group.particle and before >= group.end:
            prepositions.append((before, index))  # "between Lund and Horn"
        elif not is_time(tokens, phrase) and len(objects) < 4 and not _set_anew(tokens, group.end, phrase.first):
            objects.append(index)
    return tuple(objects), tuple(prepositions)


def _set_anew(tokens: list[Tagged], low: int, high: int) -> bool:
    """Whether a new sentence begins between a verb and a phrase: "it ended in May, and by June the union, …, had"."""
    told = ((tokens[at - 1].text, tokens[at].tag, tokens[at + 1].tag) for at in range(low + 1, high))
    return (",", "CONJ", "PREP") in told
