"""`factcheck claims`: what was read, before anything is compared."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import Output, Paths, Plugins, StdinName


def claims(
    paths: Paths,
    kind: Annotated[str, typer.Option(help="Only claims of this kind.", show_default=False)] = "",
    stdin_name: StdinName = "stdin.txt",
    plugins: Plugins = True,
    output: Output = None,
) -> None:
    """List the claims of sources, one JSON object a line."""
    from factcheck.cli.run import deliver, documents, tell
    from factcheck.kinds.galley import pull
    from factcheck.pipeline import extract_with
    from factcheck.plugins import installed_extractors

    found, problems = documents(paths, stdin_name=stdin_name)
    extractors = installed_extractors() if plugins else ()
    read = [extract_with(pull(document), extractors) for document in found]
    lines = [one.model_dump_json() for claims, _ in read for one in claims if not kind or one.kind == kind]
    deliver("".join(f"{line}\n" for line in lines), output)
    for problem in (*problems, *(problem for _, met in read for problem in met)):
        tell(f"{problem.source}: {problem.message}", quiet=False)
