"""`factcheck report`: read sources, compare them, and show what was found."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import (
    AddedRules,
    Colour,
    Everything,
    FailOn,
    Jobs,
    Output,
    Paths,
    Plugins,
    Quiet,
    RulesFolder,
    StdinName,
)


def report(
    paths: Paths,
    face: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="terminal|json|markdown|html|jsonl|csv|sarif|annotation",
            show_default=False,
            help="How to write the report; by default by the file's ending, or terminal.",
        ),
    ] = "",
    output: Output = None,
    rules: RulesFolder = None,
    add_rules: AddedRules = None,
    stdin_name: StdinName = "stdin.txt",
    fail_on: FailOn = "never",
    everything: Everything = False,
    plugins: Plugins = True,
    jobs: Jobs = 1,
    colour: Colour = "auto",
    quiet: Quiet = False,
) -> None:
    """Compare sources: what clashes, what rubs, what only seems to clash, what agrees, what is copied."""
    from factcheck.cli.run import chosen_rules, compared, deliver, tell_of, view
    from factcheck.cli.severity import fails, wanted
    from factcheck.cli.unread import leave
    from factcheck.cli.writing import chosen

    threshold, writer = wanted(fail_on), chosen(face, output)
    in_force = chosen_rules(rules, add_rules)
    result = compared(paths, stdin_name=stdin_name, rules=in_force, quiet=quiet, plugins=plugins, jobs=jobs)
    shown = view(
        result.texts(), colour=colour, everything=everything or writer.name != "terminal", to_screen=output is None
    )
    known = shown._replace(rules={rule.id: rule for rule in in_force})
    deliver(writer.render(result.report, known), output)
    if writer.name not in ("terminal", "markdown", "html") or output is not None:
        tell_of(result.report.problems, quiet=quiet)
    if fail_on != "never":
        leave(result.unread, clashing=fails(result.report, threshold))
