"""Which face a report gets: by name, else by the ending of the file, else the terminal's."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.nearest import meant
from factcheck.errors import SourceError
from factcheck.render import FORMATS, Format, by_ending, by_name, names


def chosen(name: str, output: Path | None) -> Format:
    """The format asked for.

    Raises:
        SourceError: If there is no such format; the message names the nearest and all. Likewise where only the
            file's ending can tell, and it tells none: a spreadsheet's name over the terminal's form helps nobody;
            or if there is no folder for the file, which is better known before the work than after it.
    """
    if output is not None and not output.parent.is_dir():
        raise SourceError(str(output), "cannot be written: its folder does not exist", remedy="Make it first")
    if name:
        if name not in names():
            raise SourceError("--format", f"there is no format {name!r}", remedy=meant(name, names()))
        return by_name(name)
    ending = output.suffix if output else ""
    if output is None or not ending:
        return FORMATS[0]
    announced = by_ending(output.name)
    if announced is None:
        listed = ", ".join(one.suffix for one in FORMATS)
        remedy = f"End it in one of {listed}, or choose with --format ({', '.join(names())})"
        raise SourceError(str(output), f"tells no format by its ending {ending}", remedy=remedy)
    return announced
