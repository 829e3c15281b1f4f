"""Every shipped rule keeps what it promises: its examples, run as an editor's own documents would be."""

from __future__ import annotations

import warnings
from functools import cache

import pytest

from factcheck.locate import rules_folder
from factcheck.model.rule import Rule
from factcheck.pipeline import default_rules, known_checks
from factcheck.proof import Outcome, prove

_RULES = default_rules()
_FIRING = frozenset({"contradiction", "tension", "flag"})
_FLAGS = frozenset({"contradiction", "tension"})
_CONFIRMING = frozenset({"elapsed-confirmed", "told-again", "told-otherwise", "total-confirmed"})  # these never flag
_ENOUGH = 3


@cache
def _proved(name: str) -> tuple[Outcome, ...]:
    return tuple(prove(next(rule for rule in _RULES if rule.id == name)))


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.id)
def test_the_examples_hold(rule: Rule) -> None:
    """A false alarm fails here; a flag that went missing is a warning here and fails `factcheck rules test` in CI."""
    failed = [one for one in _proved(rule.id) if one.state == "failed"]
    assert not [one.told() for one in failed if one.example.expect not in _FIRING and one.found & _FLAGS]
    for one in failed:
        warnings.warn(one.told(), stacklevel=1)


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("troop-count-conflict", "The user's pair rewritten"),
        ("troop-count-conflict", "The user's pair as the documents stand"),
        ("event-date-conflict", "The user's pair rewritten"),
        ("event-date-conflict", "The user's pair as the documents stand"),
    ],
)
def test_the_pairs_of_the_users_card_hold(name: str, because: str) -> None:
    """As they stand (explained, consistent) and rewritten about one thing (contradictions)."""
    states = [one.state for one in _proved(name) if one.example.because.startswith(because)]
    assert states
    assert set(states) == {"passed"}


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_is_for(rule: Rule) -> None:
    """Why, when not, and three passing examples of each sort, each with its reason."""
    assert rule.title
    assert rule.why
    assert rule.not_when
    assert all(example.because for example in rule.examples)
    passing = [one.example for one in _proved(rule.id) if one.state == "passed"]
    firing = sum(example.expect in _FIRING for example in passing)
    assert firing >= _ENOUGH or rule.id in _CONFIRMING
    assert len(passing) - firing >= _ENOUGH


def test_there_are_rules_enough_and_every_check_has_one() -> None:
    """Fifteen rules at least; a check that no rule names is dead."""
    assert len(_RULES) >= 15
    assert {rule.check for rule in _RULES} == set(known_checks().names())


def test_no_two_examples_of_a_rule_are_alike() -> None:
    """An example twice proves nothing twice."""
    for rule in _RULES:
        texts = [(example.a, example.b, example.published) for example in rule.examples]
        assert len(set(texts)) == len(texts), rule.id


def test_a_rule_is_one_file_of_its_name() -> None:
    """What is shipped is what is loaded."""
    assert {path.stem for path in rules_folder().glob("*.toml")} >= {rule.id for rule in _RULES}
