"""Tolls told in a list, "five and a firefighter", or with whoever did it: "four people, including the gunman"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.grammar.numbers import alternatives
from factcheck.grammar.words.words import exclusive, is_person
from factcheck.kinds.figures.toll_states import early, exactly, steps
from factcheck.kinds.figures.toll_words import toll_words
from factcheck.kinds.galley import Galley
from factcheck.model.claim import ASSERTED, BESIDE, COUNTS_IN, LISTED, Claim
from factcheck.model.values import Quantity
from factcheck.questions.fields import is_everybody

_WHOLE_AND_PARTS = 3  # figures: a whole and the two parts at least that make it


@cache
def _between() -> re.Pattern[str]:
    """What stands between two groups of one list."""
    words = toll_words()
    opened = rf"(?: (?:{alternatives(list(words.owners))}))?"
    return re.compile(rf"(?:,?(?: (?P<last>{alternatives(list(words.joins))}))|,){opened} ", re.IGNORECASE)


@cache
def _counted_in() -> re.Pattern[str]:
    words = toll_words()
    numbers, doers = alternatives(list(words.numbers)), alternatives(list(words.doers))
    opened = rf"(?P<out>{alternatives(list(words.leaving_out))})|{alternatives(list(words.counting))}"
    return re.compile(rf"\b(?:{opened}) (?P<number>{numbers}) (?:[\w-]+ ){{0,2}}(?:{doers})s?\b", re.IGNORECASE)


@cache
def _besides() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(list(toll_words().besides))})\b", re.IGNORECASE)


@cache
def _run_on() -> re.Pattern[str]:
    """A number behind a dash, with which another phrase begins: "three workers-two women"."""
    return re.compile(rf"[a-z](?:-|–|—)(?:{alternatives(list(toll_words().run_on))})\b")


def tolls(galley: Galley, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The figures of a sentence, with what tells more of its tolls, and the sums of its lists of people.

    Args:
        galley: The document.
        claims: What was read of a sentence, in any order.
    """
    told = sorted((c for c in claims if c.kind == "casualty"), key=lambda c: c.start)
    lists = list(_lists(galley, told))
    on_top = list(steps(galley.document.text, told))
    parts = {claim.id for run in (*lists, *on_top) for claim in run if is_everybody(claim.question.measure.head)}
    parts |= early(galley.document.text, told)
    for claim in claims:
        if claim.kind != "casualty":
            yield claim
            continue
        behind = min((c.start for c in told if c.start >= claim.end), default=claim.evidence.sentence_end)
        rest = galley.document.text[claim.end : claim.evidence.sentence_end]
        yield _with_doer(_part(claim) if claim.id in parts else claim, rest, behind - claim.end)
    for run in lists:
        yield _sum(galley, run, sum(map(_size, run)))
    for run in on_top:
        yield _sum(galley, run, sum(map(exactly, run)))


def _lists(galley: Galley, told: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Runs of neighbouring groups to whom one thing happened, the last of them joined by "and"."""
    run: list[Claim] = []
    closed = False
    for claim in told:
        link = _between().fullmatch(galley.document.text, run[-1].end, claim.start) if run else None
        if link is None or closed or not _goes_with(run[-1], claim) or not _size(claim):
            if closed and _is_sum(run):
                yield tuple(run)
            run, closed = ([claim] if _size(claim) else []), False
            continue
        if len(run) == 1 and not link["last"] and _names_all(run[0]):
            run = [claim]  # "six people, five workers and a firefighter": these are the six
            continue
        run.append(claim)
        closed = link["last"] is not None
    if closed and _is_sum(run):
        yield tuple(run)


def _size(claim: Claim) -> int:
    """How many a claim counts, where it is told exactly and of people as it is; else nought."""
    value, question = claim.value, claim.question
    if not isinstance(value, Quantity) or value.wording != "exact" or value.low is None or value.low != value.high:
        return 0
    head, told = question.measure.head, claim.stance.affirmed and claim.stance.mood in ASSERTED
    person = is_person(head) and not _run_on().search(claim.quote)  # a death is nobody beside a man
    plain = not set(question.scope) - {"additional"} and value.low == int(value.low)
    return int(value.low) if told and person and plain else 0


def _goes_with(one: Claim, two: Claim) -> bool:
    mine, theirs = one.question.measure, two.question.measure
    return mine.outcome == theirs.outcome and mine.predicate == theirs.predicate


def _names_all(claim: Claim) -> bool:
    """Whether a figure is told of people without more: what a comma behind it opens may only say who they were."""
    head = claim.question.measure.head
    return is_everybody(head) and head not in toll_words().sexes


def _is_sum(run: Sequence[Claim]) -> bool:
    """Whether groups add up: not where those behind the first may be the first once more, a teacher and a nurse."""
    if len(run) < _WHOLE_AND_PARTS or _size(run[0]) != sum(map(_size, run[1:])):
        return len(run) > 1
    heads = [claim.question.measure.head for claim in run]
    return any(exclusive(heads[0], head) for head in heads[1:])


def _part(claim: Claim) -> Claim:
    question = claim.question.model_copy(update={"scope": (*claim.question.scope, "part")})
    return claim.model_copy(update={"question": question})


def _with_doer(claim: Claim, behind: str, reach: int) -> Claim:
    """A toll with whether whoever did it is counted in, or died besides: told before the next toll begins."""
    counted, beside = _counted_in().search(behind), _besides().search(behind)
    how = ""
    if counted is not None and counted.start() < reach:
        how = (BESIDE if counted["out"] else COUNTS_IN).format(toll_words().numbers[counted["number"].lower()])
    elif beside is not None and beside.start() < reach:
        how = BESIDE.format(1)
    if not how or claim.question.measure.outcome != "killed":
        return claim
    return claim.model_copy(update={"evidence": claim.evidence.model_copy(update={"how": (*claim.evidence.how, how)})})


def _sum(galley: Galley, run: Sequence[Claim], total: int) -> Claim:
    """All of a list together: an answer that the sentence gives without writing its number."""
    first, start, end = run[0], run[0].start, run[-1].end
    quote = galley.document.quote(start, end)
    measure = first.question.measure.model_copy(update={"head": "people", "modifiers": (), "whole": ""})
    how = (LISTED, *first.evidence.how[1:])
    return first.model_copy(update={
        "id": f"casualty-{galley.source}-{start}-{end}", "start": start, "end": end, "quote": quote,
        "value": Quantity.exactly(total).model_copy(update={"as_written": quote}),
        "question": first.question.model_copy(update={"measure": measure, "scope": ()}),
        "evidence": first.evidence.model_copy(update={"at": (start, end), "binding": "nearness", "how": how}),
    })  # fmt: skip
