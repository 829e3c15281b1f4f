"""`factcheck plugins`: which extractors other packages bring, and whether they can be loaded."""

from __future__ import annotations

from factcheck.cli.options import Output


def plugins(output: Output = None) -> None:
    """List the extractors of installed packages: name, package, where it is, and whether it can be loaded."""
    from factcheck.cli.run import deliver
    from factcheck.cli.telling import aside
    from factcheck.plugins import GROUP, listed
    from factcheck.render.wording import safe

    with aside():
        found = listed()
    lines = [
        f"{safe(one.name)}  {safe(one.package)}  {safe(one.target)}  {safe(one.problem) or 'can be loaded'}"
        for one in found
    ]
    deliver("".join(f"{line}\n" for line in lines) or f"no package offers an extractor ({GROUP})\n", output)
