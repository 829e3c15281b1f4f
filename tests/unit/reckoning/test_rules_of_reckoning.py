"""Every example of the rules that reckon holds, each rule on its own."""

from __future__ import annotations

import pytest

from factcheck.checks import DOCUMENT_CHECKS
from factcheck.checks.lengths.lasting import LASTING
from factcheck.checks.lengths.lives import LIVES
from factcheck.checks.retold.retold import RETOLD
from factcheck.checks.sums.gathered import GATHERED
from factcheck.model.rule import Rule
from factcheck.pipeline import default_rules
from factcheck.proof import prove

_CHECKS = {check.name for check in DOCUMENT_CHECKS} | {GATHERED.name, RETOLD.name, LIVES.name, LASTING.name}
_RULES = [rule for rule in default_rules() if rule.check in _CHECKS]


def test_every_check_has_a_rule() -> None:
    """No arithmetic that no rule can reach."""
    assert {rule.check for rule in _RULES} == _CHECKS


@pytest.mark.parametrize("rule", _RULES, ids=[rule.id for rule in _RULES])
def test_examples_hold(rule: Rule) -> None:
    """What must flag flags, what must agree agrees, what must stay quiet stays quiet."""
    failed = [outcome.told() for outcome in prove(rule) if outcome.state == "failed"]
    assert not failed
    assert len(rule.examples) >= 4
