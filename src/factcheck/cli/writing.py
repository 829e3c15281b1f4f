"""Which face a report gets: by name, else by the ending of the file, else the terminal's."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.nearest import nearest
from factcheck.errors import SourceError
from factcheck.render import FORMATS, Format, by_name, names


def chosen(name: str, output: Path | None) -> Format:
    """The format asked for.

    Raises:
        SourceError: If there is no such format; the message names the nearest and all.
    """
    if name:
        found = by_name(name)
        if found is None:
            raise SourceError("--format", f"there is no format {name!r}", remedy=nearest(name, names()))
        return found
    suffix = output.suffix.lower() if output else ""
    return next((one for one in FORMATS if suffix and one.suffix == suffix), FORMATS[0])
