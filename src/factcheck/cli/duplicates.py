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
    """List copied passages, the longest first."""
    from factcheck.cli.run import deliver, documents, tell
    from factcheck.lineage import trace
    from factcheck.render.wording import counted, safe

    found, problems = documents(paths, stdin_name=stdin_name)
    groups = trace(found).groups
    if as_json:
        deliver("".join(f"{group.model_dump_json()}\n" for group in groups), output)
    else:
        texts = {document.source.id: document.text for document in found}
        lines: list[str] = []
        for group in sorted(groups, key=lambda one: (-max(m.end - m.start for m in one.members), one.id)):
            places = ", ".join(f"{m.source}:{texts[m.source].count(chr(10), 0, m.start) + 1}" for m in group.members)
            first = group.members[0]
            quote = safe(texts[first.source][first.start : first.end])
            shown = quote if len(quote) <= 160 else quote[:157].rpartition(" ")[0] + " …"
            lines.append(f"{group.relation}, {counted(len(group.members), 'time')}: {places}\n  “{shown}”\n")
        deliver("\n".join(lines) if lines else "no copied passages\n", output)
    for problem in problems:
        tell(f"{problem.source}: {problem.message}", quiet=False)
