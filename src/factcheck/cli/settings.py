"""What a project has settled once: `[tool.factcheck]` in the nearest `pyproject.toml`.

    [tool.factcheck]
    select = ["casualty-*", "age-conflict"]   # only these rules; all, if left out
    ignore = ["duration-conflict"]            # none of these
    add-rules = "house-rules"                 # a folder, from where the file lies
    fail-on = "high"
    baseline = "decided.toml"

    [tool.factcheck.severity]
    money-conflict = "high"                   # whatever the rule itself says

What the command line asks for goes before it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from pydantic import Field as Default
from pydantic import ValidationError

from factcheck.cli.nearest import meant
from factcheck.cli.severity import FailOnName
from factcheck.errors import SourceError
from factcheck.model.record import Record
from factcheck.model.report import Severity
from factcheck.model.rule import Rule

FILE = "pyproject.toml"
_TABLE = "tool.factcheck"
_IDS = 'Give a list of ids of rules, such as ["casualty-*"]'
_WANTED = {  # what is to be given for each key
    "select": _IDS,
    "ignore": _IDS,
    "severity": "Use high, medium, low or info",
    "rules": "Give a folder",
    "add-rules": "Give a folder",
    "fail-on": "Use never, low, medium or high",
    "baseline": "Give a file",
}


class ProjectSettings(Record):
    """The table, as written; folders and files are told from where it lies."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = Default(default_factory=dict)
    rules: Path | None = None
    add_rules: Path | None = Default(default=None, alias="add-rules")
    fail_on: FailOnName | None = Default(default=None, alias="fail-on")
    baseline: Path | None = None
    place: str = Default(default="", exclude=True)


def settings(folder: Path | None = None) -> ProjectSettings:
    """What holds for a folder, by default the one that the command was called in.

    The nearest `pyproject.toml` there or above that has such a table counts; without one nothing is settled.

    Raises:
        SourceError: If the file is no TOML, or the table has a key or a value that nobody knows.
    """
    at = (folder or Path.cwd()).resolve()
    for one in (at, *at.parents):
        path = one / FILE
        table = _table(path) if path.is_file() else None
        if table is not None:
            return _read(path, table)
    return ProjectSettings()


def _table(path: Path) -> Mapping[str, Any] | None:
    import tomllib  # many runs need it for nothing

    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(str(path), f"cannot be read: {error}", remedy="Mend the line named here") from error
    tools = told.get("tool", {})
    table = tools.get("factcheck") if isinstance(tools, Mapping) else None
    if table is not None and not isinstance(table, Mapping):
        raise SourceError(f"{path}: {_TABLE}", f"is {table!r}", remedy=f"Make it a table: [{_TABLE}]")
    return table


def _read(path: Path, table: Mapping[str, Any]) -> ProjectSettings:
    known = [field.alias or name for name, field in ProjectSettings.model_fields.items() if name != "place"]
    for key in table:
        if key not in known:
            raise SourceError(f"{path}: {_TABLE}.{key}", "is no setting", remedy=meant(key, known, listed="Settings"))
    try:
        read = ProjectSettings.model_validate({**table, "place": str(path)})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join((_TABLE, *(str(part) for part in first["loc"] if part != "[key]")))
        raise SourceError(f"{path}: {place}", f"is {first['input']!r}", remedy=_remedy(first["loc"])) from error
    from_there = {
        name: path.parent / value for name in ("rules", "add_rules", "baseline") if (value := getattr(read, name))
    }
    return read.model_copy(update=from_there)


def _remedy(place: Sequence[str | int]) -> str:
    """What to give at a place of the table."""
    if place[0] == "severity" and len(place) == 1:
        return f"Make it a table: [{_TABLE}.severity]"
    return _WANTED[str(place[0])]


def in_force(rules: Sequence[Rule], shipped: Collection[str], settled: ProjectSettings) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored, each as grave as was settled.

    Args:
        rules: All rules there are.
        shipped: Ids that may be named although another folder of rules has none such.
        settled: What the project has settled.

    Raises:
        SourceError: If a name or pattern fits no rule, or no rule is left.
    """
    known = {*shipped, *(rule.id for rule in rules)}
    for key in ("select", "ignore", "severity"):
        for name in getattr(settled, key):
            if not any(fnmatchcase(one, name) for one in known):
                place = f"{settled.place}: {_TABLE}.{key}"
                raise SourceError(place, f"{name!r} is no rule", remedy=meant(name, known, listed="Rules"))
    chosen = [
        rule
        for rule in rules
        if (not settled.select or _fits(rule, settled.select)) and not _fits(rule, settled.ignore)
    ]
    if rules and not chosen:  # nothing that is checked is nothing that clashes
        key = "ignore" if settled.ignore else "select"
        problem = f"{list(getattr(settled, key))} leaves no rule of {len(rules)} in force"
        raise SourceError(
            f"{settled.place}: {_TABLE}.{key}", problem, remedy="Name fewer to ignore, or others to select"
        )
    return tuple(_as_grave(rule, settled.severity) for rule in chosen)


def _fits(rule: Rule, names: Sequence[str]) -> bool:
    return any(fnmatchcase(rule.id, name) for name in names)


def _as_grave(rule: Rule, severity: Mapping[str, Severity]) -> Rule:
    """A rule with the severity that was settled for it, whatever steps it has of its own."""
    settled = next((grade for name, grade in severity.items() if fnmatchcase(rule.id, name)), None)
    return rule if settled is None else rule.model_copy(update={"severity": settled, "severity_when": ()})
