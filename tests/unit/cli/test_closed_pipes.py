"""A closed standard input, a full disk: told in words, and never as a fault of the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="needs a shell and /dev/full")


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "a.txt").write_text("The lodge sold 4 boats.", "utf-8")
    command = f"{sys.executable} -m factcheck {line}"
    return subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, cwd=folder, check=False)


@posix
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("check - <&-", "is closed"),
        ("report a.txt >/dev/full", "standard output: cannot be written"),
        ("claims a.txt >/dev/full", "standard output: cannot be written"),
    ],
)
def test_it_is_told_what_is_wrong(line: str, told: str, tmp_path: Path) -> None:
    """With the code of what could not run."""
    done = _run(line, tmp_path)
    assert (done.returncode, "internal error" in done.stderr) == (2, False), done.stderr
    assert told in done.stderr
