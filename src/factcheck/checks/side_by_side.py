"""Two answers that are told in turn: figures that one text sets side by side, an act and its undoing."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.values import compare_values
from factcheck.model.rule import Rule
from factcheck.questions.neighbours import APART
from factcheck.questions.pairs import Pair


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Explained, by the plainest of what the text says differs; else the text itself is the reason."""
    if pair.a.claim.kind not in rule.kinds:
        return None
    if compare_values(pair.a.claim.value, pair.b.claim.value) == "agree":
        return None
    apart = next((field for field in pair.fields if field.likeness == "different"), None)
    return Judgement("explained", apart.note if apart is not None else APART, pair.fields)
