"""`factcheck duplicates`: which passages stand in more than one place, and how many origins there are."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import Output, Paths, StdinName


def duplicates(
    paths: Paths,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a group, a line each.")] = False,
    stdin_name: StdinName = "stdin.txt",
    output: Output = None,
) -> None:
    """List copied passages, the longest first, what changed in them, and how many origins there are."""
    from factcheck.cli.copies import account
    from factcheck.cli.run import deliver, documents, tell
    from factcheck.lineage import trace

    found, problems = documents(paths, stdin_name=stdin_name)
    lineage = trace(found)
    if as_json:
        deliver("".join(f"{group.model_dump_json()}\n" for group in lineage.groups), output)
    else:
        deliver(account(found, lineage), output)
    for problem in problems:
        tell(f"{problem.source}: {problem.message}", quiet=False)
