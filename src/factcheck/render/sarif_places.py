r"""Where a source lies, as a code host finds it: a URI relative to the working directory, else one of the file system.

A path is told with its odd bytes as `\xff`; in a URI they are the bytes again.
"""

from __future__ import annotations

import re
from os.path import relpath
from pathlib import Path
from urllib.parse import quote

_BYTE = re.compile(r"\\x([0-9a-f]{2})")


def uri(path: str) -> str:
    r"""The address of a file by its path as told.

    Example:
        >>> uri("sources/caf\\xe9 2.txt")
        'sources/caf%E9%202.txt'
    """
    whole = Path.cwd() / path
    below = Path(relpath(whole))
    if below.is_absolute() or ".." in below.parts:
        return f"file://{_quoted(Path('/', *Path(relpath(whole, whole.anchor)).parts).as_posix())}"
    return _quoted(below.as_posix())


def _quoted(path: str) -> str:
    """The path with its odd bytes as they are; what is no path of a URI is written as one."""
    parts = _BYTE.split(path)
    return "".join(f"%{part.upper()}" if at % 2 else quote(part) for at, part in enumerate(parts))
