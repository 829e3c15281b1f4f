"""What can go wrong, drawn as one tree.

FactcheckError
├── SourceError    a path or document that cannot be read
├── RuleError      a rule file that says something it may not say
│   └── RuleErrors   everything that is wrong with a folder of rules
├── LexiconError   a word list that contradicts itself or misspells a key
├── PluginError    another package's extractor that breaks the contract
└── ArgumentError  something that a function of the library cannot take (a TypeError and a ValueError, too)

Every message names the file, the place, the value and the remedy. Text is never an error:
a sentence that cannot be read yields no claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class FactcheckError(Exception):
    """Anything that factcheck refuses, with a message meant for the person who can mend it.

    Each can be copied and sent to another process, whatever it was made of: its message and what it holds are kept.
    """

    def __reduce__(self) -> tuple[Any, ...]:
        """How to make it anew: as it is, and not by what its own kind is made of."""
        return _anew, (type(self), self.args), self.__dict__


def _anew(kind: type[FactcheckError], args: tuple[object, ...]) -> FactcheckError:
    made = kind.__new__(kind)
    made.args = args
    return made


class SourceError(FactcheckError):
    """A path or a document that cannot be read.

    Args:
        path: The path as the user gave it.
        problem: What is wrong with it.
        remedy: What the user can do.
    """

    def __init__(self, path: str, problem: str, *, remedy: str) -> None:
        super().__init__(f"{path}: {problem}. {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class DataError(FactcheckError):
    """A data file (rule or lexicon) with a wrong value: file, place, value, remedy."""

    def __init__(self, path: str, key: str, problem: str, *, value: object = None, remedy: str = "") -> None:
        shown = "" if value is None else f" (found {value!r})"
        tail = f" {remedy}" if remedy else ""
        place = f"{path}: {key}" if key else path
        super().__init__(f"{place}: {problem}{shown}.{tail}")
        self.path = path
        self.key = key
        self.value = value


class RuleError(DataError):
    """A rule file that is not valid."""


class RuleErrors(RuleError):
    """Everything that is wrong with a folder of rules, one message a line; `errors` holds each mistake by itself.

    Its own `path`, `key` and `value` are those of the first.

    Args:
        errors: The mistakes, of which there is at least one.
    """

    def __init__(self, errors: Sequence[RuleError]) -> None:
        Exception.__init__(self, "\n".join(map(str, errors)))
        self.errors = tuple(errors)
        self.path, self.key, self.value = errors[0].path, errors[0].key, errors[0].value


class LexiconError(DataError):
    """A lexicon file that is not valid."""


class PluginError(FactcheckError):
    """A plug-in that cannot be loaded or breaks its contract."""


class ArgumentError(FactcheckError, TypeError, ValueError):
    """Something of another kind or value than a function takes.

    Args:
        name: What the function calls it.
        value: What was given.
        remedy: What the caller can do.
    """

    def __init__(self, name: str, value: object, remedy: str) -> None:
        told = "None" if value is None else f"{_shown(value)} ({type(value).__name__})"
        super().__init__(f"{name}: is {told}. {remedy}")
        self.name = name


def _shown(value: object) -> str:
    """The beginning of what stands for a value; some have nothing that does, such as a number of 5,000 digits."""
    try:
        return f"{value!r:.80}"
    except Exception:  # noqa: BLE001  whatever a caller's own kind raises is not what is amiss
        return "something that cannot be shown"
