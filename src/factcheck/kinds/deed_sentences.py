"""What the words of a whole sentence tell of an event: its cause, how it went, which place somebody took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.kinds.deed_phrases import folded
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.setting import setting
from factcheck.model.claim import Stance
from factcheck.model.values import TimeInterval
from factcheck.questions.deeds import COURSE, PLACE_TAKEN, Deed, Tokens, answers_of, deed_words

DENIED_BEFORE = 4  # tokens
DENIED_BEHIND = 5
BESIDE = 5  # characters between a name and the place that its bearer took
NEAR = 24  # characters behind the words for a place in which its taker may be named
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "NUM"})
_RULED_OUT = frozenset({"ruled", "excluded", "dismissed", "discounted"})
_SAID = frozenset({"clause", "fronted", "entry"})


def words_of(reading: Reading) -> frozenset[str]:
    """The content lemmas of a sentence, and the words that may be names though nothing says so."""
    return frozenset(
        token.lemma.lower()
        for at, token in enumerate(reading.chunks.tokens)
        if token.tag in _CONTENT or (token.tag == "NAME" and at not in reading.named)
    )


def told_by_sentence(galley: Galley, reading: Reading, told: Sequence[Deed]) -> Iterator[Deed]:
    """The features, the course and the places that a sentence tells, beside the deeds that its clauses tell."""
    yield from _features(galley, reading)
    yield from _course(galley, reading)
    yield from _places(galley, reading, told)


def _features(galley: Galley, reading: Reading) -> Iterator[Deed]:
    """The features of an event that a sentence names, each with one sort of answer or more."""
    tokens = reading.chunks.tokens
    forms = [(token.lemma.lower(), token.lower) for token in tokens]
    every = frozenset(form for both in forms for form in both)
    if not every.isdisjoint(deed_words().guards.open):
        return
    for number, feature in enumerate(deed_words().features):
        answers = answers_of(number)
        if every.isdisjoint(answers) or (feature.telling and every.isdisjoint(feature.telling)):
            continue
        row = next((row for row in feature.about if not every.isdisjoint(row)), None)
        if row is None:
            continue
        found: dict[str, int] = {}
        for at, (lemma, lower) in enumerate(forms):
            sort = answers.get(lemma) or answers.get(lower)
            if sort is not None and at not in reading.named and not _denied(forms, at):
                found.setdefault(sort, at)
        if found:
            value = " and ".join(tokens[at].text for at in sorted(found.values()))
            ends = (min(found.values()), max(found.values()))
            yield _whole(galley, reading, feature.slot, value, frozenset(found), ends, head=min(row))


def _denied(forms: Sequence[tuple[str, str]], at: int) -> bool:
    """Whether an answer is named to be ruled out: "and not any infection", "arson was ruled out"."""
    denied = deed_words().guards.denied
    ruled = any(lower in _RULED_OUT for _, lower in forms[at + 1 : at + 1 + DENIED_BEHIND])
    return ruled or any(not denied.isdisjoint(both) for both in forms[max(0, at - DENIED_BEFORE) : at])


def _course(galley: Galley, reading: Reading) -> Iterator[Deed]:
    """Whether whoever won led from first to last, or came from behind."""
    known = deed_words().courses
    lower = f" {' '.join(token.lower for token in reading.chunks.tokens)} "
    told = [(name, phrase) for name, own in (("ahead", known.ahead), ("behind", known.behind)) for phrase in own
            if f" {phrase} " in lower]  # fmt: skip
    if not told or len({name for name, _ in told}) > 1:
        return
    name, phrase = told[0]
    first = lower[: lower.index(f" {phrase} ")].count(" ")
    last = min(first + phrase.count(" "), len(reading.chunks.tokens) - 1)
    for who in reading.names:
        if who.form == "name":
            own = folded(galley, who)
            yield _whole(galley, reading, COURSE, phrase, frozenset({name}), (min(first, last), last), thing=(own,))


def _places(galley: Galley, reading: Reading, told: Sequence[Deed]) -> Iterator[Deed]:
    """The place that the one person of a sentence, or the subject of its verb, took."""
    for deed in told:
        if deed.slot == "winner" and not deed.rival and not deed.denied:
            yield deed._replace(slot=PLACE_TAKEN, value="first", words=frozenset({"1"}), thing=(deed.words,),
                                names=(*deed.names, deed.words), head="", sort=())  # fmt: skip
    ranks = list(_ranks(reading))
    people = [name for name in reading.names if name.kind in {"person", "name"}]
    if len({rank for _, rank in ranks}) != 1 or not people:
        return
    at, rank = ranks[0]
    who = _taker(galley, reading, at, (folded(galley, name) for name in people))
    if who is not None and not any(deed.slot == "winner" and deed.words == who for deed in told):
        shown = reading.chunks.tokens[at].text
        yield _whole(galley, reading, PLACE_TAKEN, shown, frozenset({rank}), (at, at), thing=(who,))


def _ranks(reading: Reading) -> Iterator[tuple[int, str]]:
    """The places and medals that a sentence names, each with the word that tells it."""
    known = deed_words().ranks
    tokens = reading.chunks.tokens
    lower = f" {' '.join(token.lower for token in tokens)} "
    for phrase in known.out:
        if f" {phrase} " in lower:
            yield lower[: lower.index(f" {phrase} ")].count(" "), "out"
            break
    for at, token in enumerate(tokens):
        rank = known.medals.get(token.lower)
        if rank is None and (rank := known.ordinals.get(token.lower)) is not None:
            behind = tokens[at + 1].lemma.lower() if at + 1 < len(tokens) else ""
            before = {other.lemma.lower() for other in tokens[max(0, at - 3) : at]}
            noun = behind in known.nouns
            if not noun and (before.isdisjoint(known.verbs) or (at + 1 < len(tokens) and tokens[at + 1].tag == "NOUN")):
                rank = None
        if rank is not None:
            yield at, rank


def _taker(galley: Galley, reading: Reading, at: int, people: Iterable[Tokens]) -> Tokens | None:
    """Whose place it is: the one person's of the sentence, or the last one's named before it in its clause."""
    known = list(dict.fromkeys(people))
    if len(known) == 1:
        return known[0]
    start = reading.chunks.tokens[at].start
    beside = [folded(galley, name) for name in reading.names if 0 < start - name.end <= BESIDE]
    if beside and beside[-1] in known:
        return beside[-1]  # "with Dara Fenn in fourth place"
    clause = reading.chunks.clause_at(at)
    subject = reading.chunks.clauses[clause].subject if clause is not None else None
    if subject is None:
        return None
    left, right = reading.chunks.span(reading.chunks.nouns[subject].first, reading.chunks.nouns[subject].end)
    inside = [folded(galley, name) for name in reading.names if left <= name.start < right]
    if not inside:  # "a false start cost Dara Fenn her place"
        end = reading.chunks.tokens[at].end
        inside = [folded(galley, name) for name in reading.names if 0 <= name.start - end <= NEAR][:1]
    return inside[-1] if inside and inside[-1] in known else None


def _only_date(galley: Galley, reading: Reading) -> TimeInterval | None:
    """The one date that a sentence names."""
    found = [m for m in galley.timeline.within(reading.sentence.start, reading.end) if m.kind == "date"]
    return found[0].named if len(found) == 1 else None


def _whole(
    galley: Galley, reading: Reading, slot: str, value: str, words: Tokens, span: tuple[int, int],
    *, thing: tuple[Tokens, ...] = (), head: str = "",
) -> Deed:  # fmt: skip
    start, end = reading.chunks.span(span[0], span[1] + 1)
    around = setting(galley, reading, start, end)
    time = around.time if around.time_from in _SAID else _only_date(galley, reading)
    return Deed(
        slot, value, words, start, end, (reading.sentence.start, reading.end),
        tuple(folded(galley, name) for name in reading.names), thing, head, (), words_of(reading),
        time, sole=False, denied=False, rival=False,
        stance=galley.stance(reading, start, end) if slot == PLACE_TAKEN else Stance(),
    )  # fmt: skip
