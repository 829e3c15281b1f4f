"""Where clauses begin and end: between each two verbs one cut, at the plainest mark there is."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import attrgetter

from factcheck.grammar.chunks.chunks_shapes import NounPhrase, VerbGroup
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists

_END = attrgetter("end")
_IN_SUBJECT = frozenset({"DET", "POSS", "PRON", "ADJ", "NOUN", "NAME", "NUM"})
_HARD = frozenset(".!?;:()[]—–…") | {"--", "..."}


def clause_edges(
    tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup], on: int | None
) -> list[tuple[int, int]]:
    """Token bounds (first, end) of each verb's clause.

    `on` is the index of a main verb after an unclosed relative clause, where a cut is forced.
    """
    cuts = [_cut(tokens, nouns, before, after) for before, after in pairwise(verbs)]
    if len(verbs) > 1 and has_aim(nouns, verbs[0]) and plainly_on(tokens, verbs[0].end, verbs[1].first):
        cuts[0] = verbs[1].first, verbs[1].first
    if on is not None:
        cuts[on - 1] = verbs[on].first, verbs[on].first
    edges = []
    for number, group in enumerate(verbs):
        first = cuts[number - 1][1] if number else _opening_of_first(tokens, group.first)
        end = cuts[number][0] if number < len(cuts) else _hard_right(tokens, group.end, len(tokens))
        edges.append((first, max(end, group.end)))
    return edges


def has_aim(nouns: list[NounPhrase], group: VerbGroup) -> bool:
    """Whether a sentence's first verb is the infinitive of a noun: "The plan to close the school was dropped"."""
    at = count_before(nouns, group.first) - 1
    return group.form == "infinitive" and at >= 0 and nouns[at].end == group.first and not nouns[at].pronoun


def plainly_on(tokens: list[Tagged], first: int, last: int) -> bool:
    """Whether neither mark nor conjunction parts two verbs."""
    return not any(tokens[at].tag in ("PUNCT", "CONJ", "CLAUSE") for at in range(first, last))


def goes_on(tokens: list[Tagged], verbs: list[VerbGroup]) -> int | None:
    """The verb of the main clause behind a relative clause that no comma closes, told by count.

    Each finite verb but the main one has a clause word of its own: "The tenants who left when the roof fell have
    come back". Where one is missing, a word that also governs nouns is no clause word: "who was held after a chase
    has been charged".
    """
    if len(verbs) < 2 or verbs[0].form not in ("finite", "participle") or not _goes_on_noun_before(tokens, verbs[0]):
        return None
    stop = next((at for at in range(verbs[0].end, len(tokens)) if tokens[at].tag in ("PUNCT", "CONJ")), len(tokens))
    opened = [at for at in range(verbs[0].end, stop) if tokens[at].tag == "CLAUSE"]
    told = [n for n in range(1, len(verbs)) if verbs[n].first < stop and _is_told(tokens, verbs, n, opened)]
    owed, last = list(opened), None
    for number in told:
        mine = next((at for at in owed if at < verbs[number].first), None)
        if mine is None:
            last = number
            break
        owed.remove(mine)
    else:  # each clause word has its verb, and the main clause none: one of the words governs a noun
        governs = any(tokens[at].lower in word_lists()["prepositions"] for at in opened)
        last = told[-1] if told and governs and len(told) == len(opened) else None
    if last is None or verbs[last].form != "finite":
        return None
    plain = _is_relative(tokens, verbs[0]) and not any(at < verbs[last].first for at in opened)
    return None if plain else last  # `_cut` sees where a plain one ends


def _goes_on_noun_before(tokens: list[Tagged], group: VerbGroup) -> bool:
    """Whether a verb's clause hangs on the noun before it: "the man who left", "the title that he held"."""
    if _is_relative(tokens, group):
        return True
    at = group.first - 1
    while at > 0 and tokens[at].tag in _IN_SUBJECT:
        at -= 1
    opens = at > 0 and tokens[at].tag == "CLAUSE" and tokens[at].lemma in ("who", "whom", "which", "that")
    return opens and at < group.first - 1 and tokens[at - 1].tag in ("NOUN", "NAME")


def _is_told(tokens: list[Tagged], verbs: list[VerbGroup], number: int, opened: list[int]) -> bool:
    """Whether a verb is finite, or a bare past form that has a clause word of its own before it."""
    group, before = verbs[number], verbs[number - 1]
    bare = group.form == "participle" and not group.auxiliaries and tokens[group.main].form in ("ed", "part")
    return group.form == "finite" or (bare and any(before.end <= at < group.first for at in opened))


def mark_asides(tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup]) -> None:
    """`Ann Lee, named head in May, said`: a bare past form between commas before a bare finite verb is passive."""
    for number, (before, group) in enumerate(pairwise(verbs), 1):
        if number == 1 and _reduced_first(tokens, before, group):
            verbs[0] = before._replace(passive=True, form="participle", past=None)
            continue
        aimed = number == 1 and has_aim(nouns, before) and not any(v.form == "finite" for v in verbs[2:])
        if not aimed and _goes_on_noun(tokens, before, group):
            verbs[number] = group._replace(passive=True, form="participle", past=None)
    for number, (group, after) in enumerate(pairwise(verbs)):
        bare = not group.auxiliaries and group.modal is None and tokens[group.main].form in ("ed", "part")
        opens = group.first > 0 and tokens[group.first - 1].text == ","
        resumes = after.form == "finite" and tokens[after.first - 1].text == ","
        sure = bool(after.auxiliaries) or after.modal is not None or tokens[after.main].form in ("s", "past")
        sure = (sure or tokens[after.main].tag == "AUX") and after.form == "finite"
        reduced = bare and sure and _runs_on(tokens, nouns, group.end, after.first)
        if (reduced or (bare and opens and resumes)) and group.form != "gerund":
            verbs[number] = group._replace(passive=True, form="participle", past=None)


def _reduced_first(tokens: list[Tagged], before: VerbGroup, group: VerbGroup) -> bool:
    """Whether the first of two past forms goes on its noun: "Letters sent to the mayor in May showed that"."""
    known = word_lists()
    bare = all(
        not verb.auxiliaries and verb.modal is None and verb.form == "finite" and tokens[verb.main].form in forms
        for verb, forms in ((before, ("ed", "part")), (group, ("ed", "past", "any")))
    )
    if not bare or before.first == 0 or tokens[before.first - 1].tag != "NOUN" or group.end >= len(tokens):
        return False
    passed_on = tokens[before.end].tag == "PREP" and before.lemma in known["transitive"]
    has_object = tokens[group.end].tag in ("DET", "POSS", "NUM", "NAME", "PRON") or tokens[group.end].lower == "that"
    return passed_on and has_object and plainly_on(tokens, before.end, group.first)


def _goes_on_noun(tokens: list[Tagged], before: VerbGroup, group: VerbGroup) -> bool:
    """Whether a bare past form right after a noun goes on it, the clause having its verb: `a vote held in May`."""
    bare = not group.auxiliaries and group.modal is None and tokens[group.main].form in ("ed", "part")
    if not bare or group.first == 0 or tokens[group.first - 1].tag != "NOUN" or group.first == before.end:
        return False
    known = word_lists()
    after = tokens[group.end] if group.end < len(tokens) else None
    if _is_relative(tokens, before) or (
        after is not None and after.tag in ("NUM", "DET", "POSS", "PRON", "NAME", "UNIT")
    ):
        return False
    tells = before.lemma in known["reporting"] or before.lemma in known["takes_clause"]
    if before.form not in ("finite", "infinitive") or (tells and before.lemma not in known["takes_bare_clause"]):
        return False
    if group.lemma in known["moves"] or group.lemma in ("be", "become", "die", "happen", "occur"):
        return False
    return all(tokens[at].tag not in ("PUNCT", "CONJ", "CLAUSE") for at in range(before.end, group.first))


def _runs_on(tokens: list[Tagged], nouns: list[NounPhrase], first: int, last: int) -> bool:
    """Whether only prepositional phrases and times part two verbs: `the zone agreed at that time is narrow`."""
    if any(tokens[at].tag in ("PUNCT", "CONJ", "CLAUSE", "PRON") for at in range(first, last)):
        return False
    for at in range(count_before(nouns, last) - 1, -1, -1):
        if nouns[at].first < first:
            break
        if nouns[at].preposition is None and not is_time(tokens, nouns[at]):
            return False
    return True


def _opening_of_first(tokens: list[Tagged], verb: int) -> int:
    """The start of the first verb's clause: its own clause word where one stands before it."""
    least = _hard_left(tokens, verb, 0)
    for at in range(verb - 1, least, -1):
        if tokens[at].tag == "CLAUSE":
            return at
    return least


def _hard_left(tokens: list[Tagged], index: int, least: int) -> int:
    """The place after the last hard mark before `index`."""
    while index > least and tokens[index - 1].text not in _HARD:
        index -= 1
    return index


def _hard_right(tokens: list[Tagged], index: int, most: int) -> int:
    """The place of the first hard mark from `index` on."""
    while index < most and tokens[index].text not in _HARD:
        index += 1
    return index


def _cut(tokens: list[Tagged], nouns: list[NounPhrase], before: VerbGroup, after: VerbGroup) -> tuple[int, int]:
    """Between two verbs: where the first clause ends and the second begins."""
    first, last = before.end, after.first
    hard = next((at for at in range(first, last) if tokens[at].text in _HARD), None)
    if hard is not None:
        return hard, _hard_left(tokens, last, first)
    clause = next((at for at in range(last - 1, first - 1, -1) if tokens[at].tag == "CLAUSE"), None)
    if clause is not None:
        start = clause
        if start > first and tokens[start - 1].tag == "PREP" and start - 1 != before.particle:  # of whom, in which
            start -= 1
        return start, start
    if after.form in ("infinitive", "gerund"):
        while last > first and tokens[last - 1].tag in ("CONJ", "ADV"):
            last -= 1
        return last, last
    if (_is_relative(tokens, before) or _is_reduced(tokens, before)) and not any(
        tokens[at].text == "," or tokens[at].tag == "CONJ" for at in range(first, last)
    ):
        if _is_relative(tokens, before) and _led_in(tokens, nouns, before):
            return _subject_start(tokens, nouns, first, last)
        return last, last  # the phrase between is the relative's object; the main clause goes on
    if _is_relative(tokens, before) and _runs_past_objects(tokens, nouns, first, last):
        return last, last
    if after.form == "participle" and tokens[last - 1].tag in ("NOUN", "NAME") and _goes_on_noun(tokens, before, after):
        return last, last
    conjunctions = [at for at in range(first, last) if tokens[at].tag == "CONJ"]
    comma = next((at for at in range(last - 1, first - 1, -1) if tokens[at].text == ","), None)
    if conjunctions and comma is not None and _ends_at(tokens, nouns, before, (conjunctions[-1], comma, last)):
        return comma, comma
    if conjunctions:
        # "and" inside the subject of the second verb ("and Ann and Bob left"): take the earlier one
        earlier = len(conjunctions) > 1 and tokens[conjunctions[-2] - 1].text == ","
        at = conjunctions[-2 if earlier else -1]
        return at, at
    if comma is not None:
        parked = _parked(tokens, first, last)
        if parked is None:
            return comma, comma
        return parked, parked
    return _subject_start(tokens, nouns, first, last)


def _ends_at(tokens: list[Tagged], nouns: list[NounPhrase], before: VerbGroup, marks: tuple[int, int, int]) -> bool:
    """Whether a clause runs past an "and" that joins two of its things, up to a comma.

    Behind the comma stands a subject and its verb ("took rings and coins, the court heard"), or the verb to which the
    clause was an aside ("the dam, which drowned farms and two mills, was opened").
    """
    conjunction, comma, last = marks
    if conjunction > comma or not _joins(nouns, conjunction, comma):
        return False
    if comma == last - 1:
        return _is_relative(tokens, before) and tokens[before.first - 2].text == ","
    subject = count_before(nouns, last) - 1
    return nouns[subject].first == comma + 1 and nouns[subject].end == last


def _joins(nouns: list[NounPhrase], conjunction: int, last: int) -> bool:
    """Whether a conjunction stands between two phrases that are one list."""
    at = count_before(nouns, conjunction)
    behind = nouns[at] if at < len(nouns) else None
    return behind is not None and behind.first == conjunction + 1 and behind.joined is not None and behind.end <= last


def _runs_past_objects(tokens: list[Tagged], nouns: list[NounPhrase], first: int, last: int) -> bool:
    """Whether a relative clause ends on two bare things: "a gang which sold pills and guns in two towns was held"."""
    marks = [at for at in range(first, last) if tokens[at].tag == "CONJ" or tokens[at].text == ","]
    if len(marks) != 1 or tokens[marks[0]].tag != "CONJ" or not _joins(nouns, marks[0], last):
        return False
    joined = nouns[count_before(nouns, marks[0])]
    return joined.determiner is None and not joined.numbers and joined.end < last


def _parked(tokens: list[Tagged], first: int, last: int) -> int | None:
    """The first of several commas between two verbs, where the second verb's subject lies before an aside."""
    commas = [at for at in range(first, last) if tokens[at].text == ","]
    if len(commas) >= 2 and commas[-1] == last - 1:
        return commas[0] if len(commas) > 2 else None
    return None


def _is_relative(tokens: list[Tagged], group: VerbGroup) -> bool:
    """Whether who, which or that stands right before a verb as its subject."""
    at = group.first - 1
    return at > 0 and tokens[at].tag == "CLAUSE" and tokens[at].lemma in ("who", "which", "that")


def _led_in(tokens: list[Tagged], nouns: list[NounPhrase], group: VerbGroup) -> bool:
    """Whether a relative clause hangs on what a preposition leads in, so that the main clause's subject is to come.

    As in "In the fire that followed three people died".
    """
    before = nouns[: count_before(nouns, group.first)]
    opens = bool(before) and before[0].preposition == _opening_of_first(tokens, before[0].first)
    return opens and all(phrase.preposition is not None or is_time(tokens, phrase) for phrase in before)


def _is_reduced(tokens: list[Tagged], group: VerbGroup) -> bool:
    """Whether a form in -ing goes on the noun right before it (`a bus carrying pupils plunged`)."""
    return group.form == "gerund" and group.first > 0 and tokens[group.first - 1].tag in ("NOUN", "NAME")


def _subject_start(tokens: list[Tagged], nouns: list[NounPhrase], first: int, last: int) -> tuple[int, int]:
    """No mark between the verbs: the last free noun phrase is the second verb's subject (`said he left`)."""
    edge = last
    for at in range(count_before(nouns, last) - 1, -1, -1):
        phrase = nouns[at]
        if phrase.first < first:
            break
        if phrase.end < edge - 1:
            break
        if phrase.preposition is None and is_time(tokens, phrase):
            edge = phrase.first
            continue
        if phrase.preposition is None:
            return phrase.first, phrase.first
        edge = phrase.preposition  # "no weapons of this kind were found": go on to what the preposition hangs on
    return last, last


def count_before(nouns: list[NounPhrase], place: int) -> int:
    """How many phrases end at or before a token."""
    return bisect_right(nouns, place, key=_END)


def is_time(tokens: list[Tagged], phrase: NounPhrase) -> bool:
    """Whether a phrase without preposition only says when: Monday, this year, two days ago, last week."""
    head = tokens[phrase.head]
    if head.tag == "TIME":
        return True
    if head.tag != "NOUN" or head.lemma not in word_lists()["time_nouns"] or phrase.preposition is not None:
        return False
    ago = phrase.end < len(tokens) and tokens[phrase.end].lower in (
        "ago",
        "later",
        "earlier",
        "before",
        "after",
    )
    return ago or tokens[phrase.first].lower in (
        "this",
        "that",
        "last",
        "next",
        "every",
        "each",
        "one",
        "some",
    )
