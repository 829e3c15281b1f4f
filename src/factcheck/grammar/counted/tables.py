"""Tables: the column's head says what a figure is, the row's first cell whose it is; with names as heads, crosswise."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.counted.acts import has_a_body
from factcheck.grammar.counted.heads import described, head_word
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.record import Counted, Span
from factcheck.grammar.counted.scaled import scaled
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity, find
from factcheck.grammar.quantities import units as unit_words
from factcheck.model.claim import Binding, Measure, Scope
from factcheck.row import NamedTuple

_BLOCK = re.compile(r"(?:^[^\n|]*+\|[^\n]*+(?:\n|\Z))+", re.MULTILINE)
_RULE = re.compile(r"[\s|:=-]*+")
_UNIT = re.compile(r"\(([^()]{1,20})\)|,\s*([^\s,]{1,6})$")
_BRACKETED = re.compile(r"\(([^()]{1,30})\)")
_SKIPPED = ("duration", "multiple", "ordinal")
_LONGEST = 110
_STATE = 2  # words of a head that tells a state


@cache
def _scaled() -> re.Pattern[str]:
    """A head that says in which thousands its figures are told."""
    return re.compile(
        r"\((?:[^)]{0,20}\b)?(?:thousands?|millions?|billions?|'?000s?|[mk]|mn|bn|lakhs?|crores?)\b|'000", re.IGNORECASE
    )


@cache
def _of_which() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(small().dividing)}[:,]? +", re.IGNORECASE)


class Row(NamedTuple):
    """A row's cells and those of its table's head, as places in the text; no head where there is none."""

    cells: tuple[Span, ...]
    head: tuple[Span, ...]
    summed: bool = False  # another row of the table holds the totals
    above: Span | None = None  # the label of the row that an "of which" row divides
    corner: Span | None = None  # the first cell of the head


@lru_cache(maxsize=4)
def _blocks(text: str) -> tuple[tuple[int, int], ...]:
    """The places of the tables of a text: runs of lines with a bar."""
    found = (match.span() for match in _BLOCK.finditer(text))
    return tuple((start, end) for start, end in found if text.count("\n", start, end - 1) > 0)


def row_of(text: str, start: int, end: int) -> Row | None:
    """The table row that a line is, or None where it is none."""
    if text.count("|", start, end) < 1:
        return None
    blocks = _blocks(text)
    at = bisect_right(blocks, (start, len(text))) - 1
    if at < 0 or not blocks[at][0] <= start < blocks[at][1]:
        return None
    first, last = blocks[at]
    cells = _cells(text, start, end)
    table = _table(text, first, last)
    alike = len(table.head) == len(cells) and first < start
    return Row(
        cells, table.head if alike and table.names_columns else (), table.summed, _above(text, cells[0], table.labels),
        table.head[0] if alike else None,
    )  # fmt: skip


class _Table(NamedTuple):
    """What all rows of a table share."""

    head: tuple[Span, ...]  # the cells of its first line
    names_columns: bool
    labels: tuple[Span, ...]  # the first cells of its rows
    summed: bool


@lru_cache(maxsize=16)
def _table(text: str, first: int, last: int) -> _Table:
    """A table, looked at once for all its rows."""
    line_end = text.find("\n", first, last)
    head = _cells(text, first, last if line_end < 0 else line_end)
    names_columns = not any(find(text, a, _before_bracket(text, a, b)) for a, b in head[1:])
    if names_columns and len(head) == 2:
        names_columns = _heads_figures(text, first, last)
    labels = _labels(text, first, last)
    return _Table(head, names_columns, labels, any(_is_total(text, *place) for place in labels))


def _labels(text: str, first: int, last: int) -> tuple[Span, ...]:
    """The first cells of a table's rows."""
    found: list[Span] = []
    position = first
    while position < last:
        stop = text.find("\n", position, last)
        stop = last if stop < 0 else stop
        found.extend(_cells(text, position, stop)[:1])
        position = stop + 1
    return tuple(found)


def _above(text: str, label: Span, labels: tuple[Span, ...]) -> Span | None:
    """The label that an "of which" row belongs to: the last before it that is none itself."""
    if _of_which().match(text, *label) is None:
        return None
    before = [place for place in labels if place[0] < label[0] and _of_which().match(text, *place) is None]
    return before[-1] if before else None


def _is_total(text: str, start: int, end: int) -> bool:
    label = text[start:end].strip(" *:").lower()
    return label.split(" ")[0] in words().scopes.total if label else False


def _heads_figures(text: str, first: int, last: int) -> bool:
    """Whether the first line of a table of two columns is its head: no figure in it, one in every line below."""
    lines = text[first : min(last, first + 2_000)].split("\n")
    rest = [line for line in lines[1:9] if line.strip() and not _RULE.fullmatch(line)]
    figures = [any(c.isdigit() for c in line) for line in rest]
    return not any(c.isdigit() for c in lines[0]) and bool(figures) and all(figures)


def _before_bracket(text: str, start: int, end: int) -> int:
    bracket = text.find("(", start, end)
    return end if bracket < 0 else bracket


def _cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The places of a line's cells, without their blanks; a closing bar opens no cell."""
    found: list[Span] = []
    position = start
    while position <= end:
        bar = text.find("|", position, end)
        stop = end if bar < 0 else bar
        left, right = position, stop
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        found.append((left, right))
        if bar < 0:
            break
        position = bar + 1
    if len(found) > 1 and found[0][0] == found[0][1]:
        found = found[1:]
    if len(found) > 1 and found[-1][0] == found[-1][1]:
        found = found[:-1]
    return tuple(found)


def bind_row(text: str, row: Row) -> list[Counted]:
    """What the figures of a row count."""
    if all(_RULE.fullmatch(text, a, b) for a, b in row.cells):
        return []
    bound: list[Counted] = []
    for column, (start, end) in enumerate(row.cells):
        found = [q for q in find(text, start, end) if not q.doubt and q.kind not in _SKIPPED]
        if not found or (column == 0 and len(row.cells) > 1) or (len(found) > 1 and found[0].start > start + 1):
            continue
        one = _bound(text, found[0], row, row.head[column] if row.head else None)
        if one is not None:
            bound.append(one)
    return bound


def _bound(text: str, quantity: FoundQuantity, row: Row, head: Span | None) -> Counted | None:
    """One figure with the words that name it: its column's head, or the row's label where there is none."""
    label, summed = row.cells[0], row.summed
    if head is not None and _scaled().search(text, *head):
        return None  # the figure is not in whole units, and how many is for a reader to see
    dated = head is not None and re.fullmatch(r"[\d\s/–-]+", text[head[0] : head[1]]) is not None
    if head is None and row.above is not None:
        return _part_of(text, quantity, row.above, label)
    owned = head is not None and _is_named(text, head) and not _is_named(text, label)
    told = label if head is None or dated or owned or head[0] == head[1] else head
    measure = _measure(text, told) if told is label else _by_state(text, told, label) or _measure(text, told)
    if measure is None:
        return None
    if quantity.kind != "count" and measure.outcome in words().bodily.words:
        measure = measure.model_copy(update={"outcome": ""})  # "Area burned: 14,300 ha"
    total = _is_total(text, *label)
    owner = head if owned else label if told is not label and label[0] < label[1] and not total else None
    scope: tuple[Scope, ...] = ("total",) if total else ("part",) if summed and owner is not None else ()
    near = (min(label[0], quantity.start), quantity.end)
    span = near if near[1] - near[0] <= _LONGEST else (quantity.start, quantity.end)
    binding: Binding = "nearness" if dated else "construction"
    if told is label and quantity.kind == "count" and _scaled().search(text, *label):
        named = _BRACKETED.search(text, *label)
        in_money = scaled(text, quantity, named.span(1)) if named is not None else None
        if in_money is None:
            return None  # in thousands or millions of something
        quantity, binding = in_money, "construction"
    quantity = _with_unit(text, quantity, told)
    if dated and row.corner is not None and quantity.kind == "count":
        quantity = scaled(text, quantity, row.corner) or quantity
        if quantity.kind == "money":
            binding = "construction"
    return Counted(
        quantity.quantity, quantity.kind, measure, *span, quantity.number_start, quantity.number_end,
        binding=binding, how="table", noun=told, owner=owner, scope=scope,
    )  # fmt: skip


def _is_named(text: str, place: Span) -> bool:
    """Whether a cell is a name and no word for a thing: "Aces" under "Reskova" are hers."""
    tokens = [t for t in parse(text, *place).tokens if t.tag != "PUNCT"]
    return bool(tokens) and all(t.tag == "NAME" for t in tokens)


def _part_of(text: str, quantity: FoundQuantity, above: Span, label: Span) -> Counted | None:
    """The figure of an "of which" row: a part of the row above it, owned by what its label names."""
    measure = _measure(text, above)
    found = _of_which().match(text, *label)
    if measure is None or found is None:
        return None
    owner = (found.end(), label[1])
    return Counted(
        quantity.quantity, quantity.kind, measure, min(label[0], quantity.start), quantity.end, quantity.number_start,
        quantity.number_end, how="table", noun=above, owner=owner, scope=("part",),
    )  # fmt: skip


def _by_state(text: str, head: Span, label: Span) -> Measure | None:
    """A head that only says what became of the counted, "Lost", "Aboard", of whom the label says who they are."""
    tokens = parse(text, head[0], _before_bracket(text, *head)).tokens
    if not tokens or len(tokens) > _STATE or any(t.tag in ("NOUN", "NAME", "UNIT", "TIME") for t in tokens):
        return None
    told = next((t for t in tokens if t.tag in ("VERB", "ADJ", "ADV", "PREP")), None)
    if told is None:
        return None
    counted = None if _is_total(text, *label) else _measure(text, label)
    who = counted.head if counted is not None else ""
    table = outcomes()
    outcome = table.states.get(told.lower) or table.befell.get(told.lemma) or table.done_to.get(told.lemma) or ""
    if outcome in words().bodily.words and who and not has_a_body(who):
        outcome = ""
    return Measure(predicate=told.lemma, head=who, outcome=outcome)


def _measure(text: str, place: Span) -> Measure | None:
    """The measure that a head or label names."""
    start, end = place
    parsed = parse(text, start, _before_bracket(text, start, end))
    tokens = [t for t in parsed.tokens if t.tag in ("NOUN", "NAME", "ADJ", "VERB", "UNIT", "PREP", "TIME")]
    stop = next((i for i, t in enumerate(tokens) if t.tag == "PREP"), len(tokens))
    named = [t for t in tokens[:stop] if t.tag != "PREP"]
    if not named:
        return None
    if named[-1].lemma in words().counters.words and len(tokens) > stop + 1 and tokens[stop + 1].tag == "NOUN":
        named = [*named[:-1], tokens[stop + 1]]  # "Number on roll"
    done = next((i for i, t in enumerate(named) if i and t.form in ("ed", "part") and t.tag == "VERB"), None)
    act = ""
    if done is not None and named[done].lower not in outcomes().states:
        act, named = named[done].lemma, named[:done]  # "Houses rebuilt so far"
    outcome = ""
    for token in named:
        outcome = outcome or outcomes().states.get(token.lower) or outcomes().nouns.get(token.lemma) or ""
    state = named.pop() if outcome and named[-1].lower in outcomes().states else None
    if not named:
        return Measure(outcome=outcome)
    head = head_word(named[-1])
    if outcome in words().bodily.words and not has_a_body(head):
        outcome = ""  # "Area burned"
    modifiers = described([*named[:-1], state] if state is not None and not outcome else named[:-1])
    return Measure(predicate=act, head=head, outcome=outcome, modifiers=modifiers)


def _with_unit(text: str, quantity: FoundQuantity, told: Span) -> FoundQuantity:
    """The quantity in the unit that the head gives in brackets: "Length (km)"."""
    found = _UNIT.search(text, *told)
    if found is None or quantity.quantity.unit is not None or quantity.kind != "count":
        return quantity
    written = (found[1] or found[2]).strip()
    unit = unit_words.after(f"1 {written}", 1)
    if unit is None or unit.family == "duration":
        return quantity
    value = quantity.quantity.model_copy(update={"unit": unit.unit})
    return quantity._replace(quantity=value, kind="share" if unit.unit == "%" else "measure")
