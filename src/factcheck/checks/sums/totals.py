"""The last line of a table or list against the lines above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Fit, fit_of_series, plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import forms
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple

FEWEST = 2  # lines above a total
_CELL = re.compile(r"[^|\t]+")
_ITEM = re.compile(r"[^:]+")
_RULE = re.compile(r"[\s|:+=-]*")
_NOTHING = re.compile(r"[\s*_]*(?:[-–—]|nil|none|0)?[\s*_]*", re.IGNORECASE)
_BULLET = re.compile(r"^[\s*_#•·-]+|[\s*_.:]+$")


class Row(NamedTuple):
    """A line of a table: its label, and its figures by column (None: the cell holds no figure)."""

    passage: Passage
    label: str
    cells: tuple[FoundQuantity | None, ...]
    words: tuple[str, ...]


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every column of a table whose last line is called its total."""
    nearly = rule.number("nearly")
    for block in _blocks(page):
        above: list[Row] = []
        header: tuple[str, ...] = ()
        for row in block:
            if not any(row.cells):
                header, above = (row.words, []) if not above else (header, above)
            elif _is_total(row.label):
                yield from _columns(page, header, above, row, nearly)
                above = []
            else:
                above.append(row)


def _blocks(page: Page) -> Iterator[list[Row]]:
    """Runs of neighbouring lines of a table or a list."""
    block: list[Row] = []
    last = -1
    for passage in page.passages:
        role = passage.sentence.role
        if role not in ("table", "list"):
            continue
        if block and page.text[last : passage.start].strip():
            yield block
            block = []
        last = passage.end
        written = page.text[passage.start : passage.end]
        if not _RULE.fullmatch(written):
            block.append(_row(page, passage, _CELL if role == "table" else _ITEM))
    if block:
        yield block


def _row(page: Page, passage: Passage, cell: re.Pattern[str]) -> Row:
    found: list[FoundQuantity | None] = []
    words: list[str] = []
    for match in cell.finditer(page.text, passage.start, passage.end):
        inside = [q for q in passage.quantities if match.start() <= q.number_start < match.end() and not q.doubt]
        found.append(inside[0] if len(inside) == 1 and inside[0].kind != "ordinal" else None)
        words.append(match[0].strip())
    label = _BULLET.sub("", next(filter(None, words), "")).lower()  # an empty cell keeps its column
    return Row(passage, label, tuple(found[1:]), tuple(words[1:]))


def _is_total(label: str) -> bool:
    return any(label == word or label.startswith(f"{word} ") for word in forms().words["total_labels"])


def _columns(page: Page, header: Sequence[str], above: Sequence[Row], last: Row, nearly: float) -> Iterator[Sum]:
    """The columns of one table; a column that fits vouches that no line is left out of the others."""
    if len(above) < FEWEST or any(word in row.label for row in above for word in forms().words["partial"]):
        return
    reckonings = []
    for column, total in enumerate(last.cells):
        name = header[column].lower() if column < len(header) else ""
        parts = _parts(above, column)
        if total is None or parts is None or set(re.findall(r"[a-z%]+", name)) & set(forms().words["no_sum"]):
            continue
        if total.quantity.unit != "%" and len({p.quantity.unit for _, p in parts} | {total.quantity.unit}) == 1:
            close = fit_of_series([p.quantity for _, p in parts], total.quantity)
            reckonings.append((total, parts, close))
    complete = any(close == "fits" for _, _, close in reckonings)
    for total, parts, close in reckonings:
        verdict = _verdict(close, plain(total), [plain(p) for _, p in parts], complete=complete, nearly=nearly)
        if verdict is not None:
            yield from _told(page, last.passage, total, parts, verdict)


def _parts(above: Sequence[Row], column: int) -> list[tuple[Passage, FoundQuantity]] | None:
    """The figures of a column, or None where a line has something else there."""
    parts = []
    for row in above:
        figure = row.cells[column] if column < len(row.cells) else None
        if figure is not None:
            parts.append((row.passage, figure))
        elif column < len(row.words) and not _NOTHING.fullmatch(row.words[column]):
            return None
    return parts if len(parts) >= FEWEST else None


def _verdict(close: Fit, total: float, parts: Sequence[float], *, complete: bool, nearly: float) -> Verdict | None:
    if close == "fits":
        return "consistent"
    if close == "near":
        return "tension" if complete else None  # rounding may do it, but another column came out even
    if total < max(parts):
        return None  # a mean, a rate, the last state: no sum
    if complete or sum(parts) > total:
        return "contradiction"
    return "tension" if sum(parts) >= nearly * total else None


def _told(
    page: Page, passage: Passage, total: FoundQuantity, parts: Sequence[tuple[Passage, FoundQuantity]],
    verdict: Verdict,
) -> Iterator[Sum]:  # fmt: skip
    made = sum(plain(part) for _, part in parts)
    why = " + ".join(shown(plain(part)) for _, part in parts) + f" = {shown(made)}"
    if verdict != "consistent":
        why += f", and the text says {shown(plain(total))}"
    frames = [(member(page, passage, total), 0), *((member(page, at, part), 1) for at, part in parts)]
    found = judged(frames, verdict, why, settles=verdict == "consistent")
    if found is not None:
        yield found


_TAKES = (
    Option("nearly", "a number", "the share of the last line from which the lines above are taken for all of it"),
)
TOTALS = DocumentCheck("totals", judge, _TAKES)
