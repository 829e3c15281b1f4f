"""Plain words for a finding: its question, its headline, its reason."""

from __future__ import annotations

from factcheck.model.claim import Claim, Question
from factcheck.model.rule import Rule
from factcheck.model.values import Duration, Place, Quantity, Role, Statement, TimeInterval, Value
from factcheck.questions.facts import is_fact

_ASKS = {
    "troop_count": "How many {head}",
    "casualty": "How many {head}",
    "count": "How many {head}",
    "money": "How much money: {head}",
    "share": "What share of {whole}",
    "age": "How old was {subject}",
    "event_date": "When: {head}",
    "period": "From when to when: {head}",
    "duration": "How long: {head}",
    "role": "Who held which post: {subject}",
    "statement": "Was it so: {head}",
}


def ask(claims: list[Claim]) -> str:
    """The question that the claims answer, in a few words.

    Args:
        claims: At least one claim; the fullest measure among them words the question.
    """
    roles = [claim.value for claim in claims if isinstance(claim.value, Role)]
    if roles:
        return _ask_role(roles, one=bool(frozenset.intersection(*(frozenset(c.question.subject) for c in claims))))
    question = max((claim.question for claim in claims), key=_fullness)
    measure = question.measure
    act = measure.outcome or measure.predicate
    head = " ".join(part for part in (measure.head, act if act != measure.head else "") if part)
    subject = ", ".join(question.subject) or ", ".join(question.names[:2])
    asked = _ASKS[question.kind].format(
        head=head or "the figure", whole=measure.whole or measure.head or "the whole", subject=subject or "the person"
    )
    return asked + _where(question) + "?"


def _ask_role(roles: list[Role], *, one: bool) -> str:
    """The question of a post or standing fact: of one holder, which post; of one post, who."""
    holder = max((role.holder for role in roles), key=lambda name: (len(name), name))
    post = max((role.role for role in roles), key=lambda name: (len(name), name))
    if is_fact(post):
        return f"What is the {post} of {holder}?"
    if one:
        return f"Which post did {holder} hold?"
    bodies = {role.organisation for role in roles} - {""}
    return f"Who was {post} of {max(bodies, key=lambda name: (len(name), name))}?" if bodies else f"Who was {post}?"


def _fullness(question: Question) -> tuple[int, str]:
    measure = question.measure
    return sum(map(bool, (measure.head, measure.predicate, measure.outcome, measure.whole))), measure.head


def _where(question: Question) -> str:
    return f" ({', '.join(question.place)})" if question.place else ""


def value_in_words(value: Value) -> str:
    """A value as an editor would say it."""
    match value:
        case Quantity():
            return _quantity(value)
        case TimeInterval():
            return _ends(str(value.start or "…"), str(value.end or "…"))
        case Duration():
            return f"{_ends(_number(value.low_days), _number(value.high_days))} days"
        case Role():
            return f"{value.holder}: {value.role}" + (f" ({value.organisation})" if value.organisation else "")
        case Statement():
            return f"{'' if value.affirmed else 'not '}{value.predicate}"
        case Place():
            return value.name


def _quantity(value: Quantity) -> str:
    unit = f" {value.unit}" if value.unit else ""
    if value.low is not None and value.high is None:
        return f"at least {_number(value.low)}{unit}"
    if value.low is None and value.high is not None:
        return f"at most {_number(value.high)}{unit}"
    about = "about " if value.wording in ("about", "vague") and value.low == value.high else ""
    return f"{about}{_ends(_number(value.low), _number(value.high))}{unit}"


def _number(number: float | None) -> str:
    if number is None:
        return "…"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.4g}"


def _ends(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def mend(rule: Rule) -> str:
    """What would make the sides consistent, from the rule's benign causes."""
    return "; ".join(rule.not_when)
