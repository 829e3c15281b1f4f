"""`factcheck claims`: what was read, before anything is compared."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from factcheck.cli.options import Output, Paths, Plugins, StdinName

_KINDS = (
    "troop_count|casualty|count|money|share|age|event_date|time_of_day|period|duration|role|statement"  # as `Kind` says
)


def claims(
    paths: Paths,
    kind: Annotated[str, typer.Option(metavar=_KINDS, help="Only claims of this kind.", show_default=False)] = "",
    stdin_name: StdinName = "stdin.txt",
    plugins: Plugins = True,
    output: Output = None,
) -> None:
    """List the claims of sources, one JSON object a line."""
    from factcheck.cli.nearest import meant
    from factcheck.cli.run import deliver, documents, tell_of
    from factcheck.cli.telling import aside
    from factcheck.errors import SourceError
    from factcheck.kinds.galley import pull
    from factcheck.model.claim import Kind
    from factcheck.pipeline import extract_with
    from factcheck.plugins import installed_extractors

    if kind and kind not in get_args(Kind):
        raise SourceError("--kind", f"there is no kind {kind!r}", remedy=meant(kind, get_args(Kind)))
    found, problems = documents(paths, stdin_name=stdin_name)
    with aside():
        extractors = installed_extractors() if plugins else ()
        read = [extract_with(pull(document), extractors) for document in found]
    lines = [one.model_dump_json() for claims, _ in read for one in claims if not kind or one.kind == kind]
    deliver("".join(f"{line}\n" for line in lines), output)
    tell_of((*problems, *(problem for _, met in read for problem in met)))
