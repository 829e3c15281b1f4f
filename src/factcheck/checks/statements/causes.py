"""Two causes of one thing: told by one and ruled out by the other, of sorts that exclude each other, or just two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.one_thing.events import days_of, sharing
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.statements.cause_events import Account, event_of, keys_of, one_event, surely_one
from factcheck.grammar.causes import Cause, Hints, Words, apart, bars, causes, coupled, general, words_of
from factcheck.grammar.stance.stance import read
from factcheck.grammar.stance.stance_named import both
from factcheck.grammar.words.words import lemma, rarity, related, types
from factcheck.grammar.words.words_tables import letters
from factcheck.model.claim import Claim, Evidence, Kind, Measure, Question, Stance
from factcheck.model.record import packed
from factcheck.model.rule import Rule
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame, frame
from factcheck.questions.stories import tells_story
from factcheck.row import NamedTuple

_KIND: Final[Kind] = "statement"
_NOUN, _ADJECTIVE = "N", "J"  # readings in the word table
_OPEN = frozenset({"conditional", "open"})


class Verdict(NamedTuple):
    """How two causes stand to each other, in words."""

    relation: str
    why: str


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two accounts of why one thing happened that agree or that an editor should see side by side."""
    told = [account for page in shelf.pages for account in _accounts(page)]
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, account in enumerate(told):
        for key in keys_of(account):
            by_name[key].append(number)
    best: dict[tuple[int, ...], Sum] = {}
    for i, j in sharing(by_name, bars().most):
        found = _judged(told[i], told[j], shelf)
        if found is None:
            continue
        place = (told[i].page.number, told[i].passage.start, told[j].page.number, told[j].passage.start)
        if place not in best or _sure(found) > _sure(best[place]):
            best[place] = found
    yield from best.values()


def _sure(found: Sum) -> tuple[int, str]:
    """Which of two judgements on the same sentences says more; of two alike one, whichever text comes first."""
    return ("consistent", "tension", "contradiction").index(found.judgement.verdict), found.judgement.why


def _accounts(page: Page) -> Iterator[Account]:
    """The causes that a page tells, with what says of which event."""
    brief = len(page.passages) <= bars().brief
    everywhere = _names(page, page.passages) if brief else frozenset[str]()
    hints = Hints(page.text)
    for before, passage in pairwise((None, *page.passages)):
        if passage is None or passage.sentence.role == "dateline":
            continue
        found = causes(page.text, passage.start, passage.end, hints)
        if not found:
            continue
        near, known = _leaning(page, before, passage, found)
        names, days = _names(page, near) | everywhere, tuple(day for one in near for day in days_of(page, one))
        for cause in found:
            told = cause._replace(effect=known) if cause.effect.empty and known is not None else cause
            yield Account(page, passage, near[0].start, told, names, days, brief)


def _leaning(
    page: Page, before: Passage | None, passage: Passage, found: Sequence[Cause]
) -> tuple[tuple[Passage, ...], Words | None]:
    """What the causes of a sentence are causes of, where it says so or the one before does: "The cause was a stove"."""
    known = next((one.effect for one in found if not one.effect.empty), None)
    if known is not None or before is None or not any(one.form.sole or one.form.denies for one in found):
        return (passage,), known
    return (before, passage), words_of(page.text[before.start : before.end], (0, before.end - before.start))


def _names(page: Page, passages: Sequence[Passage]) -> frozenset[str]:
    """The names of some sentences, whatever they name: a firm may be read as a place."""
    return frozenset(
        name.partition(":")[2]
        for one in passages
        for f in page.frames_in(one.start, one.end)
        for name in (*f.names, *f.claim.question.names)
        if tells_story(name)
    )


def _judged(one: Account, two: Account, shelf: Shelf) -> Sum | None:
    if one.page is two.page and one.passage.start == two.passage.start:
        return None
    if one.cause.open or two.cause.open:
        return None
    found = _compared(one, two)
    if found is None or not one_event(one, two, shelf.one_story(one.page, two.page)):
        return None
    frames = (_made(one), _made(two))
    if any(f.claim.stance.mood in _OPEN for f in frames):
        return None
    told = " against ".join(sorted(f"“{f.claim.quote}”" for f in frames))
    speakers = [f.claim.stance.speaker for f in frames]
    if one.page is two.page and (found.relation == "agree" or not all(speakers) or len(set(speakers)) == 1):
        return None  # a text that gives two causes tells of both
    if found.relation == "agree" and frames[0].origin == frames[1].origin:
        return None
    if found.relation == "agree":
        return Sum(frames, (0, 0), Judgement("consistent", f"{found.why}: {told}"), alike=True)
    guessed = one.cause.guessed or two.cause.guessed or any(f.claim.stance.mood == "possible" for f in frames)
    sure = found.relation == "contradict" and not guessed and one.page is not two.page and not all(speakers)
    by = f" (given by {both(speakers, ' and by ')})" if all(speakers) else ""
    return Sum(frames, (0, 1), Judgement("contradiction" if sure else "tension", f"{found.why}{by}: {told}"))


def _compared(one: Account, two: Account) -> Verdict | None:
    """How two causes stand to each other; None where both may hold or nothing is known."""
    a, b = one.cause, two.cause
    alike = "" if _of_two_kinds(a, b) else _alike(a, b)
    if a.denied and b.denied:
        return None
    if a.denied or b.denied:
        return Verdict("contradict", "one tells a cause that the other rules out") if _ruled_out(a, b, alike) else None
    if alike:
        sure = alike == "same" and not (a.form.weak or b.form.weak)
        return Verdict("agree", "both tell one cause") if sure else None
    if _mentions(one, two) or _mentions(two, one):
        return None
    between = coupled(a.sort, b.sort) if a.sort and b.sort else ""
    if between == "exclude" and not (a.form.weak or b.form.weak):
        return Verdict("contradict", "two causes that exclude each other")
    distinct = _of_two_kinds(a, b) or (a.sort in apart() and a.form.sole and b.form.sole)
    same = a.sort == b.sort and not distinct
    if between or same or not ((a.sort and b.sort) or _plainly_two(one, two)):
        return None
    return Verdict("tension", "two causes are given for one thing")


def _plainly_two(one: Account, two: Account) -> bool:
    """Whether two brief texts surely tell one event, and no word of the one cause is akin to any of the other."""
    a, b = one.cause, two.cause
    if not (one.brief and two.brief and surely_one(one, two)) or a.form.weak or b.form.weak:
        return False
    if bars().bearers & {a.sort, b.sort}:
        return False  # a germ, and where it came from
    mine, theirs = a.cause.lemmas, b.cause.lemmas
    if not all(any(rarity(word) >= bars().cause_rare for word in words) for words in (mine, theirs)):
        return False
    if types(a.head) & types(b.head):
        return False
    return not any(related(x, y) >= bars().cause_far for x in mine for y in theirs)


def _ruled_out(a: Cause, b: Cause, alike: str) -> bool:
    """Whether the denied one of two causes is the one that the other tells."""
    if alike:
        return True
    if _of_two_kinds(a, b):
        return False
    denied = a if a.denied else b
    return bool(a.sort) and a.sort == b.sort and set(denied.cause.lemmas) <= general(a.sort)


def _of_two_kinds(a: Cause, b: Cause) -> bool:
    """Whether both name causes of one sort, of two kinds: rockets and a bomb."""
    return a.sort == b.sort and bool(a.kinds and b.kinds) and not a.kinds & b.kinds


def _alike(a: Cause, b: Cause) -> str:
    """How far two causes share their words: `same`, `near`, or nothing."""
    if a.cause.names & b.cause.names:
        return "near"
    mine, theirs = ([w for w in c.cause.lemmas if rarity(w) >= bars().cause_telling] for c in (a, b))
    if set(mine) & set(theirs):
        return "near" if _of_two_parts(a, b) else "same"
    return "near" if any(related(x, y) >= bars().cause_kin for x in mine for y in theirs) else ""


def _of_two_parts(a: Cause, b: Cause) -> bool:
    """Whether one noun is told of two things, each named right before it: brake failure, engine failure."""
    mine, theirs = (tuple(map(lemma, c.as_written.lower().split()[-2:])) for c in (a, b))
    if len(mine) < 2 or len(theirs) < 2 or mine[1] != theirs[1] or mine[0] == theirs[0]:
        return False
    parts = mine[0], theirs[0]
    nouns = all(_NOUN in letters(part) and _ADJECTIVE not in letters(part) for part in parts)
    return nouns and related(*parts) < bars().cause_kin


def _mentions(one: Account, two: Account) -> bool:
    """Whether the text of one account speaks of the cause that the other tells: a link of one chain, or weighed."""
    said = f" {one.words_beside(two).lower()} "
    mine = one.cause.cause.lemmas  # the failure of a kidney speaks of no heart's
    words = [w for w in two.cause.cause.lemmas if rarity(w) >= bars().cause_telling and w not in mine]
    return any(f" {word}" in said for word in words)


def _made(account: Account) -> Frame:
    """The claim that an account makes."""
    page, passage, cause = account.page, account.passage, account.cause
    stance = read(page.text, passage.start, passage.end, cause.at, cause.end)
    affirmed = not cause.denied
    near = page.frames_in(passage.start, passage.end)
    names = near[0].claim.question.names if near else ()
    start, end, noun = cause.start, cause.end, event_of(cause.effect) if cause.form.sole else ""
    claim = Claim(
        id=f"cause-{page.document.source.id}-{start}-{end}-{cause.form.name.replace(' ', '-')}", kind=_KIND,
        source=page.document.source.id, start=start, end=end, quote=page.document.quote(start, end),
        value=packed(Statement(predicate="cause", affirmed=affirmed, object=cause.as_written)),
        question=Question(
            kind=_KIND, measure=Measure(predicate="cause", head=noun, outcome="cause"), names=names,
        ),
        stance=Stance(affirmed=affirmed, mood=stance.mood, speaker=stance.speaker),
        evidence=packed(Evidence(
            sentence_start=passage.sentence.start, sentence_end=passage.sentence.end,
            how=(f"a cause: {cause.form.name}",),
        )),
    )  # fmt: skip
    return frame(
        packed(claim), document=page.number, published=page.document.source.published, origin=page.origin(start, end)
    )


CAUSES = FolderCheck("causes", judge)
