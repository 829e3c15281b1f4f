"""What a clause states: its act or quality, what that is told of, who does it, and the words that carry it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_phrases import named_beside
from factcheck.grammar.stance.stance_speakers import content_after
from factcheck.grammar.words.words import class_of, types
from factcheck.kinds.statements.statement_openings import first_person, opening, tells_besides
from factcheck.kinds.statements.statement_parts import PLANNED, Parts, Told, head_of, numbered, places_of, who, whole
from factcheck.kinds.statements.statement_phrases import class_phrase, parted_phrase
from factcheck.kinds.statements.statement_senses import Sense, planned_before, sense_of
from factcheck.kinds.statements.statement_states import (
    amount,
    answer_behind,
    by_so_much,
    is_any,
    is_none,
    is_somewhere,
    kept_in,
    narrowed,
    quality,
    state_within,
    terms_in,
    unprefixed,
)
from factcheck.kinds.statements.statement_tellers import is_deed, planner, stood_for, teller
from factcheck.kinds.statements.statement_words import statement_words
from factcheck.row import NamedTuple


class Said(NamedTuple):
    """What a clause says: the word that says it, of which class, of what, and who does it."""

    predicate: str
    pos: str
    head: str
    subject: tuple[str, ...]
    reversed: bool = False


def of_clause(chunks: Chunks, number: int, clause: Clause, offset: int, parts: Parts) -> Told | None:
    """The statement of a clause; None where it only reports, or says nothing.

    Args:
        chunks: The parsed sentence.
        number: The clause's number in it.
        clause: The clause.
        offset: Where the sentence begins in the document.
        parts: The names and chains of the document.
    """
    group = chunks.verbs[clause.verb]
    main = chunks.tokens[group.main]
    told = main.tag in {"VERB", "AUX", "NOUN", "ADJ"} and not _only_reports(chunks, number, clause)
    if not told or _is_of_a_name(chunks, clause):
        return None
    objects = [number for number in clause.objects if not amount(chunks, number)]
    complement, within = quality(chunks, clause), None
    predicate = group.lemma if group.particle is None else f"{group.lemma} {chunks.tokens[group.particle].lower}"
    absent = predicate == "lack" or _absent(chunks, clause, objects)
    fold, reach = class_phrase(chunks, group.main, clause.end) if complement is None else ("", 0)
    parted = parted_phrase(chunks, clause, reach) if complement is None else ""
    fold, reach = (parted, 0) if parted else (fold, reach)
    if complement is None and not objects and not absent:
        within = state_within(chunks, clause)
    sense = sense_of(chunks, clause) if complement is None and not absent else None
    alone = not objects and complement is None and within is None and sense is None
    if alone and _says_nothing(chunks, clause, predicate, some=bool(absent or fold)):
        return None
    clause = planner(chunks, clause)
    if sense is not None:
        said, fold = _of_sense(chunks, clause, sense, offset, parts), sense.fold
    elif complement is not None:
        said = _of_quality(chunks, clause, complement, offset, parts)
    elif within is not None:
        said = _of_state(chunks, clause, within, offset, parts)
        fold = class_of(f"be {said.predicate}") or class_of(said.predicate) or ""
    else:
        said = _of_act(chunks, clause, predicate, objects, reach if reach else None, offset, parts)
    said = _of_owned(chunks, clause, said, offset, parts)
    first, end = _first(chunks, clause, group.first), _end(chunks, clause, group.end, complement)
    left, right = chunks.tokens[first].start + offset, chunks.tokens[end - 1].end + offset
    anchor = chunks.tokens[_anchor(chunks, clause, group.main, complement)]
    return Told(
        left, right, anchor.start + offset, anchor.end + offset, said.predicate, said.pos, said.head, said.subject,
        _modifiers(chunks, clause), places_of(chunks, clause, offset, parts),
        tuple(parts.ids(left, right)), terms_in(chunks, first, end), opening(chunks, clause), said.reversed,
        _aimed(chunks, clause), absent=absent, fold=fold, under=_under(chunks, clause),
        state=within is not None, besides=tells_besides(chunks, clause), first_person=first_person(chunks, clause),
    )  # fmt: skip


def _is_of_a_name(chunks: Chunks, clause: Clause) -> bool:
    """Whether what looks like a gerund is part of what something is called: "the Melby organising committee"."""
    group = chunks.verbs[clause.verb]
    if clause.opening != "gerund" or len(clause.objects) != 1 or group.end - group.first > 1:
        return False
    behind = chunks.nouns[clause.objects[0]]
    before = chunks.noun_at(group.first - 1) if group.first else None
    opened = before is not None and chunks.nouns[before].determiner is not None
    bare = behind.first == behind.head == group.end and not behind.plural
    return opened and bare and chunks.tokens[group.first - 1].tag in {"DET", "ADJ", "NAME", "POSS"}


def _says_nothing(chunks: Chunks, clause: Clause, predicate: str, *, some: bool) -> bool:
    """Whether a verb with neither object nor quality states nothing by itself: "it was", "they did"."""
    if not clause.prepositions and clause.subject is None:
        return True
    undergone = chunks.verbs[clause.verb].passive and clause.subject is not None  # "the records were taken"
    return predicate in statement_words().light and not (some or undergone or is_somewhere(chunks, clause))


def _of_act(
    chunks: Chunks, clause: Clause, predicate: str, objects: Sequence[int], reach: int | None, offset: int, parts: Parts
) -> Said:
    """What a verb tells, of its object, of what suffered it, else of its doer; `reach` ends a phrase that it opens."""
    group, told_by = chunks.verbs[clause.verb], teller(chunks, clause)
    subject, done_to = _roles(chunks, clause, offset, parts, told_by)
    about = done_to if done_to is not None else (objects[0] if objects else None)
    head = head_of(chunks, stood_for(chunks, about, told_by), offset, parts)
    if not head and not group.passive and not objects:
        doer = stood_for(chunks, clause.subject, told_by)
        head = head_of(chunks, doer if doer is None else named_beside(chunks, doer), offset, parts)
    if reach is not None and objects and not group.passive and chunks.nouns[objects[0]].head < reach:
        head = _of_phrase(chunks, clause, reach, offset, parts)
    return Said("have" if predicate == "lack" else predicate, "VERB", head, subject)


def _of_sense(chunks: Chunks, clause: Clause, sense: Sense, offset: int, parts: Parts) -> Said:
    """What a verb tells together with a small word behind it, of whom or what that word leads to."""
    subject, _ = _roles(chunks, clause, offset, parts, teller(chunks, clause))
    about = sense.about if sense.about is not None else clause.subject
    return Said(sense.predicate, "VERB", head_of(chunks, about, offset, parts), subject)


def _of_quality(chunks: Chunks, clause: Clause, complement: int, offset: int, parts: Parts) -> Said:
    """What a quality is told of: the subject, or the object that is found or kept so."""
    predicate, pos, reversed_by = unprefixed(chunks.tokens[complement].lower)
    subject, _ = _roles(chunks, clause, offset, parts, teller(chunks, clause))
    kept = kept_in(chunks, clause)
    head = "" if kept is None else chunks.tokens[kept].lemma
    if kept is not None and chunks.tokens[kept].tag in {"NAME", "PRON"}:  # "found Otto Brun guilty" is told of him
        suffering = chunks.noun_at(kept)
        head = head_of(chunks, suffering, offset, parts) or head
        subject = who(chunks, suffering, offset, parts) or subject
    if chunks.verbs[clause.verb].lemma == "be":
        head = _governed(chunks, complement + 1, offset, parts)
    head = head or head_of(chunks, clause.subject, offset, parts)
    return Said(predicate, pos, head, subject, reversed_by)


def _of_state(chunks: Chunks, clause: Clause, within: int, offset: int, parts: Parts) -> Said:
    """What a state is told of that a preposition and a bare noun name: "was under suspicion", "is not in custody"."""
    phrase = chunks.nouns[within]
    words = [chunks.tokens[at] for at in (phrase.preposition, phrase.head) if at is not None]
    subject, _ = _roles(chunks, clause, offset, parts, teller(chunks, clause))
    head = head_of(chunks, clause.subject, offset, parts)
    return Said(" ".join(word.lower for word in words), "ADJ", head, subject)


def _of_owned(chunks: Chunks, clause: Clause, said: Said, offset: int, parts: Parts) -> Said:
    """The same, save where the quality is a noun that the subject takes or denies: "denied any responsibility"."""
    owned = _owned(chunks, clause)
    if owned is None:
        return said
    phrase = chunks.nouns[owned]
    head = _governed(chunks, phrase.end, offset, parts)
    return said._replace(predicate=chunks.tokens[phrase.head].lemma, pos="NOUN", head=head)


def _of_phrase(chunks: Chunks, clause: Clause, reach: int, offset: int, parts: Parts) -> str:
    """What a phrase with its own object is said of: the embassy of "laid siege to the embassy", else its doer."""
    opener = chunks.nouns[clause.objects[0]].determiner
    own = opener is not None and chunks.tokens[opener].lower in statement_words().own
    to = reach < len(chunks.tokens) and chunks.tokens[reach].lower in statement_words().phrase_links
    governed = _governed(chunks, reach, offset, parts) if to and not own else ""  # not "opened its doors to the public"
    return governed or head_of(chunks, clause.subject, offset, parts)


def _absent(chunks: Chunks, clause: Clause, objects: Sequence[int]) -> bool:
    """Whether what the statement is about is said not to be there: "no lookout was posted", "had not one axe"."""
    group = chunks.verbs[clause.verb]
    about = objects[0] if objects else clause.subject
    if about is None or clause.opening in ("participle", "relative", "gerund"):
        return False
    if narrowed(chunks, about) or _is_being(chunks, clause, objects):
        return False
    return is_none(chunks, about) or (group.negation is not None and is_any(chunks, about))


def _is_being(chunks: Chunks, clause: Clause, objects: Sequence[int]) -> bool:
    """Whether a clause says of something what it is not: "that is not a cure" leaves cures be."""
    if chunks.verbs[clause.verb].lemma != "be" or not objects or clause.subject is None:
        return False
    subject = chunks.nouns[clause.subject]
    return chunks.tokens[subject.head].lower != "there" and chunks.verbs[clause.verb].negation is not None


def _aimed(chunks: Chunks, clause: Clause) -> bool:
    """Whether an infinitive tells an aim: no verb before it says that it came about ("began to", "managed to")."""
    return (
        chunks.verbs[clause.verb].form == "infinitive"
        and _verb_before(chunks, clause) not in statement_words().implying
    )


def _under(chunks: Chunks, clause: Clause) -> str:
    """What an infinitive hangs on: a plan, else the verb before it."""
    return PLANNED if planned_before(chunks, clause) else _verb_before(chunks, clause)


def _verb_before(chunks: Chunks, clause: Clause) -> str:
    """The verb before an infinitive: "refuse" of "has refused to sell"."""
    group = chunks.verbs[clause.verb]
    before = [other for other in chunks.verbs if other.end <= group.first] if group.form == "infinitive" else []
    return before[-1].lemma if before else ""


def _anchor(chunks: Chunks, clause: Clause, main: int, complement: int | None) -> int:
    """The word whose stance is the statement's: its quality, an object said to be none, else its verb."""
    if complement is not None:
        return complement
    for number in clause.objects:
        phrase = chunks.nouns[number]
        opener = chunks.tokens[phrase.first].lower
        if phrase.first > main and opener in statement_words().nothing:
            return phrase.head
    return main


def _only_reports(chunks: Chunks, number: int, clause: Clause) -> bool:
    """Whether a clause does no more than say who speaks."""
    group = chunks.verbs[clause.verb]
    lower = chunks.tokens[group.main].lower
    if _owned(chunks, clause) is not None:
        return False
    if group.lemma in statement_words().speech:
        return not is_deed(chunks, clause, content_after(chunks, number, clause))
    if lower not in cues().reporting or group.lemma in statement_words().acts_of_speech:
        return False
    content = content_after(chunks, number, clause)
    return content is not None and not _comes_about(chunks, clause, content)


def _comes_about(chunks: Chunks, clause: Clause, content: int) -> bool:
    """Whether a thing undergoes it, and a colon opens what explains it: "the ring has been found: it lay here"."""
    group = chunks.verbs[clause.verb]
    if not group.passive or clause.subject is None or chunks.nouns[clause.subject].pronoun:
        return False
    if group.lemma in statement_words().speech:
        return False
    return any(token.text in {":", ";"} for token in chunks.tokens[group.end : content + 1])


def _governed(chunks: Chunks, at: int, offset: int, parts: Parts) -> str:
    """The head of the phrase that a quality governs ("responsible for the attack")."""
    if at >= len(chunks.tokens) or chunks.tokens[at].lower not in {"for", "of", "to", "in", "on", "from", "with"}:
        return ""
    number = next((k for k, phrase in enumerate(chunks.nouns) if phrase.preposition == at), None)
    head = chunks.tokens[chunks.nouns[number].head] if number is not None else None
    if head is not None and (head.tag in {"NUM", "TIME"} or "time" in types(head.lemma)):
        return ""  # "shut in 1993", "shut for ten weeks"
    return head_of(chunks, number, offset, parts)


def _owned(chunks: Chunks, clause: Clause) -> int | None:
    """The quality that a verb gives or denies its subject as a noun ("denied any responsibility")."""
    group = chunks.verbs[clause.verb]
    objects = [n for n in clause.objects if not amount(chunks, n)]
    if group.lemma not in statement_words().owning or group.passive or len(objects) != 1:
        return None
    phrase = chunks.nouns[objects[0]]
    head = chunks.tokens[phrase.head]
    opener = chunks.tokens[phrase.first].lower
    bare = phrase.determiner is None or opener in {"any", "all", "no", "full", "sole"}
    told = bare and head.tag == "NOUN" and not phrase.plural and not phrase.numbers and phrase.first >= group.end
    return objects[0] if told and not phrase.possessor else None


def _roles(
    chunks: Chunks, clause: Clause, offset: int, parts: Parts, told_by: int | None
) -> tuple[tuple[str, ...], int | None]:
    """Who does it, and, in the passive, to what it is done (the phrase's number)."""
    group = chunks.verbs[clause.verb]
    if not group.passive:
        return who(chunks, stood_for(chunks, clause.subject, told_by), offset, parts), None
    by = [n for at, n in clause.prepositions if chunks.tokens[at].lower == "by" and not by_so_much(chunks, n)]
    done_to = clause.subject
    if done_to is None and not group.auxiliaries:
        done_to = next((k for k, phrase in enumerate(chunks.nouns) if phrase.end == group.first), None)
    doers = who(chunks, by[0] if by else None, offset, parts)
    suffering = (one for one in who(chunks, stood_for(chunks, done_to, told_by), offset, parts) if ":" in one)
    return doers or tuple(suffering), done_to


def _first(chunks: Chunks, clause: Clause, verb: int) -> int:
    """The first token of the claim's words: the subject where it stands right before, else the verb."""
    if clause.subject is None or clause.inherited:
        return verb
    subject = chunks.nouns[clause.subject]
    if subject.first < clause.first or verb - subject.end > 12 or subject.first > verb:
        return verb
    return subject.first


def _end(chunks: Chunks, clause: Clause, verb_end: int, complement: int | None) -> int:
    """The end of the claim's words: the last object, or the first prepositional phrase where there is none."""
    last = (complement, chunks.verbs[clause.verb].particle)
    end = max(verb_end, *(at + 1 for at in last if at is not None), 0)
    behind = [chunks.nouns[number] for number in clause.objects if chunks.nouns[number].first >= verb_end]
    for phrase in behind:
        end = max(end, whole(chunks, phrase))
    if complement is None and not behind:
        end = answer_behind(chunks, end)
    near = [number for at, number in clause.prepositions if at >= end and at - end <= 1]
    if near:
        end = max(end, whole(chunks, chunks.nouns[near[0]]))
    return end


def _modifiers(chunks: Chunks, clause: Clause) -> tuple[str, ...]:
    """What narrows the object: its adjectives ("joint", "total"), in order."""
    found: list[str] = []
    numbers = [
        *(n for n in clause.objects if not amount(chunks, n)),
        *([clause.subject] if clause.subject is not None else []),
    ]
    for number in numbers:
        words = (chunks.tokens[at] for at in chunks.nouns[number].modifiers)
        found.extend(numbered(chunks, number))
        found.extend(w.lower for w in words if w.tag != "NAME" and w.lower not in statement_words().any_one)
    return tuple(dict.fromkeys(found))
