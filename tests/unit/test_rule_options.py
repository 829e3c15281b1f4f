"""What a rule hands to its check: nobody changes it, and a wrong kind of it is told."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from factcheck.errors import RuleError
from factcheck.model.rule import Rule
from factcheck.model.rule_options import RuleOptions
from factcheck.pipeline import check, default_rules

_RULES = default_rules()


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.id)
def test_rules_are_values(rule: Rule) -> None:
    """They have a hash, survive a journey to another process and back, and are read again from what they write."""
    assert hash(rule) == hash(pickle.loads(pickle.dumps(rule)))
    assert pickle.loads(pickle.dumps(rule)) == rule == Rule.model_validate(rule.model_dump(by_alias=True))
    assert Rule.model_validate_json(rule.model_dump_json(by_alias=True)) == rule


def test_nobody_changes_the_options_of_a_shipped_rule() -> None:
    """Neither one of them nor all: every caller gets the same rules."""
    rule = next(rule for rule in _RULES if rule.options)
    with pytest.raises(TypeError):
        rule.options["added"] = 1  # type: ignore[index]
    with pytest.raises(AttributeError):
        rule.options._told = {}
    assert "added" not in rule.options


@pytest.mark.parametrize(
    ("value", "asked", "wanted"),
    [
        ("two", lambda rule: rule.number("grace"), "a number"),
        (True, lambda rule: rule.number("grace"), "a number"),
        ("start", lambda rule: rule.words("grace"), "a list of words"),
        (3, lambda rule: rule.word("grace", ""), "a word"),
        (1, lambda rule: rule.says("grace"), "true or false"),
    ],
)
def test_an_option_of_another_kind_is_told(
    value: str | int | bool, asked: Callable[[Rule], object], wanted: str
) -> None:
    """With the rule, the option, what was found and what to do."""
    rule = _RULES[0].model_copy(update={"options": RuleOptions({"grace": value})})
    with pytest.raises(RuleError, match=rf"{rule.id}.toml: options.grace: is not {wanted}.*Give {wanted}\."):
        asked(rule)


def test_a_check_tells_it_too() -> None:
    """Rather than to go on with a default that nobody chose."""
    rules = [
        rule.model_copy(update={"options": RuleOptions({**rule.options, "grace_days": "one"})})
        for rule in _RULES
        if rule.id == "event-date-conflict"
    ]
    texts = ["The Orla mine was closed on 4 March 2012.", "The Orla mine was closed on 5 March 2012."]
    with pytest.raises(RuleError, match="grace_days"):
        check(texts=texts, rules=rules)
