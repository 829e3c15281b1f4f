"""Who owns how much of what: "owns 30 percent of Arden", "a 45 percent stake in Arden", "its holding is 30 percent"."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise

from factcheck.grammar.counted import Counted
from factcheck.grammar.names.names import FoundName
from factcheck.kinds.galley import Galley, Reading
from factcheck.locate import read_lexicon
from factcheck.model.claim import Measure, Scope
from factcheck.row import NamedTuple
from factcheck.table import Table

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
REACH = 5  # words behind a figure in which "per cent owned by" stands
_SHARES = frozenset({"share", "fraction"})
_OF = frozenset({"of", "in"})
_WHOSE = frozenset({"whose", "his", "her", "their"})
_BE = "be"
_FAMILY_SHARE = "family share"  # what a family has is not what one of them has


class HoldingWords(Table):
    """The words of stakes."""

    hold: frozenset[str]
    loosely: frozenset[str]
    owned: frozenset[str]
    parting: frozenset[str]
    gaining: frozenset[str]
    nouns: frozenset[str]
    stock: frozenset[str]
    families: frozenset[str]
    between: frozenset[str]
    fleets: frozenset[str]
    running: frozenset[str]


class Holding(NamedTuple):
    """How much of what is owned, and by whom; `scope` says that it is only what came or went."""

    measure: Measure
    owner: tuple[str, ...]
    scope: tuple[Scope, ...] = ()


@cache
def holdings() -> HoldingWords:
    """The words in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("holdings.toml", HoldingWords)


def holding(galley: Galley, reading: Reading, counted: Counted, measure: Measure) -> Holding | None:
    """The share of a named thing that somebody owns, sells or buys; None where a figure is no such share."""
    words = holdings()
    if counted.kind not in _SHARES:
        return None
    stake = bool({measure.head, measure.whole} & words.nouns)
    act = measure.predicate
    if act in words.parting | words.gaining:
        return _dealt(galley, reading, counted, measure)
    passive = _is_owned_by(reading, counted)
    if not (passive or stake or act in words.hold - words.loosely) or act not in words.hold | {""}:
        return None
    owned = _before(reading, counted) if passive else _owned(reading, counted)
    if owned is None:
        return _of_the_stock(galley, reading, counted, measure)
    whole = owned.full or owned.text
    measure = Measure(predicate="own", head="share", whole=whole)
    return Holding(measure, _owner(galley, reading, counted, owned))


def _of_the_stock(galley: Galley, reading: Reading, counted: Counted, measure: Measure) -> Holding | None:
    """The share of a firm that is not named beside it: its shares, stock, equity and capital are one whole."""
    words = holdings()
    if measure.whole not in words.stock or measure.predicate not in words.hold - {_BE}:
        return None
    spans = (counted.doer, counted.owner)
    named = next(filter(None, (galley.ids_in(reading, span) for span in spans)), ())
    head = _FAMILY_SHARE if any(map(partial(_is_family, galley, reading), spans)) else "share"
    return Holding(Measure(predicate="own", head=head, whole="share"), named or _kin_of(galley, reading, counted))


def _is_family(galley: Galley, reading: Reading, span: tuple[int, int] | None) -> bool:
    """Whether an owner is a family, who have more than any one of them."""
    inside = reading.tokens_between(*span) if span is not None else range(0)
    return any(reading.chunks.tokens[at].lemma in holdings().families for at in inside)


def _kin_of(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The person whose family an owner is: "led by Ann Orme, whose family holds 60 per cent of the shares"."""
    if not _is_family(galley, reading, counted.doer) or counted.doer is None:
        return ()
    first = galley.document.text[counted.doer[0] : counted.doer[1]].lower().split()[0]
    people = [name for name in reading.names if name.kind == "person" and name.end <= counted.doer[0]]
    return (galley.id_of(people[-1]),) if people and first in _WHOSE else ()


def _dealt(galley: Galley, reading: Reading, counted: Counted, measure: Measure) -> Holding | None:
    """The share that is sold or bought: what comes or goes, not how much is owned."""
    owned = _owned(reading, counted)
    if owned is None or not (
        {measure.head, measure.whole} & holdings().nouns or galley.id_of(owned).startswith("org:")
    ):
        return None
    whole = owned.full or owned.text
    scope: Scope = "part" if measure.predicate in holdings().parting else "additional"
    dealt = Measure(predicate=measure.predicate, head="stake", whole=whole)
    return Holding(dealt, _owner(galley, reading, counted, owned), (scope,))


def _owned(reading: Reading, counted: Counted) -> FoundName | None:
    """The name of what is owned: behind the figure ("30 percent of Arden"), or before it ("its stake in Arden is")."""
    tokens = reading.chunks.tokens
    allowed = holdings().between | holdings().nouns
    for name in reading.names:
        behind = reading.tokens_between(name.end, reading.end)
        if name.start < counted.number_end or _has_another(reading, behind):
            continue  # "30 percent of Norland's steel" is no share of Norland
        between = [tokens[i] for i in reading.tokens_between(counted.number_end, name.start)]
        led = _OF & {token.lower for token in between[-3:]}
        if led and all(token.lower in allowed or token.lemma.lower() in allowed for token in between):
            return name
    for name in reading.names:
        before = [tokens[i] for i in reading.tokens_between(reading.sentence.start, name.start)]
        named = len(before) > 1 and before[-1].lower in _OF and before[-2].lemma.lower() in holdings().nouns
        if named and name.end <= counted.number_start:
            return name
    return None


def _has_another(reading: Reading, behind: range) -> bool:
    """Whether a name only says whose something else is that a figure is of: not "30 percent of Arden's shares"."""
    tokens = reading.chunks.tokens
    if not behind or tokens[behind.start].lower not in _POSSESSIVE:
        return False
    return not any(token.lemma in holdings().stock for token in tokens[behind.start + 1 : behind.start + 3])


def _is_owned_by(reading: Reading, counted: Counted) -> bool:
    """Whether the figure says how much of its subject is owned: "is 38 per cent owned by the Kellers"."""
    tokens = reading.chunks.tokens
    after = [tokens[i].lower for i in reading.tokens_between(counted.number_end, reading.end)][:REACH]
    return any(word in holdings().owned and then == "by" for word, then in pairwise(after))


def _before(reading: Reading, counted: Counted) -> FoundName | None:
    """The last name before a figure."""
    return next((name for name in reversed(reading.names) if name.end <= counted.number_start), None)


def _owner(galley: Galley, reading: Reading, counted: Counted, owned: FoundName | None) -> tuple[str, ...]:
    """Who owns it: the doer, else the only other name before the figure or behind "by"."""
    mine = galley.id_of(owned) if owned is not None else ""
    for span in (counted.doer, counted.owner):
        found = tuple(one for one in galley.ids_in(reading, span) if one != mine)
        if found:
            return found
    others = {galley.id_of(n): n for n in reading.names if n is not owned and galley.id_of(n) != mine}
    return tuple(others) if len(others) == 1 else ()
