"""Free until a later step of a case in one text, held since an earlier one in the other: one stretch of time.

Who is arrested is often let go, and who is let go arrested again. But whoever "has been held since the verdict" was not
"freed on bail until sentencing".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.words.words import lemma
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

_BOUND = re.compile(
    r"\b(?P<link>until|till|pending|awaiting|since) (?:(?:the|his|her|their|a) )?(?:[a-z]+ )??(?P<step>[a-z]+)\b"
)
_UNTIL = frozenset({"until", "till", "pending", "awaiting"})
_WHY = "nobody is held since one step of a case and free until a later one"


class _State(NamedTuple):
    """Where somebody is told to be, and from or up to which step of a case."""

    who: frozenset[str]
    held: bool
    link: str
    step: int
    frame: Frame


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two texts of one story of which one tells somebody as held, the other as free, over one stretch."""
    for page, laid in in_turn(shelf.pages, shelf.of_one_story, partial(_states, rule)):
        for other in shelf.of_one_story(page):
            for one in laid[page.number]:
                two = next((state for state in laid[other.number] if _clash(one, state) or _clash(state, one)), None)
                if two is not None:
                    why = f"{_told(one)}, {_told(two)}: {_WHY}"
                    yield Sum((one.frame, two.frame), (0, 1), Judgement("tension", why), yields=True)


def _states(rule: Rule, page: Page) -> Sequence[_State]:
    """The states of a page that a step of a case bounds."""
    return tuple(filter(None, (_state(rule, page, frame) for frame in page.frames)))


def _state(rule: Rule, page: Page, frame: Frame) -> _State | None:
    """The state that a statement tells of one person, with the step behind it."""
    claim = frame.claim
    if not isinstance(claim.value, Statement) or not claim.stance.affirmed or claim.stance.mood not in ASSERTED:
        return None
    verb, who = claim.value.predicate, frozenset(one for one in frame.subject if one.startswith("person:"))
    if not who or verb not in (*rule.words("held"), *rule.words("free")):
        return None
    found = _BOUND.search(page.text, claim.start, claim.evidence.sentence_end)
    named = lemma(found["step"], "NOUN") if found is not None else ""
    step = next((at for at, words in enumerate(rule.words("steps")) if named in words.split(" ")), None)
    return (
        None if found is None or step is None else _State(who, verb in rule.words("held"), found["link"], step, frame)
    )


def _clash(one: _State, two: _State) -> bool:
    """Whether one lasts up to a step behind the one since which the other, its opposite, is so."""
    apart = one.held != two.held and one.who & two.who
    return bool(apart) and one.link in _UNTIL and two.link not in _UNTIL and two.step < one.step


def _told(state: _State) -> str:
    return "held" if state.held else "free"


_TAKES = (
    Option("held", "a list of words", "verbs by which somebody is told as locked up"),
    Option("free", "a list of words", "verbs by which somebody is told as let go"),
    Option("steps", "a list of words", "the steps of a case in their order, each with its other words"),
)
HELD_THROUGHOUT = FolderCheck("held-throughout", judge, _TAKES)
