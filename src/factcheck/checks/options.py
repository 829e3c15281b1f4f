"""What a check takes of a rule: each option by its name, of which kind it is, and what holds without it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from factcheck.errors import RuleError
from factcheck.nearest import nearest
from factcheck.row import NamedTuple

OptionKind = Literal["a number", "a whole number", "a word", "a list of words", "true or false"]


class Option(NamedTuple):
    """One option of a check.

    Attributes:
        name: Its key in the rule.
        kind: What it must be. Numbers are never below nought.
        says: What it sets, for whoever writes a rule.
        without: What holds where a rule leaves it out; empty where none may.
        choices: The words of which it must be one; empty where any will do.
    """

    name: str
    kind: OptionKind
    says: str
    without: str = ""
    choices: tuple[str, ...] = ()

    @property
    def wanted(self) -> str:
        """What to give."""
        return f"one of {', '.join(self.choices)}" if self.choices else self.kind

    def takes(self, value: object) -> bool:
        """Whether a value as TOML has it, or a rule holds it, is of the kind."""
        if self.kind == "true or false":
            return isinstance(value, bool)
        if self.kind == "a list of words":
            return isinstance(value, list | tuple) and all(isinstance(word, str) and word for word in value)
        if self.kind == "a word":
            return isinstance(value, str) and (value in self.choices if self.choices else bool(value))
        number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0
        return number and (self.kind == "a number" or value == int(value))  # type: ignore[call-overload]  # a number, as told above


def option_errors(path: str, check: str, taken: Sequence[Option], given: Mapping[str, object]) -> Iterator[RuleError]:
    """What is wrong with the options that a rule gives its check: unknown, of another kind, missing.

    Args:
        path: The file of the rule.
        check: The name of the check.
        taken: The options that the check takes.
        given: Those of the rule.
    """
    known = {option.name: option for option in taken}
    for name, value in given.items():
        if name not in known:
            problem = f"is no option of the check {check}"
            yield RuleError(path, f"options.{name}", problem, value=value, remedy=_remedy(name, known))
        elif not known[name].takes(value):
            yield _unfit(path, known[name], value)
    for name, option in known.items():
        if name not in given and not option.without:
            remedy = f"Give {option.wanted}: {option.says}."
            yield RuleError(path, f"options.{name}", f"is missing, and the check {check} needs it", remedy=remedy)


def _unfit(path: str, option: Option, value: object) -> RuleError:
    near = nearest(value, option.choices) if isinstance(value, str) else None
    remedy = f"Did you mean {near!r}?" if near else f"Give {option.wanted}: {option.says}."
    return RuleError(path, f"options.{option.name}", f"is not {option.wanted}", value=value, remedy=remedy)


def _remedy(name: str, known: Mapping[str, Option]) -> str:
    if not known:
        return "Remove it: this check takes none."
    near = nearest(name, known)
    return f"Did you mean {near!r}?" if near else f"Options of this check: {', '.join(sorted(known))}."
