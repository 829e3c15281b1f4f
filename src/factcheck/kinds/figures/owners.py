"""Whose figure it is where the grammar of its clause does not say so: entries, landmarks, names that count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from factcheck.grammar.counted import Counted
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.words.words import class_of, is_person, noun_lemma, types, verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.acts import acts
from factcheck.kinds.figures.possessions import whose_fleet
from factcheck.kinds.figures.stocks import of_the_firm
from factcheck.kinds.galley import Galley, Reading

_BEARERS = frozenset({"person", "organisation", "group", "ship", "place", "name"})
_NO_MEASURE = frozenset({"person", "nation", "ship", "place", "group"})
_ACCUSED = frozenset({"person", "organisation", "name"})
_BELONGING = frozenset({"of", "by", "in", "at", "for"})
_HOLDERS = frozenset({"person", "organisation", "group", "name"})
_LABELLED = frozenset({"label", "table"})
_FARTHEST = 80  # characters from a name to the last figure of its entry
_COSTING = frozenset({"cost"})
_CODE = 4  # letters of a name of no known kind that is rather a unit or a make
_FIGURE = r"\d[\w.’'/–-]{0,12}(?:\s[\w’']{1,12}){0,2},\s"
# What may stand between a name and a figure of its entry: "Bowe, 43-1, 33 KOs", "Klitschko (52-3, 46 KOs)".
_ENTRY = re.compile(rf"\s?(?:,\s|\()(?:{_FIGURE}){{0,6}}")
_LANDMARK = re.compile(r"(?:\s[a-z-]{2,16}){0,3}\s(?:of|from|outside|off|beyond)\s(?:[Tt]he\s)?")

_CALLED = re.compile(r", (?:the (?:[a-z-]+ ){1,3})?\Z")  # what stands between "her husband" and his name


def counted_names(galley: Galley, reading: Reading, counted: Counted) -> frozenset[str]:
    """The names that are what is counted, and so own no figure: 36 KOs, 2.3 GHz, 3 MB of L2 cache.

    A people counts its own ("12 Syrians"), and a person is nobody's measure.
    """
    if counted.noun is None:
        return frozenset()
    if counted.how == "table":
        first, last = (bisect_left(galley.names, at, key=lambda name: name.start) for at in counted.noun)
        heads = galley.names[first:last]
        return frozenset(galley.id_of(name) for name in heads if _is_plain_word(name))
    start, end = max(counted.noun[0], counted.number_start), counted.noun[1]
    inside = [name for name in reading.names if start <= name.start < end]
    return frozenset(galley.id_of(name) for name in inside if _is_measure(name, counted))


def _is_measure(name: FoundName, counted: Counted) -> bool:
    """Whether a name is the head of what is counted, or a code that tells its unit or make (GHz, i7, L2)."""
    if name.kind in _NO_MEASURE or counted.kind not in ("count", "measure"):
        return False
    head, last = counted.measure.head.lower(), name.text.lower().split()[-1]
    code = any(c.isdigit() for c in name.text) or (name.kind == "name" and len(name.text) <= _CODE)
    unit = counted.kind == "measure" and name.start - counted.number_end <= 1
    return unit or code or (bool(head) and last in (head, f"{head}s"))


def _is_plain_word(name: FoundName) -> bool:
    """Whether a capital at the head of a column makes a name of a plain word: "Value", "Lost", "Survived"."""
    lower = name.text.lower()
    return name.kind == "name" and any(
        knows(lemma, pos) for lemma, pos in ((noun_lemma(lower), "N"), (lower, "J"), (verb_lemma(lower), "V"))
    )


def of_entry(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The name that opens the entry a figure stands in: "Bowe, 43-1, 33 KOs, returned"."""
    before = [name for name in reading.names if name.end <= counted.number_start and name.form == "name"]
    if not before or before[-1].kind not in _BEARERS or counted.kind == "ordinal" or counted.measure.outcome:
        return ()
    between = galley.document.text[before[-1].end : counted.number_start]
    if len(between) > _FARTHEST or _ENTRY.fullmatch(between) is None:
        return ()
    return (galley.id_of(before[-1]),)


def accused(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """Who is charged with so many counts: the one named last before."""
    before = [name for name in reading.names if name.end <= counted.number_start and name.kind in _ACCUSED]
    return (galley.id_of(before[-1]),) if before else ()


def landmark(galley: Galley, reading: Reading, counted: Counted) -> str:
    """What a distance is measured from: "14 miles north-east of Marlow" and "9 miles from Sarn" are two distances."""
    if counted.kind != "measure" or counted.measure.whole:
        return ""
    text = galley.document.text
    found = _LANDMARK.match(text, counted.number_end)
    if found is None:
        return ""
    name = next((n for n in reading.names if n.start <= found.end() < n.end), None)
    return (name.full or name.text) if name is not None else ""


def aboard(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """What carries those who are counted: "there were 340 passengers aboard the Sula Star"."""
    if counted.kind != "count" or counted.measure.outcome:
        return ()
    chunks, text = reading.chunks, galley.document.text
    for index in reading.clause_of(counted.number_start, counted.number_end):
        token = chunks.tokens[index]
        on_board = token.lower == "board" and index and chunks.tokens[index - 1].lower == "on"
        if not (token.lower == "aboard" or on_board):
            continue
        behind = chunks.noun_at(index + 1) or chunks.noun_at(index + 2)
        if behind is not None and text[token.end : token.end + 1] != ".":
            return galley.ids_in(reading, chunks.span(chunks.nouns[behind].first, chunks.nouns[behind].end))
    return ()


def attached(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """Who has the owner of a figure: "shares in Brightwater", "a seascape by Ellen Strand", "Strand's seascape"."""
    if counted.owner is None or counted.measure.outcome:
        return ()
    return _having(galley, reading, counted.owner, _BELONGING)


def housed(galley: Galley, reading: Reading, span: tuple[int, int], named: tuple[str, ...]) -> tuple[str, ...]:
    """Whose the house is that only its place names: "the Leeds plant of Arden Motors"."""
    if not all(one.startswith(("place:", "name:")) for one in named):
        return ()
    return tuple(one for one in _having(galley, reading, span, frozenset({"of"})) if one.startswith(("org:", "name:")))


def _having(galley: Galley, reading: Reading, owner: tuple[int, int], links: frozenset[str]) -> tuple[str, ...]:
    """Who stands behind the phrase of an owner, or before it as its possessor."""
    chunks, span = reading.chunks, reading.tokens_between(*owner)
    index = chunks.noun_at(span.stop - 1) if span else None
    if index is None:
        return ()
    phrase = chunks.nouns[index]
    near: list[int | None] = [phrase.possessor]
    if phrase.end + 1 < len(chunks.tokens) and chunks.tokens[phrase.end].lower in links:
        near.append(chunks.noun_at(phrase.end + 1))
    spans = [chunks.span(chunks.nouns[n].first, chunks.nouns[n].end) for n in near if n is not None]
    held = [n for n in reading.names if n.kind in _HOLDERS and any(low <= n.start < high for low, high in spans)]
    return tuple(dict.fromkeys(galley.id_of(name) for name in held))


def engaged(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """What so many people attend or use: "84,000 attended the Lumen festival", "the school is attended by 710"."""
    if counted.kind != "count" or counted.measure.outcome or counted.noun is None:
        return ()
    chunks, span = reading.chunks, reading.tokens_between(*counted.noun)
    index = chunks.noun_at(span.stop - 1) if span else None
    if index is None or not is_person(counted.measure.head):
        return ()
    for clause in chunks.clauses:
        by = any(n == index and chunks.tokens[p].lower == "by" for p, n in clause.prepositions)
        if chunks.verbs[clause.verb].passive and by and clause.subject is not None:
            return _held(galley, reading, clause.subject)
        if clause.subject == index and not chunks.verbs[clause.verb].passive and len(clause.objects) == 1:
            return _held(galley, reading, clause.objects[0])
    return ()


def kept_by(reading: Reading, counted: Counted) -> str:
    """The act of so many by whom a place is kept: a fort "held by 900 men" is defended; empty where it is not so."""
    return _of_those_behind(reading, counted, acts().kept_by, "by")


def made_for(reading: Reading, counted: Counted) -> str:
    """That so many find room, where a place is made for them: "designed for 20,000 people"; empty where it is not."""
    return _of_those_behind(reading, counted, acts().made_for, "for")


def _of_those_behind(reading: Reading, counted: Counted, told: Mapping[str, str], preposition: str) -> str:
    """What the verb of a passive says of the people behind a preposition."""
    chunks, act = reading.chunks, told.get(counted.measure.predicate, "")
    span = reading.tokens_between(*counted.noun) if act and counted.noun is not None else None
    index = chunks.noun_at(span.stop - 1) if span else None
    for clause in chunks.clauses if index is not None else ():
        behind = any(n == index and chunks.tokens[p].lower == preposition for p, n in clause.prepositions)
        passive = chunks.verbs[clause.verb].passive or chunks.verbs[clause.verb].form == "participle"
        if behind and passive and is_person(counted.measure.head):
            return act
    return ""


def where_at(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The one body that a count is told "at": "1,200 jobs will go at Ferrum AG"."""
    if counted.kind not in ("count", "share", "fraction") or counted.measure.outcome:
        return ()
    chunks = reading.chunks
    clause = reading.clause_of(counted.number_start, counted.number_end)
    spans = [
        chunks.span(p.first, p.end) for p in chunks.nouns
        if p.first in clause and p.preposition is not None and chunks.tokens[p.preposition].lower == "at"
    ]  # fmt: skip
    found = {
        galley.id_of(name) for name in reading.names
        if name.kind in ("organisation", "group") and any(low <= name.start < high for low, high in spans)
    }  # fmt: skip
    return tuple(found) if len(found) == 1 else ()


def _held(galley: Galley, reading: Reading, index: int) -> tuple[str, ...]:
    """Who or what is named in a phrase or owns it."""
    chunks = reading.chunks
    phrase = chunks.nouns[index]
    near = [index] if phrase.possessor is None else [index, phrase.possessor]
    spans = [chunks.span(chunks.nouns[n].first, chunks.nouns[n].end) for n in near]
    held = [n for n in reading.names if n.kind in _HOLDERS and any(low <= n.start < high for low, high in spans)]
    return tuple(dict.fromkeys(galley.id_of(name) for name in held))


def of_heading(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The one bearer that the heading over a label line or a table row names: "Sola: Gross tonnage: 4,200"."""
    heading = galley.heading_of(reading) if counted.how in _LABELLED else None
    if heading is None:
        return ()
    named = {galley.id_of(name) for name in heading.names if name.kind in _BEARERS and name.kind != "place"}
    return tuple(named) if len(named) == 1 else ()


def inherited(galley: Galley, reading: Reading, counted: Counted) -> str:
    """In words where the owner of a labelled figure stands, if it is in the heading alone."""
    heading = galley.heading_of(reading)
    measured = counted_names(galley, reading, counted)
    own = {*galley.ids_in(reading, counted.owner), *galley.ids_in(reading, counted.noun)} - measured
    if heading is None or own or not of_heading(galley, reading, counted):
        return ""
    return f"owner from the heading “{galley.document.quote(heading.sentence.start, heading.end)}”"


def of_one_person(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The only person that a sentence speaks of, for an age that names nobody: "died on Monday, aged 54"."""
    if counted.kind != "age" or counted.measure.whole or counted.measure.head not in {"", "age"}:
        return ()
    text = galley.document.text
    inside = galley.chains.within(reading.sentence.start, reading.end)
    people = [one for one in inside if one.startswith("person:")]
    kin = any(text[name.end : name.end + 2] in {"'s", "’s"} for name in reading.names if name.kind == "person")
    others = any(token.tag == "NOUN" and is_person(token.lemma) for token in reading.chunks.tokens)
    return tuple(people) if len(people) == 1 and not kin and not others else ()


def spoken_of(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The only person or firm that a figure without an owner can be of."""
    told = whose_fleet(galley, reading, counted) or of_one_person(galley, reading, counted)
    return told or of_the_firm(galley, reading, counted)


def paid_act(reading: Reading, counted: Counted) -> str:
    """The act that cost a sum: the repair of "repairs to the bridge cost", the construction of "cost … to build"."""
    chunks = reading.chunks
    span = reading.tokens_between(counted.number_start, counted.end)
    if not span or counted.measure.predicate not in _COSTING:
        return ""
    onward = next((v for v in chunks.verbs if v.first - span.stop in (0, 1) and v.form == "infinitive"), None)
    if onward is not None:
        return class_of(onward.lemma, "VERB") or onward.lemma
    clause = next((c for c in chunks.clauses if c.first <= span.start < c.end and c.subject is not None), None)
    if clause is None or clause.subject is None:
        return ""
    head = chunks.tokens[chunks.nouns[clause.subject].head]
    done = head.tag == "NOUN" and "act" in types(head.lemma) and class_of(head.lemma, "NOUN")
    return done or ""


def aged(galley: Galley, reading: Reading, owner: tuple[int, int], number_start: int) -> tuple[str, ...]:
    """Whose age it is: who is named in the owner's phrase, else the one person whom its clause speaks of.

    The latter only where the owner is a description behind a comma: "Ana Ruiz, the novelist, died at the age of 84".
    """
    first = _behind_another(reading, owner, number_start)
    if first is not None and any(n.kind == "person" and first <= n.start < number_start for n in reading.names):
        return tuple(one for one in galley.ids_in(reading, (first, number_start)) if one.startswith("person:"))[-1:]
    named = tuple(one for one in galley.ids_in(reading, owner) if one.startswith("person:"))
    described = galley.document.text[max(0, owner[0] - 2) : owner[0]] == ", "
    told = galley.statement_over(reading, number_start, number_start + 1) if described and not named else None
    people = tuple(one for one in told.question.subject if one.startswith("person:")) if told is not None else ()
    return named or (people if len(people) == 1 else ())


def is_of_kin(reading: Reading, owner: tuple[int, int], number_start: int) -> bool:
    """Whether an age behind another is that of somebody unnamed: "Mia is 39 and her brother 46"."""
    first = _behind_another(reading, owner, number_start)
    if first is None or any(n.kind == "person" and first <= n.start < number_start for n in reading.names):
        return False
    tokens = (reading.chunks.tokens[at] for at in reading.tokens_between(first, number_start))
    return any(token.tag == "NOUN" and is_person(token.lemma) for token in tokens)


def _behind_another(reading: Reading, owner: tuple[int, int], number_start: int) -> int | None:
    """Where another figure ends between whom a clause speaks of and an age: "Mia is six and her brother Karl four"."""
    ends = [one.end for one in reading.quantities if owner[1] <= one.number_start and one.end <= number_start]
    return max(ends, default=None)


def called_kin(galley: Galley, reading: Reading, owner: tuple[int, int]) -> tuple[str, ...]:
    """The person whom a comma names behind a noun for people: "her husband, the engraver Otto Pell, died aged 58"."""
    if not galley.document.text[owner[0] : owner[0] + 4].lower().startswith(("her ", "his ")):
        return ()
    behind = next((name for name in reading.names if name.start >= owner[1]), None)
    if behind is None or behind.kind != "person" or not _CALLED.match(galley.document.text[owner[1] : behind.start]):
        return ()
    return (galley.id_of(behind),) if galley.document.text[behind.end : behind.end + 1] == "," else ()
