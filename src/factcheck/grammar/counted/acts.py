"""What the counted did or suffered: the verb, participle or event noun that a noun phrase hangs on."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase, VerbGroup
from factcheck.grammar.counted.attached import attached
from factcheck.grammar.counted.borne import bears, maimed, suffered
from factcheck.grammar.counted.escapes import breaks_out
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import is_person, outcomes, words
from factcheck.grammar.counted.places import Place, members, places_of, verb_word
from factcheck.grammar.counted.record import Act, Noun, RoleOf
from factcheck.grammar.counted.small import small
from factcheck.grammar.counted.twins import or_the_next, with_twin
from factcheck.grammar.words import words_types as lexemes
from factcheck.grammar.words.words_tables import knows

_DOERS = frozenset({"group", "vehicle", "animal", "weapon"})
_EVENTS = frozenset({"event", "act"})
_THINGS = frozenset({"vehicle", "structure", "weapon", "artefact", "document", "event", "act", "money", "substance"})
_LIVES = ("life", "lives")


def act_of(frame: Frame, noun: Noun) -> Act:
    """The act of a counted noun: its clause's predicate, its part in it, and the outcome class if one is known."""
    if noun.is_whole:
        return Act()
    if noun.phrase is None:
        return _by_words(frame, noun)
    state, place = _state(frame, noun)
    if state in words().bodily.words and not has_a_body(noun.head):
        state = ""  # "60 houses burned"
    act = _act(frame, noun.phrase)
    if act.outcome in words().bodily.words and not has_a_body(noun.head):
        act = act._replace(outcome="")  # "killed two bills", "burned 150 cards"
    gone = act.role == "doer" and act.predicate in words().escaping.words  # a prisoner who escapes is not captured
    outcome = state or act.outcome or ("" if gone else _by_head(noun)) or _bearer(frame, noun.phrase)
    if not act.predicate and state:
        return Act("", "undergoer", state, word=place)
    if state and (act.outcome not in ("", state) or not (act.outcome or _takes_states(act.predicate))):
        return Act("", "undergoer", state, word=place)  # "12 were killed and 40 hurt": the 40 were not killed
    return act._replace(outcome=outcome, role="undergoer" if state and act.role != "undergoer" else act.role)


def _act(frame: Frame, index: int) -> Act:
    """The act of a phrase: an event noun's or a state's, unless only its clause tells what became of it."""
    told = _event_noun(frame, index) or attached(frame.chunks, index)
    if told is not None and told.outcome:
        return told
    best = _best(frame, index)
    return best if told is None or best.outcome else told  # "the funeral of ten men who were killed"


def _takes_states(predicate: str) -> bool:
    return predicate in words().leaving.words


def has_a_body(head: str) -> bool:
    """Whether what a noun names can be killed or hurt; unknown nouns can."""
    return not lexemes.types(head) & _THINGS or is_person(head)


def _best(frame: Frame, index: int) -> Act:
    """The act that tells most of what the phrase may take part in: one with a known outcome, else the nearest."""
    acts = [_in_clause(frame, index, place) for place in places_of(frame.chunks, index)]
    return next((act for act in acts if act.outcome), acts[0] if acts else Act())


def _by_words(frame: Frame, noun: Noun) -> Act:
    """The outcome told by the measure's own words: "the number of dead", "the death toll", "Injured: 3"."""
    for word in (noun.head, *noun.modifiers):
        outcome = outcomes().nouns.get(word) or outcomes().states.get(word)
        if outcome is not None:
            return Act(outcome=outcome)
    if noun.how == "level" and noun.first >= 0:
        stop = min(noun.end + 4, len(frame.chunks.tokens))
        for token in frame.chunks.tokens[noun.first : stop]:
            if token.tag in ("PUNCT", "AUX", "MODAL") or (token.tag == "PREP" and token.lower != "of"):
                break
            if token.tag in ("VERB", "ADJ", "NOUN") and (outcome := _done_or_state(token.lemma, token.lower)):
                return Act(outcome=outcome)
    return Act()


def _done_or_state(lemma: str, word: str) -> str:
    return outcomes().states.get(word) or outcomes().nouns.get(lemma) or ""


def _by_head(noun: Noun) -> str:
    """The outcome told by the counted noun or its adjective: "six injuries", "30 dead civilians"."""
    if noun.head in outcomes().nouns:
        return outcomes().nouns[noun.head]
    return next((outcomes().states[word] for word in noun.modifiers if word in outcomes().states), "")


def _state(frame: Frame, noun: Noun) -> tuple[str, int]:
    """The outcome, with its word, of a state beside the noun: "12 dead", "left 12 wounded", "seven people missing"."""
    tokens = frame.chunks.tokens
    assert noun.phrase is not None
    phrase = frame.chunks.nouns[noun.phrase]
    head = tokens[phrase.head]
    if head.lower in outcomes().states and head.tag in ("ADJ", "NOUN", "VERB") and head.form != "plural":
        return outcomes().states[head.lower], phrase.head
    end = noun.end if noun.how == "left_out" else max(noun.end, phrase.end)
    for index, token in enumerate(tokens[end : end + 3], end):
        if token.lower in outcomes().states and token.tag in ("ADJ", "VERB", "NOUN", "ADV"):
            if token.tag == "VERB" and token.form not in ("part", "ed", "any"):
                break
            if index + 1 < len(tokens) and tokens[index + 1].tag in ("NUM", "DET", "POSS"):
                break  # "killed nine people and injured 36"
            return or_the_next(frame.chunks, index, outcomes().states[token.lower]), index
        if token.lower not in words().state_gaps.words:
            break
    return "", -1


def _event_noun(frame: Frame, index: int) -> Act | None:
    """As in "the deaths of 12 miners", "the murder of six priests and two women": an event noun with "of"."""
    chunks = frame.chunks
    governor = None
    for member in (index, *members(chunks, index)):
        governor = next((p for p in chunks.nouns if p.of == member), None)
        if governor is None or chunks.tokens[governor.head].tag == "TIME":
            governor = _over_time(chunks, member)
        if governor is not None:
            break
    if governor is None:
        return _slain(frame, index)
    head = chunks.tokens[governor.head]
    if head.lemma in _LIVES:
        return _lives_of(chunks, chunks.nouns.index(governor))
    outcome = outcomes().nouns.get(head.lemma) or outcomes().doers.get(head.lemma) or ""
    if head.lemma == "loss" and chunks.tokens[chunks.nouns[index].head].lemma in _LIVES:
        outcome = "killed"
    eventful = head.lemma.endswith(small().eventful_endings) or head.lemma in words().done.words
    eventful = (
        eventful and head.lemma not in words().counters.words and head.tag == "NOUN" and not is_person(head.lemma)
    )
    if not (outcome or eventful) or head.lemma in words().bearers.words:
        return None
    return Act(head.lemma, "undergoer", outcome, word=governor.head, clause=chunks.clause_at(governor.head))


def _over_time(chunks: Chunks, index: int) -> NounPhrase | None:
    """The event noun before a time: "the murder on the evening of 27 May of six more members"."""
    preposition = chunks.nouns[index].preposition
    if preposition is None or chunks.tokens[preposition].lower != "of":
        return None
    for at in range(index - 1, max(-1, index - 4), -1):
        phrase = chunks.nouns[at]
        head = chunks.tokens[phrase.head]
        if head.tag != "TIME" and "time" not in lexemes.types(head.lemma):
            return phrase if head.lemma in outcomes().nouns else None
    return None


def _slain(frame: Frame, index: int) -> Act | None:
    """As in "the six priests' murder": an event noun that the counted possess."""
    chunks = frame.chunks
    possessed = next((p for p in chunks.nouns if p.possessor == index), None)
    if possessed is None:
        return None
    lemma = chunks.tokens[possessed.head].lemma
    outcome = outcomes().nouns.get(lemma, "")
    if not outcome or lemma in words().bearers.words:
        return None
    return Act(lemma, "undergoer", outcome, word=possessed.head)


def _lives_of(chunks: Chunks, governor: int) -> Act | None:
    """As in "claimed the lives of 100 people"."""
    for place in places_of(chunks, governor):
        verb = chunks.verbs[chunks.clauses[place.clause].verb]
        if verb.lemma in outcomes().lives and place.role == "undergoer":
            return Act(verb.lemma, "undergoer", "killed", place.clause, verb.main, chunks.clauses[place.clause].subject)
    return None


def _bearer(frame: Frame, index: int) -> str:
    """The outcome of a noun whose "of" the counted stand in: "the bodies of three men"."""
    governor = next((p for p in frame.chunks.nouns if p.of == index), None)
    return "" if governor is None else outcomes().nouns.get(frame.chunks.tokens[governor.head].lemma, "")


def _in_clause(frame: Frame, index: int, place: Place) -> Act:
    chunks = frame.chunks
    clause, phrase = chunks.clauses[place.clause], chunks.nouns[index]
    verb = chunks.verbs[clause.verb]
    role = place.role
    outcome = _outcome(chunks, clause, verb, role, index)
    if outcome and role == "doer" and verb_word(chunks, verb) in outcomes().done_to:
        role = "undergoer"  # "12 killed in blast"
    doer = _doer(chunks, clause, verb, role)
    predicate = verb_word(chunks, verb)
    if verb.particle is not None:
        predicate = f"{predicate} {chunks.tokens[verb.particle].lower}"
    if role == "undergoer" and verb.lemma in words().drawing.words:
        predicate = _gathering(chunks, clause) or predicate
    if role == "oblique" and (whole := _with_preposition(chunks, verb, phrase)):
        return Act(whole, "undergoer", outcome, place.clause, verb.main, clause.subject, verb.negation is not None)
    if role == "doer" and verb.lemma in words().attending.words and not verb.passive:
        predicate = _attended(chunks, clause) or predicate
    if role == "doer" and verb.lemma in words().partaking.words and not verb.passive:
        predicate = _partaken_in(chunks, clause) or predicate
    if role == "oblique" and phrase.preposition is not None and phrase.preposition > 0:
        noun = _noun_before(chunks, phrase.preposition) if _may_act(chunks, phrase) else None
        if noun is not None and chunks.tokens[phrase.preposition].lower in small().noun_first:
            predicate = noun
    part = bool(outcome) and predicate == "be" and bool(among_state(chunks, clause))
    return Act(predicate, role, outcome, place.clause, verb.main, doer, verb.negation is not None, part)


def _with_preposition(chunks: Chunks, verb: VerbGroup, phrase: NounPhrase) -> str:
    """The verb with its preposition, whose object it governs: "cared for 7,900 people", "dealt with 40 cases"."""
    at = phrase.preposition
    if at is None or at != verb.end or verb.passive or verb.particle is not None:
        return ""
    link, counts = chunks.tokens[at].lower, chunks.tokens[phrase.head]
    plain = counts.tag == "NOUN" and "time" not in lexemes.types(counts.lemma)
    return f"{verb.lemma} {link}" if plain and f"{verb.lemma} {link}" in small().governing else ""


def _gathering(chunks: Chunks, clause: Clause) -> str:
    """The event that is the subject of a clause: "Saturday's march drew 9,000 people"."""
    head = chunks.tokens[chunks.nouns[clause.subject].head] if clause.subject is not None else None
    event = head is not None and head.tag == "NOUN" and bool(lexemes.types(head.lemma) & _EVENTS)
    return head.lemma if head is not None and event else ""


def _attended(chunks: Chunks, clause: Clause) -> str:
    """The event that is the object of a clause: "9,000 people attended the march"."""
    heads = [chunks.tokens[chunks.nouns[n].head] for n in clause.objects]
    events = [head.lemma for head in heads if head.tag == "NOUN" and lexemes.types(head.lemma) & _EVENTS]
    return events[0] if len(events) == 1 else ""


def _partaken_in(chunks: Chunks, clause: Clause) -> str:
    """The event that somebody has a part in: "9,000 people took part in the march"."""
    for index in clause.objects:
        phrase = chunks.nouns[index]
        behind = next((n for n, p in enumerate(chunks.nouns) if p.preposition == phrase.end), None)
        if chunks.tokens[phrase.head].lower != "part" or behind is None:
            continue
        owned = next((p for p in chunks.nouns if p.possessor == behind), chunks.nouns[behind])
        head = chunks.tokens[owned.head]  # "in the union's march"
        if chunks.tokens[phrase.end].lower == "in" and head.tag == "NOUN" and lexemes.types(head.lemma) & _EVENTS:
            return head.lemma
    return ""


def _may_act(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether what stands behind "by" can do a thing: a raid by 40 men, not a bill passed by 81 votes."""
    at, head = phrase.preposition, chunks.tokens[phrase.head]
    if at is None or chunks.tokens[at].lower != "by" or head.tag != "NOUN":
        return True
    return is_person(head.lemma) or not lexemes.types(head.lemma) or bool(lexemes.types(head.lemma) & _DOERS)


def _noun_before(chunks: Chunks, preposition: int) -> str | None:
    """The noun that a preposition hangs on: "a boost to 165,000 troops" gives boost."""
    before = chunks.tokens[preposition - 1]
    verbal = (
        before.form != "plural"
        and knows(before.lemma, "V")
        and chunks.tokens[preposition].lower in small().noun_by_verb
    )
    return before.lemma if before.tag == "NOUN" and (before.lemma in outcomes().nouns or verbal) else None


def _outcome(chunks: Chunks, clause: Clause, verb: VerbGroup, role: RoleOf, index: int) -> str:
    """The outcome class of a verb with the counted in a given part."""
    table = outcomes()
    lemma = verb_word(chunks, verb)
    head = chunks.tokens[chunks.nouns[index].head]
    if lemma in table.lives and head.lemma in _LIVES:
        return "killed"
    lives = any(chunks.tokens[chunks.nouns[n].head].lemma in _LIVES for n in clause.objects)
    if lives and ((lemma == "lose" and role == "doer") or (lemma in table.lives and role == "undergoer")):
        return "killed"  # "12 lost their lives", "cost 12 men their lives"
    if role == "doer" and lemma in small().leaving_home and _loses(chunks, clause, small().homes):
        return "displaced"  # "270,000 people have left their homes"
    if bears(chunks, clause, lemma) and role in ("doer", "undergoer") and clause.subject is not None:
        return suffered(chunks, clause, index)
    if role == "doer" and (hurt := maimed(chunks, clause, lemma)):
        return hurt
    if role == "undergoer" and lemma in table.done_to:
        return or_the_next(chunks, verb.main, with_twin(chunks, verb, table.done_to[lemma]))
    if role == "doer" and lemma == "be" and (state := among_state(chunks, clause)):
        return state
    if role == "doer":
        if lemma in table.befell:
            return "" if breaks_out(chunks, clause, lemma, head.lemma) else table.befell[lemma]
        headline = (
            lemma in table.done_to and not clause.objects and chunks.tokens[verb.main].form in ("ed", "part", "any")
        )
        if headline and not verb.auxiliaries and (head.tag == "NUM" or is_person(head.lemma)):
            return table.done_to[lemma]
    if lemma in words().leaving.words and role != "oblique" and not (role == "doer" and clause.objects):
        return _complement(chunks, clause, verb)
    return ""


def _loses(chunks: Chunks, clause: Clause, things: frozenset[str]) -> bool:
    """Whether the object of a clause is something of one's own."""
    phrases = [chunks.nouns[n] for n in clause.objects]
    return any(
        chunks.tokens[p.head].lemma in things and chunks.tokens[p.first].tag in ("POSS", "PRON", "DET") for p in phrases
    )


def among_state(chunks: Chunks, clause: Clause) -> str:
    """The outcome of "were among those killed", "are among the wounded"."""
    for preposition, index in clause.prepositions:
        if chunks.tokens[preposition].lower != "among":
            continue
        phrase = chunks.nouns[index]
        for token in chunks.tokens[phrase.first : phrase.end + 1]:
            found = outcomes().states.get(token.lower) or outcomes().nouns.get(token.lemma)
            if found is not None:
                return found
    return ""


def _complement(chunks: Chunks, clause: Clause, verb: VerbGroup) -> str:
    """The state behind a verb: "were left dead", "was shot dead", "were missing"."""
    for token in chunks.tokens[verb.end : min(verb.end + 2, clause.end)]:
        if token.lower in outcomes().states and token.tag in ("ADJ", "VERB", "NOUN"):
            return outcomes().states[token.lower]
    following = chunks.tokens[verb.end] if verb.end < len(chunks.tokens) else None
    if following is not None and verb.passive and following.form in ("part", "ed"):  # "were found murdered"
        return outcomes().done_to.get(following.lemma, "")
    words_after = [token.lower for token in chunks.tokens[verb.end : verb.end + 2]]
    return "killed" if words_after == ["to", "death"] else ""


def _doer(chunks: Chunks, clause: Clause, verb: VerbGroup, role: RoleOf) -> int | None:
    """Who did it to the counted: the subject, or the "by" phrase of a passive."""
    if role == "oblique" and not verb.passive:
        return clause.subject  # "swung to a profit of $5m"
    if role != "undergoer":
        return None
    if verb.passive:
        return next(
            (n for p, n in clause.prepositions if chunks.tokens[p].lower == "by" and not chunks.nouns[n].numbers), None
        )
    subject = clause.subject
    return None if subject is None or chunks.tokens[chunks.nouns[subject].head].lower == "there" else subject
