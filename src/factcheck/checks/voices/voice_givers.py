"""Who gives a figure: the speaker of its clause, the body that counts or estimates, the keeper of a list."""

from __future__ import annotations

from factcheck.checks.voices.voice_words import voice_words
from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase, VerbGroup
from factcheck.grammar.names.names_words import given_names
from factcheck.grammar.stance.stance import Heard
from factcheck.grammar.stance.stance_phrases import phrase_text
from factcheck.grammar.stance.stance_quotes import speaker_before, speaker_of
from factcheck.grammar.words.words import is_person, lemma, types
from factcheck.row import NamedTuple

_SPEAKING = frozenset({"person", "group"})
_HOUSES = frozenset({"structure", "place", "group"})  # which stand for those who work there
_MARKS = frozenset({",", '"', "”", "“", "-", "–", "—"})
_FAR = 12  # tokens behind a figure within which "by the palace's account" is said of it
_HEDGE = 3  # tokens that may stand between "has" and its number: "no more than"


class Voice(NamedTuple):
    """A source of a figure: its words, their head, and whether these are a name or a description without more."""

    name: str
    head: str
    proper: bool = False
    short: bool = False
    kept: bool = False  # a list or count gives the figure
    words: str = ""  # as the text has them

    def differs(self, other: Voice) -> bool:
        """Whether two voices are surely two: no name of one may stand for the other."""
        mine, theirs = set(self.name.split()), set(other.name.split())
        if self.head == other.head or self.head in theirs or other.head in mine:
            return False
        return not (self._may_stand_for(other) or (is_person(self.head) and other._may_stand_for(self)))

    def _may_stand_for(self, other: Voice) -> bool:
        """Whether a short description may be of who is named here: nobody with a first name is a hospital."""
        first = self.words.split()[0].lower() if self.words else ""
        body = first in given_names() and not is_person(other.head)
        return self.proper and other.short and not body


def voice_named(words: str, *, kept: bool = False, surely: bool = False) -> Voice | None:
    """The voice that a phrase names, or None for a pronoun, a thing that cannot speak, or nothing.

    Args:
        words: The phrase.
        kept: Whether a list or a count gives the figure.
        surely: Whether its verb is one that only somebody does, so that an unknown noun will do.
    """
    plain = words.strip(" ,.;:“”\"'()")
    for article in voice_words().articles:
        if plain.lower().startswith(article):
            plain = plain[len(article) :]
            break
    if not plain or plain.lower() in voice_words().nameless or plain[0].isdigit():
        return None
    front = plain
    for link in voice_words().leads_on:
        front = front.split(link)[0]
    last = front.split()[-1] if front.split() else plain
    noun = lemma(last.lower(), "NOUN")
    known = may_give(noun)
    proper = last[:1].isupper() and (not known or " " in front)
    if not proper and not known and (not surely or types(noun) - _HOUSES):
        return None
    return Voice(plain.lower(), noun, proper, not proper and len(plain.split()) == 1, kept, plain)


def may_give(noun: str) -> bool:
    """Whether a plain noun is one for people, a body or something written, which may give a figure."""
    table = voice_words()
    return noun in table.bodies or noun in table.records or is_person(noun) or bool(types(noun) & _SPEAKING)


def voice_of(text: str, chunks: Chunks, heard: Heard, token: int, start: int) -> Voice | None:
    """Who gives the figure at a token of a sentence, or None.

    Args:
        text: The whole text.
        chunks: The sentence.
        heard: The same, as heard.
        token: The figure's token.
        start: Where the sentence starts.
    """
    clause = clause_at(chunks, token)
    own = None if clause is None else _giver(chunks, clause, token)
    if own is not None and own.head in voice_words().speaking:
        quoted, told = speaker_of(text, chunks.tokens[token].start)
        return voice_named(quoted) if told else own
    if own is not None and not (own.kept and own.name == own.head):
        return own
    parent = None if clause is None or clause.parent is None else chunks.clauses[clause.parent]
    if parent is not None and parent.opening != "relative" and (nearest := _giver(chunks, parent, token)) is not None:
        return (
            nearest
            if nearest.head not in voice_words().speaking or not speaker_of(text, chunks.tokens[token].start)[1]
            else None
        )
    above = _above(chunks, clause, token)
    told, said = _said(text, chunks, heard, token, start)
    said = said or _told_by(chunks, clause, token)
    if told and (above is None or above.head not in voice_words().speaking):
        return said
    return own or above or _reckoned(chunks, token)


def _said(text: str, chunks: Chunks, heard: Heard, token: int, start: int) -> tuple[bool, Voice | None]:
    """Whether somebody is told to say the figure, and who."""
    reaching = sorted((s for s in heard.attributions if s.reaches(token)), key=lambda s: -s.depth)
    for surely in (False, True):
        for said in reaching:
            found = voice_named(speaker_before(text, start) if said.pronoun else said.speaker, surely=surely)
            if found is not None:
                return True, found
    quoted, told = speaker_of(text, chunks.tokens[token].start)
    return told or bool(reaching), voice_named(quoted)


def _above(chunks: Chunks, clause: Clause | None, token: int) -> Voice | None:
    """Who gives the figure in a clause above its own: "Data show that …", "We think 19.8 million is nearer"."""
    while clause is not None:
        at = clause.parent
        if at is None:
            at = next(
                (n for n, c in enumerate(chunks.clauses) if c.end == clause.first and clause.opening == "main"), None
            )
        if at is None or chunks.clauses[at].first >= clause.first:
            return None
        clause = chunks.clauses[at]
        found = _giver(chunks, clause, token) if clause.opening != "relative" else None
        if found is not None:
            return found
    return None


def _reckoned(chunks: Chunks, token: int) -> Voice | None:
    """Whose count it is: "by the timekeepers' count 8,312 crossed the line", "by our own count"."""
    records = voice_words().records
    for phrase in chunks.nouns:
        own = chunks.tokens[phrase.first].lower in voice_words().ours and phrase.preposition is not None
        if (
            own
            and chunks.tokens[phrase.preposition or 0].lower in voice_words().by
            and chunks.tokens[phrase.head].lemma in records
        ):
            return Voice("we", "we", kept=True, words="the writer")
        if phrase.possessor is None or phrase.first > token + _FAR:
            continue
        owner = chunks.nouns[phrase.possessor]
        before = owner.preposition
        nouns = {chunks.tokens[k].lemma for k in range(phrase.first, phrase.end)}
        if before is not None and chunks.tokens[before].lower in voice_words().by and nouns & records:
            return voice_named(phrase_text(chunks, phrase.possessor), kept=True)
    return None


def clause_at(chunks: Chunks, token: int) -> Clause | None:
    """The smallest clause that holds a token."""
    inside = [clause for clause in chunks.clauses if clause.first <= token < clause.end]
    return min(inside, key=lambda clause: clause.end - clause.first) if inside else None


def act_of(chunks: Chunks, group: VerbGroup) -> str:
    """The lemma of a verb with its particle."""
    return group.lemma if group.particle is None else f"{group.lemma} {chunks.tokens[group.particle].lower}"


def _giver(chunks: Chunks, clause: Clause, token: int) -> Voice | None:
    """The subject of a clause, where it is one that gives figures and its verb says that it does."""
    if clause.subject is None:
        return None
    table, group, subject = voice_words(), chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    if token < group.end or group.passive or group.form == "infinitive" or subject.numbers:
        return None
    head, act = chunks.tokens[subject.head], act_of(chunks, group)
    if head.lower in voice_words().speaking:
        return Voice("we", "we", words="the writer") if act in table.giving else None
    if head.tag == "PRON" or subject.pronoun:
        return _antecedent(chunks, clause, act)
    if head.lemma in table.records and head.tag != "NAME":
        if not ({act, group.lemma} & (table.keeping | table.giving)) or _is_bare_answer(chunks, subject, group):
            return None
        owner = subject.possessor
        return voice_named(phrase_text(chunks, owner if owner is not None else clause.subject), kept=True)
    if group.lemma == "be" and group.end < len(chunks.tokens) and chunks.tokens[group.end].lower in table.convinced:
        return voice_named(phrase_text(chunks, clause.subject), surely=True)
    if group.lemma not in table.giving and act not in table.giving:
        return _keeper(chunks, clause, token)
    if group.lemma in table.sized:
        return None  # "weighs 40": that is how much it weighs itself
    own = voice_named(phrase_text(chunks, clause.subject), surely=group.lemma in table.surely)
    if own is None and subject.possessor is not None and group.lemma in table.gauging:
        return voice_named(phrase_text(chunks, subject.possessor))  # "the coastguard's aircraft measured 40"
    return own


def _is_bare_answer(chunks: Chunks, subject: NounPhrase, group: VerbGroup) -> bool:
    """Whether a plain noun only stands for the figure: "the number is eleven" is nobody's count."""
    plain = subject.possessor is None and subject.of is None and not subject.modifiers
    return plain and group.lemma == "be" and chunks.tokens[subject.head].lemma in voice_words().stand_ins


def _antecedent(chunks: Chunks, clause: Clause, act: str) -> Voice | None:
    """Who gives a figure "themselves": the noun before that word."""
    subject = chunks.nouns[clause.subject or 0]
    if not chunks.tokens[subject.head].lower.endswith(("self", "selves")) or act not in voice_words().giving:
        return None
    at = chunks.noun_at(subject.first - 1) if subject.first > clause.first else None
    return None if at is None else voice_named(phrase_text(chunks, at))


def _told_by(chunks: Chunks, clause: Clause | None, token: int) -> Voice | None:
    """Who stands behind the verb that gives a figure: "24, says her lawyer", "40, was the reply of the union"."""
    if clause is None or token >= chunks.verbs[clause.verb].first:
        return None
    group, table = chunks.verbs[clause.verb], voice_words()
    behind = next((at for at, phrase in enumerate(chunks.nouns) if phrase.first >= group.end), None)
    if behind is None or chunks.nouns[behind].first > group.end or chunks.nouns[behind].numbers:
        return None
    if group.lemma == "be" and chunks.tokens[chunks.nouns[behind].head].lemma in table.answers:
        of = chunks.nouns[behind].of
        owner = chunks.nouns[behind].possessor if of is None else of
        return None if owner is None else voice_named(phrase_text(chunks, owner), surely=True)
    marked = chunks.tokens[group.first - 1].text in _MARKS
    said = marked and group.lemma in table.giving
    return voice_named(phrase_text(chunks, behind), surely=group.lemma in table.surely) if said else None


def _keeper(chunks: Chunks, clause: Clause, token: int) -> Voice | None:
    """Who has a figure on a list: "has a list of 41", "has 61 names on its list"; or just "has 200", of something."""
    group, table = chunks.verbs[clause.verb], voice_words()
    if group.lemma not in table.keeping or clause.subject is None:
        return None
    listed = [n for n in chunks.nouns if group.end <= n.first < clause.end and not _besides(chunks, n)]
    if not any(chunks.tokens[n.head].lemma in table.records and abs(n.head - token) <= 6 for n in listed):
        return None
    return voice_named(phrase_text(chunks, clause.subject), kept=True)


def _besides(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a noun only comes along: "they gained most, with their number falling by 5,400"."""
    return phrase.preposition is not None and chunks.tokens[phrase.preposition].lower in voice_words().along


def holder(chunks: Chunks, clause: Clause | None, token: int) -> Voice | None:
    """Who "has" a bare figure: "the League has more than 200"."""
    if clause is None or clause.subject is None:
        return None
    group = chunks.verbs[clause.verb]
    if group.lemma != "have" or not group.end <= token <= group.end + _HEDGE or group.negation is not None:
        return None
    return voice_named(phrase_text(chunks, clause.subject))
