"""Names in running text: who, which body, which place, by capital runs, titles and tables; no model.

`find` reads a whole document at once, because a name is often typed by its first, full mention
("the tanker *Sola*", "Ana Ruiz") and only repeated afterwards ("Sola", "Ruiz").
"""

from __future__ import annotations

from factcheck.grammar.names.names_bearers import kind_of
from factcheck.grammar.names.names_kinds import NameKind, Piece, pieces
from factcheck.grammar.names.names_runs import Word, runs, words
from factcheck.grammar.names.names_short import full_forms
from factcheck.grammar.names.names_sift import Sieve
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.grammar.names.names_words import name_words
from factcheck.row import NamedTuple


class FoundName(NamedTuple):
    """One mention of a name.

    Attributes:
        start: Where the name begins, in code points.
        end: Where it ends.
        text: The name as written, without title, article or possessive.
        kind: What bears it; "nation" covers states and peoples, with `form` telling Iraq from Iraqi.
        title: Title and role words right before it ("US President"), empty where there are none.
        title_start: Where those words begin (`start` where there are none).
        full: The fullest form of this name in the document ("Ruiz" → "Ana Ruiz"), else the name itself.
        entity: The id of the alias tables, empty for a name they do not hold.
        form: How the form names it: "name", "demonym" (Iraqi), "metonym" (Washington as government).
    """

    start: int
    end: int
    text: str
    kind: NameKind
    title: str = ""
    title_start: int = -1
    full: str = ""
    entity: str = ""
    form: str = "name"


def find(text: str, start: int = 0, end: int | None = None, *, spelt: Spelt | None = None) -> list[FoundName]:
    """The names of a stretch of text, in order; hand over the whole text of a document for the best reading.

    Args:
        text: The text, never rewritten.
        start: Where to begin.
        end: Where to stop; None for the end of the text.
        spelt: The whole text cut into words, if that is done already.

    Example:
        >>> [(n.text, n.kind, n.title) for n in find("The mayor met President Ana Ruiz in Mosul.")]
        [('Ana Ruiz', 'person', 'President'), ('Mosul', 'place', '')]
    """
    found = words(text, start, end) if spelt is None else spelt.words
    sieve = Sieve(text, found)
    read: list[tuple[Piece, NameKind]] = []
    for begin, stop in runs(text, found):
        for piece in pieces(text, found, begin, stop, sieve):
            read.append((piece, kind_of(text, found, piece)))
    titled = [_with_title(found, piece) for piece, _ in read]
    things = [name for name, (piece, _) in zip(titled, read, strict=True) if name and _is_a_thing(found, piece)]
    for at, (piece, _) in enumerate(read if things else ()):
        if piece.title is not None and 2 * things.count(titled[at]) >= titled.count(titled[at]) > 0:
            whole = piece._replace(begin=piece.title, title=None)
            read[at] = whole, kind_of(text, found, whole)
    return _told_by_document(text, found, read)


def _with_title(found: list[Word], piece: Piece) -> tuple[str, ...]:
    """A name and the one word of title in a capital before it; nothing where there is no such title.

    What most mentions of a text call a thing is one in all of them.
    """
    if piece.title is None or piece.title != piece.begin - 1 or not found[piece.title].capital:
        return ()
    return tuple(word.text for word in found[piece.title : piece.stop])


def _is_a_thing(found: list[Word], piece: Piece) -> bool:
    """Whether a title belongs to a name: "the ferry Queen Tove", "the Queen Tove", as no queen is called."""
    if not _with_title(found, piece) or not piece.title:
        return False
    title, lead = found[piece.title], found[piece.title - 1]
    if title.gap != " " or lead.gap.strip(" *_“‘") or not lead.gap:
        return False
    lists = name_words()
    return lead.text in lists.ship_nouns or (lead.text.lower() == "the" and title.text.lower() in lists.without_the)


def _told_by_document(text: str, found: list[Word], read: list[tuple[Piece, NameKind]]) -> list[FoundName]:
    """Carries the kind and the full form of a document's clear mentions over to its short ones."""
    mentions = [(_slice(text, found, piece), kind) for piece, kind in read]
    spans = [_span(text, found, piece) for piece, _ in read]
    full = full_forms(text, spans, mentions)
    royals = {text[left:right] for (piece, _), (left, right) in zip(read, spans, strict=True) if _royal(found, piece)}
    out: list[FoundName] = []
    for (piece, kind), (left, right) in zip(read, spans, strict=True):
        name = text[left:right]
        long, long_kind = full.get(name, (name, kind))
        if kind == "name" or (not piece.known and kind != long_kind and long_kind != "name" and not piece.title):
            kind = long_kind
        known = piece.known
        if (
            known
            and known.kind in {"place", "nation", "organisation"}
            and _is_surname_here(text, full, name, left, known.form)
        ):
            known, long, kind = None, full[name][0], "person"
        begin = found[piece.title].start if piece.title is not None else left
        title = text[begin:left].rstrip(" ,") if piece.title is not None else ""
        if name in royals:
            long = name
        out.append(
            FoundName(
                left,
                right,
                _plain(name),
                kind,
                _plain(title),
                begin,
                _plain(long),
                known.id if known else "",
                known.form if known else ("demonym" if kind == "nation" and long != name else "name"),
            )
        )
    return out


def _plain(name: str) -> str:
    """A name with one blank between its words, where a line of the text was broken behind a blank."""
    return " ".join(name.split()) if "  " in name else name


def _royal(found: list[Word], piece: Piece) -> bool:
    """Whether a single name is borne like a king's: nobody's surname."""
    if piece.title is None or piece.stop - piece.begin > 1:
        return False
    return found[piece.begin - 1].text.lower().rstrip(".") in name_words().royal


def _is_surname_here(text: str, full: dict[str, tuple[str, NameKind]], name: str, left: int, form: str) -> bool:
    """Whether a place's name stands for a person of the document ("Neil Jordan … Jordan said")."""
    long, kind = full.get(name, (name, "name"))
    before = text[max(0, left - 12) : left].split()[-1:]
    return kind == "person" and long != name and form == "name" and not set(before) & name_words().place_before


def _span(text: str, found: list[Word], piece: Piece) -> tuple[int, int]:
    """Where a name stands, with the opening mark of a quoted nickname ("“Ana” Ruiz")."""
    left, right = found[piece.begin].start, found[piece.stop - 1].end
    quoted = any(mark in text[left:right] for mark in '"“”')
    return (left - 1 if quoted and left and text[left - 1] in '"“' else left), right


def _slice(text: str, found: list[Word], piece: Piece) -> str:
    left, right = _span(text, found, piece)
    return text[left:right]
