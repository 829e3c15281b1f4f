"""Every exception of the package can be copied and sent to another process."""

from __future__ import annotations

import copy
import pickle
import pkgutil
from importlib import import_module
from inspect import isclass
from types import ModuleType

import pytest

import factcheck
from factcheck.errors import ArgumentError, DataError, LexiconError, PluginError, RuleError, RuleErrors, SourceError
from factcheck.table import MisfitError

_MADE = (
    ArgumentError("sources", object(), "Give paths"),
    SourceError("a.txt", "is gone", remedy="Find it"),
    RuleErrors([RuleError("r.toml", "id", "is missing", value=3, remedy="Give it.")]),
    *(kind("r.toml", "id", "is missing", value=3) for kind in (DataError, RuleError, LexiconError)),
    PluginError("breaks"),
    MisfitError("is no table", value=3, known=("a", "b")),
)


def _module(name: str) -> ModuleType | None:
    """A module; nothing for the program itself and for those that need an extra that is not installed."""
    try:
        return None if name.endswith("__main__") else import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("factcheck"):
            raise
        return None


def _all() -> set[type[BaseException]]:
    """Every exception that a module of the package defines."""
    names = [one.name for one in pkgutil.walk_packages(factcheck.__path__, "factcheck.")]
    modules = [module for name in names if (module := _module(name)) is not None]
    found = (thing for module in modules for thing in vars(module).values() if isclass(thing))
    return {one for one in found if issubclass(one, BaseException) and one.__module__.startswith("factcheck")}


def test_each_is_one_that_can_be_sent() -> None:
    """Those with a way of being made of their own stand here, or are of kinds that do."""
    made = {one for one in _all() if "__init__" in vars(one)}
    assert made <= {type(error) for error in _MADE}


@pytest.mark.parametrize("error", _MADE, ids=lambda error: type(error).__name__)
def test_what_it_says_and_holds_is_kept(error: Exception) -> None:
    """By a copy, and by another process."""
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert {name: str(held) for name, held in vars(other).items()} == {
            name: str(held) for name, held in vars(error).items()
        }
