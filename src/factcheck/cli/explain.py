"""`factcheck explain`: one finding from end to end, or the rule behind it."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import AddedRules, Plugins, RulesFolder, StdinName


def explain(
    name: Annotated[str, typer.Argument(help="The id of a finding or of a rule.")],
    paths: Annotated[
        list[str] | None, typer.Argument(help="For a finding: the sources it was found in.", show_default=False)
    ] = None,
    rules: RulesFolder = None,
    add_rules: AddedRules = None,
    stdin_name: StdinName = "stdin.txt",
    plugins: Plugins = True,
) -> None:
    """Tell how a finding came about: its claims, how each was read, the fields compared, the rule."""
    from factcheck.cli.account import of_finding, of_rule
    from factcheck.cli.nearest import meant
    from factcheck.cli.run import chosen_rules, compared, deliver
    from factcheck.errors import SourceError

    in_force = {rule.id: rule for rule in chosen_rules(rules, add_rules)}
    if name in in_force:
        deliver(of_rule(in_force[name]), None)
        return
    if not paths:
        remedy = f"For a finding, give its sources too. {meant(name, in_force, listed='Rules')}"
        raise SourceError(name, "is no rule", remedy=remedy)
    result = compared(paths, stdin_name=stdin_name, rules=tuple(in_force.values()), quiet=False, plugins=plugins)
    found = [one for one in result.report.findings if one.id.startswith(name)]
    if not found:
        raise SourceError(
            name, "is no finding of these sources", remedy="Ids stand below each finding of `factcheck report`"
        )
    deliver("\n".join(of_finding(one, result, in_force.get(one.rule)) for one in found), None)
