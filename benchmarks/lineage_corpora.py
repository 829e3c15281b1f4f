"""Copied passages of small corpora against a careful reader's: python benchmarks/lineage_corpora.py FOLDER...

Each FOLDER holds sources and a `gold.json` with `duplicates` (groups of `members`, each with `file`, `start` and `end`
in the file as it stands). Recall and precision are by characters; in HTML, whose text is extracted, by those of the
words, wherever tags stand. Without a folder the corpora of the tests are taken.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.lineage import trace
from factcheck.reading import read

ROOT = Path(__file__).resolve().parent.parent
PLAIN = frozenset({".txt", ".md"})
Cover = dict[str, set[int]]


def words(text: str) -> str:
    """The words alone, in lower case, without tags."""
    return re.sub(r"\W+", " ", html.unescape(re.sub(r"<[^>]*>", " ", text))).strip().lower()


def wanted(folder: Path, groups: Sequence[Mapping[str, Any]]) -> Cover:
    """What the reader found."""
    out: Cover = defaultdict(set)
    for member in (member for group in groups for member in group["members"]):
        start, end = member["start"], member["end"]
        if Path(member["file"]).suffix not in PLAIN:
            raw = (folder / member["file"]).read_bytes().decode("utf-8", "replace")
            before = words(raw[:start])
            start, end = len(before) + bool(before), len(before) + bool(before) + len(words(raw[start:end]))
        out[member["file"]].update(range(start, end))
    return out


def found(folder: Path) -> Cover:
    """What we find."""
    out: Cover = defaultdict(set)
    for member in (member for group in trace(read([folder]).documents).groups for member in group.members):
        span = range(member.start, member.end)
        if Path(member.source).suffix not in PLAIN:
            raw = (folder / member.source).read_bytes().decode("utf-8", "replace")
            span = _among(words(member.quote), words(raw), out[member.source])
        out[member.source].update(span)
    return out


def _among(quote: str, text: str, taken: set[int]) -> range:
    """Where the words of a quote stand: the first place not taken yet, behind the end if there is none."""
    start = text.find(quote)
    while start >= 0 and start in taken:
        start = text.find(quote, start + 1)
    start = start if start >= 0 else len(text) + len(taken)
    return range(start, start + len(quote))


def measured(folders: Sequence[Path]) -> Iterator[tuple[str, int, int, int]]:
    """For each folder: characters found rightly, wanted, found."""
    for folder in folders:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        want, have = wanted(folder, gold.get("duplicates", [])), found(folder)
        right = sum(len(chars & have.get(name, set())) for name, chars in want.items())
        yield folder.name, right, sum(map(len, want.values())), sum(map(len, have.values()))


def main() -> None:
    """One row a corpus that has or is said to have copies, and all together."""
    folders = [Path(name) for name in sys.argv[1:]] or [path.parent for path in ROOT.glob("tests/corpora/*/gold.json")]
    total = [0, 0, 0]
    for name, *figures in measured(sorted(folders)):
        total = [one + more for one, more in zip(total, figures, strict=True)]
        if any(figures):
            print(_row(name, *figures))
    print(_row("all", *total))


def _row(name: str, right: int, want: int, have: int) -> str:
    return f"{name:24} R {right / want if want else 1:.3f}  P {right / have if have else 1:.3f}  of {want} characters"


if __name__ == "__main__":
    main()
