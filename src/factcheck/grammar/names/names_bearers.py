"""What kind of thing bears a name: by the tables, by its own words, then by its neighbours."""

from __future__ import annotations

import re

from factcheck.grammar.names.names_around import by_neighbours
from factcheck.grammar.names.names_beside import beside, ship_in_list, strange
from factcheck.grammar.names.names_kinds import NameKind, Piece
from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_sift import common
from factcheck.grammar.names.names_words import given_names, name_words

# "LASNA, 4 May (Wire) –": the place a dispatch was filed from
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z .'-]{2,30}(?:,[^\n(–—-]{1,40})?(?: ?\([^)\n]{2,40}\))?[^\n(–—-]{0,24} ?[–—-]{1,2} "
)
_TABLE_KINDS: dict[str, NameKind] = {
    "nation": "nation",
    "people": "nation",
    "place": "place",
    "organisation": "organisation",
    "group": "group",
    "ship": "ship",
    "person": "person",
}


def kind_of(text: str, found: list[Word], piece: Piece) -> NameKind:
    """What bears a name, by the tables, its own words, then its neighbours; "name" where nothing says."""
    if piece.known:
        return _TABLE_KINDS[piece.known.kind]
    lists = name_words()
    inner = [word.text.rstrip(".") for word in found[piece.begin : piece.stop]]
    if piece.title is not None:
        return _titled(found, piece, inner)
    if inner[0] in lists.ship_prefixes and len(inner) > 1:
        return "ship"
    by_words = _by_own_words(found, piece, inner)
    if by_words:
        return by_words
    if _DATELINE.match(text, found[piece.begin].start) and _opens_line(text, found[piece.begin].start):
        return "place"
    before = found[piece.begin - 1].text.lower() if piece.begin else ""
    named = len(inner) == 2 and inner[0].lower() in given_names() and inner[1] in lists.surname_heads
    if named and before != "the" and before not in lists.place_strong:
        return "person"
    if _entitled(found, piece) and inner[-1] not in lists.organisation_heads:
        return "name"
    by_head = _by_head(inner)
    if by_head == "place" and _called(found, piece):
        return "organisation"
    if by_head:
        return by_head
    if _behind_ship_noun(found, piece):
        return "ship"
    if len(inner) > 1 and inner[0].lower() in given_names():
        return "person"
    return beside(found, piece, inner) or by_neighbours(found, piece, inner)


def _titled(found: list[Word], piece: Piece, inner: list[str]) -> NameKind:
    """A name behind a title: a person's, unless a body's word ends it or a saint owns it ("St Brannoc's")."""
    lists = name_words()
    before = found[piece.begin - 1].text
    owned = found[piece.stop - 1].gap[:2] in {"'s", "’s"}
    if before.lower().rstrip(".") in lists.saints and owned:
        return "name"
    if piece.title == piece.begin - 1 and before[0].isupper():
        lead = found[piece.begin - 2] if piece.begin > 1 else None
        noun = lead is not None and lead.gap == " " and lead.text in lists.ship_nouns
        if noun or ship_in_list(found, piece._replace(begin=piece.begin - 1)):
            return "ship"
    body = before.islower() and len(inner) > 1 and inner[-1] in lists.organisation_heads
    return "organisation" if body else "person"


def _by_own_words(found: list[Word], piece: Piece, inner: list[str]) -> NameKind | None:
    """What a name's own words say before anything else: firms by "&" and "plc", events by their noun."""
    lists = name_words()
    if any(found[k].gap == " & " for k in range(piece.begin, piece.stop - 1)):
        return "organisation"
    if any(word in lists.legal_suffixes or word in lists.small_suffixes for word in inner[1:]):
        return "organisation"
    if inner[0] in lists.ministries:
        return "organisation"
    personal = inner[0].lower() in given_names()
    if (inner[-1] in lists.event_heads and not (personal and len(inner) == 2 and strange(inner[-1]))) or (
        inner[0] in lists.event_heads and not personal and inner[-1] not in lists.organisation_heads
    ):
        return "name"
    if len(inner) > 2 and any(word in lists.inner_prepositions for word in inner[1:-1]):
        return "organisation"
    lettered = len(inner) > 1 and inner[-1].isalpha() and inner[-1].isupper() and 2 <= len(inner[-1]) <= 5
    if lettered and not personal and not inner[0].isupper() and inner[-1] not in lists.numerals:
        return "organisation"
    if any(_is_body(word) for word in (inner[0], inner[-1])) and not personal:
        return "organisation"
    return None


def _is_body(word: str) -> bool:
    """Whether a word is a closed compound that ends like a body's name ("Alpenbank")."""
    ending = next((end for end in name_words().body_endings if word.endswith(end)), "")
    return bool(ending) and len(word) - len(ending) >= 4 and not common(word.lower())


def _behind_ship_noun(found: list[Word], piece: Piece) -> bool:
    """Reads “the trawler Anna Grete”: a noun for a ship, its article before it, outranks a first name."""
    if piece.begin < 2:
        return False
    article, noun = found[piece.begin - 2 : piece.begin]
    opened = article.text.lower() in {"the", "a", "our", "her"} or article.text.lower() in name_words().owners
    return opened and article.gap == " " and noun.gap == " " and noun.text in name_words().ship_nouns


def _entitled(found: list[Word], piece: Piece) -> bool:
    """Whether "The" in a capital opens the name inside a sentence, as in titles of works."""
    before = found[piece.begin - 1] if piece.begin else None
    return before is not None and before.text in {"The", "A"} and not before.first and before.gap == " "


def _called(found: list[Word], piece: Piece) -> bool:
    """Whether a noun for a body stands right before the name ("the group Velvet Harbour")."""
    before = found[piece.begin - 1] if piece.begin else None
    return before is not None and before.gap == " " and before.text in name_words().organisation_before


def _opens_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _by_head(inner: list[str]) -> NameKind | None:
    lists = name_words()
    head = inner[-1].rpartition("-")[2]
    if "of" in inner[1:] or "for" in inner[1:]:
        head = inner[(inner.index("of", 1) if "of" in inner[1:] else inner.index("for", 1)) - 1]
        if head in lists.organisation_of:
            return "organisation"
    if head in lists.group_heads:
        return "group"
    if head in lists.organisation_heads:
        return "organisation"
    if len(inner) > 1 and (head in lists.place_heads or inner[0] in lists.place_openers):
        return "place"
    if len(inner) == 1 and head.isupper() and 2 <= len(head) <= 8 and head.isalpha():
        return "organisation"
    if len(inner) > 1 and inner[0] in lists.organisation_openers:
        return "organisation"
    return None
