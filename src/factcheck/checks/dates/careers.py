"""When somebody came to a body, and since when they have led it."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.model.claim import Measure
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import shown
from factcheck.questions.pairs import Pair

JOINING, HIRING, TAKING_UP = "join", "hiring", "appointment"


def joined_once(one: Measure, two: Measure) -> bool:
    """Whether both tell when somebody came to a body that no two nouns name: "joined the clinic", "was hired"."""
    acts = {one.predicate, two.predicate}
    bodies = {measure.head for measure in (one, two) if measure.predicate == JOINING}
    return JOINING in acts and acts <= {JOINING, HIRING} and len(bodies) == 1


def led_before_joining(pair: Pair, one: TimeInterval, two: TimeInterval) -> Judgement | None:
    """What is said of somebody who has led a body since before they joined it, as the other text tells.

    Args:
        pair: Two dates of one person.
        one: The first of them.
        two: The second.
    """
    acts = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    if sorted(acts) != [TAKING_UP, JOINING] or not pair.weighing.one_story:
        return None
    led, joined = (one, two) if acts[0] == TAKING_UP else (two, one)
    if led.core.high is None or joined.core.low is None or led.core.high >= joined.core.low:
        return None
    same = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    if not (same and _leads(pair) and _of_one_body(pair)):
        return None
    return Judgement("tension", f"has led it since {shown(led)}, and joined it later: {shown(joined)}", pair.fields)


def _leads(pair: Pair) -> bool:
    """Whether one has led the body since: who was appointed to a board may join the staff later."""
    frame = pair.a if pair.a.claim.question.measure.predicate == TAKING_UP else pair.b
    return " since " in frame.claim.quote and not frame.claim.question.measure.head


def _of_one_body(pair: Pair) -> bool:
    """Whether the two do not name two bodies: what one leads as "it", and what the other names, may be one."""
    own = pair.a.subject | pair.b.subject
    mine, theirs = ({name for name in frame.names - own if name.startswith("org:")} for frame in (pair.a, pair.b))
    return not mine or not theirs or bool(mine & theirs)
