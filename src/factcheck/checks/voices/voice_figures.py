"""The figures of a sentence with who gives them, and how much of a question each brings of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import claim_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.voices.voice_givers import Voice, act_of, clause_at, holder, voice_of
from factcheck.checks.voices.voice_words import voice_words
from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.counted.lexicon import outcomes
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.stance.stance import hear
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import noun_lemma, types, verb_lemma
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

_QUOTES = frozenset('“”"')
_KINDS = frozenset({"count", "money", "share", "fraction", "measure", "duration"})
_PLACES = frozenset({"place", "structure"})
_OF = frozenset({"of", "for", "over"})  # "a list of 41", "bills for 54,000"
_WITHDRAWN = "withdrawn"
_BESIDE = 3  # tokens on either side of a figure in which a word like "another" is said of it


class Told(NamedTuple):
    """A figure of a text.

    Attributes:
        passage: Its sentence.
        figure: The figure.
        frame: The claim that was read from it, or None.
        voice: Who gives it, or None for the text itself or a voice unknown.
        holder: Who "has" so many, where no more is said.
        noun: What it counts, as a lemma; empty where it stands alone.
        act: What is done in its clause; empty where somebody does no more than give it.
        given: Whether it stands as what somebody gives: "counted 410", "speaks of 90", "it was five".
        own: Whether its clause tells of "it" or "them", who may be the speaker.
        negated: Whether its clause is denied: "never above forty".
        verbs: The verbs of its clause and of the one before.
        near: The words beside it.
        words: The words of its sentence.
        partial: Whether it is one of some that were told: "four of them".
        days: The dates and years that its sentence names.
        thing: What it is given of, if that is said: the nouns of "put the value of its shares at".
        ground: The words of the place it is told of: "in the first camp".
        giver: The words before its verb, where the subject opens the clause.
        tokens: The words of its sentence with their classes.
    """

    passage: Passage
    figure: FoundQuantity
    frame: Frame | None
    voice: Voice | None
    holder: Voice | None
    noun: str
    act: str
    given: bool
    own: bool
    negated: bool
    verbs: frozenset[str]
    near: frozenset[str]
    words: frozenset[str]
    partial: bool
    days: tuple[ResolvedTime, ...]
    thing: frozenset[str]
    ground: frozenset[str]
    giver: str
    tokens: tuple[Tagged, ...]


def told_in(page: Page, passage: Passage) -> Iterator[Told]:
    """The figures of a sentence that may answer a question of how many or how much."""
    figures = [q for q in passage.quantities if may_answer(q)]
    if figures and not is_voiced(page.text[passage.start : passage.end]):
        return
    for start, end in stretches(page.text, passage) if figures else ():
        own = [q for q in figures if start <= q.start and q.end <= end]
        if own:
            chunks = passage.chunks_of(start, end)
            yield from (one for q in own if (one := _told(page, passage, (start, end), chunks, q)) is not None)


def is_voiced(sentence: str) -> bool:
    """Whether a sentence has a quotation mark or a word by which somebody gives a figure: most have none."""
    if not _QUOTES.isdisjoint(sentence):
        return True
    return any(_gives(word) for word in sentence.split())


@lru_cache(maxsize=8192)
def _gives(word: str) -> bool:
    """Whether a word may be one by which somebody gives a figure."""
    plain, table = word.strip(",.:;()").lower(), voice_words()
    if plain in cues().reporting or plain == "according":
        return True
    verb = verb_lemma(plain)
    return verb in table.giving or verb == "have" or plain in table.convinced or noun_lemma(plain) in table.records


def stretches(text: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence between its semicolons: each has its own voice."""
    start = passage.start
    while start < passage.end:
        end = text.find(";", start, passage.end)
        end = passage.end if end < 0 else end
        yield start, end
        start = end + 1


def _told(page: Page, passage: Passage, part: tuple[int, int], chunks: Chunks, figure: FoundQuantity) -> Told | None:
    token = next((k for k, t in enumerate(chunks.tokens) if t.start <= figure.number_start < t.end), None)
    if token is None:
        return None
    clause = clause_at(chunks, token)
    phrase = None if (at := chunks.noun_at(token)) is None else chunks.nouns[at]
    noun = _noun(chunks, phrase, token, figure)
    voice = voice_of(page.text, chunks, hear(page.text, *part, chunks), token, part[0])
    frame = claim_of(page, passage, figure)
    if frame is not None and frame.claim.stance.mood == _WITHDRAWN:
        return None  # a text that corrects itself has one voice
    act, given = _act(chunks, clause, phrase, token, noun, reported=voice is not None)
    group = None if clause is None else chunks.verbs[clause.verb]
    own = _is_own(chunks, clause) or _of_its_own(chunks, voice)
    near = chunks.tokens[max(0, token - _BESIDE) : token + _BESIDE + 1]
    return Told(
        passage, figure, frame, voice, holder(chunks, clause, token) if not noun else None,
        noun, act, given, own, group is not None and group.negation is not None,
        verbs_of(chunks, clause), frozenset(t.lower for t in near), frozenset(t.lower for t in chunks.tokens),
        _is_partial(chunks, token), tuple(t for t in page.times_in(passage) if t.kind == "date" and _in(t, part)),
        _thing(chunks, clause, phrase, figure), _ground(chunks, clause), _opening(chunks, clause),
        tuple(chunks.tokens),
    )  # fmt: skip


def _thing(chunks: Chunks, clause: Clause | None, phrase: NounPhrase | None, figure: FoundQuantity) -> frozenset[str]:
    """What a figure behind "at" is given of, without words like "number" that say nothing of it."""
    if clause is None or phrase is None or phrase.preposition is None:
        return frozenset()
    if figure.kind == "duration" and _newly_called(chunks, phrase.preposition):
        return frozenset()  # "speaks of an outage of three hours": a word of its own for what was told
    found, of = set[str](), False
    table, lasts = voice_words(), figure.kind in ("duration", "count")
    said = table.bare | (table.moments if lasts else frozenset())
    for token in chunks.tokens[chunks.verbs[clause.verb].end : phrase.preposition]:
        of = of or token.lower == "of"
        if token.tag == "NOUN" and (of or token.lemma not in said):
            found.add(token.lemma)
    return frozenset(found)


def _newly_called(chunks: Chunks, preposition: int) -> bool:
    """Whether what a length is one of has the indefinite article: "a break of an hour"."""
    at = chunks.noun_at(preposition - 1) if preposition else None
    phrase = None if at is None else chunks.nouns[at]
    opening = None if phrase is None or phrase.determiner is None else chunks.tokens[phrase.determiner].lower
    return opening in ("a", "an") and chunks.tokens[preposition].lower == "of"


def _ground(chunks: Chunks, clause: Clause | None) -> frozenset[str]:
    """The words of the places of a clause, without those that say who speaks: "astronomers at Lyra"."""
    if clause is None:
        return frozenset()
    verb, found = chunks.verbs[clause.verb], set[str]()
    opening = clause.first if clause.subject is None else chunks.nouns[clause.subject].first
    for phrase in chunks.nouns:
        at = phrase.preposition
        if at is None or not clause.first <= at < clause.end or opening <= at < verb.first or phrase.numbers:
            continue
        inside = chunks.tokens[phrase.first : phrase.end]
        head, ranked = chunks.tokens[phrase.head], any(t.lower in voice_words().ranks for t in inside)
        if chunks.tokens[at].lower in voice_words().placed and (head.tag == "NAME" or ranked or _is_place(head.lemma)):
            found |= {t.lower for t in inside if t.tag != "DET"}
    return frozenset(found)


def _opening(chunks: Chunks, clause: Clause | None) -> str:
    """The words before the verb of a clause that its subject opens."""
    if clause is None or clause.subject is None:
        return ""
    words = chunks.tokens[clause.first : chunks.verbs[clause.verb].first]
    fronted = any(chunks.nouns[clause.subject].first - clause.first > 1 and t.text == "," for t in words)
    return "" if fronted else " ".join(t.lower for t in words)


def _is_place(noun: str) -> bool:
    return bool(types(noun) & _PLACES)


def _in(time: ResolvedTime, part: tuple[int, int]) -> bool:
    return part[0] <= time.start and time.end <= part[1]


def _is_partial(chunks: Chunks, token: int) -> bool:
    """Whether a figure is one of some that were told: "four of them", "ten of the dead", "the six", "all four"."""
    table = voice_words()
    before = chunks.tokens[token - 1].lower if token else ""
    behind = [t.lower for t in chunks.tokens[token + 1 : token + 3]]
    if before in table.whole:
        return behind[:1] != ["of"]
    return behind[:1] == ["of"] and behind[-1] in table.of_some


def may_answer(figure: FoundQuantity) -> bool:
    """Whether a figure is one that two may give differently: no rank, no age, no end of a change, no lone "one"."""
    value = figure.quantity
    if figure.kind not in _KINDS or figure.doubt or figure.hyphened or figure.change or value.wording == "vague":
        return False
    return not (figure.kind == "count" and value.low == value.high == 1)


def _noun(chunks: Chunks, phrase: NounPhrase | None, token: int, figure: FoundQuantity) -> str:
    """What a figure counts: the head behind its number, "" for one that stands alone or before its unit only."""
    if figure.kind == "money" and phrase is not None:
        return _priced(chunks, phrase, figure)
    if figure.kind not in ("count", "share", "fraction"):
        return ""
    if phrase is None:
        return ""
    if phrase.of is not None and figure.kind != "count":
        return chunks.tokens[chunks.nouns[phrase.of].head].lemma
    first = chunks.nouns[0]
    if first.preposition == 0 and chunks.tokens[0].lower == "of" and first.end <= token:
        return chunks.tokens[first.head].lemma  # "Of the nurses 74 percent are"
    last = max((k for k, t in enumerate(chunks.tokens) if t.start < figure.end), default=token)
    head = chunks.tokens[phrase.head]
    if phrase.head > last and head.tag in ("NOUN", "NAME"):
        return "" if head.lemma in voice_words().bare else head.lemma
    behind = chunks.tokens[last + 1] if last + 1 < len(chunks.tokens) and figure.kind == "count" else None
    if behind is None:
        return ""
    fallen = behind.lemma in outcomes().states or behind.lower in outcomes().states
    plain = behind.tag == "ADJ" and verb_lemma(behind.lower) == behind.lower  # "14,300 sold" are no kind of thing
    return behind.lemma if plain or fallen else ""


def _priced(chunks: Chunks, phrase: NounPhrase, figure: FoundQuantity) -> str:
    """What has a price that stands before it: "the £70m stadium"."""
    head = chunks.tokens[phrase.head]
    named = head.start >= figure.end and head.tag == "NOUN" and head.lemma not in voice_words().bare
    return head.lemma if named else ""


def _is_own(chunks: Chunks, clause: Clause | None) -> bool:
    if clause is None or clause.subject is None:
        return False
    group = chunks.verbs[clause.verb]
    who = chunks.tokens[chunks.nouns[clause.subject].head].lower
    return who in word_lists()["personal_pronouns"] and group.lemma not in voice_words().surely


def _of_its_own(chunks: Chunks, voice: Voice | None) -> bool:
    """Whether the voice is one of who is told of: "the Greens won 31 percent, their leader said"."""
    return voice is not None and any(
        one.tag == "POSS" and one.lower in voice_words().theirs and two.lemma == voice.head
        for one, two in zip(chunks.tokens, chunks.tokens[1:], strict=False)
    )


def verbs_of(chunks: Chunks, clause: Clause | None) -> frozenset[str]:
    """The finite verbs of a clause and of those above it."""
    found = set[str]()
    while clause is not None:
        group = chunks.verbs[clause.verb]
        if group.form == "finite" and not group.passive:
            found |= {group.lemma, act_of(chunks, group)}
        clause = chunks.clauses[clause.parent] if clause.parent is not None else None
    return frozenset(found)


def _act(
    chunks: Chunks, clause: Clause | None, phrase: NounPhrase | None, token: int, noun: str, *, reported: bool
) -> tuple[str, bool]:
    """What is done in a figure's clause, and whether the figure is no more than given."""
    table = voice_words()
    if clause is None or phrase is None:
        return "", reported and not noun
    group = chunks.verbs[clause.verb]
    act, behind = act_of(chunks, group), token >= group.end
    subject = "" if clause.subject is None else chunks.tokens[chunks.nouns[clause.subject].head].lemma
    if behind and (group.lemma in table.giving or act in table.giving) and _is_complement(chunks, clause, phrase):
        return "", not noun
    if not behind and reported and group.lemma in table.giving:
        return "", not noun  # "24, says her lawyer"
    if behind and subject in table.records and {act, group.lemma} & table.keeping:
        return "", not noun
    if group.lemma == "be" and reported and (subject in table.stand_ins if behind else not noun):
        return "", not noun
    if behind and group.lemma in table.keeping and _in_bare(chunks, phrase):
        return "", not noun
    return act, False


def _in_bare(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a figure is that of a list or a number: "a list of 41", "an error of seven"."""
    at = phrase.preposition
    before = None if at is None or at == 0 else chunks.noun_at(at - 1)
    return before is not None and chunks.tokens[chunks.nouns[before].head].lemma in voice_words().bare


def _is_complement(chunks: Chunks, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a phrase is what a verb gives: its object, or behind a preposition that the verb has it with."""
    if phrase.preposition is None:
        return chunks.verbs[clause.verb].lemma not in voice_words().setting
    group, word = chunks.verbs[clause.verb], chunks.tokens[phrase.preposition].lower
    behind = voice_words().behind
    if word in behind.get(act_of(chunks, group), ()) or word in behind.get(group.lemma, ()):
        return True
    return word in _OF and _in_bare(chunks, phrase)
