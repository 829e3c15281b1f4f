"""The templates of rules: which placeholders they may hold, and what is put in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from string import Formatter

from factcheck.errors import RuleError
from factcheck.model.headlines import sources_of
from factcheck.model.in_words import counted, number, safe, value
from factcheck.model.report import Member
from factcheck.model.values import Quantity, Role, TimeInterval, Value
from factcheck.nearest import nearest
from factcheck.questions.identity import fold

_OF_A_SIDE = ("source", "value", "quote", "speaker", "holder", "role", "organisation")

PLACEHOLDERS: dict[str, str] = {
    "question": "the question that both sides answer",
    "values": "the values of all sides, set against each other",
    "sides": "every side with its source: “a.txt: 41; b.txt: 45”",
    "why": "why the sides do not fit, in one sentence",
    "gap": "how far the values lie apart, where that can be told",
    **{f"{side}.{name}": f"the {name} of side {side}" for side in "ab" for name in _OF_A_SIDE},
}


def placeholder_errors(path: str, template: str) -> list[RuleError]:
    """What is wrong with a template: unbalanced braces, unknown placeholders, formats and conversions."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        return [RuleError(path, "message", str(error), value=template, remedy="Write {{ and }} for braces.")]
    errors = []
    for _, name, form, conversion in parts:
        if name is None:
            continue
        if form or conversion:
            remedy = "Leave out what follows the name: {a.value}, not {a.value!r} or {a.value:>9}."
            errors.append(RuleError(path, "message", "formats a placeholder", value=f"{{{name}}}", remedy=remedy))
        elif name not in PLACEHOLDERS:
            errors.append(_unknown(path, name))
    return errors


def _unknown(path: str, name: str) -> RuleError:
    near = nearest(name, PLACEHOLDERS)
    allowed = ", ".join(f"{{{known}}}" for known in PLACEHOLDERS)
    remedy = f"Did you mean {{{near}}}?" if near else f"Allowed: {allowed}."
    return RuleError(path, "message", "names no known placeholder", value=f"{{{name}}}", remedy=remedy)


def fill(template: str, question: str, sides: Sequence[Sequence[Member]], why: str = "") -> str:
    """A template with its placeholders filled from the sides of a finding, the first two being a and b.

    Args:
        template: The rule's message.
        question: What the sides answer.
        sides: The members of each side.
        why: Why they do not fit.

    Raises:
        KeyError: If the template was never checked and names an unknown placeholder.
    """
    told = {"question": question, "values": values(sides), "sides": by_source(sides), "why": why, "gap": gap(sides)}
    for letter, side in zip("ab", [*sides, (), ()][:2], strict=True):
        told |= {f"{letter}.{name}": text for name, text in _of_side(side).items()}
    filled = "".join(
        text + (told[name] if name is not None else "") for text, name, _, _ in Formatter().parse(template)
    )
    return " ".join(filled.split())


def _told(sides: Sequence[Sequence[Member]]) -> Callable[[Value], str]:
    """How answers are told: of posts only what sets the sides apart, the holder, the post or the place."""
    roles = [m.value for side in sides for m in side if isinstance(m.value, Role)]
    if not roles or len(sides) < 2:
        return value
    part = next((p for p in ("holder", "role") if len({fold(getattr(r, p)) for r in roles}) > 1), "organisation")
    return lambda answer: safe(str(getattr(answer, part, ""))) or value(answer)


def values(sides: Sequence[Sequence[Member]]) -> str:
    """The answer of each side, once."""
    told = _told(sides)
    return " / ".join(dict.fromkeys(told(side[0].value) for side in sides if side))


def by_source(sides: Sequence[Sequence[Member]]) -> str:
    """Every side with who gives it; sources are left out where all is said in one."""
    sources = {member.source for side in sides for member in side}
    if len(sources) == 1:
        return values(sides)
    told = _told(sides)
    return "; ".join(f"{sources_of(side)}: {_answers(side, told)}" for side in sides if side)


def gap(sides: Sequence[Sequence[Member]]) -> str:
    """How far the first two sides lie apart: in figures, in days; nothing for what has no distance."""
    if len(sides) < 2:
        return ""
    one, two = sides[0][0].value, sides[1][0].value
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        one, two = one.in_points, two.in_points
        if one.low is not None and two.low is not None:
            return number(abs(one.low - two.low))
    if isinstance(one, TimeInterval) and isinstance(two, TimeInterval) and one.start and two.start:
        return counted(abs((one.start - two.start).days), "day")
    return ""


def _of_side(side: Sequence[Member]) -> Mapping[str, str]:
    if not side:
        return dict.fromkeys(_OF_A_SIDE, "")
    first = side[0]
    role = first.value if isinstance(first.value, Role) else None
    return {
        "source": sources_of(side), "value": _answers(side), "quote": f"“{safe(first.quote)}”",
        "speaker": first.speaker, "holder": role.holder if role else "", "role": role.role if role else "",
        "organisation": role.organisation if role else "",
    }  # fmt: skip


def _answers(side: Sequence[Member], told: Callable[[Value], str] = value) -> str:
    return " or ".join(dict.fromkeys(told(member.value) for member in side))
