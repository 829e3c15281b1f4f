"""`factcheck claims`: what was read, before anything is compared."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import Output, Paths, StdinName


def claims(
    paths: Paths,
    kind: Annotated[str, typer.Option(help="Only claims of this kind.", show_default=False)] = "",
    stdin_name: StdinName = "stdin.txt",
    output: Output = None,
) -> None:
    """List the claims of sources, one JSON object a line."""
    from factcheck.cli.run import deliver, documents, tell
    from factcheck.kinds.galley import pull
    from factcheck.pipeline import extract_from

    found, problems = documents(paths, stdin_name=stdin_name)
    lines = [
        one.model_dump_json()
        for document in found
        for one in extract_from(pull(document))
        if not kind or one.kind == kind
    ]
    deliver("".join(f"{line}\n" for line in lines), output)
    for problem in problems:
        tell(f"{problem.source}: {problem.message}", quiet=False)
