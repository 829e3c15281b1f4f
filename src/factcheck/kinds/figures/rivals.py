"""Rival figures: "Police put it at 15,000", right after somebody else's number, answers the same question.

Such a figure has no noun of its own. It takes its question from the last figure that another voice gave.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.counted import Counted
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import Claim, Evidence, Stance
from factcheck.model.values import Quantity

REACH = 240  # characters back to the figure that is contested
FARTHEST = 20.0  # times by which two figures for one thing may differ
_AROUND = 16  # characters in which "of whom" stands beside a figure
_GAP = 3  # characters between two sentences
SMALLEST = 12  # below it a bare number is too often a clock time, an age or a rank
_MEANT = frozenset({"planned", "demanded"})
_KINDS = frozenset({"count", "casualty", "troop_count"})
_OF_A_NUMBER = "of a number"  # how a part of a number is bound
_TOLD = frozenset({"clause", "fronted", "entry"})  # of a time said beside a figure


def rival(galley: Galley, reading: Reading, counted: Counted, earlier: Sequence[Claim]) -> Claim | None:
    """The claim that a bare figure of another speaker makes, or None.

    Args:
        galley: The document.
        reading: The sentence of the figure.
        counted: The figure, with no noun of its own.
        earlier: The figures before it, in the order of the text.
    """
    value = counted.quantity
    if _of_those(galley, counted):
        return None
    if galley.document.text[max(0, counted.number_start - 4) : counted.number_start].lower() == "the ":
        return None  # "the seventeen" are some of those told of before
    small = _size(value) <= SMALLEST and counted.measure.predicate not in acts().surely
    if counted.kind != "count" or value.unit or not _bare(counted) or small:
        return None
    giver = _giver(galley, counted)
    if giver.lower() in acts().same_voice:
        return None  # "Police counted 35,000; earlier they had spoken of 20,000"
    stance = galley.stance(reading, counted.start, counted.end)
    stance = stance.model_copy(update={"speaker": giver}) if giver else stance
    if not stance.speaker and (not _speaks(reading, counted) or _same_voice(galley, counted)):
        return None
    for claim in reversed(earlier):
        if _is_only_whole(claim, earlier):
            continue
        small = isinstance(claim.value, Quantity) and _size(claim.value) <= SMALLEST
        if counted.start - claim.end > REACH or (small and not _adjoins(claim, reading)):
            return None
        if _contested(claim, value, surely=bool(giver) and counted.measure.predicate in acts().surely) and not (
            _of_one_name(claim.stance.speaker, stance.speaker)
            or _of_another_time(claim, galley, counted)
            or (claim.stance.mood not in _MEANT and stance.mood in _MEANT and _is_goal(reading, counted))
        ):
            return _against(claim, galley, reading, counted, stance)
        if _size(value) <= SMALLEST:
            return None  # a small figure contests only the one right before it
    return None


def _is_only_whole(claim: Claim, earlier: Sequence[Claim]) -> bool:
    """Whether a figure is but that of which another is told: the 3,400 of "3,200 of its 3,400 members took part"."""
    parts = (one for one in earlier if _OF_A_NUMBER in one.evidence.how)
    return "whole" in claim.evidence.how and any(one.start < claim.start < one.end for one in parts)


def _of_those(galley: Galley, counted: Counted) -> bool:
    """Whether a figure is a part of the one before: "of whom 16 were hurt", "16 of them"."""
    text = galley.document.text
    before = text[max(0, counted.number_start - _AROUND) : counted.number_start].lower().split()
    behind = text[counted.number_end : counted.number_end + _AROUND].lower().replace(",", " ").split()
    told = (before[-2:], behind[:2])
    return any(len(two) == len(told) and two[0] == "of" and two[1] in acts().those for two in told)


def _against(claim: Claim, galley: Galley, reading: Reading, counted: Counted, stance: Stance) -> Claim:
    """The figure as another voice's answer to the question of a claim."""
    question = claim.question.model_copy(update={"scope": (*claim.question.scope, "rival")})
    return Claim(
        id=f"{claim.kind}-{galley.source}-{counted.number_start}-{counted.number_end}",
        kind=claim.kind, source=galley.source, start=counted.start, end=counted.end,
        quote=galley.document.quote(counted.start, counted.end), value=counted.quantity, question=question,
        stance=stance,
        evidence=Evidence(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=(counted.number_start, counted.number_end),
            how=(f"another voice's figure for “{claim.quote}”",),
        ),
    )  # fmt: skip


def _of_one_name(one: str, two: str) -> bool:
    """Whether two speakers are one, or two of one sort who each speak of their own: the coaches of two sides."""
    return one == two or (bool(one) and bool(two) and one.split()[-1].lower() == two.split()[-1].lower())


def _is_goal(reading: Reading, counted: Counted) -> bool:
    """Whether a figure is what somebody means to bring another to: "has promised to bring it below 600"."""
    clause = reading.clause_of(counted.start, counted.end)
    verbs = [v for v in reading.chunks.verbs if clause.start <= v.main < clause.stop]
    before = [v for v in verbs if reading.starts[v.main] < counted.number_start]
    return bool(before) and before[-1].form == "infinitive" and before[-1].lemma not in acts().figures


def _of_another_time(claim: Claim, galley: Galley, counted: Counted) -> bool:
    """Whether a figure says itself that it is of another time: "47 in 2007", "that number dropped to 27 in 2008"."""
    told, how = galley.timeline.in_force(counted.start)
    then = claim.question.time
    if how not in _TOLD or told is None or then is None or not (told.start and told.end and then.start and then.end):
        return False
    return told.end < then.start or then.end < told.start


def _adjoins(claim: Claim, reading: Reading) -> bool:
    """Whether a figure stands in the same sentence or the one right before."""
    return claim.evidence.sentence_end >= reading.sentence.start - _GAP


def _giver(galley: Galley, counted: Counted) -> str:
    """Who gives a figure in the figure's own clause: "the League insists on seven"."""
    if counted.measure.predicate not in acts().figures or counted.doer is None:
        return ""
    return galley.document.quote(*counted.doer)


def _same_voice(galley: Galley, counted: Counted) -> bool:
    """Whether a pronoun gives the figure, which is most often the voice before: "they had spoken of 20,000"."""
    return counted.doer is not None and galley.document.quote(*counted.doer).lower() in acts().same_voice


def _bare(counted: Counted) -> bool:
    """Whether a figure has neither a noun nor an act of its own."""
    measure = counted.measure
    own_act = measure.predicate not in ("", "be") and measure.predicate not in acts().figures
    return (measure.head in acts().bare or counted.inferred) and not measure.outcome and not own_act


def _contested(claim: Claim, value: Quantity, *, surely: bool) -> bool:
    """Whether a figure before it can be the one that is contested."""
    other = claim.value
    if claim.kind not in _KINDS or not isinstance(other, Quantity) or other.unit:
        return False
    if "hyphen" in claim.evidence.how:
        return False  # "a 6,000-seat hall" is called so
    part = "part" in claim.question.scope and _OF_A_NUMBER not in claim.evidence.how
    if part or "additional" in claim.question.scope or claim.evidence.binding == "nearness":
        return False
    sizes = sorted((_size(other), _size(value)))
    return (sizes[0] > SMALLEST or (surely and sizes[0] > 0)) and sizes[1] / sizes[0] <= FARTHEST


def _size(value: Quantity) -> float:
    """How large a figure is, by the end that the words name."""
    return float(value.low if value.low is not None else value.high or 0)


def _speaks(reading: Reading, counted: Counted) -> bool:
    """Whether the clause of the figure is one in which somebody gives figures."""
    clause = reading.clause_of(counted.start, counted.end)
    verbs = [v for v in reading.chunks.verbs if clause.start <= v.main < clause.stop]
    return any(verb.lemma in acts().figures for verb in verbs)
